package org.wholeschool.roster;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Service;

/**
 * What pupils were called before, for whoever reads concerns: old concerns name them so. Nobody else is told, and the
 * search of those who log does not find by it: a child may have another name because somebody must not find them.
 */
@Service
public class FormerNames {

    private static final int HOUR = 60 * 60;
    private static final String ALL =
            "select f from PupilFormerName f join fetch f.pupil where f.pupil.takenBack = false";

    @PersistenceContext
    private EntityManager em;

    /** @return every name that a pupil of the school has had and no longer has */
    @Permit(
            code = "FormerNames.former",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = HOUR)
    public Former former() {
        return former(em.createQuery(ALL, PupilFormerName.class).getResultList());
    }

    /**
     * @param pupilIds some pupils
     * @return the names that they have had and no longer have
     */
    @Permit(
            code = "FormerNames.of",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = HOUR)
    public Former of(Collection<Long> pupilIds) {
        return pupilIds.isEmpty()
                ? new Former(List.of())
                : former(em.createQuery(ALL + " and f.pupil.id in :pupils", PupilFormerName.class)
                        .setParameter("pupils", pupilIds)
                        .getResultList());
    }

    private static Former former(List<PupilFormerName> names) {
        return new Former(names.stream()
                .map(name -> new Name(
                        name.getPupil().getId(),
                        name.getForename(),
                        name.getPreferredName(),
                        name.getLegalSurname(),
                        name.getUsedUntil()))
                .sorted(Comparator.comparing(Name::usedUntil))
                .toList());
    }

    /**
     * All former names of a school's pupils.
     *
     * @param names the earliest first
     */
    public record Former(List<Name> names) {

        /** @return what a pupil was called before, the earliest first */
        public List<Name> of(long pupilId) {
            return names.stream().filter(name -> name.pupilId() == pupilId).toList();
        }

        /**
         * @param pupilId a pupil
         * @param now what they are called now
         * @param then a moment
         * @return what they were called then, or null where that is what they are called now
         */
        public String then(long pupilId, String now, Instant then) {
            return of(pupilId).stream()
                    .filter(name -> name.usedUntil().isAfter(then))
                    .map(Name::displayName)
                    .findFirst()
                    .filter(name -> !name.equals(now))
                    .orElse(null);
        }
    }

    /**
     * A name that a pupil had.
     *
     * @param pupilId whose
     * @param forename as it was on the roll
     * @param preferredName what the pupil was called, null where it was the forename
     * @param surname as it was on the roll
     * @param usedUntil when the roll began to say otherwise
     */
    public record Name(long pupilId, String forename, String preferredName, String surname, Instant usedUntil) {

        /** @return what the pupil was called: preferred name and surname */
        public String displayName() {
            return (preferredName == null ? forename : preferredName) + " " + surname;
        }

        /** @return each part of it */
        public List<String> parts() {
            return Stream.of(forename, preferredName, surname)
                    .filter(Objects::nonNull)
                    .toList();
        }
    }
}
