package org.wholeschool.concern.adult;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A clock of one working day: the time comes first. */
class OfficerWordsTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    private static String clock(LocalDate today) {
        return OfficerWords.clock(new HeadConcerns.Officer(null, FRIDAY, today.isAfter(FRIDAY)), 12345, today);
    }

    @Test
    void theClockSaysByWhenOrSinceWhenItIsOverdue() {
        assertEquals(
                "By the end of Friday 27 November: tell the LADO about concern 12345.", clock(FRIDAY.minusDays(1)));
        assertEquals("Today: tell the LADO about concern 12345.", clock(FRIDAY));
        assertEquals("Overdue since Friday 27 November: tell the LADO about concern 12345.", clock(FRIDAY.plusDays(1)));
    }
}
