package org.wholeschool.pattern.nightly;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import org.wholeschool.access.EverySchoolJob;
import org.wholeschool.pattern.closed.NightlyPublication;
import org.wholeschool.pattern.peers.GroupLooks;
import org.wholeschool.pattern.week.WeekRunJob;
import org.wholeschool.pattern.week.WeekSweep;
import org.wholeschool.platform.Steps;

/**
 * Once a night, school by school: the school's weeks and its groups anew, half-terms that have closed and settled, and
 * a school year that is to be looked at again. One that fails keeps no other from being done.
 */
@ApplicationScoped
class NightlyPatterns extends EverySchoolJob {

    private static final LocalTime AT_NIGHT = LocalTime.of(3, 10);

    @Inject
    private WeekRunJob weeks;

    @Inject
    private WeekSweep sweep;

    @Inject
    private GroupLooks groups;

    @Inject
    private NightlyPublication closed;

    @Override
    public String name() {
        return "nightly-patterns";
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(AT_NIGHT);
    }

    /** A trust's many schools take hours. */
    @Override
    public Duration lateAfter() {
        return Duration.ofHours(12);
    }

    @Override
    protected void workForOneSchool() {
        Steps.all(weeks::now, sweep::sweep, groups::run, groups::sweep, closed::run);
    }
}
