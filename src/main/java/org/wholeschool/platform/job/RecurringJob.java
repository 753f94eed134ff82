package org.wholeschool.platform.job;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;
import java.time.Instant;

/**
 * Work that is done by itself again and again, on one node at a time.
 *
 * <p>A node that stalls is taken for dead after a minute and its job is done by another. So each job has to be safe
 * when it runs twice, also at the same time: a test runs each of them so.
 */
public interface RecurringJob {

    /** @return its name in the table of jobs, the same for ever. */
    String name();

    /** @return when it is done. */
    Schedule schedule();

    /** @return how long after it should have been done it is late, so that administrators are told. */
    default Duration lateAfter() {
        return Duration.ofHours(1);
    }

    /** @return since when the oldest work waits that the job tries again and again in vain; null where none does. */
    default Instant undoneSince() {
        return null;
    }

    /** Does it once. An exception is logged by its class alone, and the job is done again at its next time. */
    void run();
}
