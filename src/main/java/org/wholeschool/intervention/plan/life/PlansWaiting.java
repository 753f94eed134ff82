package org.wholeschool.intervention.plan.life;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.intervention.plan.PlanState;
import org.wholeschool.intervention.plan.action.PlanAction;
import org.wholeschool.intervention.plan.record.Plan;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;

/** Counts what of plans waits for those who lead them. */
@Service
@RoomOnly
public class PlansWaiting {

    private static final int LOOKING = 10 * 60;

    /** Days ahead that a lead plans for. */
    private static final int AHEAD = 7;

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

    /** @return how many plans run */
    @Permit(code = "PlansWaiting.running", value = Role.HEAD, onceInSeconds = LOOKING)
    public long running() {
        return em.createQuery("select count(p) from Plan p where p.state = :running", Long.class)
                .setParameter("running", PlanState.RUNNING)
                .getSingleResult();
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

    /**
     * @return reviews that have come and those of the next days, and what is to be done for plans that run and is late
     *     or due in these days; the earliest first
     */
    @Permit(
            code = "PlansWaiting.days",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public List<DayOfPlan> days() {
        LocalDate today = Now.day(frame.zoneOf(actors.current().schoolId()));
        LocalDate last = today.plusDays(AHEAD);
        Map<Long, LocalDate> due = reviewable();
        List<DayOfPlan> days = new ArrayList<>();
        em.createQuery("select p from Plan p where p.state = :running", Plan.class)
                .setParameter("running", PlanState.RUNNING)
                .getResultStream()
                .forEach(plan -> {
                    LocalDate review = due.getOrDefault(plan.getId(), plan.getReviewOn());
                    boolean comes = review != null && !review.isBefore(today) && !review.isAfter(last);
                    if (due.containsKey(plan.getId()) || comes) {
                        days.add(new DayOfPlan(review, review.isBefore(today), false, plan.getTitle(), plan.getId()));
                    }
                });
        em.createQuery(
                        "select a from PlanAction a join fetch a.plan where a.doneAt is null and a.dueOn <= :last "
                                + "and a.plan.state = :running",
                        PlanAction.class)
                .setParameter("running", PlanState.RUNNING)
                .setParameter("last", last)
                .getResultStream()
                .forEach(step -> days.add(new DayOfPlan(
                        step.getDueOn(),
                        step.getDueOn().isBefore(today),
                        true,
                        step.getTask(),
                        step.getPlan().getId())));
        days.sort(Comparator.comparing(DayOfPlan::day).thenComparing(DayOfPlan::isStep));
        return days;
    }

    private Map<Long, LocalDate> reviewable() {
        ZoneId zone = frame.zoneOf(actors.current().schoolId());
        LocalDate today = Now.day(zone);
        Map<Long, LocalDate> fixed = new HashMap<>();
        em.createQuery(
                        "select new org.wholeschool.intervention.plan.life.PlansWaiting.ReviewDay(t.plan.id,"
                                + " t.reviewOn) from PlanTest t where t.plan.state = :running",
                        ReviewDay.class)
                .setParameter("running", PlanState.RUNNING)
                .getResultStream()
                .forEach(review -> fixed.put(review.planId(), review.day()));
        Map<Long, LocalDate> decided = new HashMap<>();
        em.createQuery(
                        "select d.plan.id, d.decidedAt from PlanDecision d where d.plan.state = :running order "
                                + "by d.decidedAt",
                        Object[].class)
                .setParameter("running", PlanState.RUNNING)
                .getResultStream()
                .map(row -> decision(row, zone))
                .forEach(decision -> decided.put(decision.planId(), decision.day()));
        Map<Long, LocalDate> due = new HashMap<>();
        em.createQuery(
                        "select new org.wholeschool.intervention.plan.life.PlansWaiting.ReviewDay(p.id, p.reviewOn)"
                                + " from Plan p where p.state = :running",
                        ReviewDay.class)
                .setParameter("running", PlanState.RUNNING)
                .getResultStream()
                .forEach(review -> {
                    LocalDate last = decided.get(review.planId());
                    LocalDate day = last == null ? fixed.getOrDefault(review.planId(), review.day()) : review.day();
                    if (!day.isAfter(today) && (last == null || day.isAfter(last))) {
                        due.put(review.planId(), day);
                    }
                });
        return due;
    }

    private static ReviewDay decision(Object[] row, ZoneId zone) {
        return new ReviewDay((Long) row[0], LocalDate.ofInstant((Instant) row[1], zone));
    }

    /**
     * What waits.
     *
     * @param today plans of which the review is today, and nothing was decided at it yet
     * @param overdue those of which it was before today
     * @param late actions of plans that run, past their day and not done
     */
    public record Waiting(long today, long overdue, long late) {}

    /**
     * A day on which something of a plan is due.
     *
     * @param day which
     * @param isLate whether it has passed
     * @param isStep whether it is something to be done; else the plan's review
     * @param words what is to be done, or the plan's title
     * @param planId the plan
     */
    public record DayOfPlan(LocalDate day, boolean isLate, boolean isStep, String words, long planId) {}

    /** A day of the review of a plan. Its constructor is public for EclipseLink. */
    record ReviewDay(long planId, LocalDate day) {
        public ReviewDay {}
    }
}
