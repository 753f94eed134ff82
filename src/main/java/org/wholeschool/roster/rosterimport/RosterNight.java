package org.wholeschool.roster.rosterimport;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.platform.RecurringJob;
import org.wholeschool.platform.SchoolIds;

/** Once a night, school by school: deletes the pupils whose import was undone, where nothing is kept about them. */
@ApplicationScoped
class RosterNight implements RecurringJob {

    private static final LocalTime AT_NIGHT = LocalTime.of(2, 50);

    @Inject
    private RosterSweep pupils;

    @Inject
    private Actors actors;

    @Inject
    private SchoolIds schools;

    @Override
    public String name() {
        return "roster-sweep";
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(AT_NIGHT);
    }

    /** One school's failure must not keep the pupils of the others; it is raised when all have had their turn. */
    @Override
    public void run() {
        RuntimeException failed = null;
        for (long school : schools.all()) {
            try {
                actors.as(Actor.job(school), pupils::sweep);
            } catch (RuntimeException fault) {
                failed = fault;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }
}
