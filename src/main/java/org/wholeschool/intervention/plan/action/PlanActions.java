package org.wholeschool.intervention.plan.action;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.handover.HandedOver;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.followup.action.ActionOwners;
import org.wholeschool.concern.followup.action.OtherTasks;
import org.wholeschool.intervention.ContextTexts;
import org.wholeschool.intervention.plan.PlanRules;
import org.wholeschool.intervention.plan.PlanState;
import org.wholeschool.intervention.plan.record.Plan;
import org.wholeschool.notice.NewNotice;
import org.wholeschool.notice.NoticeKind;
import org.wholeschool.notice.Notices;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.persistence.SchoolFrame;

/**
 * What people do because of a plan: a person, a day, and what it takes. Anyone who owns one sees its words alone, among
 * their tasks, and not the plan.
 */
@Service
public class PlanActions implements OtherTasks, HandedOver {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private ContextTexts texts;

    @Inject
    private Notices notices;

    @Inject
    private SchoolFrame frame;

    /** @return those who can be asked to do something because of a plan: those who are asked because of concerns */
    @Permit(
            code = "PlanActions.whomToAsk",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public List<ActionOwners.Owner> whomToAsk() {
        return staff();
    }

    private List<ActionOwners.Owner> staff() {
        return ActionOwners.of(
                em.createQuery(ActionOwners.ACCOUNTS, Account.class)
                        .setParameter("school", actors.current().schoolId())
                        .getResultStream(),
                today());
    }

    /**
     * Asks a person to do something because of a plan that runs. They are told.
     *
     * @param planId which plan
     * @param asked what, of whom, and what it takes
     * @param looked the words in it that its writer has said are no names; null for none
     * @throws NotFound where the school has none
     * @throws BadInput where something is missing, cannot be, or names a person, or the plan does not run
     */
    @Permit(
            code = "PlanActions.ask",
            value = {Role.LEAD, Role.DEPUTY})
    public void ask(long planId, Asked asked, String looked) {
        Plan plan = plan(planId);
        if (plan.getState() != PlanState.RUNNING) {
            throw new BadInput(null, plan.getState() == PlanState.DRAFT ? "plan.draft" : "plan.closed");
        }
        give(plan, null, asked, looked);
    }

    /**
     * Asks a person to do something that was agreed at a planning meeting, which may be before the plan runs. They are
     * told.
     *
     * @param planId which plan
     * @param meetingId which of its meetings
     * @param asked what, of whom, and what it takes; its words stand in the minutes, which people outside the school
     *     may read
     * @param looked the words in it that its writer has said are meant otherwise; null for none
     * @throws NotFound where the school has none
     * @throws BadInput where something is missing, cannot be, names a person or may count people, or the plan is closed
     */
    @Permit(
            code = "PlanActions.askAtMeeting",
            value = {Role.LEAD, Role.DEPUTY})
    public void askAtMeeting(long planId, long meetingId, Asked asked, String looked) {
        Plan plan = plan(planId);
        if (plan.getState() == PlanState.CLOSED) {
            throw new BadInput(null, "plan.closed");
        }
        give(plan, meetingId, asked, looked);
    }

    private void give(Plan plan, Long meeting, Asked asked, String looked) {
        LocalDate today = today();
        ContextTexts.Given given = texts.look(looked);
        String task = meeting == null
                ? given.text("task", asked.task(), ContextTexts.LONGEST, "action.task.required")
                : given.shared("task", asked.task(), ContextTexts.LONGEST, "action.task.required", false, List.of());
        given.refuse(
                asked.owner() != null && staff().stream().noneMatch(person -> person.id() == asked.owner()),
                "owner",
                "action.owner.unknown");
        given.add(PlanRules.action(asked.owner(), asked.due(), today));
        given.number("hoursPlanned", asked.hours(), PlanRules.MOST_HOURS);
        given.number("poundsPlanned", asked.pounds(), PlanRules.MOST_POUNDS);
        given.orThrow();
        PlanAction action =
                new PlanAction(plan, asked, task, meeting, actors.current().accountId(), now());
        em.persist(action);
        em.flush();
        if (asked.owner() != actors.current().accountId().longValue()) {
            tell(asked.owner(), NoticeKind.ACTION, action, "ASKED");
        }
    }

    /**
     * Says what an action has taken so far, and where it is still open what became of it; also of a plan that is
     * closed.
     *
     * @param planId which plan
     * @param actionId which of its actions
     * @param became what came of it; null where that is not said yet, or was
     * @param hours hours that it has taken; null where nothing new is said of them
     * @param pounds pounds that it has taken; null where nothing new is said of them
     * @param looked the words in it that its writer has said are no names; null for none
     * @throws NotFound where the plan has no such action
     * @throws BadInput where something cannot be taken, or a person has answered meanwhile
     */
    @Permit(
            code = "PlanActions.finish",
            value = {Role.LEAD, Role.DEPUTY})
    public void finish(long planId, long actionId, String became, Integer hours, Integer pounds, String looked) {
        plan(planId);
        PlanAction action = em.find(PlanAction.class, actionId, LockModeType.PESSIMISTIC_WRITE);
        if (action == null || action.getPlan().getId() != planId) {
            throw new NotFound("action");
        }
        ContextTexts.Given given = texts.look(looked);
        String outcome = given.text("became", became, ContextTexts.LONGEST, null);
        given.refuse(outcome != null && action.isDone(), "became", "action.answered");
        given.refuse(outcome == null && hours == null && pounds == null, "became", "action.became.required");
        given.number("hoursSpent", hours, PlanRules.MOST_HOURS);
        given.number("poundsSpent", pounds, PlanRules.MOST_POUNDS);
        given.orThrow();
        action.spend(hours, pounds);
        if (outcome != null) {
            action.answer(true, outcome, actors.current().accountId(), now());
            settle(action);
        }
    }

    private Plan plan(long id) {
        Plan plan = em.find(Plan.class, id);
        if (plan == null) {
            throw new NotFound("plan");
        }
        current.about("plan", id);
        return plan;
    }

    @Override
    @Permit(
            code = "PlanActions.mine",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD, Role.ACTION_OWNER},
            onceInSeconds = LOOKING)
    public List<Other> mine(Instant since) {
        return em.createQuery(
                        "select a from PlanAction a where a.ownerId = :me and (a.doneAt is null or a.doneBy = "
                                + ":me and a.doneAt >= :since) order by a.doneAt desc, a.dueOn, a.id",
                        PlanAction.class)
                .setParameter("me", actors.current().accountId())
                .setParameter("since", since)
                .getResultStream()
                .map(action -> action.shown(null, PAGE + action.getId()))
                .toList();
    }

