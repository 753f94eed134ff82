package org.wholeschool.intervention.plan.action;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.wholeschool.access.EverySchoolJob;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.RoomOnly;

/**
 * Looks every hour whether a person has to be reminded of what they do because of a plan; by night and at weekends no
 * one is.
 */
@ApplicationScoped
@RoomOnly
public class PlanReminderJob extends EverySchoolJob {

    private static final int HOUR = 60 * 60;

    @Inject
    private PlanReminders reminders;

    @Override
    public String name() {
        return "plan-reminders";
    }

    @Override
    public Schedule schedule() {
        return FixedDelay.ofSeconds(HOUR);
    }

    @Override
    protected void workForOneSchool() {
        at(Now.instant());
    }

    /** What is done at a moment; a test lets another one come. */
    public void at(Instant now) {
        each(reminders.due(now), action -> reminders.remind(action, now));
    }
}
