package org.wholeschool.platform;

import java.time.Duration;

/**
 * Work that no other work may hold up: it has a thread, a table and a scheduler apart from the rest.
 *
 * <p>It is for what somebody has to be told within minutes, and for the mail that tells them; what takes long does not
 * belong here.
 */
public interface UrgentJob extends RecurringJob {

    @Override
    default Duration lateAfter() {
        return Duration.ofMinutes(5);
    }
}
