package org.wholeschool.concern.incidentlog;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;
import org.wholeschool.access.EverySchoolJob;

/** Once a night, school by school: throws away the logs that nobody took in. */
@ApplicationScoped
class DraftExpiry extends EverySchoolJob {

    private static final LocalTime AT_NIGHT = LocalTime.of(2, 40);

    @Inject
    private OldDrafts drafts;

    @Override
    public String name() {
        return "incident-log-draft-expiry";
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(AT_NIGHT);
    }

    @Override
    protected void workForOneSchool() {
        drafts.expire();
    }
}
