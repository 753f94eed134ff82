package org.wholeschool.concern.note;

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
import org.wholeschool.access.handover.HandedOver;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.followup.action.OtherTasks;
import org.wholeschool.notice.NewNotice;
import org.wholeschool.notice.NoticeKind;
import org.wholeschool.notice.Notices;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Texts;
import org.wholeschool.roster.Pupil;

/**
 * Puts what follows from notes without a concern among their owners' tasks. An owner sees the words alone; leads see
 * them in the list of actions, and on the pupil's page.
 */
@Service
public class NoteActions implements OtherTasks, HandedOver {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private Notices notices;

    /**
     * @param pupilId a pupil
     * @return what was asked because of notes about them that belong to no concern, what is open first
     * @throws NotFound where the school has no such pupil
     */
    @Permit(
            code = "NoteActions.ofPupil",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public List<Other> ofPupil(long pupilId) {
        if (em.find(Pupil.class, pupilId) == null) {
            throw new NotFound("pupil");
        }
        current.about("pupil", pupilId);
        List<NoteAction> all = em.createQuery(
                        "select a from NoteAction a where exists (select p.id from NotedPupil p where p.note = a.note "
                                + "and p.pupil.id = :pupil) order by a.dueOn, a.id",
                        NoteAction.class)
                .setParameter("pupil", pupilId)
                .getResultList();
        return Stream.concat(
                        all.stream().filter(action -> !action.isDone()),
                        all.stream().filter(NoteAction::isDone))
                .map(action -> action.shown(null, PAGE + action.getId()))
                .toList();
    }

    @Override
    @Permit(
            code = "NoteActions.mine",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD, Role.ACTION_OWNER},
            onceInSeconds = LOOKING)
    public List<Other> mine(Instant since) {
        return em.createQuery(
                        "select a from NoteAction a where a.ownerId = :me and (a.doneAt is null or a.doneBy = "
                                + ":me and a.doneAt >= :since) order by a.doneAt desc, a.dueOn, a.id",
                        NoteAction.class)
                .setParameter("me", actors.current().accountId())
                .setParameter("since", since)
                .getResultStream()
                .map(action -> action.shown(null, PAGE + action.getId()))
                .toList();
    }

    @Override
    @Permit(
            code = "NoteActions.waiting",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD, Role.ACTION_OWNER},
            onceInSeconds = LOOKING)
    public List<LocalDate> waiting() {
        return em.createQuery(
                        "select a.dueOn from NoteAction a where a.ownerId = :me and a.doneAt is null", LocalDate.class)
                .setParameter("me", actors.current().accountId())
                .getResultList();
    }

    @Override
    @Permit(
            code = "NoteActions.open",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public List<Other> open() {
        return em.createQuery(
                        "select a from NoteAction a where a.doneAt is null order by a.dueOn, a.id", NoteAction.class)
                .getResultStream()
                .map(action -> action.shown(Texts.of("note").get("action.because"), page(action)))
                .toList();
    }

    @Override
    @Permit(
            code = "NoteActions.answer",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD, Role.ACTION_OWNER})
    public boolean answer(long id, boolean isDone, String words) {
        NoteAction action = em.find(NoteAction.class, id, LockModeType.PESSIMISTIC_WRITE);
        long me = actors.current().accountId();
        if (action == null || action.getOwnerId() != me) {
            return false;
        }
        if (action.isDone()) {
            throw new BadInput(null, "task.over");
        }
        action.answer(isDone, words, me, Now.instant().truncatedTo(ChronoUnit.MILLIS));
        settle(action);
        if (action.getAskedBy() != me) {
            notices.send(
                    Set.of(action.getAskedBy()),
                    new NewNotice(NoticeKind.NOTE_ACTION_ANSWERED, id, "ANSWERED", null, null, page(action)));
        }
        return true;
    }

    private String page(NoteAction action) {
        return "/concern/pupil.xhtml?id="
                + em.createQuery("select p.pupil.id from NotedPupil p where p.note = :note", Long.class)
                        .setParameter("note", action.getNote())
                        .getSingleResult();
    }

    private void settle(NoteAction action) {
        Stream.of(NoticeKind.ACTION, NoticeKind.ACTION_OVERDUE)
                .forEach(kind -> notices.settle(kind, action.getId(), Set.of()));
    }

    @Override
    @Permit(
            code = "NoteActions.owners",
            value = {Role.LEAD, Role.HEAD})
    public Set<Long> owners() {
        return new HashSet<>(
                em.createQuery("select distinct a.ownerId from NoteAction a where a.doneAt is null", Long.class)
                        .getResultList());
    }

    @Override
    @Permit(
            code = "NoteActions.handOver",
            value = {Role.LEAD, Role.HEAD})
    public long handOver(long from, long to) {
        long went = 0;
        for (long id : em.createQuery(
                        "select a.id from NoteAction a where a.ownerId = :from and a.doneAt is null order by a.id",
                        Long.class)
                .setParameter("from", from)
                .getResultList()) {
            NoteAction action = em.find(NoteAction.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (action != null && !action.isDone() && action.getOwnerId() == from) {
                action.goOver(to);
                settle(action);
                current.alsoShows("note-action", id);
                if (to != actors.current().accountId()) {
                    notices.send(
                            Set.of(to),
                            action.toOwner(
                                    NoticeKind.ACTION, "GIVEN " + Now.instant().getEpochSecond()));
                }
                went++;
            }
        }
        return went;
    }

    /** What a person has to do because of notes, when they leave. */
    @Override
    @Permit(
            code = "NoteActions.of",
            value = {Role.ADMINISTRATOR, Role.LEAD, Role.HEAD})
    public Map<Long, Things> of(Collection<Long> accountIds) {
        return em.createQuery(
                        "select new org.wholeschool.concern.note.NoteActions.OpenCount(a.ownerId, count(a)) from "
                                + "NoteAction a where a.ownerId in :owners and a.doneAt is null group by a.ownerId",
                        OpenCount.class)
                .setParameter("owners", accountIds)
                .getResultStream()
                .collect(Collectors.toMap(
                        OpenCount::ownerId,
                        open -> new Things("note-action", open.actions(), "/concern/actions.xhtml", "")));
    }

    /** How many actions one person still has to do. Its constructor is public for EclipseLink. */
    record OpenCount(long ownerId, long actions) {
        public OpenCount {}
    }
}
