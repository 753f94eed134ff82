package org.wholeschool.agency;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What was verified holds for a year. */
class VerificationTest {

    @Test
    void itHoldsUntilTheDayBeforeAYearIsOver() {
        LocalDate on = LocalDate.of(2026, 3, 1);
        assertTrue(Verification.holds(on, on));
        assertTrue(Verification.holds(on, LocalDate.of(2027, 2, 28)));
        assertFalse(Verification.holds(on, LocalDate.of(2027, 3, 1)));
        assertFalse(Verification.holds(null, on));
    }

    @Test
    void ofALeapDayItHoldsUntilTheTwentySeventh() {
        LocalDate leap = LocalDate.of(2028, 2, 29);
        assertTrue(Verification.holds(leap, LocalDate.of(2029, 2, 27)));
        assertFalse(Verification.holds(leap, LocalDate.of(2029, 2, 28)));
    }
}
