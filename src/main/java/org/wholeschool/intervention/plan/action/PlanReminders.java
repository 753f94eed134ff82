package org.wholeschool.intervention.plan.action;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
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

/** Reminds the owners of a plan's actions whose due date has passed, by the rule of {@link TaskReminder}. */
@Service
class PlanReminders {

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
     * @return the actions of which a person has to be reminded now, those that are due first at the front; none by
     *     night and at weekends
     */
    @Permit(code = "PlanReminders.due", value = Role.JOB, onceInSeconds = DAY)
    List<Long> due(Instant now) {
        return TaskReminder.find(
                now.atZone(zone()),
                () -> em.createQuery(TaskReminder.query("PlanAction a where a.doneAt is null"), Long.class));
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
        Optional<TaskReminder> due = action == null ? Optional.empty() : action.remind(today);
        due.ifPresent(reminder -> tell(action, reminder));
        return due.isPresent();
    }

    private void tell(PlanAction action, TaskReminder reminder) {
        boolean isThere = people.actor(action.getOwnerId()).isPresent();
        action.late(
                        reminder,
                        isThere,
                        NoticeKind.PLAN_ACTION_LATE,
                        "/intervention/plan.xhtml?id=" + action.getPlan().getId())
                .forEach((account, notice) -> notices.send(Set.of(account), notice));
    }

    private ZoneId zone() {
        return frame.zoneOf(actors.current().schoolId());
    }
}
