package org.wholeschool.peermap.risk;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.handover.HandedOver;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.followup.action.ActionOwners;
import org.wholeschool.peermap.record.MapNews;
import org.wholeschool.peermap.record.Maps;
import org.wholeschool.peermap.record.PeerMap;
import org.wholeschool.peermap.record.RiskAction;
import org.wholeschool.peermap.record.RiskAssessment;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.FormCheck;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;

/**
 * What is done because of a risk assessment: somebody, and a day. Whoever does not read the assessment sees the words
 * of what they are to do, and not that there is one.
 */
@Service
public class RiskActions implements HandedOver {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private Maps maps;

    @Inject
    private MapNews news;

    @Inject
    private SchoolFrame frame;

    /**
     * @return those who can be asked to do something because of the assessment around a map: those who are asked
     *     because of concerns, whether they read it or not
     */
    @Permit(
            code = "RiskActions.whomToAsk",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public List<ActionOwners.Owner> whomToAsk(long mapId) {
        maps.readable(mapId);
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
     * Asks somebody to do something. They are told.
     *
     * @throws BadInput where the task, the owner or the day is missing or cannot be
     */
    @Permit(
            code = "RiskActions.ask",
            value = {Role.LEAD, Role.DEPUTY})
    public void ask(long mapId, String task, Long owner, LocalDate due) {
        PeerMap map = maps.locked(mapId);
        RiskAssessment assessment = there(mapId);
        if (!map.isFor(actors.current()) || map.isStoppedAt(Now.instant())) {
            throw new NotFound("map");
        }
        if (assessment.isClosed()) {
            throw new BadInput(null, "assessment.closed");
        }
        LocalDate today = today();
        FormCheck form = new FormCheck(PeerMap.LONGEST_TEXT);
        String words = form.text("task", task, "task.required");
        form.refuse(owner == null, "owner", "owner.required");
        form.refuse(
                owner != null && staff().stream().noneMatch(person -> person.id() == owner), "owner", "owner.unknown");
        form.refuse(due == null, "due", "due.required");
        form.refuse(due != null && due.isBefore(today), "due", "due.past");
        form.refuse(due != null && due.isAfter(today.plusYears(1)), "due", "due.far");
        form.orThrow();
        RiskAction action = new RiskAction(
                assessment,
                words,
                owner,
                !news.isReader(map, owner),
                due,
                actors.current().accountId(),
                Now.instant());
        assessment.add(action);
        em.persist(action);
        if (!owner.equals(actors.current().accountId())) {
            news.asked(action, "ASKED");
        }
    }

    /**
     * Says that an action is done, and what came of it; also once the assessment is closed.
     *
     * @throws BadInput where nothing is said, or it was done already
     */
    @Permit(
            code = "RiskActions.finish",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void finish(long mapId, long actionId, String became) {
        maps.readable(mapId);
        RiskAction action = em.find(RiskAction.class, actionId, LockModeType.PESSIMISTIC_WRITE);
        if (action == null
                || action.getAssessment().getMap().getId() != mapId
                || !maps.readsAssessment(action.getAssessment())) {
            throw new NotFound("action");
        }
        if (action.isDone()) {
            throw new BadInput(null, "action.done");
        }
        action.answer(
                true,
                new FormCheck(PeerMap.LONGEST_TEXT).only("became", became, "became.required"),
                actors.current().accountId(),
                Now.instant());
        news.settle(action);
    }

    private LocalDate today() {
        return Now.day(frame.zoneOf(actors.current().schoolId()));
    }

    @Override
    @Permit(
            code = "RiskActions.owners",
            value = {Role.LEAD, Role.HEAD})
    public Set<Long> owners() {
        return new HashSet<>(
                em.createQuery("select distinct a.ownerId from RiskAction a where a.doneAt is null", Long.class)
                        .getResultList());
    }

    /**
     * Where whoever gets it does not read the assessment, it stays, unless its words were written for that: nobody is
     * let in to a child by being handed a task.
     */
    @Override
    @Permit(
            code = "RiskActions.handOver",
            value = {Role.LEAD, Role.HEAD})
    public long handOver(long from, long to) {
        Instant now = Now.instant();
        long given = 0;
        for (long id : em.createQuery(
                        "select a.id from RiskAction a where a.ownerId = :from and a.doneAt is null order by a.id",
                        Long.class)
                .setParameter("from", from)
                .getResultList()) {
            RiskAction action = em.find(RiskAction.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (!action.isDone()
                    && action.getOwnerId() == from
                    && isTold(action)
                    && (action.isWordsAlone()
                            || news.readers(action.getAssessment()).contains(to))) {
                action.goOver(to);
                news.settle(action);
                current.alsoShows("risk-action", id);
                if (to != actors.current().accountId()) {
                    news.asked(action, "GIVEN " + now.getEpochSecond());
                }
                given++;
            }
        }
        return given;
    }

    /** What somebody has to do because of assessments, when they leave. */
    @Override
    @Permit(
            code = "RiskActions.of",
            value = {Role.ADMINISTRATOR, Role.LEAD, Role.HEAD})
    public Map<Long, Things> of(Collection<Long> accountIds) {
        return em
                .createQuery(
                        "select a from RiskAction a where a.ownerId in :owners and a.doneAt is null", RiskAction.class)
                .setParameter("owners", accountIds)
                .getResultStream()
                .filter(this::isTold)
                .collect(Collectors.groupingBy(RiskAction::getOwnerId, Collectors.counting()))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> new Things("risk-action", each.getValue(), "/peermap/list.xhtml", "")));
    }

    /** A lead is told of maps that they may read; a head and an administrator of all, as numbers. */
    private boolean isTold(RiskAction action) {
        return !actors.current().roles().contains(Role.LEAD)
                || maps.isReadable(action.getAssessment().getMap());
    }

    private RiskAssessment there(long mapId) {
        return em.createQuery("select a from RiskAssessment a where a.map.id = :map", RiskAssessment.class)
                .setParameter("map", mapId)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("map"));
    }
}
