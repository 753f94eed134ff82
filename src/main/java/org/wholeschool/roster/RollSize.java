package org.wholeschool.roster;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.TreeMap;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.Service;
import org.wholeschool.school.Schools;

/** How many are on roll. It knows nobody, so that rooms which may know no pupil can ask it. */
@Service
public class RollSize {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Schools schools;

    /**
     * @return by National Curriculum year, 0 (Reception) to 14, how many pupils are on roll today; no year without any
     */
    @Permit(
            code = "RollSize.byYear",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public Map<Integer, Integer> byYear() {
        Map<Integer, Integer> pupils = new TreeMap<>();
        em.createQuery(
                        "select new org.wholeschool.roster.RollSize.YearSize(p.ncYear, count(p)) from Pupil p where "
                                + "p.takenBack = false and (p.leftOn is null or p.leftOn > :day) group by p.ncYear",
                        YearSize.class)
                .setParameter("day", Now.day(schools.profile().zone()))
                .getResultStream()
                .forEach(size -> pupils.put(size.year(), Math.toIntExact(size.pupils())));
        return pupils;
    }

    /**
     * A year, as the query reads it.
     *
     * @param year of the National Curriculum
     * @param pupils how many are on roll
     */
    @RoomOnly
    public record YearSize(int year, long pupils) {}
}
