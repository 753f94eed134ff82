package org.wholeschool.casework.export;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.wholeschool.access.EverySchoolJob;

/** Every half hour, school by school: deletes files whose time is over. */
@ApplicationScoped
class ExportSweep extends EverySchoolJob {

    private static final Duration OFTEN = Duration.ofMinutes(30);

    @Inject
    private ExportRuns runs;

    @Override
    public String name() {
        return "table-export-sweep";
    }

    @Override
    public Schedule schedule() {
        return FixedDelay.of(OFTEN);
    }

    @Override
    protected void workForOneSchool() {
        runs.sweep();
    }
}
