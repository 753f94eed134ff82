package org.wholeschool.concern.log;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;
import org.wholeschool.access.EverySchoolJob;

/** Once a night, school by school: throws away the forms that nobody went on with. */
@ApplicationScoped
class ConcernDraftExpiry extends EverySchoolJob {

    private static final LocalTime AT_NIGHT = LocalTime.of(2, 45);

    @Inject
    private ConcernDrafts drafts;

    @Override
    public String name() {
        return "concern-draft-expiry";
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
