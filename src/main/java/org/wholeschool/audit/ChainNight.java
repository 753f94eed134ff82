package org.wholeschool.audit;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;
import org.wholeschool.access.EverySchoolJob;

/** Once a night, school by school: checks that the record is whole. */
@ApplicationScoped
class ChainNight extends EverySchoolJob {

    private static final LocalTime AT_NIGHT = LocalTime.of(3, 40);

    @Inject
    private ChainChecks checks;

    @Inject
    private ChainCheckJob job;

    @Override
    public String name() {
        return "audit-check-night";
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(AT_NIGHT);
    }

    @Override
    protected void workForOneSchool() {
        Long check = checks.begin();
        if (check != null) {
            job.check(check);
        }
    }
}
