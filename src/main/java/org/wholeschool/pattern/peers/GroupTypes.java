package org.wholeschool.pattern.peers;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.pattern.types.TypeRelease;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.school.Schools;
import org.wholeschool.school.calendar.EnglishYear;

/**
 * What is told of groups on paper, and to colleagues outside the safeguarding team: types. It is the same for all and
 * all year ({@link GroupTypesOfYear}).
 */
@Service
class GroupTypes {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Schools schools;

    /** @return what is told this school year; empty while no look has told of enough groups */
    @Permit(
            code = "GroupTypes.sheet",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public Optional<Sheet> sheet() {
        ZoneId zone = schools.profile().zone();
        return em.createQuery("select t from GroupTypesOfYear t where t.schoolYear = :year", GroupTypesOfYear.class)
                .setParameter("year", EnglishYear.of(Now.day(zone)))
                .getResultStream()
                .findFirst()
                .map(types -> new Sheet(LocalDate.ofInstant(types.madeAt(), zone), types.told()));
    }

    /**
     * A sheet of types.
     *
     * @param madeOn the day on which they were settled
     * @param told what is told
     */
    public record Sheet(LocalDate madeOn, TypeRelease told) {}
}
