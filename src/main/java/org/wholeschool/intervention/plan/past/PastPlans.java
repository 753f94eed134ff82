package org.wholeschool.intervention.plan.past;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.intervention.plan.GoalText;
import org.wholeschool.intervention.plan.PlanOrigin;
import org.wholeschool.intervention.plan.PlanState;
import org.wholeschool.intervention.plan.PlanText;
import org.wholeschool.intervention.plan.PlanWords;
import org.wholeschool.intervention.plan.record.Plan;
import org.wholeschool.intervention.plan.review.PlanEvaluation;
import org.wholeschool.pattern.week.Patterns;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;

/**
 * What is known from plans that are closed, where their context comes up again. It asks no pattern and no group whether
 * it is there: the person who tells of one asks here about it.
 */
@Service
class PastPlans {

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
    private Patterns patterns;

    /** @return the school's plans that are closed, the latest first */
    @Permit(
            code = "PastPlans.closed",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public List<PastPlan> closed() {
        return found(plan -> true);
    }

    /**
     * @param origin from what a person begins another plan
     * @return the plans that were begun from the same pattern, or were about the same group, and are closed; of a
     *     pattern that is not told any more, none
     */
    @Permit(
            code = "PastPlans.of",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public List<PastPlan> of(PlanOrigin origin) {
        return before(origin);
    }

    /**
     * @param id which plan
     * @return the plans that came before it, as {@link #of} has them
     * @throws NotFound where the school has no such plan
     */
    @Permit(
            code = "PastPlans.ofPlan",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public List<PastPlan> ofPlan(long id) {
        Plan plan = em.find(Plan.class, id);
        if (plan == null) {
            throw new NotFound("plan");
        }
        return before(new PlanOrigin(plan.getPatternId(), plan.getGroupId()));
    }

    private List<PastPlan> before(PlanOrigin origin) {
        boolean isTold = origin.patternId() != null && patterns.isTold(origin.patternId());
        return found(plan -> isTold && origin.patternId().equals(plan.getPatternId())
                || origin.groupId() != null && origin.groupId().equals(plan.getGroupId()));
    }

    private List<PastPlan> found(Predicate<Plan> wanted) {
        List<Plan> closed = em.createQuery("select p from Plan p where p.state = :closed", Plan.class)
                .setParameter("closed", PlanState.CLOSED)
                .getResultStream()
                .filter(wanted)
                .toList();
        if (closed.isEmpty()) {
            return List.of();
        }
        PlanWords.Names names = words.names();
        Map<Long, String> readings =
                PlanEvaluation.readings(em.createQuery(PlanEvaluation.ALL, PlanEvaluation.Found.class));
        ZoneId zone = frame.zoneOf(actors.current().schoolId());
        return closed.stream()
                .sorted(Comparator.comparing(Plan::getKeptAt)
                        .thenComparing(Plan::getId)
                        .reversed())
                .map(plan -> past(plan, names, readings.get(plan.getId()), zone))
                .toList();
    }

    /** Who closes a plan is the last one who changes it. */
    private static PastPlan past(Plan plan, PlanWords.Names names, String reading, ZoneId zone) {
        PlanText text = plan.text();
        String about = Stream.concat(
                        Stream.of(PlanWords.about(text, names.places())),
                        text.bands().stream().map(names.bands()::get))
                .filter(each -> !GoalText.isBlank(each))
                .collect(Collectors.joining(" \u00b7 "));
        return new PastPlan(
                plan.getId(),
                plan.getTitle(),
                about,
                LocalDate.ofInstant(plan.getKeptAt(), zone),
                reading,
                plan.getLearnt(),
                new PastPlan.Context(plan.getPatternId(), plan.getGroupId(), text.places(), text.bands()));
    }
}
