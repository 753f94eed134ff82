package org.wholeschool.school;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.wholeschool.access.Permit;
import org.wholeschool.access.Role;
import org.wholeschool.platform.Service;

/** The parts of the day and when they are. */
@Service
public class SchoolDay {

    private static final int HOUR = 60 * 60;

    @PersistenceContext
    private EntityManager em;

    /** @return the bands with their times. */
    @Permit(value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD, Role.GOVERNOR, Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER, Role.JOB, Role.SET_UP},
            onceInSeconds = HOUR)
    public DayPlan plan() {
        return new DayPlan(
                em.createQuery("select new org.wholeschool.school.DayPlan.ListedBand(b.id, b.code, b.name, b.bandGroup) from Band b order by b.position",
                                DayPlan.ListedBand.class).getResultList(),
                em.createQuery("select new org.wholeschool.school.DayPlan.Time(t.band.id, t.weekday, t.fromMinute, t.toMinute) from BandTime t"
                  + " order by t.weekday, t.fromMinute", DayPlan.Time.class)
                  .getResultList());
    }

    /**
     * Writes bands and their times.
     *
     * @param bands the bands, among them {@link Band#NOT_KNOWN}
     * @param times when they are
     */
    @Permit(Role.SET_UP)
    public void create(List<Band> bands, List<BandTime> times) {
        bands.forEach(em::persist);
        times.forEach(em::persist);
    }
}
