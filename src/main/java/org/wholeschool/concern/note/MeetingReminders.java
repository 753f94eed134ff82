package org.wholeschool.concern.note;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.ConcernEvent;
import org.wholeschool.notice.NewNotice;
import org.wholeschool.notice.NoticeKind;
import org.wholeschool.notice.Notices;
import org.wholeschool.notice.TaskReminder;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;

/**
 * Reminds people of the next meeting that a note names: a few days before it, and some days after it while no note says
 * how it went.
 *
 * <p>The case lead is reminded, or those who read the concern where it has none. For a note without a concern it is the
 * person who wrote it, or all leads and deputies where that person is no longer one.
 */
@Service
class MeetingReminders {

    private static final int DAY = 24 * 60 * 60;
    private static final Set<Role> OF_PUPILS = EnumSet.of(Role.LEAD, Role.DEPUTY);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private AccountReader accounts;

    @Inject
    private Notices notices;

    @Inject
    private Event<ConcernEvent> events;

    @Inject
    private SchoolFrame frame;

    /**
     * @param now what time it is
     * @return the meetings of which people have to be reminded now; none by night and at weekends
     */
    @Permit(code = "MeetingReminders.due", value = Role.JOB, onceInSeconds = DAY)
    List<Long> due(Instant now) {
        return TaskReminder.find(
                now.atZone(zone()),
                () -> em.createQuery(TaskReminder.query("CaseMeeting a where a.id is not null"), Long.class));
    }

    /**
     * Reminds of one meeting, under a lock on it, so that a reminder comes once, however many servers look.
     *
     * @param id which
     * @param now what time it is
     * @return whether people were reminded
     */
    @Permit(code = "MeetingReminders.remind", value = Role.JOB)
    boolean remind(long id, Instant now) {
        CaseMeeting meeting = em.find(CaseMeeting.class, id, LockModeType.PESSIMISTIC_WRITE);
        LocalDate today = now.atZone(zone()).toLocalDate();
        Optional<TaskReminder> due = meeting == null ? Optional.empty() : meeting.remind(today);
        if (due.isEmpty()) {
            return false;
        }
        CaseNote note = meeting.getNote();
        boolean isToCome = !note.getNextOn().isBefore(today);
        if (!isToCome && (due.get().time() == 1 || isNoted(note))) {
            return false;
        }
        if (note.getConcern() == null) {
            tell(meeting, isToCome ? NoticeKind.CASE_MEETING : NoticeKind.CASE_MEETING_NOTE);
        } else {
            current.about("concern", note.getConcern().getId());
            events.fire(new ConcernEvent(
                    note.getConcern().getId(),
                    isToCome ? ConcernEvent.What.CASE_MEETING : ConcernEvent.What.CASE_MEETING_NOTE,
                    id));
        }
        return true;
    }

    /** Whether a note of that kind says how it went: one of the day, or of a later one. */
    private boolean isNoted(CaseNote note) {
        List<CaseNote> later = note.getConcern() == null
                ? em.createQuery(
                                "select n from CaseNote n where n.concern is null and n.heldOn >= :day and exists "
                                        + "(select p.id from NotedPupil p where p.note = n and p.pupil.id = :pupil)",
                                CaseNote.class)
                        .setParameter("day", note.getNextOn())
                        .setParameter("pupil", pupilOf(note))
                        .getResultList()
                : em.createQuery(
                                "select n from CaseNote n where n.concern = :concern and n.heldOn >= :day",
                                CaseNote.class)
                        .setParameter("day", note.getNextOn())
                        .setParameter("concern", note.getConcern())
                        .getResultList();
        return later.stream().anyMatch(other -> other.getKind() == note.getKind());
    }

    private long pupilOf(CaseNote note) {
        return em.createQuery("select p.pupil.id from NotedPupil p where p.note = :note", Long.class)
                .setParameter("note", note)
                .getSingleResult();
    }

    private void tell(CaseMeeting meeting, NoticeKind kind) {
        long pupil = pupilOf(meeting.getNote());
        current.about("pupil", pupil);
        Set<Long> readers = accounts.people(actors.current().schoolId(), OF_PUPILS).stream()
                .map(AccountReader.Person::id)
                .collect(Collectors.toSet());
        long writer = meeting.getNote().getKeptBy();
        notices.send(
                readers.contains(writer) ? Set.of(writer) : readers,
                new NewNotice(kind, meeting.getId(), kind.name(), null, null, "/concern/pupil.xhtml?id=" + pupil));
    }

    private ZoneId zone() {
        return frame.zoneOf(actors.current().schoolId());
    }
}
