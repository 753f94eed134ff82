package org.wholeschool.concern.incidentlog;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.platform.RecurringJob;
import org.wholeschool.platform.SchoolIds;

/** Once a night, school by school: throws away the logs that nobody took in. */
@ApplicationScoped
class DraftExpiry implements RecurringJob {

    private static final LocalTime AT_NIGHT = LocalTime.of(2, 40);

    @Inject
    private IncidentLogDraft drafts;

    @Inject
    private Actors actors;

    @Inject
    private SchoolIds schools;

    @Override
    public String name() {
        return "incident-log-draft-expiry";
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(AT_NIGHT);
    }

    /** One school's failure must not keep the files of the others; it is raised when all have had their turn. */
    @Override
    public void run() {
        RuntimeException failed = null;
        for (long school : schools.all()) {
            try {
                actors.as(Actor.job(school), drafts::expire);
            } catch (RuntimeException fault) {
                failed = fault;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }
}
