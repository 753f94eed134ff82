package org.wholeschool.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps for ten seconds which jobs are late. Anybody may ask {@link JobsHealth}, so many questions at once must not
 * become as many to the database.
 */
@ApplicationScoped
class LateJobs {

    private static final Duration KEPT_FOR = Duration.ofSeconds(10);

    @Inject
    private JobStates states;

    private final ReentrantLock asking = new ReentrantLock();
    private volatile Answer kept;

    /** @return the late jobs at that moment, or in the ten seconds before it */
    List<JobState> at(Instant now) {
        Answer last = kept;
        if (last != null && !last.isOld(now)) {
            return last.late();
        }
        // While one asks a database that is slow, the others are told what was known before and hold no thread.
        if (last != null && !asking.tryLock()) {
            return last.late();
        }
        if (last == null) {
            asking.lock();
        }
        try {
            if (kept == null || kept.isOld(now)) {
                kept = new Answer(
                        now, states.at(now).stream().filter(JobState::isLate).toList());
            }
            return kept.late();
        } finally {
            asking.unlock();
        }
    }

    /**
     * What the database said.
     *
     * @param at when it was asked
     * @param late the jobs that were late
     */
    private record Answer(Instant at, List<JobState> late) {

        boolean isOld(Instant now) {
            return !now.isBefore(at.plus(KEPT_FOR)) || now.isBefore(at);
        }
    }
}
