package org.wholeschool.pattern.week;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.pattern.Release;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.school.Schools;
import org.wholeschool.school.calendar.EnglishYear;

/**
 * Removes what nobody needs of school weeks any more. The one look at a week stays for good: the life of patterns hangs
 * on it, and leads were told by it. Of the same week made anew the latest stays, which is the one that is shown; those
 * before it go after four weeks. What a run counted, with its small numbers, is kept for this school year and the last,
 * so that it can be made again, and goes with its release.
 */
@Service
public class WeekSweep {

    /** As long as somebody may still have one open, or ask what it said. */
    private static final Duration SUPERSEDED = Duration.ofDays(28);

    /** At one time, so that no night deletes for hours. */
    private static final int MOST = 500;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Schools schools;

    /** Sweeps the actor's school. */
    @Permit(code = "WeekSweep.sweep", value = Role.JOB)
    public void sweep() {
        List<Long> superseded = em.createQuery(
                        "select r.id from Release r where r.kind = :kind and r.period is null and r.madeAt < :before"
                                + " and exists (select n.id from Release n where n.kind = :kind and n.week = "
                                + "r.week and (n.madeAt > r.madeAt or n.madeAt = r.madeAt and n.id > "
                                + "r.id)) order by r.id",
                        Long.class)
                .setParameter("kind", Release.Kind.WEEK)
                .setParameter("before", Now.instant().minus(SUPERSEDED))
                .setMaxResults(MOST)
                .getResultList();
        if (!superseded.isEmpty()) {
            em.createQuery("delete from PatternInput i where i.releaseId in :ids")
                    .setParameter("ids", superseded)
                    .executeUpdate();
            em.createQuery("delete from Release r where r.id in :ids")
                    .setParameter("ids", superseded)
                    .executeUpdate();
        }
        LocalDate lastYear =
                LocalDate.of(EnglishYear.of(Now.day(schools.profile().zone())) - 1, Month.SEPTEMBER, 1);
        em.createQuery("delete from PatternInput i where i.releaseId in (select r.id from Release r where "
                        + "r.kind = :kind and r.week < :first)")
                .setParameter("kind", Release.Kind.WEEK)
                .setParameter("first", lastYear)
                .executeUpdate();
    }
}
