package org.wholeschool.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of many things one always fails: the others have their turn, and what is logged says nothing of what it was. */
class EverySchoolJobTest {

    private static final Logger LOG = Logger.getLogger(EverySchoolJob.class.getName());

    private final List<String> logged = new ArrayList<>();
    private final Handler handler = new Handler() {

        @Override
        public void publish(LogRecord line) {
            logged.add(line.getMessage() + (line.getThrown() == null ? "" : line.getThrown()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOG.addHandler(handler);
    }

    @AfterEach
    void leave() {
        LOG.removeHandler(handler);
    }

    @Test
    void oneThatFailsCostsThoseAfterItNothingAndIsLoggedWithoutWhatItWas() {
        List<Long> done = new ArrayList<>();
        new Job().each(List.of(7L, 8L, 9L), id -> {
            if (id == 8) {
                throw new IllegalStateException("Kofi Osei");
            }
            done.add(id);
        });
        assertEquals(List.of(7L, 9L), done);
        assertEquals(1, logged.size());
        assertTrue(
                logged.get(0).contains("test-job")
                        && logged.get(0).contains("8")
                        && logged.get(0).contains("IllegalStateException"),
                logged.get(0));
        assertFalse(logged.get(0).contains("Kofi"), logged.get(0));
    }

    private static final class Job extends EverySchoolJob {

        @Override
        public String name() {
            return "test-job";
        }

        @Override
        public Schedule schedule() {
            return FixedDelay.ofSeconds(1);
        }

        @Override
        protected void workForOneSchool() {
            throw new UnsupportedOperationException();
        }
    }
}
