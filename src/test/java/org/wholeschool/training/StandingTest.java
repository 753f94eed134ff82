package org.wholeschool.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final LocalDate DONE = LocalDate.of(2025, 9, 1);
    private static final Integer A_YEAR = 12;
    private static final int THIRTY = 30;

    @Test
    void whatWasNeverDoneIsDue() {
        assertEquals(Standing.DUE, Standing.on(DONE, null, A_YEAR, THIRTY));
        assertEquals(Standing.DUE, Standing.on(DONE, null, null, THIRTY));
    }

    @Test
    void itCountsUntilTheSameDayAYearLaterAndIsSaidToEndThirtyDaysBefore() {
        assertEquals(Standing.DONE, Standing.on(LocalDate.of(2026, 8, 1), DONE, A_YEAR, THIRTY));
        assertEquals(Standing.ENDS_SOON, Standing.on(LocalDate.of(2026, 8, 2), DONE, A_YEAR, THIRTY));
        assertEquals(Standing.ENDS_SOON, Standing.on(LocalDate.of(2026, 9, 1), DONE, A_YEAR, THIRTY));
        assertEquals(Standing.EXPIRED, Standing.on(LocalDate.of(2026, 9, 2), DONE, A_YEAR, THIRTY));
    }

    @Test
    void whereOnceIsEnoughItNeverEnds() {
        assertEquals(Standing.DONE, Standing.on(LocalDate.of(2060, 1, 1), DONE, null, THIRTY));
        assertNull(Standing.validUntil(DONE, null));
    }

    @Test
    void aMonthThatIsShorterEndsOnItsLastDay() {
        assertEquals(LocalDate.of(2026, 2, 28), Standing.validUntil(LocalDate.of(2025, 8, 31), 6));
        assertEquals(LocalDate.of(2025, 2, 28), Standing.validUntil(LocalDate.of(2024, 2, 29), A_YEAR));
    }
}
