package org.wholeschool.platform.job;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;

/** Work that each server does for itself, from its start on: on what it has in memory. No table knows of it. */
public interface ServerJob extends RecurringJob {

    /** @return so many seconds after it was done it is done again. */
    int seconds();

    @Override
    default Schedule schedule() {
        return FixedDelay.ofSeconds(seconds());
    }
}
