package org.wholeschool.access.signin;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.job.RecurringJob;

/**
 * Takes old counts of failed sign-ins away every hour. They are hashes and numbers of no school, so this leaves no
 * entry.
 */
@ApplicationScoped
class ThrottleSweepJob implements RecurringJob {

    @Inject
    private SignInThrottle throttle;

    @Override
    public String name() {
        return "sign-in-throttle-sweep";
    }

    @Override
    public Schedule schedule() {
        return FixedDelay.ofHours(1);
    }

    @Override
    public void run() {
        throttle.sweep(Now.instant());
    }
}
