package org.wholeschool.intervention.plan;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.followup.action.OtherTasks;
import org.wholeschool.notice.LateTask;
import org.wholeschool.notice.NewNotice;
import org.wholeschool.notice.NoticeKind;
import org.wholeschool.notice.Notices;
import org.wholeschool.notice.ReminderHours;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;

/**
 * Reminds whoever has to do something because of a plan that its day has passed: once then, and once a week later, when
 * whoever asked for it is told as well; at once where its owner can come in no more.
 */
@Service
public class PlanReminders {

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
     * @return the actions of which somebody has to be reminded now, those that are due first at the front; none by
     *     night and at weekends
     */
    @Permit(code = "PlanReminders.due", value = Role.JOB, onceInSeconds = DAY)
    List<Long> due(Instant now) {
        if (!ReminderHours.hold(now.atZone(zone()))) {
            return List.of();
        }
        return LateTask.bind(
                        em.createQuery(
                                "select a.id from PlanAction a where a.doneAt is null and " + LateTask.condition()
                                        + " order by a.dueOn, a.id",
                                Long.class),
                        now.atZone(zone()).toLocalDate())
                .getResultList();
    }

    /**
     * Reminds of one, under a lock on it, so that a reminder comes once, however many servers look.
     *
     * @return whether it was time to
     */
    @Permit(code = "PlanReminders.remind", value = Role.JOB)
    boolean remind(long id, Instant now) {
        current.about("plan-action", id);
        PlanAction action = em.find(PlanAction.class, id, LockModeType.PESSIMISTIC_WRITE);
        LocalDate today = now.atZone(zone()).toLocalDate();
        if (action == null || !action.isLateOn(today)) {
            return false;
        }
        int time = LateTask.time(action.getDueOn(), today);
        if (!action.remind(time)) {
            return false;
        }
        String stage = LateTask.stage(time, action.getDueOn());
        boolean isHeard = people.actor(action.getOwnerId()).isPresent();
        if (isHeard) {
            notices.send(
                    Set.of(action.getOwnerId()),
                    new NewNotice(NoticeKind.ACTION_OVERDUE, id, stage, null, null, OtherTasks.PAGE + id));
        }
        if ((LateTask.tellsWhoeverAsked(time) || !isHeard) && action.getAskedBy() != action.getOwnerId()) {
            notices.send(
                    Set.of(action.getAskedBy()),
                    new NewNotice(
                            NoticeKind.PLAN_ACTION_LATE,
                            id,
                            stage,
                            null,
                            null,
                            "/intervention/plan.xhtml?id=" + action.getPlan().getId()));
        }
        return true;
    }

    private ZoneId zone() {
        return frame.zoneOf(actors.current().schoolId());
    }
}
