package org.wholeschool.concern.followup.action;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.followup.DateWords;
import org.wholeschool.concern.followup.History;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.persistence.SchoolFrame;

/**
 * What leads read of the actions that came of concerns: those of one concern with what each was before, one of them,
 * and all that are to be done.
 */
@Service
public class ActionReading {

    private static final int LOOKING = 10 * 60;

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
    private Instance<OtherTasks> elsewhere;

    /**
     * @param concernId a concern
     * @return its actions, those to be done first, with what each was before
     * @throws NotFound where there is no such concern that the actor may read
     */
    @Permit(
            code = "ActionReading.of",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public List<Line> of(long concernId) {
        readable.orNotFound(em.find(Concern.class, concernId));
        current.about("concern", concernId);
        return lines(em.createQuery(
                        "select a from ConcernAction a where a.concern.id = :concern order by a.dueOn, a.id",
                        ConcernAction.class)
                .setParameter("concern", concernId)
                .getResultList());
    }

    /**
     * @param id an action
     * @return it, with what it was before
     * @throws NotFound where there is none whose concern the actor may read
     */
    @Permit(
            code = "ActionReading.one",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public Line one(long id) {
        ConcernAction action = em.find(ConcernAction.class, id);
        if (action == null) {
            throw new NotFound("action");
        }
        current.about("concern", readable.orNotFound(action.getConcern()).getId());
        return lines(List.of(action)).get(0);
    }

    /**
     * @param ownerId only what this account has to do, or null
     * @return what is to be done because of the concerns that the actor may read, and what somebody said they cannot
     *     do; and because of what else the actor may read; what is due first at the front
     * @throws NotFound where the school has no such account
     */
    @Permit(
            code = "ActionReading.open",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public Open open(Long ownerId) {
        Account owner = ownerId == null ? null : em.find(Account.class, ownerId);
        if (ownerId != null
                && (owner == null || owner.getSchoolId() != actors.current().schoolId())) {
            throw new NotFound("account");
        }
        List<ConcernAction> actions = readable.bind(em.createQuery(
                                "select a from ConcernAction a where a.state in :waiting and (:owner = 0 or "
                                        + "a.ownerId = :owner) and "
                                        + readable.condition("a.concern") + " order by a.dueOn, a.id",
                                ConcernAction.class)
                        .setParameter("waiting", Set.of(ActionState.OPEN, ActionState.CANNOT))
                        .setParameter("owner", ownerId == null ? 0L : ownerId))
                .getResultList();
        return new Open(owner == null ? null : owner.getDisplayName(), lines(actions), others(ownerId));
    }

    private List<Elsewhere> others(Long ownerId) {
        List<OtherTasks.Other> others = elsewhere.stream()
                .flatMap(feature -> feature.open().stream())
                .filter(each -> ownerId == null || each.ownerId() == ownerId)
                .sorted(Comparator.comparing(OtherTasks.Other::dueOn))
                .toList();
        Map<Long, Account> owners =
                accounts(others.stream().map(OtherTasks.Other::ownerId).collect(Collectors.toSet()));
        LocalDate today = new DateWords(frame.zoneOf(actors.current().schoolId())).today();
        return others.stream()
                .map(each -> new Elsewhere(
                        each.because(),
                        each.task(),
                        owners.get(each.ownerId()).getDisplayName(),
                        owners.get(each.ownerId()).hasLeft(today),
                        DateWords.day(each.dueOn()),
                        each.dueOn().isBefore(today),
                        each.page()))
                .toList();
    }

    private List<Line> lines(List<ConcernAction> actions) {
        if (actions.isEmpty()) {
            return List.of();
        }
        Map<Long, List<ActionVersion>> versions = em.createQuery(
                        "select v from ActionVersion v where v.action in :actions", ActionVersion.class)
                .setParameter("actions", actions)
                .getResultStream()
                .collect(Collectors.groupingBy(version -> version.getAction().getId()));
        Map<Long, Account> people = people(versions.values());
        Map<Long, String> names = new HashMap<>();
        people.forEach((id, account) -> names.put(id, account.getDisplayName()));
        DateWords dates = new DateWords(frame.zoneOf(actors.current().schoolId()));
        History history = new History(dates, names);
        return actions.stream()
                .map(action -> line(
                        action,
                        people.get(action.getOwnerId()),
                        dates.today(),
                        history.keptWords(action),
                        history.of(versions.get(action.getId()), version -> words(version, names))))
                .toList();
    }

    private Map<Long, Account> people(Iterable<List<ActionVersion>> versions) {
        Set<Long> ids = new HashSet<>();
        versions.forEach(all -> all.forEach(version -> {
            ids.add(version.getOwnerId());
            if (version.getKeptBy() != null) {
                ids.add(version.getKeptBy());
            }
        }));
        return accounts(ids);
    }

    private Map<Long, Account> accounts(Set<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select distinct a from Account a left join fetch a.roles where a.id in :ids and "
                                        + "a.schoolId = :school",
                                Account.class)
                        .setParameter("ids", ids)
                        .setParameter("school", actors.current().schoolId())
                        .getResultStream()
                        .collect(Collectors.toMap(Account::getId, account -> account));
    }

    private static Line line(
            ConcernAction action, Account owner, LocalDate today, String kept, List<History.Change> history) {
        return new Line(
                action.getId(),
                action.getConcern().getId(),
                action.getEdition(),
                action.getOwnerId(),
                owner.getDisplayName(),
                owner.hasLeft(today),
                action.getDueOn(),
                DateWords.day(action.getDueOn()),
                action.isOverdue(today),
                action.getState(),
                action.getTask(),
                action.getOutcome(),
                kept,
                history);
    }

    private static Map<String, String> words(ActionFields action, Map<Long, String> names) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("owner", names.get(action.getOwnerId()));
        words.put("due", DateWords.day(action.getDueOn()));
        words.put("state", Texts.of("followup").get("action.state." + action.getState()));
        words.put("task", action.getTask());
        words.put("became", action.getOutcome());
        return words;
    }

    /**
     * What is to be done.
     *
     * @param owner by whom, null for everybody
     * @param actions because of concerns, what is due first at the front
     * @param others because of something else, likewise
     */
    public record Open(String owner, List<Line> actions, List<Elsewhere> others) {

        /** @return how much that is */
        public int count() {
            return actions.size() + others.size();
        }
    }

    /**
     * Something that is to be done because of something else than a concern.
     *
     * @param because of what, in words
     * @param task what is to be done
     * @param owner who is to do it
     * @param ownerLeft whether they have left
     * @param due its last day, in words
     * @param overdue whether that has passed
     * @param page where it is read
     */
    public record Elsewhere(
            String because, String task, String owner, boolean ownerLeft, String due, boolean overdue, String page) {}

    /**
     * An action as leads read it.
     *
     * @param id its id
     * @param concernId the concern that it came of
     * @param edition which version of it this is
     * @param ownerId whose account is to do it
     * @param owner what they are called
     * @param ownerLeft whether they have left
     * @param dueOn its last day
     * @param due the same in words
     * @param overdue whether that has passed while it is to be done
     * @param state how it stands
     * @param task what is to be done
     * @param outcome what became of it, or why not; null while it is open
     * @param kept when it came to be so, and by whom, in words
     * @param history what it was before, the latest first
     */
    public record Line(
            long id,
            long concernId,
            int edition,
            long ownerId,
            String owner,
            boolean ownerLeft,
            LocalDate dueOn,
            String due,
            boolean overdue,
            ActionState state,
            String task,
            String outcome,
            String kept,
            List<History.Change> history) {

        public boolean isOpen() {
            return state == ActionState.OPEN;
        }

        /** @return whether nobody looks after it: it cannot be done by whoever was asked, or they have left */
        public boolean isUnowned() {
            return state == ActionState.CANNOT || isOpen() && ownerLeft;
        }

        /** @return whether it is over: a lead need not do anything more about it */
        public boolean isOver() {
            return state == ActionState.DONE || state == ActionState.WITHDRAWN;
        }
    }
}
