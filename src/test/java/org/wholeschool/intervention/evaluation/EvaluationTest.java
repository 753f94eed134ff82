package org.wholeschool.intervention.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wholeschool.intervention.evaluation.Design.Chosen;
import org.wholeschool.intervention.evaluation.Judgement.Felt;
import org.wholeschool.intervention.evaluation.Judgement.Reading;
import org.wholeschool.intervention.evaluation.Verdict.Answer;

/** The one answer by the rule, and what it says beside felt safety. */
class EvaluationTest {

    private static final Design DESIGN = new Design(Chosen.ALWAYS_HOT, 0, 30, 38, 39, 52);

    /** A week like the other: before the start, and after; the selection is high, as it is. */
    private static int[] weeks(int weeks, int before, int after) {
        return IntStream.range(0, weeks).map(week -> week >= 39 ? after : week >= 30 ? 3 * before : before).toArray();
    }

    private static Verdict verdict(int weeks, int before, int after) {
        return new Evaluation(DESIGN, weeks(weeks, before, after), weeks(weeks, 30, 30)).verdict();
    }

    @Test
    void halfAsManyHaveBecomeFewer() {
        Verdict verdict = verdict(52, 4, 2);
        assertEquals(Answer.IT_WORKED, verdict.answer());
        Verdict.Figures figures = verdict.figures().orElseThrow();
        assertEquals(new FourCounts(120, 26, 900, 390), figures.counts());
        assertEquals(.5, figures.effect().ratio(), 1e-12);
        assertEquals(52, verdict.gate().orElseThrow().expected(), 1e-9);
        assertEquals(Set.of(), verdict.refusals());
    }

    @Test
    void twiceAsManyHaveBecomeMore() {
        assertEquals(Answer.GOT_WORSE, verdict(52, 4, 8).answer());
    }

    @Test
    void asManyAreNoClearChange() {
        assertEquals(Answer.NO_CLEAR_CHANGE, verdict(52, 4, 4).answer());
    }

    /** A halving that is plain to see is not said before its time, however often one asks; and afterwards it stays said. */
    @Test
    void itIsJudgedOnceAtTheReview() {
        for (int weeks = 39; weeks < 52; weeks++) {
            Verdict verdict = verdict(weeks, 4, 2);
            assertEquals(Answer.TOO_EARLY, verdict.answer());
            assertEquals(Optional.empty(), verdict.figures());
            assertTrue(verdict.gate().orElseThrow().isOpen());
        }
        assertEquals(verdict(52, 4, 2), verdict(80, 4, 2));
    }

    @Test
    void beforeTheStartTheGateIsNotKnownYet() {
        Verdict verdict = verdict(38, 4, 2);
        assertEquals(Answer.TOO_EARLY, verdict.answer());
        assertEquals(Optional.empty(), verdict.gate());
    }

    /** One a week: 13 are expected, and not one came. It is told from the start on that counts will not tell. */
    @Test
    void tooFewStayTooFewWhateverHappens() {
        Verdict atTheStart = verdict(39, 1, 0);
        assertEquals(Answer.TOO_FEW_TO_SAY, atTheStart.answer());
        assertEquals(Optional.empty(), atTheStart.figures());
        Verdict after = verdict(52, 1, 0);
        assertEquals(Answer.TOO_FEW_TO_SAY, after.answer());
        assertFalse(after.gate().orElseThrow().isOpen());
        assertEquals(0, after.figures().orElseThrow().counts().targetAfter());
    }

    @Test
    void whereTheRuleIsBrokenCountsCannotTell() {
        Design waitedFourWeeks = new Design(Chosen.EMERGING, 0, 30, 34, 39, 52);
        Verdict verdict = new Evaluation(waitedFourWeeks, weeks(52, 40, 2), weeks(52, 300, 300)).verdict();
        assertEquals(Answer.TOO_FEW_TO_SAY, verdict.answer());
        assertEquals(Set.of(Refusal.WAIT_TOO_SHORT), verdict.refusals());
        assertEquals(Optional.empty(), verdict.gate());
        assertEquals(Optional.empty(), verdict.figures());
    }

