package org.wholeschool.concern.followup.action;

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
 * Reminds the owners of actions whose due date has passed, by the rule of {@link TaskReminder}.
 *
 * <p>The action counts its reminders. If it is asked for again, the count starts again. An owner who can no longer sign
 * in will not do it, so the person who asked is told at once. The looks of one day leave one audit entry.
 */
@Service
public class ActionReminders {

    private static final int DAY = 24 * 60 * 60;

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
     * @return the actions of which somebody has to be reminded now, those that are due first at the front; none by
     *     night and at weekends
     */
    @Permit(code = "ActionReminders.due", value = Role.JOB, onceInSeconds = DAY)
    List<Long> due(Instant now) {
        return TaskReminder.find(
                now.atZone(zone()),
                () -> em.createQuery(TaskReminder.query("ConcernAction a where a.state = :open"), Long.class)
                        .setParameter("open", ActionState.OPEN));
    }

    /**
     * Reminds of one action, under a lock on it, so that a reminder comes once, however many servers look.
     *
     * @param id which
     * @param now what time it is
     * @return whether it was time to
     */
    @Permit(code = "ActionReminders.remind", value = Role.JOB)
    boolean remind(long id, Instant now) {
        current.about("task", id);
        ConcernAction action = em.find(ConcernAction.class, id, LockModeType.PESSIMISTIC_WRITE);
        LocalDate today = now.atZone(zone()).toLocalDate();
        Optional<TaskReminder> due = action == null ? Optional.empty() : action.remind(today);
        due.ifPresent(reminder -> tell(action, reminder));
        return due.isPresent();
    }

    private void tell(ConcernAction action, TaskReminder reminder) {
        boolean isThere = isThere(action.getOwnerId());
        if (isThere) {
            notices.send(
                    Set.of(action.getOwnerId()),
                    new NewNotice(
                            NoticeKind.ACTION_OVERDUE,
                            action.getId(),
                            reminder.stage(),
                            action.getConcern().getId(),
                            null,
                            action.page()));
        }
        if (reminder.isForWhoAsked(isThere)) {
            events.fire(new ConcernEvent(
                    action.getConcern().getId(), ConcernEvent.What.ACTION_LATE, asked(action), action.getKeptBy()));
        }
    }

    /** The version in which it was asked for: another one for each time that it is asked for anew. */
    private long asked(ConcernAction action) {
        return em.createQuery(
                        "select v.id from ActionVersion v where v.action = :action and v.edition = :edition",
                        Long.class)
                .setParameter("action", action)
                .setParameter("edition", action.getEdition())
                .getSingleResult();
    }

    private boolean isThere(long accountId) {
        return accounts.people(actors.current().schoolId(), EnumSet.allOf(Role.class)).stream()
                .anyMatch(person -> person.id() == accountId);
    }

    private ZoneId zone() {
        return frame.zoneOf(actors.current().schoolId());
    }
}
