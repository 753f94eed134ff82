package org.wholeschool.sharing.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** How an agreement stands follows from its days and signatures, on any day that is asked about. */
class AgreementStateTest {

    private static final LocalDate START = LocalDate.of(2024, 2, 29);
    private static final LocalDate END = LocalDate.of(2026, 3, 1);
    private static final LocalDate REVIEW = LocalDate.of(2025, 2, 28);

    private static final AgreementDays DAYS =
            new AgreementDays(START.minusDays(9), START.minusDays(2), START, END, REVIEW);

    private static AgreementState on(LocalDate day) {
        return AgreementState.on(DAYS, null, day);
    }

    @Test
    void itIsADraftUntilTheLastSideHasSigned() {
        assertEquals(AgreementState.DRAFT, on(START.minusDays(3)));
        assertEquals(AgreementState.STARTS_LATER, on(START.minusDays(2)));
        assertEquals(AgreementState.STARTS_LATER, on(START.minusDays(1)));
        assertEquals(AgreementState.IN_FORCE, on(START));
        AgreementDays oneSide = new AgreementDays(START, null, START, END, REVIEW);
        assertEquals(AgreementState.DRAFT, AgreementState.on(oneSide, null, END.plusYears(1)));
        assertEquals(AgreementState.DRAFT, AgreementState.on(AgreementDays.NONE, null, START));
    }

    @Test
    void itsReviewIsDueForFourWeeksAndThenOverdueWhileItHolds() {
        assertEquals(AgreementState.IN_FORCE, on(REVIEW.minusDays(29)));
        assertEquals(AgreementState.REVIEW_DUE, on(REVIEW.minusDays(28)));
        assertEquals(AgreementState.REVIEW_DUE, on(REVIEW));
        assertEquals(AgreementState.REVIEW_OVERDUE, on(REVIEW.plusDays(1)));
        assertTrue(on(END).isInForce(), "its last day counts");
    }

    @Test
    void itRunsOutAfterItsLastDayAndOneWithoutAnEndNever() {
        assertEquals(AgreementState.REVIEW_OVERDUE, on(END));
        assertEquals(AgreementState.RUN_OUT, on(END.plusDays(1)));
        assertTrue(on(END.plusDays(1)).isPast());
        AgreementDays open = new AgreementDays(START, START, START, null, null);
        assertEquals(AgreementState.IN_FORCE, AgreementState.on(open, null, END.plusYears(20)));
    }

    @Test
    void anEarlyEndHoldsFromItsDay() {
        LocalDate ended = START.plusDays(10);
        assertEquals(AgreementState.IN_FORCE, AgreementState.on(DAYS, ended, ended.minusDays(1)));
        assertEquals(AgreementState.ENDED, AgreementState.on(DAYS, ended, ended));
        assertEquals(AgreementState.ENDED, AgreementState.on(DAYS, ended, END.plusYears(1)));
        assertFalse(AgreementState.ENDED.isInForce());
        assertTrue(AgreementState.ENDED.isPast());
    }
}
