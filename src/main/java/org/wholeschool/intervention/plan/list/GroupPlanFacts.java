package org.wholeschool.intervention.plan.list;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.intervention.plan.PlanState;
import org.wholeschool.intervention.plan.life.PlansWaiting;
import org.wholeschool.intervention.plan.record.Plan;
import org.wholeschool.intervention.plan.review.PlanEvaluation;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;

/** Reads how far the plans about peer groups are, and what their reviews found: facts for the groups' cards. */
@Service
public class GroupPlanFacts {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    @Inject
    private PlansWaiting waiting;

    /** @return the school's plans about a group, drafts included, the latest begun first */
    @Permit(
            code = "GroupPlanFacts.all",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public List<GroupPlan> all() {
        List<Plan> plans = em.createQuery(
                        "select p from Plan p where p.groupId is not null order by p.id desc", Plan.class)
                .getResultList();
        if (plans.isEmpty()) {
            return List.of();
        }
        ZoneId zone = frame.zoneOf(actors.current().schoolId());
        Map<Long, String> found =
                PlanEvaluation.readings(em.createQuery(PlanEvaluation.ALL, PlanEvaluation.Found.class));
        Map<Long, LocalDate> foundOn = em.createQuery(
                        "select e.plan.id, e.madeAt from PlanEvaluation e", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> LocalDate.ofInstant((Instant) row[1], zone)));
        Map<Long, LocalDate> due = waiting.due();
        return plans.stream()
                .map(plan -> new GroupPlan(
                        plan.getId(),
                        plan.getGroupId(),
                        plan.getTitle(),
                        plan.getState(),
                        plan.getStartsOn(),
                        plan.getReviewOn(),
                        due.get(plan.getId()),
                        found.get(plan.getId()),
                        foundOn.get(plan.getId()),
                        plan.getState() == PlanState.CLOSED ? LocalDate.ofInstant(plan.getKeptAt(), zone) : null))
                .toList();
    }
}
