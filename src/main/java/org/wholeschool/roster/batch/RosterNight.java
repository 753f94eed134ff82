package org.wholeschool.roster.batch;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;
import org.wholeschool.access.EverySchoolJob;

/**
 * Once a night, school by school: deletes the pupils whose import was undone, where nothing is kept about them, and the
 * files that nobody took in for a week.
 */
@ApplicationScoped
class RosterNight extends EverySchoolJob {

    private static final LocalTime AT_NIGHT = LocalTime.of(2, 50);

    @Inject
    private RosterSweep pupils;

    @Inject
    private RosterDraft files;

    @Override
    public String name() {
        return "roster-sweep";
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(AT_NIGHT);
    }

    @Override
    protected void workForOneSchool() {
        pupils.sweep();
        files.expire();
    }
}
