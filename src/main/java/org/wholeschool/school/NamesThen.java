package org.wholeschool.school;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Service;

/**
 * What places, categories and parts of the day were called before: a concern that was logged under an old name keeps
 * what it said.
 */
@Service
public class NamesThen {

    private static final int HOUR = 60 * 60;

    @PersistenceContext
    private EntityManager em;

    /** @return every name that a place, a category or a part of the day no longer has. */
    @Permit(
            code = "NamesThen.former",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.ADMINISTRATOR, Role.HEAD},
            onceInSeconds = HOUR)
    public Former former() {
        return new Former(em.createQuery(
                        "select new org.wholeschool.school.NamesThen.Name(f.kind, f.ofId, f.name, f.usedUntil) "
                                + "from FormerName f",
                        Name.class)
                .getResultList());
    }

    /**
     * All former names of a school.
     *
     * @param names in any order
     */
    public record Former(List<Name> names) {

        /**
         * @param placeId a place
         * @param now what it is called now
         * @param loggedAt when something was logged there
         * @return what it was called then, or null where that is what it is called now
         */
        public String ofPlace(long placeId, String now, Instant loggedAt) {
            return of(FormerName.Kind.PLACE, placeId, now, loggedAt);
        }

        /** As {@link #ofPlace}, of a category. */
        public String ofCategory(long categoryId, String now, Instant loggedAt) {
            return of(FormerName.Kind.CATEGORY, categoryId, now, loggedAt);
        }

        /** As {@link #ofPlace}, of a part of the day. */
        public String ofBand(long bandId, String now, Instant loggedAt) {
            return of(FormerName.Kind.BAND, bandId, now, loggedAt);
        }

        private String of(FormerName.Kind kind, long id, String now, Instant loggedAt) {
            return names.stream()
                    .filter(name -> name.kind() == kind
                            && name.ofId() == id
                            && name.usedUntil().isAfter(loggedAt))
                    .min(Comparator.comparing(Name::usedUntil))
                    .map(Name::name)
                    .filter(then -> !then.equals(now))
                    .orElse(null);
        }
    }

    /** A name and until when it was used. */
    public record Name(FormerName.Kind kind, long ofId, String name, Instant usedUntil) {}
}
