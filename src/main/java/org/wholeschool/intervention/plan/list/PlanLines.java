package org.wholeschool.intervention.plan.list;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.intervention.plan.ByWhom;
import org.wholeschool.intervention.plan.PlanState;
import org.wholeschool.intervention.plan.PlanText;
import org.wholeschool.intervention.plan.PlanView;
import org.wholeschool.intervention.plan.PlanWords;
import org.wholeschool.intervention.plan.life.PlansWaiting;
import org.wholeschool.intervention.plan.record.Plan;
import org.wholeschool.intervention.plan.review.PlanEvaluation;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;

/**
 * Reads the list of plans whole: a school has some hundreds in ten years. What it is narrowed by and its order are for
 * {@code intervention.plan.list}.
 */
@Service
public class PlanLines {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    @Inject
    private PlanWords words;

    @Inject
    private ByWhom people;

    @Inject
    private PlansWaiting waiting;

    /**
     * @return all plans: those that run, the first review first; then drafts and those that are closed, the latest
     *     first
     */
    @Permit(
            code = "Plans.all",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public List<PlanView.Line> all() {
        Beside beside = new Beside(
                words.names().places(),
                open(),
                waiting.due(),
                PlanEvaluation.readings(em.createQuery(PlanEvaluation.ALL, PlanEvaluation.Found.class)),
                begunBy());
        Map<Boolean, List<PlanView.Line>> lines = em.createQuery(
                        "select p from Plan p order by p.reviewOn, p.id", Plan.class)
                .getResultStream()
                .map(plan -> line(plan, beside))
                .collect(Collectors.partitioningBy(line -> line.state() == PlanState.RUNNING));
        return Stream.concat(
                        lines.get(true).stream(),
                        lines.get(false).stream()
                                .sorted(Comparator.comparing(PlanView.Line::id).reversed()))
                .toList();
    }

    private static PlanView.Line line(Plan plan, Beside beside) {
        PlanText text = plan.text();
        long[] open = beside.open.getOrDefault(plan.getId(), new long[2]);
        return new PlanView.Line(
                plan.getId(),
                plan.getTitle(),
                plan.getState(),
                PlanWords.about(text, beside.places),
                new PlanView.Context(text.context(), text.places(), text.bands(), text.year(), plan.getGroupId()),
                text.lever(),
                plan.getStartsOn(),
                plan.getReviewOn(),
                beside.due.get(plan.getId()),
                open[0],
                open[1],
                beside.found.get(plan.getId()),
                plan.getLearnt(),
                beside.begunBy.get(plan.getId()));
    }

    private Map<Long, long[]> open() {
        LocalDate today = Now.day(frame.zoneOf(actors.current().schoolId()));
        Map<Long, long[]> open = new HashMap<>();
        em.createQuery(
                        "select new org.wholeschool.intervention.plan.list.PlanLines.OpenAction(a.plan.id, a.dueOn)"
                                + " from PlanAction a where a.doneAt is null",
                        OpenAction.class)
                .getResultStream()
                .forEach(action -> {
                    long[] counts = open.computeIfAbsent(action.planId(), id -> new long[2]);
                    counts[0]++;
                    counts[1] += action.dueOn().isBefore(today) ? 1 : 0;
                });
        return open;
    }

    /** Each name once, however many plans a person began. */
    private Map<Long, String> begunBy() {
        Map<Long, String> names = new HashMap<>();
        Map<Long, String> begunBy = new HashMap<>();
        em.createQuery(
                        "select new org.wholeschool.intervention.plan.list.PlanLines.Begun(p.id, p.begunBy)"
                                + " from Plan p",
                        Begun.class)
                .getResultStream()
                .forEach(begun -> begunBy.put(begun.planId(), names.computeIfAbsent(begun.by(), people::name)));
        return begunBy;
    }

    /** What is read beside the plans themselves, by their ids. */
    private record Beside(
            Map<Long, String> places,
            Map<Long, long[]> open,
            Map<Long, LocalDate> due,
            Map<Long, String> found,
            Map<Long, String> begunBy) {}

    /** The due date of an action that is not done. Its constructor is public for EclipseLink. */
    record OpenAction(long planId, LocalDate dueOn) {
        public OpenAction {}
    }

    /** Who began a plan. Its constructor is public for EclipseLink. */
    record Begun(long planId, long by) {
        public Begun {}
    }
}
