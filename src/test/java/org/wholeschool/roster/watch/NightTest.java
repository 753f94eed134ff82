package org.wholeschool.roster.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wholeschool.roster.batch.WatchResult;

class NightTest {

    private static final LocalTime AT = LocalTime.of(2, 30);
    private static final LocalDate THE_24TH = LocalDate.of(2026, 11, 24);

    private static Night at(LocalDate day, int hour, int minute) {
        return Night.at(LocalDateTime.of(day, LocalTime.of(hour, minute)), AT);
    }

    @Test
    void itBeginsAtItsTimeAndGoesOnUntilTheNext() {
        assertEquals(THE_24TH.minusDays(1), at(THE_24TH, 2, 29).day());
        assertEquals(THE_24TH, at(THE_24TH, 2, 30).day());
        assertEquals(THE_24TH, at(THE_24TH.plusDays(1), 1, 0).day());
        assertFalse(at(THE_24TH, 6, 29).isWaitedOut());
        assertTrue(at(THE_24TH, 6, 30).isWaitedOut());
    }

    @Test
    void oneThatBeginsBeforeMidnightGoesOnBehindIt() {
        Night night = Night.at(LocalDateTime.of(THE_24TH, LocalTime.of(1, 0)), LocalTime.of(22, 30));
        assertEquals(THE_24TH.minusDays(1), night.day());
        assertFalse(night.isWaitedOut());
    }

    /** What cannot be taken is not looked at around the clock: the night ends, and somebody is told. */
    @Test
    void nothingIsWaitedForWithoutEnd() {
        for (WatchResult found : List.of(WatchResult.WAITING, WatchResult.BUSY, WatchResult.FILE_CLOSED)) {
            assertTrue(found.isWaitedFor(found, false));
            assertTrue(found.isWaitedFor(WatchResult.NOTHING_NEW, true), "a late file gets its second look");
            assertFalse(found.isWaitedFor(found, true));
        }
        assertTrue(WatchResult.NOTHING_NEW.isWaitedFor(WatchResult.TAKEN, false));
        assertFalse(WatchResult.NOTHING_NEW.isWaitedFor(WatchResult.TAKEN, true));
        for (WatchResult unfit : List.of(WatchResult.LOOK, WatchResult.REFUSED, WatchResult.TOO_LARGE)) {
            assertTrue(unfit.isWaitedFor(WatchResult.WAITING, false), "a better one may come");
            assertFalse(unfit.isWaitedFor(WatchResult.WAITING, true));
        }
        assertFalse(WatchResult.TAKEN.isWaitedFor(WatchResult.WAITING, false));
        assertTrue(WatchResult.FILE_CLOSED.isTrouble());
    }

    @Test
    void aClockThatIsSetBackHasNoNightTwiceAndWaitsForNone() {
        assertTrue(at(THE_24TH, 3, 0).isDone(THE_24TH), "an hour back within the night");
        assertFalse(at(THE_24TH, 2, 0).isDone(THE_24TH.minusDays(2)));
        assertFalse(
                at(THE_24TH, 3, 0).isDone(LocalDate.of(2031, 1, 1)), "the clock was years ahead when it was last done");
    }

    /**
     * At a start, the job's next time that stands in the database is brought forward where the schedule says an earlier
     * one.
     */
    @Test
    void theNextTimeIsTheClocksAlone() {
        Schedule schedule = new FolderJob.EveryFiveMinutes();
        assertTrue(schedule.isDeterministic());
        assertEquals(
                Instant.parse("2026-11-24T02:35:00Z"),
                schedule.getInitialExecutionTime(Instant.parse("2026-11-24T02:30:00Z")));
        assertEquals(
                Instant.parse("2026-11-24T02:35:00Z"),
                schedule.getInitialExecutionTime(Instant.parse("2026-11-24T02:34:59Z")));
    }
}
