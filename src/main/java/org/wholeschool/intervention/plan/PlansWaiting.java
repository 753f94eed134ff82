package org.wholeschool.intervention.plan;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;

/** Counts what of plans waits for those who lead them. */
@Service
public class PlansWaiting {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    /**
     * @return how many plans that run are to be reviewed today, how many had to be before, and how many of their
     *     actions are late
     */
    @Permit(
            code = "PlansWaiting.counts",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public Waiting counts() {
        LocalDate today = Now.day(frame.zoneOf(actors.current().schoolId()));
        long late = em.createQuery(
                        "select count(a) from PlanAction a where a.doneAt is null and a.dueOn < :today and "
                                + "a.plan.state = :running",
                        Long.class)
                .setParameter("running", PlanState.RUNNING)
                .setParameter("today", today)
                .getSingleResult();
        Collection<LocalDate> due = reviewable().values();
        long overdue = due.stream().filter(day -> day.isBefore(today)).count();
        return new Waiting(due.size() - overdue, overdue, late);
    }

    /**
     * The first review is on the day that was fixed before the start, whatever the plan says since, because counts are
     * asked of the weeks up to it; once something is decided, the next is on the day that the plan has by then, if that
     * comes after the decision.
     *
     * @return the plans that run of which a review has come, and nothing was decided at it yet; each with the day of
     *     that review
     */
    @Permit(
            code = "PlansWaiting.due",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public Map<Long, LocalDate> due() {
        return reviewable();
    }

    private Map<Long, LocalDate> reviewable() {
        ZoneId zone = frame.zoneOf(actors.current().schoolId());
        LocalDate today = Now.day(zone);
        Map<Long, LocalDate> fixed = new HashMap<>();
        em.createQuery("select t.plan.id, t.reviewOn from PlanTest t where t.plan.state = :running", Object[].class)
                .setParameter("running", PlanState.RUNNING)
                .getResultStream()
                .forEach(row -> fixed.put((Long) row[0], (LocalDate) row[1]));
        Map<Long, LocalDate> decided = new HashMap<>();
        em.createQuery(
                        "select d.plan.id, d.decidedAt from PlanDecision d where d.plan.state = :running order "
                                + "by d.decidedAt",
                        Object[].class)
                .setParameter("running", PlanState.RUNNING)
                .getResultStream()
                .forEach(row -> decided.put((Long) row[0], LocalDate.ofInstant((Instant) row[1], zone)));
        Map<Long, LocalDate> due = new HashMap<>();
        em.createQuery("select p.id, p.reviewOn from Plan p where p.state = :running", Object[].class)
                .setParameter("running", PlanState.RUNNING)
                .getResultStream()
                .forEach(row -> {
                    LocalDate last = decided.get((Long) row[0]);
                    LocalDate day =
                            last == null ? fixed.getOrDefault((Long) row[0], (LocalDate) row[1]) : (LocalDate) row[1];
                    if (!day.isAfter(today) && (last == null || day.isAfter(last))) {
                        due.put((Long) row[0], day);
                    }
                });
        return due;
    }

    /**
     * What waits.
     *
     * @param today plans of which the review is today, and nothing was decided at it yet
     * @param overdue those of which it was before today
     * @param late actions of plans that run, past their day and not done
     */
    public record Waiting(long today, long overdue, long late) {}
}
