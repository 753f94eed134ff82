package org.wholeschool.training;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.wholeschool.access.EverySchoolJob;
import org.wholeschool.platform.Now;

/** Looks every hour whether somebody has to be reminded of training; by night and at weekends nobody is. */
@ApplicationScoped
class TrainingRemindersJob extends EverySchoolJob {

    private static final int HOUR = 60 * 60;

    @Inject
    private TrainingReminders reminders;

    @Override
    public String name() {
        return "training-reminders";
    }

    @Override
    public Schedule schedule() {
        return FixedDelay.ofSeconds(HOUR);
    }

    @Override
    protected void workForOneSchool() {
        Instant now = Now.instant();
        each(reminders.due(now), course -> reminders.remind(course, now));
    }
}
