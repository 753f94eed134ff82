package org.wholeschool.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CourseStandingTest {

    private static final LocalDate DONE = LocalDate.of(2025, 9, 1);
    private static final Integer A_YEAR = 12;
    private static final int THIRTY = 30;

    @Test
    void whatWasNeverDoneIsDue() {
        assertEquals(CourseStanding.DUE, CourseStanding.on(DONE, null, A_YEAR, THIRTY));
        assertEquals(CourseStanding.DUE, CourseStanding.on(DONE, null, null, THIRTY));
    }

    @Test
    void itCountsUntilTheSameDayAYearLaterAndIsSaidToEndThirtyDaysBefore() {
        assertEquals(CourseStanding.DONE, CourseStanding.on(LocalDate.of(2026, 8, 1), DONE, A_YEAR, THIRTY));
        assertEquals(CourseStanding.ENDS_SOON, CourseStanding.on(LocalDate.of(2026, 8, 2), DONE, A_YEAR, THIRTY));
        assertEquals(CourseStanding.ENDS_SOON, CourseStanding.on(LocalDate.of(2026, 9, 1), DONE, A_YEAR, THIRTY));
        assertEquals(CourseStanding.EXPIRED, CourseStanding.on(LocalDate.of(2026, 9, 2), DONE, A_YEAR, THIRTY));
    }

    @Test
    void whereOnceIsEnoughItNeverEnds() {
        assertEquals(CourseStanding.DONE, CourseStanding.on(LocalDate.of(2060, 1, 1), DONE, null, THIRTY));
        assertNull(CourseStanding.validUntil(DONE, null));
    }

    @Test
    void aMonthThatIsShorterEndsOnItsLastDay() {
        assertEquals(LocalDate.of(2026, 2, 28), CourseStanding.validUntil(LocalDate.of(2025, 8, 31), 6));
        assertEquals(LocalDate.of(2025, 2, 28), CourseStanding.validUntil(LocalDate.of(2024, 2, 29), A_YEAR));
    }
}
