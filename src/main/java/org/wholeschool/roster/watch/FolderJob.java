package org.wholeschool.roster.watch;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.wholeschool.access.EverySchoolJob;
import org.wholeschool.platform.Now;

/** Looks into the watched folder, school by school, every few minutes of the night until that night's file has come. */
@ApplicationScoped
class FolderJob extends EverySchoolJob {

    @Inject
    private FolderLook folder;

    @Inject
    private WatchedRoot root;

    @Override
    public String name() {
        return "roster-folder";
    }

    @Override
    public Schedule schedule() {
        return new EveryFiveMinutes();
    }

    @Override
    public void run() {
        if (root.path().isPresent()) {
            super.run();
        }
    }

    @Override
    protected void workForOneSchool() {
        folder.look(Now.instant(), true);
    }

    /**
     * By the clock and not by the last time, so that a start after a clock was set back does not wait for a time that
     * is years away.
     */
    static final class EveryFiveMinutes implements Schedule {

        private static final long SECONDS = Duration.ofMinutes(5).toSeconds();

        @Override
        public Instant getNextExecutionTime(ExecutionComplete execution) {
            return next(execution.getTimeDone());
        }

        @Override
        public Instant getInitialExecutionTime(Instant now) {
            return next(now);
        }

        @Override
        public boolean isDeterministic() {
            return true;
        }

        private static Instant next(Instant after) {
            return Instant.ofEpochSecond((after.getEpochSecond() / SECONDS + 1) * SECONDS);
        }
    }
}
