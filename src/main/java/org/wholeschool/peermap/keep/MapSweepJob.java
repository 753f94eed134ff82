package org.wholeschool.peermap.keep;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;
import org.wholeschool.access.EverySchoolJob;
import org.wholeschool.platform.Now;

/**
 * Early each night, school by school: deletes requests for identified maps and risk assessments that ended long enough
 * ago.
 */
@ApplicationScoped
class MapSweepJob extends EverySchoolJob {

    private static final LocalTime AT_NIGHT = LocalTime.of(0, 40);

    @Inject
    private MapSweep sweep;

    @Override
    public String name() {
        return "map-sweep";
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(AT_NIGHT);
    }

    @Override
    protected void workForOneSchool() {
        at(Now.instant());
    }

    /** What is done at a moment; a test lets another one come. */
    void at(Instant now) {
        each(sweep.over(now), map -> sweep.remove(map, now));
    }
}
