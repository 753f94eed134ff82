package org.wholeschool.concern.followup.action;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.wholeschool.access.EverySchoolJob;
import org.wholeschool.platform.Now;

/** Looks every hour whether somebody has to be reminded of an action; by night and at weekends nobody is. */
@ApplicationScoped
class OverdueReminders extends EverySchoolJob {

    private static final int HOUR = 60 * 60;

    @Inject
    private ActionReminders reminders;

    @Override
    public String name() {
        return "overdue-actions";
    }

    @Override
    public Schedule schedule() {
        return FixedDelay.ofSeconds(HOUR);
    }

    @Override
    protected void workForOneSchool() {
        Instant now = Now.instant();
        each(reminders.due(now), action -> reminders.remind(action, now));
    }
}
