package org.wholeschool.access.signin;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.job.RecurringJob;

/**
 * Takes the rows of sessions away that ran out, every hour: nobody is signed in by them any more, so this leaves no
 * entry.
 */
@ApplicationScoped
class SessionSweepJob implements RecurringJob {

    @Inject
    private Sessions sessions;

    @Override
    public String name() {
        return "session-sweep";
    }

    @Override
    public Schedule schedule() {
        return FixedDelay.ofHours(1);
    }

    @Override
    public void run() {
        sessions.sweep(Now.instant());
    }
}
