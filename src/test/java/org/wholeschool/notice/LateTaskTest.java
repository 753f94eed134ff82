package org.wholeschool.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Once when the day has passed, and once more than a week later. */
class LateTaskTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @Test
    void theSecondTimeComesWhenItIsMoreThanAWeekLate() {
        assertEquals(1, LateTask.time(TODAY.minusDays(1), TODAY));
        assertEquals(1, LateTask.time(TODAY.minusDays(7), TODAY));
        assertEquals(2, LateTask.time(TODAY.minusDays(8), TODAY));
        assertFalse(LateTask.tellsWhoeverAsked(1));
        assertTrue(LateTask.tellsWhoeverAsked(2));
        assertEquals("LATE 2 2026-11-18", LateTask.stage(2, TODAY.minusDays(8)));
    }
}
