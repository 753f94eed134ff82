package org.wholeschool.audit;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.EverySchoolJob;
import org.wholeschool.platform.persistence.SchoolContext;

/**
 * Once a night, school by school: checks that the record is whole; and that of no school, in which stands what somebody
 * did whom no school knows.
 */
@ApplicationScoped
class ChainNight extends EverySchoolJob {

    private static final LocalTime AT_NIGHT = LocalTime.of(3, 40);

    @Inject
    private ChainChecks checks;

    @Inject
    private ChainCheckJob job;

    @Inject
    private Actors actors;

    @Override
    public String name() {
        return "audit-check-night";
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(AT_NIGHT);
    }

    /** A long record takes hours. */
    @Override
    public Duration lateAfter() {
        return Duration.ofHours(12);
    }

    @Override
    public void run() {
        try {
            checkThatOfNoSchool();
        } finally {
            super.run();
        }
    }

    /** No page shows it: where it is broken, the console says so. */
    void checkThatOfNoSchool() {
        actors.as(Actor.job(SchoolContext.NONE), () -> {
            workForOneSchool();
            return null;
        });
    }

    @Override
    protected void workForOneSchool() {
        Long check = checks.begin();
        if (check != null) {
            job.check(check);
        }
    }
}