    @Override
    @Permit(
            code = "PlanActions.waiting",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD, Role.ACTION_OWNER},
            onceInSeconds = LOOKING)
    public List<LocalDate> waiting() {
        return em.createQuery(
                        "select a.dueOn from PlanAction a where a.ownerId = :me and a.doneAt is null", LocalDate.class)
                .setParameter("me", actors.current().accountId())
                .getResultList();
    }

    @Override
    @Permit(
            code = "PlanActions.open",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public List<Other> open() {
        return em.createQuery(
                        "select a from PlanAction a where a.doneAt is null order by a.dueOn, a.id", PlanAction.class)
                .getResultStream()
                .map(action -> action.shown(Texts.of("intervention").get("action.because"), page(action)))
                .toList();
    }

    private static String page(PlanAction action) {
        return "/intervention/plan.xhtml?id=" + action.getPlan().getId();
    }

    /**
     * Takes the owner's answer. Its words are not checked for names, because only leads may ask whose name a word is.
     */
    @Override
    @Permit(
            code = "PlanActions.answer",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD, Role.ACTION_OWNER})
    public boolean answer(long id, boolean isDone, String words) {
        PlanAction action = em.find(PlanAction.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (action == null || action.getOwnerId() != actors.current().accountId()) {
            return false;
        }
        if (action.isDone()) {
            throw new BadInput(null, "task.over");
        }
        action.answer(isDone, words, actors.current().accountId(), now());
        settle(action);
        if (action.getAskedBy() != actors.current().accountId()) {
            notices.send(
                    Set.of(action.getAskedBy()),
                    new NewNotice(NoticeKind.PLAN_ACTION_ANSWERED, id, "ANSWERED", null, null, page(action)));
        }
        return true;
    }

    private void tell(long owner, NoticeKind kind, PlanAction action, String stage) {
        notices.send(Set.of(owner), action.toOwner(kind, stage));
    }

    private void settle(PlanAction action) {
        Stream.of(NoticeKind.ACTION, NoticeKind.ACTION_OVERDUE)
                .forEach(kind -> notices.settle(kind, action.getId(), Set.of()));
    }

    @Override
    @Permit(
            code = "PlanActions.owners",
            value = {Role.LEAD, Role.HEAD})
    public Set<Long> owners() {
        return new HashSet<>(
                em.createQuery("select distinct a.ownerId from PlanAction a where a.doneAt is null", Long.class)
                        .getResultList());
    }

    @Override
    @Permit(
            code = "PlanActions.handOver",
            value = {Role.LEAD, Role.HEAD})
    public long handOver(long from, long to) {
        Instant now = Now.instant();
        long given = 0;
        for (long id : em.createQuery(
                        "select a.id from PlanAction a where a.ownerId = :from and a.doneAt is null order by a.id",
                        Long.class)
                .setParameter("from", from)
                .getResultList()) {
            PlanAction action = em.find(PlanAction.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (!action.isDone() && action.getOwnerId() == from) {
                action.goOver(to);
                settle(action);
                current.alsoShows("plan-action", id);
                if (to != actors.current().accountId()) {
                    tell(to, NoticeKind.ACTION, action, "GIVEN " + now.getEpochSecond());
                }
                given++;
            }
        }
        return given;
    }

    /** What a person has to do because of plans, when they leave. */
    @Override
    @Permit(
            code = "PlanActions.of",
            value = {Role.ADMINISTRATOR, Role.LEAD, Role.HEAD})
    public Map<Long, Things> of(Collection<Long> accountIds) {
        return em.createQuery(
                        "select new org.wholeschool.intervention.plan.action.PlanActions.OpenCount(a.ownerId, count(a))"
                                + " from PlanAction a where a.ownerId in :owners and a.doneAt is null"
                                + " group by a.ownerId",
                        OpenCount.class)
                .setParameter("owners", accountIds)
                .getResultStream()
                .collect(Collectors.toMap(
                        OpenCount::ownerId,
                        open -> new Things("plan-action", open.actions(), "/intervention/plans.xhtml", "")));
    }

    private LocalDate today() {
        return Now.day(frame.zoneOf(actors.current().schoolId()));
    }

    private static Instant now() {
        return Now.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * What a person is asked to do.
     *
     * @param task what
     * @param owner whose account is to do it
     * @param due its last day
     * @param hours hours that it may take, or null
     * @param pounds pounds that it may take, or null
     */
    public record Asked(String task, Long owner, LocalDate due, Integer hours, Integer pounds) {}

    /** How many actions one person still has to do. Its constructor is public for EclipseLink. */
    record OpenCount(long ownerId, long actions) {
        public OpenCount {}
    }
}
