package org.wholeschool.intervention.plan.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wholeschool.intervention.evaluation.Design;
import org.wholeschool.intervention.evaluation.Judgement.Felt;
import org.wholeschool.intervention.evaluation.Judgement.Reading;
import org.wholeschool.intervention.evaluation.Refusal;
import org.wholeschool.intervention.evaluation.Verdict.Answer;
import org.wholeschool.intervention.plan.test.TestCounts;
import org.wholeschool.pattern.week.PlaceWeeks.Persons;
import org.wholeschool.platform.Texts;

/**
 * What is said at a review, and what is shown of it: never a success by counts alone, never a number that may not be
 * shown.
 */
class JudgedTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 9, 1);
    private static final Design DESIGN = new Design(Design.Chosen.ALWAYS_HOT, 0, 28, 29, 30, 44);
    private static final Texts TEXTS = Texts.of("intervention");

    /** Of thirty weeks before, two of them left out, and fourteen after, as many each week. */
    private static TestCounts counts(int before, int after, boolean shown) {
        return new TestCounts(
                IntStream.range(0, 44).mapToObj(FIRST::plusWeeks).toList(),
                IntStream.range(0, 44).map(week -> week < 30 ? before : after).toArray(),
                IntStream.range(0, 44).map(week -> 40).toArray(),
                IntStream.range(0, 44).map(week -> week < 30 ? 2 : 3).toArray(),
                Persons.FROM_20,
                shown ? Persons.FROM_10 : Persons.FEWER_THAN_5,
                shown,
                shown);
    }

    private static Judged judged(TestCounts counts, Felt felt) {
        return Judged.of(DESIGN, counts, false, felt, Felt.UNKNOWN, new Random(1));
    }

    @Test
    void fewerReportsAreNoSuccessWhileNobodyKnowsHowPupilsFeel() {
        Judged alone = judged(counts(6, 3, true), Felt.UNKNOWN);
        assertEquals(Answer.IT_WORKED, alone.verdict().answer());
        assertEquals(Reading.FEWER_REPORTS_ALONE, alone.judgement().reading());
        assertFalse(alone.judgement().isSuccess());
        assertTrue(judged(counts(6, 3, true), Felt.BETTER).judgement().isSuccess());
        assertTrue(judged(counts(6, 3, true), Felt.UNCHANGED).judgement().isWarning());
        assertEquals(
                Reading.NO_CLEAR_CHANGE,
                judged(counts(6, 6, true), Felt.UNKNOWN).judgement().reading());
        assertEquals(
                Reading.WORSE,
                judged(counts(6, 12, true), Felt.UNKNOWN).judgement().reading());
    }

    @Test
    void tooFewSaysHowLongItWouldTake() {
        Judged few = judged(counts(2, 1, true), Felt.UNKNOWN);
        assertEquals(Answer.TOO_FEW_TO_SAY, few.verdict().answer());
        assertEquals(Reading.UNKNOWN, few.judgement().reading());
        assertTrue(few.weeksNeeded() > 14, "weeks: " + few.weeksNeeded());
        assertEquals(
                few.weeksNeeded(),
                judged(counts(2, 1, true), Felt.UNKNOWN).weeksNeeded(),
                "the same school is told the same");
        assertEquals(0, judged(counts(0, 0, true), Felt.UNKNOWN).weeksNeeded());
        assertEquals(0, judged(counts(6, 3, true), Felt.UNKNOWN).weeksNeeded());
    }

    @Test
    void aPlaceThatIsNotThereAnyMoreIsNotJudgedByItsSilence() {
        Judged gone = Judged.of(DESIGN, counts(6, 0, true), true, Felt.UNKNOWN, Felt.UNKNOWN, new Random(1));
        assertEquals(Answer.TOO_FEW_TO_SAY, gone.verdict().answer());
        assertEquals(Reading.UNKNOWN, gone.judgement().reading());
        assertEquals(
                Reading.FELT_UNCHANGED,
                Judged.of(DESIGN, counts(6, 0, true), true, Felt.UNCHANGED, Felt.UNKNOWN, new Random(1))
                        .judgement()
                        .reading(),
                "nothing fell that could be a warning");
    }

    @Test
    void aBrokenRuleIsToldAndBeforeTheReviewNothingIsJudged() {
        Judged refused = Judged.of(
                new Design(Design.Chosen.ALWAYS_HOT, 10, 28, 29, 30, 44),
                counts(6, 3, true),
                false,
                Felt.UNKNOWN,
                Felt.UNKNOWN,
                new Random(1));
        assertEquals(Set.of(Refusal.BASELINE_TOO_SHORT), refused.verdict().refusals());
        assertEquals(0, refused.weeksNeeded());
        assertThrows(
                IllegalArgumentException.class,
                () -> Judged.of(
                        new Design(Design.Chosen.ALWAYS_HOT, 0, 28, 29, 30, 45),
                        counts(6, 3, true),
                        false,
                        Felt.UNKNOWN,
                        Felt.UNKNOWN,
                        new Random(1)));
    }

    /** The terms were moved, or nobody has entered them: the answer says so, and the plan can be decided. */
    @Test
    void whereNoSchoolWeekLiesBetweenStartAndReviewThatIsTheAnswer() {
        Design holidays = new Design(Design.Chosen.ALWAYS_HOT, 0, 28, 29, 30, 30);
        Judged judged = Judged.of(holidays, counts(6, 3, true), false, Felt.BETTER, Felt.UNKNOWN, new Random(1));
        assertEquals(Answer.TOO_FEW_TO_SAY, judged.verdict().answer());
        assertTrue(judged.verdict().refusals().contains(Refusal.REVIEW_BEFORE_START));
        assertEquals(Reading.FELT_SAFER, judged.judgement().reading());
        assertEquals(0, judged.weeksNeeded());
        assertEquals(
                Answer.TOO_FEW_TO_SAY,
                Judged.of(holidays, counts(6, 3, true), true, Felt.UNKNOWN, Felt.UNKNOWN, new Random(1))
                        .verdict()
                        .answer());
        ReviewFigures figures = new ReviewFigures(
                new PlanReviews.Figured(counts(6, 3, true), holidays, true, Answer.TOO_FEW_TO_SAY, false), TEXTS);
        assertEquals(List.of(), figures.all());
        assertEquals(TEXTS.get("moved.few"), figures.displacement());
    }

    @Test
    void chancesThatAreNotToBeReadAreNotShownAndSilenceIsNoFall() {
        assertTrue(names(Answer.IT_WORKED, false).contains(TEXTS.get("figures.name.chance")));
        assertFalse(names(Answer.TOO_FEW_TO_SAY, false).contains(TEXTS.get("figures.name.chance")));
        assertTrue(names(Answer.TOO_FEW_TO_SAY, false).contains(TEXTS.get("figures.name.exact")));
        assertFalse(names(Answer.TOO_FEW_TO_SAY, true).contains(TEXTS.get("figures.name.exact")));
    }

    private static List<String> names(Answer answer, boolean isOwnGone) {
        return new ReviewFigures(new PlanReviews.Figured(counts(6, 3, true), DESIGN, true, answer, isOwnGone), TEXTS)
                .all().stream().map(ReviewFigures.Figure::name).toList();
    }

    @Test
    void countsAreReadBackAsTheyWereKept() {
        TestCounts counts = counts(6, 3, true);
        assertEquals(counts, TestCounts.of(counts.asText()));
        TestCounts none =
                new TestCounts(List.of(), new int[0], new int[0], new int[0], Persons.NONE, Persons.NONE, true, false);
        assertEquals(none, TestCounts.of(none.asText()));
        assertThrows(IllegalArgumentException.class, () -> TestCounts.of("2026-11-02\n1"));
    }

    @Test
    void figuresAreThoseOfTheCountsAndNoneWhereOneMayNotBeShown() {
        ReviewFigures figures = new ReviewFigures(
                new PlanReviews.Figured(counts(6, 3, true), DESIGN, true, Answer.IT_WORKED, false), TEXTS);
        String all = figures.all().stream()
                .map(figure -> figure.name() + ": " + figure.says())
                .collect(Collectors.joining("\n"));
        assertTrue(all.contains("168 concerns in 28 weeks before, 42 in 14 weeks after"), all);
        assertTrue(all.contains("0.50 (95 % interval 0.3"), all);
        assertTrue(all.contains("Next door: 56 concerns in 28 weeks before, 42 in 14 weeks after"), all);
        assertTrue(
                all.contains("Here and next door together: -2.00 concerns a week against the comparison places"), all);
        assertTrue(all.contains("Displacement quotient: -0.33"), all);
        assertEquals(TEXTS.get("moved.PARTIAL_DISPLACEMENT"), figures.displacement());
        assertTrue(
                figures.pupils().contains("20 or more in the weeks before, 10 to 19 in the weeks after"),
                figures.pupils());
        ReviewFigures hidden = new ReviewFigures(
                new PlanReviews.Figured(counts(6, 3, false), DESIGN, true, Answer.IT_WORKED, false), TEXTS);
        assertEquals(List.of(), hidden.all());
        assertEquals(TEXTS.get("moved.few"), hidden.displacement());
        TestCounts some = counts(6, 3, true);
        TestCounts silent = new TestCounts(
                some.mondays(),
                some.target(),
                some.comparison(),
                new int[44],
                Persons.FROM_20,
                Persons.FROM_10,
                true,
                true);
        assertEquals(
                TEXTS.get("moved.few"),
                new ReviewFigures(new PlanReviews.Figured(silent, DESIGN, true, Answer.IT_WORKED, false), TEXTS)
                        .displacement(),
                "nothing logged is not nothing happened");
        assertEquals(
                TEXTS.get("moved.none"),
                new ReviewFigures(
                                new PlanReviews.Figured(counts(6, 3, true), DESIGN, false, Answer.IT_WORKED, false),
                                TEXTS)
                        .displacement());
    }

    @Test
    void thePictureHasBandsOfWeeksAndNoNumberOfOne() {
        WeeksPicture picture = new WeeksPicture(counts(12, 6, true), DESIGN, TEXTS);
        assertEquals(44, picture.weeks().size());
        assertEquals("10 to 14", picture.weeks().get(0).says());
        assertEquals("40 to 49", picture.weeks().get(0).beside(), "the band is as wide as the highest week needs");
        assertEquals("5 to 9", picture.weeks().get(43).says());
        assertEquals(
                28,
                picture.weeks().stream()
                        .filter(week -> week.part() == WeeksPicture.Part.BEFORE)
                        .count());
        assertEquals(
                2,
                picture.weeks().stream()
                        .filter(week -> week.part() == WeeksPicture.Part.LEFT_OUT)
                        .count());
        assertEquals(3, picture.lines().size());
        assertEquals(
                List.of(), new WeeksPicture(counts(6, 3, false), DESIGN, TEXTS).lines(), "an average is a number too");
    }

    /** A week at a time all bars would be as high. */
    @Test
    void weeksOfAFewConcernsStandTogetherSoThatAFallIsSeen() {
        WeeksPicture hidden = new WeeksPicture(counts(3, 1, false), DESIGN, TEXTS);
        assertEquals(4, hidden.together());
        List<WeeksPicture.Week> before = of(hidden, WeeksPicture.Part.BEFORE);
        List<WeeksPicture.Week> after = of(hidden, WeeksPicture.Part.AFTER);
        assertEquals(7, before.size());
        assertEquals(
                Set.of("10 to 14"), before.stream().map(WeeksPicture.Week::says).collect(Collectors.toSet()));
        assertEquals(
                List.of("1 to 4", "1 to 4", "5 to 9"),
                after.stream().map(WeeksPicture.Week::says).toList(),
                "the last of them is six weeks");
        assertTrue(after.get(2).day().endsWith("6 weeks"), after.get(2).day());
        assertTrue(after.get(0).own() < before.get(0).own());
        assertEquals(2, new WeeksPicture(counts(6, 3, true), DESIGN, TEXTS).together());
    }

    /** Five concerns in fourteen weeks, told beside five bars of "1 to 4" each, would be one in each of them. */
    @Test
    void noBarHasOneToFourWhereSumsAreToldBesideIt() {
        Random chance = new Random(5);
        for (int school = 0; school < 200; school++) {
            int[] own = IntStream.range(0, 44).map(week -> chance.nextInt(3)).toArray();
            int[] others = IntStream.range(0, 44).map(week -> chance.nextInt(9)).toArray();
            WeeksPicture picture = new WeeksPicture(
                    new TestCounts(
                            counts(1, 1, true).mondays(),
                            own,
                            others,
                            new int[44],
                            Persons.FROM_20,
                            Persons.FROM_10,
                            true,
                            true),
                    DESIGN,
                    TEXTS);
            assertEquals(
                    List.of(),
                    picture.weeks().stream()
                            .filter(week -> week.part() != WeeksPicture.Part.LEFT_OUT
                                    && (week.says().equals("1 to 4")
                                            || week.beside().equals("1 to 4")))
                            .toList());
            int weeks = picture.weeks().stream()
                    .mapToInt(week -> (week.width() + 2) / 9)
                    .sum();
            assertEquals(44, weeks, "every week is in one bar");
        }
        WeeksPicture hidden = new WeeksPicture(
                new TestCounts(
                        counts(1, 1, true).mondays(),
                        IntStream.range(0, 44).map(week -> week % 2).toArray(),
                        new int[44],
                        new int[44],
                        Persons.FEWER_THAN_5,
                        Persons.FEWER_THAN_5,
                        false,
                        false),
                DESIGN,
                TEXTS);
        assertTrue(hidden.weeks().stream().anyMatch(week -> week.says().equals("1 to 4")), "the control");
    }

    private static List<WeeksPicture.Week> of(WeeksPicture picture, WeeksPicture.Part part) {
        return picture.weeks().stream().filter(week -> week.part() == part).toList();
    }
}
