package org.wholeschool.peermap.risk;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.wholeschool.access.EverySchoolJob;
import org.wholeschool.platform.Now;

/**
 * Looks every hour whether somebody has to be reminded of what they do because of a risk assessment; by night and at
 * weekends nobody is.
 */
@ApplicationScoped
class RiskReminderJob extends EverySchoolJob {

    private static final int HOUR = 60 * 60;

    @Inject
    private RiskReminders reminders;

    @Override
    public String name() {
        return "risk-reminders";
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
        each(reminders.due(now), action -> reminders.remind(action, now));
    }
}
