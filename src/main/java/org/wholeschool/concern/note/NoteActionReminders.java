package org.wholeschool.concern.note;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.notice.NoticeKind;
import org.wholeschool.notice.Notices;
import org.wholeschool.notice.TaskReminder;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;

/** Reminds the owners of actions from notes whose due date has passed, by the rule of {@link TaskReminder}. */
@Service
class NoteActionReminders {

    private static final int DAY = 24 * 60 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private AccountReader people;

    @Inject
    private Notices notices;

    @Inject
    private SchoolFrame frame;

    /**
     * @param now what time it is
     * @return the actions of which people have to be reminded now; none by night and at weekends
     */
    @Permit(code = "NoteActionReminders.due", value = Role.JOB, onceInSeconds = DAY)
    List<Long> due(Instant now) {
        return TaskReminder.find(
                now.atZone(zone()),
                () -> em.createQuery(TaskReminder.query("NoteAction a where a.doneAt is null"), Long.class));
    }

    /**
     * Reminds of one, under a lock on it, so that a reminder comes once, however many servers look.
     *
     * @param id which
     * @param now what time it is
     * @return whether it was time to
     */
    @Permit(code = "NoteActionReminders.remind", value = Role.JOB)
    boolean remind(long id, Instant now) {
        current.about("note-action", id);
        ZoneId zone = zone();
        NoteAction action = em.find(NoteAction.class, id, LockModeType.PESSIMISTIC_WRITE);
        Optional<TaskReminder> due = action == null
                ? Optional.empty()
                : action.remind(now.atZone(zone).toLocalDate());
        due.ifPresent(reminder -> tell(action, reminder));
        return due.isPresent();
    }

    private void tell(NoteAction action, TaskReminder reminder) {
        boolean isThere = people.actor(action.getOwnerId()).isPresent();
        action.late(reminder, isThere, NoticeKind.NOTE_ACTION_LATE, "/concern/actions.xhtml")
                .forEach((account, notice) -> notices.send(Set.of(account), notice));
    }

    private ZoneId zone() {
        return frame.zoneOf(actors.current().schoolId());
    }
}
