package org.wholeschool.peermap.risk;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.followup.action.OtherTasks;
import org.wholeschool.peermap.record.MapNews;
import org.wholeschool.peermap.record.Maps;
import org.wholeschool.peermap.record.PeerMap;
import org.wholeschool.peermap.record.RiskAction;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Texts;

/**
 * Puts what is to be done because of risk assessments among everybody's tasks. What is asked there may name a child, so
 * it stands nowhere but before whoever reads the assessment, unless it was written for somebody who does not: they see
 * the words alone, and not that there is an assessment.
 */
@Service
class RiskTasks implements OtherTasks {

    private static final int LOOKING = 10 * 60;
    private static final Set<Role> READERS = EnumSet.of(Role.LEAD, Role.DEPUTY, Role.HEAD);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private Maps maps;

    @Inject
    private MapNews news;

    @Override
    @Permit(
            code = "RiskTasks.mine",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD, Role.ACTION_OWNER},
            onceInSeconds = LOOKING)
    public List<Other> mine(Instant since) {
        return em.createQuery(
                        "select a from RiskAction a where a.ownerId = :me and (a.doneAt is null or a.doneBy = "
                                + ":me and a.doneAt >= :since) order by a.doneAt desc, a.dueOn, a.id",
                        RiskAction.class)
                .setParameter("me", actors.current().accountId())
                .setParameter("since", since)
                .getResultStream()
                .map(this::shown)
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Asked on every start page, so the usual case reads days alone: whoever the map opens to reads the assessment. Of
     * the others it is the map that is asked.
     */
    @Override
    @Permit(
            code = "RiskTasks.waiting",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD, Role.ACTION_OWNER},
            onceInSeconds = LOOKING)
    public List<LocalDate> waiting() {
        long me = actors.current().accountId();
        String mine = " from RiskAction a where a.ownerId = :me and a.doneAt is null and ";
        if (!isReader()) {
            return em.createQuery("select a.dueOn" + mine + "a.wordsAlone = true", LocalDate.class)
                    .setParameter("me", me)
                    .getResultList();
        }
        String opensToMe = "exists (select r.id from MapReader r where r.map = a.assessment.map and r.accountId = :me)";
        Stream<LocalDate> ofOthers = em.createQuery(
                        "select new org.wholeschool.peermap.risk.RiskTasks.Due(a.assessment.map, a.dueOn, a.wordsAlone)"
                                + mine + "not " + opensToMe,
                        Due.class)
                .setParameter("me", me)
                .getResultStream()
                .filter(due -> due.isWordsAlone() || maps.isReadable(due.map()))
                .map(Due::on);
        return Stream.concat(
                        em.createQuery("select a.dueOn" + mine + opensToMe, LocalDate.class)
                                .setParameter("me", me)
                                .getResultStream(),
                        ofOthers)
                .toList();
    }

    @Override
    @Permit(
            code = "RiskTasks.answer",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD, Role.ACTION_OWNER})
    public boolean answer(long id, boolean isDone, String words) {
        RiskAction action = em.find(RiskAction.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (action == null
                || action.getOwnerId() != actors.current().accountId()
                || shown(action).isEmpty()) {
            return false;
        }
        if (action.isDone()) {
            throw new BadInput(null, "task.over");
        }
        action.answer(isDone, words, actors.current().accountId(), Now.instant());
        news.settle(action);
        news.answered(action);
        return true;
    }

    /**
     * @return one of the actor's own as they may see it: what led to it, where they read the assessment; its words
     *     alone, where they were written for that; else nothing
     */
    private Optional<Other> shown(RiskAction action) {
        if (reads(action)) {
            return Optional.of(action.shown(Texts.of("peermap").get("risk.because"), MapNews.page(action)));
        }
        return action.isWordsAlone() ? Optional.of(action.shown(null, PAGE + action.getId())) : Optional.empty();
    }

    @Override
    @Permit(
            code = "RiskTasks.open",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public List<Other> open() {
        return em.createQuery(
                        "select a from RiskAction a where a.doneAt is null order by a.dueOn, a.id", RiskAction.class)
                .getResultStream()
                .filter(this::reads)
                .map(action -> action.shown(Texts.of("peermap").get("risk.because"), MapNews.page(action)))
                .toList();
    }

    private boolean reads(RiskAction action) {
        return isReader()
                && maps.readsAssessment(action.getAssessment())
                && maps.isReadable(action.getAssessment().getMap());
    }

    private boolean isReader() {
        return actors.current().roles().stream().anyMatch(READERS::contains);
    }

    /** When an action is due, and the map that it comes from. Its constructor is public for EclipseLink. */
    record Due(PeerMap map, LocalDate on, boolean isWordsAlone) {
        public Due {}
    }
}
