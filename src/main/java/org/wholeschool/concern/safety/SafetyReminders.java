package org.wholeschool.concern.safety;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.notice.TaskReminder;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;

/** Reminds that the review of a safety plan is overdue, by the rule of {@link TaskReminder}. */
@Service
public class SafetyReminders {

    private static final int DAY = 24 * 60 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private SafetyNews news;

    @Inject
    private SchoolFrame frame;

    /**
     * @param now what time it is
     * @return the plans of which people have to be reminded now; none by night and at weekends
     */
    @Permit(code = "SafetyReminders.due", value = Role.JOB, onceInSeconds = DAY)
    List<Long> due(Instant now) {
        return TaskReminder.find(
                now.atZone(zone()),
                () -> em.createQuery(TaskReminder.query("SafetyPlan a where a.state <> :ended"), Long.class)
                        .setParameter("ended", SafetyState.ENDED));
    }

    /**
     * Reminds of one plan, under a lock on it, so that a reminder comes once, however many servers look.
     *
     * @param id which
     * @param now what time it is
     * @return whether it was time to
     */
    @Permit(code = "SafetyReminders.remind", value = Role.JOB)
    boolean remind(long id, Instant now) {
        SafetyPlan plan = em.find(SafetyPlan.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (plan == null) {
            return false;
        }
        current.about("safety-plan", id);
        Optional<TaskReminder> due = plan.remind(now.atZone(zone()).toLocalDate());
        due.ifPresent(reminder -> news.overdue(plan, reminder));
        return due.isPresent();
    }

    private ZoneId zone() {
        return frame.zoneOf(actors.current().schoolId());
    }
}
