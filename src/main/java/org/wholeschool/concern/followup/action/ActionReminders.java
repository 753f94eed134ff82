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
import java.util.Set;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.ConcernEvent;
import org.wholeschool.notice.LateTask;
import org.wholeschool.notice.NewNotice;
import org.wholeschool.notice.NoticeKind;
import org.wholeschool.notice.Notices;
import org.wholeschool.notice.ReminderHours;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;

/**
 * Reminds whoever has to do something that its day has passed: once then, and once a week later, when whoever asked for
 * it is told as well. Where its owner cannot come in any more, nobody will do it, and whoever asked is told at once.
 * The action itself keeps the count, so a reminder depends on no notice that was swept. If the action is asked for
 * again, the count starts again. The looks of one day leave one audit entry.
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
        LocalDate today = now.atZone(zone()).toLocalDate();
        if (!ReminderHours.hold(now.atZone(zone()))) {
            return List.of();
        }
        return LateTask.bind(
                        em.createQuery(
                                        "select a.id from ConcernAction a where a.state = :open and "
                                                + LateTask.condition() + " order by a.dueOn, a.id",
                                        Long.class)
                                .setParameter("open", ActionState.OPEN),
                        today)
                .getResultList();
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
        if (action == null || !action.isOverdue(today)) {
            return false;
        }
        int time = LateTask.time(action.getDueOn(), today);
        if (!action.remind(time)) {
            return false;
        }
        boolean isThere = isThere(action.getOwnerId());
        if (isThere) {
            notices.send(
                    Set.of(action.getOwnerId()),
                    new NewNotice(
                            NoticeKind.ACTION_OVERDUE,
                            id,
                            LateTask.stage(time, action.getDueOn()),
                            action.getConcern().getId(),
                            null,
                            action.page()));
        }
        if (LateTask.tellsWhoeverAsked(time) || !isThere) {
            events.fire(new ConcernEvent(
                    action.getConcern().getId(), ConcernEvent.What.ACTION_LATE, asked(action), action.getKeptBy()));
        }
        return true;
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
