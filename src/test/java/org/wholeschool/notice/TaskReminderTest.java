package org.wholeschool.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Once when the day has passed, and once more than a week later. */
class TaskReminderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @Test
    void theSecondTimeComesWhenItIsMoreThanAWeekLate() {
        assertEquals(1, due(1, 0).time());
        assertEquals(1, due(7, 0).time());
        assertEquals(2, due(8, 0).time());
        assertEquals(2, due(8, 1).time());
        assertEquals("LATE 2 2026-11-18", due(8, 1).stage());
    }

    @Test
    void nobodyIsRemindedBeforeTheDayHasPassedOrOfTheSameTimeTwice() {
        assertTrue(TaskReminder.due(TODAY, TODAY, 0).isEmpty());
        assertTrue(TaskReminder.due(TODAY.minusDays(7), TODAY, 1).isEmpty());
        assertTrue(TaskReminder.due(TODAY.minusDays(30), TODAY, 2).isEmpty());
    }

    @Test
    void whoAskedIsToldTheSecondTimeOrWhereTheOwnerIsGone() {
        assertFalse(due(1, 0).isForWhoAsked(true));
        assertTrue(due(1, 0).isForWhoAsked(false));
        assertTrue(due(8, 0).isForWhoAsked(true));
    }

    private static TaskReminder due(int daysLate, int reminded) {
        return TaskReminder.due(TODAY.minusDays(daysLate), TODAY, reminded).orElseThrow();
    }
}
