package org.wholeschool.governance.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholeschool.intervention.Lever;
import org.wholeschool.intervention.evaluation.Judgement;
import org.wholeschool.intervention.plan.life.PlanProgress.Started;

/** What governors read of an intervention's review: its verdict in the plan's words, or that there is none, or late. */
class PlanOutcomeTest {

    private static final LocalDate BEGAN = LocalDate.of(2026, 3, 2);
    private static final LocalDate REVIEW = LocalDate.of(2026, 6, 1);
    private static final String SAID = "An adult is near the toilets. The doors are new.";

    private static PlanOutcome outcome(LocalDate ended, String found, LocalDate today) {
        return new PlanOutcome(new Started(1, Lever.STRUCTURES, BEGAN, REVIEW, ended, 2, 2, found), today);
    }

    @Test
    void beforeItsReviewItSaysWhenThatIs() {
        PlanOutcome running = outcome(null, null, REVIEW);
        assertFalse(running.isLate(), "on the day itself it is not late");
        assertEquals("Review due 1 June 2026", running.label());
        assertEquals("", running.tone());
        assertEquals(Optional.empty(), running.question(SAID));
    }

    /** Of a past term, where the plan was changed since. */
    @Test
    void aReviewDateThatIsNotKeptIsNotShown() {
        PlanOutcome outcome = new PlanOutcome(new Started(1, null, BEGAN, null, null, 2, 2, null), REVIEW);
        assertFalse(outcome.isLate());
        assertEquals("Not reviewed", outcome.label());
    }

    @Test
    void aReviewThatIsLateIsAskedAbout() {
        PlanOutcome late = outcome(null, null, REVIEW.plusDays(1));
        assertTrue(late.isLate());
        assertEquals("Review late: it was due 1 June 2026", late.label());
        assertEquals("warn", late.tone());
        assertEquals(
                Optional.of("A review was due on 1 June 2026 (An adult is near the toilets). What was found, and what "
                        + "happens next?"),
                late.question(SAID));
        assertTrue(late.question(null).orElseThrow().startsWith("The review of an intervention was due"));
    }

    /** It was closed, and no one had reviewed it: that is said, and asked about. */
    @Test
    void aPlanWithoutAVerdictSaysSo() {
        PlanOutcome closed = outcome(REVIEW.plusDays(9), null, REVIEW.plusDays(20));
        assertFalse(closed.isLate());
        assertEquals("Not reviewed", closed.label());
        assertEquals("", closed.means());
        assertEquals("Not reviewed.", closed.says());
        assertEquals(
                Optional.of("Did it work (An adult is near the toilets), and how do you know?"), closed.question(SAID));
    }

    @Test
    void aVerdictIsSaidInThePlansWords() {
        PlanOutcome safer = outcome(REVIEW.plusDays(9), "FELT_SAFER", REVIEW.plusDays(20));
        assertEquals("Pupils feel safer. There are too few concerns to confirm it by numbers.", safer.says());
        assertEquals("good", safer.tone());
        assertEquals(Optional.empty(), safer.question(SAID));
        assertEquals("warn", outcome(null, "WARNING_FEWER_REPORTS", REVIEW).tone());
    }

    @ParameterizedTest
    @EnumSource
    void eachVerdictHasWords(Judgement.Reading reading) {
        assertTrue(outcome(null, reading.name(), REVIEW).means().endsWith("."));
    }

    @ParameterizedTest
    @ValueSource(strings = "NOT_ASKED")
    void soHasOneThatCouldNotBeFound(String found) {
        assertEquals("Not known", outcome(null, found, REVIEW).label());
    }
}
