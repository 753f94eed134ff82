package org.wholeschool.peermap.risk;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.notice.NewNotice;
import org.wholeschool.notice.NoticeKind;
import org.wholeschool.notice.Notices;
import org.wholeschool.notice.TaskReminder;
import org.wholeschool.peermap.record.MapNews;
import org.wholeschool.peermap.record.RiskAction;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;

/**
 * Reminds the owners of a risk assessment's actions whose due date has passed, by the rule of {@link TaskReminder}.
 *
 * <p>An owner who may no longer read the assessment will not do it, unless its words were written for a person who does
 * not read it. Then the person who asked is told at once; and those who read it, where that person may not either.
 */
@Service
class RiskReminders {

    private static final int DAY = 24 * 60 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private MapNews news;

    @Inject
    private AccountReader people;

    @Inject
    private Notices notices;

    @Inject
    private SchoolFrame frame;

    /**
     * @return the actions of which somebody has to be reminded now, those that are due first at the front; none by
     *     night and at weekends
     */
    @Permit(code = "RiskReminders.due", value = Role.JOB, onceInSeconds = DAY)
    List<Long> due(Instant now) {
        return TaskReminder.find(
                now.atZone(zone()),
                () -> em.createQuery(TaskReminder.query("RiskAction a where a.doneAt is null"), Long.class));
    }

    /**
     * Reminds of one, under a lock on it, so that a reminder comes once, however many servers look.
     *
     * @return whether it was time to
     */
    @Permit(code = "RiskReminders.remind", value = Role.JOB)
    boolean remind(long id, Instant now) {
        current.about("risk-action", id);
        RiskAction action = em.find(RiskAction.class, id, LockModeType.PESSIMISTIC_WRITE);
        LocalDate today = now.atZone(zone()).toLocalDate();
        Optional<TaskReminder> due = action == null ? Optional.empty() : action.remind(today);
        due.ifPresent(reminder -> tell(action, reminder));
        return due.isPresent();
    }

    private void tell(RiskAction action, TaskReminder reminder) {
        Set<Long> readers = news.readers(action.getAssessment());
        boolean isHeard = readers.contains(action.getOwnerId())
                || action.isWordsAlone() && people.actor(action.getOwnerId()).isPresent();
        if (isHeard) {
            news.late(action, reminder.stage());
        }
        Set<Long> others = new HashSet<>();
        if (reminder.isForWhoAsked(isHeard)) {
            others.add(action.getAskedBy());
        }
        others.retainAll(readers);
        if (others.isEmpty() && !isHeard) {
            others.addAll(readers);
        }
        others.remove(action.getOwnerId());
        notices.send(
                others,
                new NewNotice(
                        NoticeKind.RISK_ACTION_OVERDUE,
                        action.getId(),
                        reminder.stage(),
                        null,
                        null,
                        MapNews.page(action)));
    }

    private ZoneId zone() {
        return frame.zoneOf(actors.current().schoolId());
    }
}
