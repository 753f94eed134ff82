package org.wholeschool.concern.followup.referral;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.wholeschool.access.EverySchoolJob;
import org.wholeschool.platform.Now;

/** Looks every hour whether the answer to a referral is overdue; by night and at weekends it tells no one. */
@ApplicationScoped
class ReferralReminderJob extends EverySchoolJob {

    private static final int HOUR = 60 * 60;

    @Inject
    private ReferralReminders reminders;

    @Override
    public String name() {
        return "referral-reminders";
    }

    @Override
    public Schedule schedule() {
        return FixedDelay.ofSeconds(HOUR);
    }

    @Override
    protected void workForOneSchool() {
        Instant now = Now.instant();
        each(reminders.due(now), referral -> reminders.remind(referral, now));
    }
}
