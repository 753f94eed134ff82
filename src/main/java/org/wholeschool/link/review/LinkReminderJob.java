package org.wholeschool.link.review;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.wholeschool.access.EverySchoolJob;
import org.wholeschool.platform.Now;

/**
 * Looks every hour whether those who decide about links have to be reminded of something; by night and at weekends
 * nobody is.
 */
@ApplicationScoped
class LinkReminderJob extends EverySchoolJob {

    private static final int HOUR = 60 * 60;

    @Inject
    private LinkReminders reminders;

    @Override
    public String name() {
        return "link-reminders";
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
    void at(Instant now) {
        if (reminders.isTime(now)) {
            reminders.reviews(now);
            each(reminders.owed(now), challenge -> reminders.remind(challenge, now));
            each(reminders.heard(now), heard -> reminders.remindOfHeard(heard, now));
        }
    }
}
