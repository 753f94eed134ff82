package org.wholeschool.concern.safety;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.followup.DateWords;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.roster.Roster;

/** Lists the safety plans in force, and for the home page those whose review is due this week or overdue. */
@Service
public class SafetyPlanReviews {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private Roster roster;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private SchoolFrame frame;

    /**
     * @return the plans that have not ended and are due within a week or overdue, of concerns that the actor may read,
     *     the most overdue first; each counts as looked at
     */
    @Permit(
            code = "SafetyPlanReviews.due",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public List<Due> due() {
        LocalDate today = Now.day(frame.zoneOf(actors.current().schoolId()));
        List<SafetyPlan> plans = readable.bind(em.createQuery(
                                "select p from SafetyPlan p join fetch p.concern where p.state <> :ended and p.dueOn <= "
                                        + ":soon and " + readable.condition("p.concern") + " order by p.dueOn, p.id",
                                SafetyPlan.class)
                        .setParameter("ended", SafetyState.ENDED)
                        .setParameter("soon", today.plusWeeks(1)))
                .getResultList();
        return rows(plans, today);
    }

    /** @return the plans in force because of concerns that the actor may read, the one to review first first */
    @Permit(
            code = "SafetyPlanReviews.inForce",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public List<Due> inForce() {
        return rows(
                readable.bind(em.createQuery(
                                        "select p from SafetyPlan p join fetch p.concern where p.state = :inForce and "
                                                + readable.condition("p.concern") + " order by p.dueOn, p.id",
                                        SafetyPlan.class)
                                .setParameter("inForce", SafetyState.IN_FORCE))
                        .getResultList(),
                Now.day(frame.zoneOf(actors.current().schoolId())));
    }

    private List<Due> rows(List<SafetyPlan> plans, LocalDate today) {
        Map<Long, String> names =
                roster
                        .named(plans.stream()
                                .map(plan -> plan.getPupil().getId())
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Roster.Found::id, Roster.Found::name));
        Map<Long, String> owners = owners(plans);
        plans.forEach(plan -> current.alsoShows("safety-plan", plan.getId()));
        return plans.stream()
                .map(plan -> new Due(
                        plan.getId(),
                        plan.getConcern().getId(),
                        plan.getConcern().getCategory().getName(),
                        plan.getPupil().getId(),
                        names.get(plan.getPupil().getId()),
                        plan.getOwnerId(),
                        owners.get(plan.getOwnerId()),
                        plan.getDueOn(),
                        DateWords.day(plan.getDueOn()),
                        plan.getDueOn().isBefore(today)))
                .toList();
    }

    private Map<Long, String> owners(List<SafetyPlan> plans) {
        return plans.isEmpty()
                ? Map.of()
                : em.createQuery("select a from Account a where a.id in :ids and a.schoolId = :school", Account.class)
                        .setParameter(
                                "ids",
                                plans.stream()
                                        .map(SafetyPlan::getOwnerId)
                                        .distinct()
                                        .toList())
                        .setParameter("school", actors.current().schoolId())
                        .getResultStream()
                        .collect(Collectors.toMap(Account::getId, Account::getDisplayName));
    }

    /**
     * A plan to review.
     *
     * @param id the plan, for {@code /concern/safety-plan.xhtml?id=}
     * @param concernId the concern that it hangs on
     * @param about what that concern is about
     * @param pupilId whom the plan keeps safe
     * @param pupil what they are called
     * @param owner whose account sees to it
     * @param ownerName what they are called
     * @param reviewOn the day of the review
     * @param review the same in words
     * @param overdue whether that has passed
     */
    public record Due(
            long id,
            long concernId,
            String about,
            long pupilId,
            String pupil,
            long owner,
            String ownerName,
            LocalDate reviewOn,
            String review,
            boolean overdue) {}
}
