package org.wholeschool.pattern;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.platform.RecurringJob;
import org.wholeschool.platform.SchoolIds;

/** Once a night, school by school: hotspots anew, and half-terms that have closed and settled. */
@ApplicationScoped
class NightlyPatterns implements RecurringJob {

    private static final LocalTime AT_NIGHT = LocalTime.of(3, 10);

    @Inject
    private PatternRuns runs;

    @Inject
    private Actors actors;

    @Inject
    private SchoolIds schools;

    @Override
    public String name() {
        return "nightly-patterns";
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(AT_NIGHT);
    }

    /** One school's failure must not cost the others their night; it is raised when all have had their turn. */
    @Override
    public void run() {
        RuntimeException failed = null;
        for (long school : schools.all()) {
            try {
                actors.as(Actor.job(school), () -> {
                    runs.hotspots();
                    return runs.closedHalfTerms();
                });
            } catch (RuntimeException fault) {
                failed = fault;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }
}
