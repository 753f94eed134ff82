package org.wholeschool.platform.job;

import java.time.Duration;

/**
 * Marks a job that no other job may hold up. Such jobs have a scheduler and a table apart from the rest, and a thread
 * each.
 *
 * <p>It is for work that must reach people within minutes, and for the mail to them. Long work does not belong here.
 */
public interface UrgentJob extends RecurringJob {

    @Override
    default Duration lateAfter() {
        return Duration.ofMinutes(5);
    }
}