    @Test
    void seriesThatDoNotFitAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Evaluation(DESIGN, new int[52], new int[51]));
        int[] negative = new int[52];
        Arrays.fill(negative, -1);
        assertThrows(IllegalArgumentException.class, () -> new Evaluation(DESIGN, negative, new int[52]));
    }

    private static Judgement judgement(Verdict verdict, Felt felt, Felt confidence) {
        return Judgement.of(verdict, felt, confidence).orElseThrow();
    }

    @Test
    void fewerReportsAndNoSaferIsAWarningAndNoSuccess() {
        Verdict worked = verdict(52, 4, 2);
        for (Felt felt : new Felt[] {Felt.UNCHANGED, Felt.WORSE}) {
            for (Felt confidence : Felt.values()) {
                Judgement judgement = judgement(worked, felt, confidence);
                assertEquals(Reading.WARNING_FEWER_REPORTS, judgement.reading());
                assertTrue(judgement.isWarning());
                assertFalse(judgement.isSuccess());
            }
        }
        assertTrue(judgement(worked, Felt.BETTER, Felt.WORSE).isWarning(), "staff who are less sure log less");
    }

    /** Where counts cannot tell, a school of few concerns is warned all the same. */
    @Test
    void fewerReportsWarnWithoutATestToo() {
        assertEquals(Reading.WARNING_FEWER_REPORTS, judgement(verdict(52, 1, 0), Felt.UNCHANGED, Felt.BETTER).reading());
        assertEquals(Reading.FELT_UNCHANGED, judgement(verdict(52, 1, 1), Felt.UNCHANGED, Felt.BETTER).reading());
    }

    @Test
    void whatIsNotKnownIsSaidToBeUnknown() {
        Judgement judgement = judgement(verdict(52, 4, 2), Felt.UNKNOWN, Felt.BETTER);
        assertEquals(Reading.FEWER_REPORTS_ALONE, judgement.reading());
        assertFalse(judgement.isSuccess());
        assertFalse(judgement.isWarning());
        assertEquals(Reading.UNKNOWN, judgement(verdict(52, 1, 1), Felt.UNKNOWN, Felt.UNKNOWN).reading());
    }

    @Test
    void whatPupilsFeelCarriesTheJudgementWhereCountsCannot() {
        assertEquals(Reading.FELT_SAFER, judgement(verdict(52, 1, 1), Felt.BETTER, Felt.UNKNOWN).reading());
        assertEquals(Reading.FELT_SAFER, judgement(verdict(52, 4, 4), Felt.BETTER, Felt.UNCHANGED).reading());
        assertEquals(Reading.NO_CLEAR_CHANGE, judgement(verdict(52, 4, 4), Felt.UNCHANGED, Felt.UNCHANGED).reading());
        assertEquals(Reading.WARNING_LESS_SAFE, judgement(verdict(52, 4, 4), Felt.WORSE, Felt.BETTER).reading());
        assertEquals(Reading.WARNING_LESS_SAFE, judgement(verdict(52, 1, 1), Felt.WORSE, Felt.BETTER).reading());
    }

    @Test
    void moreReportsMayBeMoreThatIsTold() {
        assertEquals(Reading.MORE_REPORTS_FELT_SAFER, judgement(verdict(52, 4, 8), Felt.BETTER, Felt.BETTER).reading());
        assertEquals(Reading.WORSE, judgement(verdict(52, 4, 8), Felt.WORSE, Felt.BETTER).reading());
        assertTrue(judgement(verdict(52, 4, 8), Felt.UNKNOWN, Felt.BETTER).isWarning());
    }

    @Test
    void successNeedsBothAndNothingIsJudgedTooEarly() {
        assertTrue(judgement(verdict(52, 4, 2), Felt.BETTER, Felt.UNCHANGED).isSuccess());
        assertTrue(judgement(verdict(52, 4, 2), Felt.BETTER, Felt.UNKNOWN).isSuccess());
        assertEquals(Optional.empty(), Judgement.of(verdict(45, 4, 2), Felt.BETTER, Felt.BETTER));
    }
}
