package org.wholeschool.concern.followup.action;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.followup.Edition;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.notice.NewNotice;
import org.wholeschool.notice.NoticeKind;
import org.wholeschool.notice.Notices;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.FormCheck;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;

/**
 * What leads ask colleagues to do because of a concern: given, given to somebody else, put off, withdrawn. What they do
 * with it is {@link MyTasks}.
 */
@Service
public class ConcernActions {

    private static final int LOOKING = 10 * 60;

    /** Nothing that a child needs is put off for longer than this, in years. */
    private static final int LONGEST = 1;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private SchoolFrame frame;

    @Inject
    private Notices notices;

    @Inject
    private ActionHandover handover;

    /**
     * Asks somebody to do something.
     *
     * @param concernId because of which concern
     * @param asked who, until when, and what
     * @return the action
     * @throws NotFound where there is no such concern that the actor may read
     * @throws BadInput at each field that cannot be taken
     */
    @Permit(
            code = "ConcernActions.give",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public long give(long concernId, Asked asked) {
        // Locked, so that nothing is undone past it.
        Concern concern = readable.orNotFound(em.find(Concern.class, concernId, LockModeType.PESSIMISTIC_WRITE));
        current.about("concern", concernId);
        Asked checked = checked(asked, null);
        ConcernAction action = new ConcernAction(
                concern,
                checked.ownerId(),
                checked.dueOn(),
                checked.task(),
                actors.current().accountId(),
                now());
        em.persist(action);
        em.persist(new ActionVersion(action));
        em.flush();
        tell(action);
        return action.getId();
    }

    /**
     * Whoever has to do it is told, at once and by mail; not of a task that they give themselves, and not of which
     * concern it came.
     */
    private void tell(ConcernAction action) {
        if (!actors.current().accountId().equals(action.getOwnerId())) {
            notices.send(
                    Set.of(action.getOwnerId()),
                    new NewNotice(
                            NoticeKind.ACTION,
                            action.getId(),
                            "GIVEN " + action.getEdition(),
                            action.getConcern().getId(),
                            null,
                            action.page()));
        }
    }

    /**
     * Asks anew: somebody else, until another day, or in other words. An action that was answered or withdrawn is to be
     * done again by that.
     *
     * @param id the action
     * @param edition which version of it the form showed
     * @param asked who, until when, and what
     * @return which version it has become
     * @throws BadInput at each field that cannot be taken, or where somebody has changed it meanwhile
     */
    @Permit(
            code = "ConcernActions.change",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public int change(long id, int edition, Asked asked) {
        ConcernAction action = locked(id, edition);
        Asked checked = checked(asked, action);
        boolean isNewToThem = !checked.ownerId().equals(action.getOwnerId()) || !action.isOpen();
        action.ask(
                checked.ownerId(),
                checked.dueOn(),
                checked.task(),
                actors.current().accountId(),
                now());
        em.persist(new ActionVersion(action));
        notices.takeBack(action.getConcern().getId(), Set.of(action.page()), Set.of(checked.ownerId()));
        if (isNewToThem) {
            tell(action);
        }
        return action.getEdition();
    }

    /**
     * Ends an action for its owner: it was done, as the lead was told, or is not asked for any more.
     *
     * @param id the action
     * @param edition which version of it the form showed
     * @param done whether it was done; else it is withdrawn
     * @param became what became of it, or why it is withdrawn
     * @return which version it has become
     * @throws BadInput where nothing is said, it is not open, or somebody has changed it meanwhile
     */
    @Permit(
            code = "ConcernActions.end",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public int end(long id, int edition, boolean done, String became) {
        ConcernAction action = locked(id, edition);
        String words =
                new FormCheck(Edition.LONGEST_TEXT).only("became", became, done ? "became.required" : "why.required");
        if (action.getState() == ActionState.DONE || action.getState() == ActionState.WITHDRAWN) {
            throw new BadInput(null, "action.over");
        }
        action.end(
                done ? ActionState.DONE : ActionState.WITHDRAWN,
                words,
                actors.current().accountId(),
                now());
        em.persist(new ActionVersion(action));
        notices.takeBack(action.getConcern().getId(), Set.of(action.page()), Set.of());
        return action.getEdition();
    }

    /**
     * Gives everything that somebody has to do to a colleague, who is told, of the concerns that the actor may read:
     * when they leave, or fall ill.
     *
     * @param fromId whose account
     * @param toId the colleague's
     * @return how many actions that were
     * @throws BadInput where the colleague cannot own one
     */
    @Permit(
            code = "ConcernActions.handOver",
            value = {Role.LEAD, Role.DEPUTY})
    public int handOver(long fromId, Long toId) {
        Account from = em.find(Account.class, fromId);
        if (from == null || from.getSchoolId() != actors.current().schoolId()) {
            throw new NotFound("account");
        }
        current.about("account", fromId);
        if (toId == null) {
            throw new BadInput("owner", "owner.required");
        }
        ActionOwners.check(em.find(Account.class, toId), actors.current().schoolId(), today());
        List<Long> open = readable.bind(em.createQuery(
                                "select a.id from ConcernAction a where a.ownerId = :owner and a.state = :open and "
                                        + readable.condition("a.concern") + " order by a.id",
                                Long.class)
                        .setParameter("owner", fromId)
                        .setParameter("open", ActionState.OPEN))
                .getResultList();
        return handover.give(
                open.stream()
                        .map(id -> em.find(ConcernAction.class, id, LockModeType.PESSIMISTIC_WRITE))
                        .filter(action -> action != null && readable.includes(action.getConcern())),
                fromId,
                toId,
                em::persist);
    }

    /** @return those who can be asked, by name */
    @Permit(
            code = "ConcernActions.owners",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public List<ActionOwners.Owner> owners() {
        return ActionOwners.of(
                em.createQuery(ActionOwners.ACCOUNTS, Account.class)
                        .setParameter("school", actors.current().schoolId())
                        .getResultStream(),
                today());
    }

    /** Locks it, so that of two who change it at once the second one is told. */
    private ConcernAction locked(long id, int edition) {
        ConcernAction action = em.find(ConcernAction.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (action == null) {
            throw new NotFound("action");
        }
        current.about("concern", readable.orNotFound(action.getConcern()).getId());
        action.expect(edition, actors.current().accountId());
        return action;
    }

    /** A day that has passed can stay as it was: who takes over what is late, takes it over late. */
    private Asked checked(Asked asked, ConcernAction before) {
        FormCheck form = new FormCheck(Edition.LONGEST_TEXT);
        String task = form.text("task", asked.task(), "task.required");
        form.required("owner", asked.ownerId(), "owner.required");
        if (asked.ownerId() != null) {
            form.also(() -> ActionOwners.check(
                    em.find(Account.class, asked.ownerId()), actors.current().schoolId(), today()));
        }
        form.required("due", asked.dueOn(), "due.required");
        if (before == null || !before.getDueOn().equals(asked.dueOn())) {
            form.between("due", asked.dueOn(), today(), today().plusYears(LONGEST), "due.past", "due.far");
        }
        form.orThrow();
        return new Asked(asked.ownerId(), asked.dueOn(), task);
    }

    private LocalDate today() {
        return Now.day(frame.zoneOf(actors.current().schoolId()));
    }

    private static Instant now() {
        return Now.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Writes actions that nobody gives now.
     *
     * @param actions of the school that is set up
     * @param versions every state that each has been in
     */
    @Permit(code = "ConcernActions.create", value = Role.SET_UP)
    public void create(List<ConcernAction> actions, List<ActionVersion> versions) {
        actions.forEach(em::persist);
        versions.forEach(em::persist);
    }

    /**
     * What is asked of whom.
     *
     * @param ownerId whose account is to do it
     * @param dueOn its last day
     * @param task what is to be done, written for its owner
     */
    public record Asked(Long ownerId, LocalDate dueOn, String task) {

        /** @return whether a form that gives this asks for what stands there */
        boolean isSameAs(ActionReading.Line kept) {
            return (ownerId == null ? kept.ownerLeft() : ownerId == kept.ownerId())
                    && kept.dueOn().equals(dueOn)
                    && kept.task().equals(FormCheck.kept(task));
        }
    }
}
