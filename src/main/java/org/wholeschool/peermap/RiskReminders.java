package org.wholeschool.peermap;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.notice.LateTask;
import org.wholeschool.notice.NewNotice;
import org.wholeschool.notice.NoticeKind;
import org.wholeschool.notice.Notices;
import org.wholeschool.notice.ReminderHours;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;

/**
 * Reminds whoever has to do something because of a risk assessment that its day has passed: once then, and once a week
 * later, when whoever asked for it is told as well. Where its owner reads the assessment no more, and its words were
 * not written for somebody who does not, nobody will do it, and whoever asked is told at once; where they do not
 * either, those who do.
 */
@Service
public class RiskReminders {

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
        LocalDate today = now.atZone(zone()).toLocalDate();
        if (!ReminderHours.hold(now.atZone(zone()))) {
            return List.of();
        }
        return LateTask.bind(
                        em.createQuery(
                                "select a.id from RiskAction a where a.doneAt is null and " + LateTask.condition()
                                        + " order by a.dueOn, a.id",
                                Long.class),
                        today)
                .getResultList();
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
        if (action == null || !action.isLateOn(today)) {
            return false;
        }
        int time = LateTask.time(action.getDueOn(), today);
        if (!action.remind(time)) {
            return false;
        }
        Set<Long> readers = news.readers(action.getAssessment());
        boolean isHeard = readers.contains(action.getOwnerId())
                || action.isWordsAlone() && people.actor(action.getOwnerId()).isPresent();
        if (isHeard) {
            news.late(action, LateTask.stage(time, action.getDueOn()));
        }
        Set<Long> others = new HashSet<>();
        if (LateTask.tellsWhoeverAsked(time) || !isHeard) {
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
                        id,
                        LateTask.stage(time, action.getDueOn()),
                        null,
                        null,
                        MapNews.page(action)));
        return true;
    }

    private ZoneId zone() {
        return frame.zoneOf(actors.current().schoolId());
    }
}
