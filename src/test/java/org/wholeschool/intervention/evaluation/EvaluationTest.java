package org.wholeschool.intervention.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
        return IntStream.range(0, weeks)
                .map(week -> week >= 39 ? after : week >= 30 ? 3 * before : before)
                .toArray();
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

    /**
     * A halving that is plain to see is not said before its time, however often one asks; and afterwards it stays said.
     */
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

    /**
     * One a week: 13 are expected, and not one came. That counts will not tell is told from the start on by the gate,
     * and is the answer at the review.
     */
    @Test
    void tooFewStayTooFewWhateverHappens() {
        for (int weeks = 39; weeks < 52; weeks++) {
            Verdict verdict = verdict(weeks, 1, 0);
            assertEquals(Answer.TOO_EARLY, verdict.answer());
            assertFalse(verdict.isReviewed());
            assertFalse(verdict.gate().orElseThrow().isOpen());
            assertEquals(Optional.empty(), verdict.figures());
        }
        Verdict after = verdict(52, 1, 0);
        assertEquals(Answer.TOO_FEW_TO_SAY, after.answer());
        assertFalse(after.gate().orElseThrow().isOpen());
        assertEquals(0, after.figures().orElseThrow().counts().targetAfter());
    }

    @Test
    void whereTheRuleIsBrokenCountsCannotTell() {
        Design waitedFourWeeks = new Design(Chosen.EMERGING, 0, 30, 34, 39, 52);
        for (int weeks = 20; weeks <= 52; weeks++) {
            Verdict verdict = new Evaluation(waitedFourWeeks, weeks(weeks, 40, 2), weeks(weeks, 300, 300)).verdict();
            assertEquals(weeks < 52 ? Answer.TOO_EARLY : Answer.TOO_FEW_TO_SAY, verdict.answer());
            assertEquals(Set.of(Refusal.WAIT_TOO_SHORT), verdict.refusals(), "from the first day on");
            assertEquals(Optional.empty(), verdict.gate());
            assertEquals(Optional.empty(), verdict.figures());
        }
    }

    @Test
    void aReviewBeforeTheStartNeverComes() {
        Verdict verdict = new Evaluation(
                        new Design(Chosen.ALWAYS_HOT, 0, 30, 38, 39, 20), weeks(80, 4, 2), weeks(80, 30, 30))
                .verdict();
        assertEquals(Answer.TOO_EARLY, verdict.answer());
        assertEquals(Set.of(Refusal.REVIEW_BEFORE_START), verdict.refusals());
    }

    @Test
    void thereAreNoFiguresBeforeTheReview() {
        Verdict reviewed = verdict(52, 4, 2);
        assertThrows(
                IllegalArgumentException.class,
                () -> new Verdict(Answer.TOO_EARLY, Set.of(), reviewed.gate(), reviewed.figures()));
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
        assertEquals(
                Reading.WARNING_FEWER_REPORTS,
                judgement(verdict(52, 1, 0), Felt.UNCHANGED, Felt.BETTER).reading());
        assertEquals(
                Reading.FELT_UNCHANGED,
                judgement(verdict(52, 1, 1), Felt.UNCHANGED, Felt.BETTER).reading());
    }

    @Test
    void whatIsNotKnownIsSaidToBeUnknown() {
        Judgement judgement = judgement(verdict(52, 4, 2), Felt.UNKNOWN, Felt.BETTER);
        assertEquals(Reading.FEWER_REPORTS_ALONE, judgement.reading());
        assertFalse(judgement.isSuccess());
        assertFalse(judgement.isWarning());
        assertEquals(
                Reading.UNKNOWN,
                judgement(verdict(52, 1, 1), Felt.UNKNOWN, Felt.UNKNOWN).reading());
    }

    @Test
    void whatPupilsFeelCarriesTheJudgementWhereCountsCannot() {
        assertEquals(
                Reading.FELT_SAFER,
                judgement(verdict(52, 1, 1), Felt.BETTER, Felt.UNKNOWN).reading());
        assertEquals(
                Reading.FELT_SAFER,
                judgement(verdict(52, 4, 4), Felt.BETTER, Felt.UNCHANGED).reading());
        assertEquals(
                Reading.NO_CLEAR_CHANGE,
                judgement(verdict(52, 4, 4), Felt.UNCHANGED, Felt.UNCHANGED).reading());
        assertEquals(
                Reading.WARNING_LESS_SAFE,
                judgement(verdict(52, 4, 4), Felt.WORSE, Felt.BETTER).reading());
        assertEquals(
                Reading.WARNING_LESS_SAFE,
                judgement(verdict(52, 1, 1), Felt.WORSE, Felt.BETTER).reading());
    }

    @Test
    void moreReportsMayBeMoreThatIsTold() {
        assertEquals(
                Reading.MORE_REPORTS_FELT_SAFER,
                judgement(verdict(52, 4, 8), Felt.BETTER, Felt.BETTER).reading());
        assertEquals(
                Reading.WORSE,
                judgement(verdict(52, 4, 8), Felt.WORSE, Felt.BETTER).reading());
        assertTrue(judgement(verdict(52, 4, 8), Felt.UNKNOWN, Felt.BETTER).isWarning());
    }

    @Test
    void successNeedsBoth() {
        assertTrue(judgement(verdict(52, 4, 2), Felt.BETTER, Felt.UNCHANGED).isSuccess());
        assertTrue(judgement(verdict(52, 4, 2), Felt.BETTER, Felt.UNKNOWN).isSuccess());
    }

    /** Whether the gate is open or shut, or the design refused: a survey in the middle carries no judgement either. */
    @Test
    void nothingIsJudgedBeforeTheReviewWhateverPupilsFeel() {
        Design waitedFourWeeks = new Design(Chosen.EMERGING, 0, 30, 34, 39, 52);
        for (int weeks = 0; weeks < 52; weeks++) {
            Verdict refused = new Evaluation(waitedFourWeeks, weeks(weeks, 4, 2), weeks(weeks, 30, 30)).verdict();
            for (Verdict verdict : List.of(verdict(weeks, 4, 2), verdict(weeks, 1, 0), verdict(weeks, 1, 1), refused)) {
                for (Felt felt : Felt.values()) {
                    assertEquals(Optional.empty(), Judgement.of(verdict, felt, felt), weeks + " weeks, felt " + felt);
                }
            }
        }
        assertEquals(
                Reading.FELT_SAFER,
                judgement(
                                new Evaluation(waitedFourWeeks, weeks(52, 4, 2), weeks(52, 30, 30)).verdict(),
                                Felt.BETTER,
                                Felt.BETTER)
                        .reading());
    }

    /**
     * A place that rose and was worked on at once: counts may not judge, and that half as much is reported is a warning
     * all the same where pupils feel no safer.
     */
    @Test
    void whereTheRuleIsBrokenFewerReportsAreAWarningStill() {
        Design atOnce = new Design(Chosen.EMERGING, 0, 30, 38, 39, 52);
        Verdict halved = new Evaluation(atOnce, weeks(52, 4, 2), weeks(52, 30, 30)).verdict();
        assertEquals(Optional.empty(), halved.figures());
        for (Felt felt : List.of(Felt.UNCHANGED, Felt.WORSE)) {
            assertEquals(
                    Reading.WARNING_FEWER_REPORTS,
                    judgement(halved, felt, Felt.UNKNOWN).reading());
        }
        assertEquals(
                Reading.UNKNOWN, judgement(halved, Felt.UNKNOWN, Felt.UNKNOWN).reading());
        assertEquals(
                Reading.FELT_UNCHANGED,
                judgement(
                                new Evaluation(atOnce, weeks(52, 4, 4), weeks(52, 30, 30)).verdict(),
                                Felt.UNCHANGED,
                                Felt.UNKNOWN)
                        .reading(),
                "as many as before");
        assertEquals(
                Reading.FELT_UNCHANGED,
                judgement(
                                new Evaluation(atOnce, weeks(52, 4, 2), weeks(52, 30, 15)).verdict(),
                                Felt.UNCHANGED,
                                Felt.UNKNOWN)
                        .reading(),
                "everywhere half as many");
        assertEquals(
                Reading.FELT_UNCHANGED,
                judgement(
                                new Evaluation(atOnce, weeks(52, 0, 0), weeks(52, 0, 0)).verdict(),
                                Felt.UNCHANGED,
                                Felt.UNKNOWN)
                        .reading(),
                "none at all");
    }

    /** Of every answer with the reports as before: what pupils feel better, as before, worse, and unknown. */
    @Test
    void everyAnswerBesideEverythingThatIsFeltHasItsReading() {
        Map<Answer, List<Reading>> readings = new EnumMap<>(Map.of(
                Answer.IT_WORKED,
                        List.of(
                                Reading.IMPROVED,
                                Reading.WARNING_FEWER_REPORTS,
                                Reading.WARNING_FEWER_REPORTS,
                                Reading.FEWER_REPORTS_ALONE),
                Answer.GOT_WORSE, List.of(Reading.MORE_REPORTS_FELT_SAFER, Reading.WORSE, Reading.WORSE, Reading.WORSE),
                Answer.NO_CLEAR_CHANGE,
                        List.of(
                                Reading.FELT_SAFER,
                                Reading.NO_CLEAR_CHANGE,
                                Reading.WARNING_LESS_SAFE,
                                Reading.NO_CLEAR_CHANGE),
                Answer.TOO_FEW_TO_SAY,
                        List.of(Reading.FELT_SAFER, Reading.FELT_UNCHANGED, Reading.WARNING_LESS_SAFE, Reading.UNKNOWN),
                Answer.NOT_ASKED,
                        List.of(Reading.FELT_SAFER, Reading.FELT_UNCHANGED, Reading.WARNING_LESS_SAFE, Reading.UNKNOWN),
                Answer.TOO_EARLY, List.of()));
        for (Answer answer : Answer.values()) {
            Verdict verdict = new Verdict(answer, Set.of(), Optional.empty(), Optional.empty());
            List<Reading> found = Stream.of(Felt.BETTER, Felt.UNCHANGED, Felt.WORSE, Felt.UNKNOWN)
                    .flatMap(felt -> Judgement.of(verdict, felt, Felt.UNCHANGED).stream())
                    .map(Judgement::reading)
                    .toList();
            assertEquals(readings.get(answer), found, answer::toString);
        }
    }

    /** No test shows it, but there are a third fewer: "less safe" gives way to the warning that says more. */
    @Test
    void lessSafeWithFewerReportsIsTheWarningOfFewerReports() {
        Verdict unclear = new Evaluation(DESIGN, weeks(52, 3, 2), weeks(52, 3, 3)).verdict();
        assertTrue(
                unclear.figures().orElseThrow().effect().ratio() < Judgement.FEWER
                        && unclear.answer() != Answer.IT_WORKED,
                unclear::toString);
        assertEquals(
                Reading.WARNING_FEWER_REPORTS,
                judgement(unclear, Felt.WORSE, Felt.BETTER).reading());
        assertEquals(
                Reading.WARNING_FEWER_REPORTS,
                judgement(verdict(52, 1, 0), Felt.WORSE, Felt.BETTER).reading());
    }
}
