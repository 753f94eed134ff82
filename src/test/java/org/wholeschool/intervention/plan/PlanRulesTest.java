package org.wholeschool.intervention.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wholeschool.intervention.Lever;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.calendar.Calendar;

/** What a plan may be: its days, its goals, what it needs before it runs. */
class PlanRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final GoalText GOAL =
            new GoalText("Pushed on the stairs", "Everybody walks there", Measure.FELT_SAFETY, null);

    @Test
    void theReviewComesAfterTheFirstDay() {
        assertEquals("", days(TODAY, TODAY.plusWeeks(12)));
        assertEquals("reviewOn plan.review.order", days(TODAY, TODAY.minusDays(1)));
        assertEquals("reviewOn plan.review.order", days(TODAY, TODAY));
        assertEquals("reviewOn plan.review.soon", days(TODAY, TODAY.plusDays(6)));
        assertEquals("", days(TODAY, TODAY.plusDays(7)));
        assertEquals("", days(TODAY, TODAY.plusYears(2)));
        assertEquals("reviewOn plan.review.far", days(TODAY, TODAY.plusYears(2).plusDays(1)));
        assertEquals(
                "reviewOn plan.review.order",
                days(null, TODAY.minusDays(1)),
                "without a first day it is looked at from today");
        assertEquals("", days(null, null));
    }

    @Test
    void aFirstDayFarAwayIsMistypedUnlessItIsTheOneThatItHad() {
        assertEquals("", days(TODAY.minusYears(1), null));
        assertEquals("startsOn plan.start.past", days(TODAY.minusYears(1).minusDays(1), null));
        assertEquals("", days(TODAY.plusYears(1), null));
        assertEquals("startsOn plan.start.far", days(TODAY.plusYears(1).plusDays(1), null));
        LocalDate longAgo = TODAY.minusYears(1).minusMonths(2);
        assertEquals("", said(PlanRules.days(longAgo, TODAY, TODAY, longAgo)));
    }

    @Test
    void aGoalWithoutAMeasureIsNone() {
        assertEquals("", said(PlanRules.goals(List.of(GOAL, GoalText.NONE, GOAL))));
        assertEquals(
                "goal:1:measure goal.measure.required",
                said(PlanRules.goals(List.of(GOAL, new GoalText("Pushed", "Nobody is", null, null)))));
        assertEquals(
                "goal:0:otherwise goal.otherwise.required",
                said(PlanRules.goals(List.of(new GoalText("Pushed", "Nobody is", Measure.OTHER, " ")))));
        assertEquals(
                "goal:0:indicator goal.indicator.required, goal:0:positive goal.positive.required",
                said(PlanRules.goals(List.of(new GoalText(" ", null, Measure.CONCERNS, null)))));
    }

    @Test
    void thereIsNoFourthGoal() {
        assertEquals("", said(PlanRules.goals(Collections.nCopies(3, GOAL))));
        assertEquals("null plan.goals.many", said(PlanRules.goals(Collections.nCopies(4, GOAL))));
        assertEquals(
                "",
                said(PlanRules.goals(List.of(GOAL, GoalText.NONE, GOAL, GOAL))),
                "a row in which nothing stands is no goal");
    }

    @Test
    void aPlanIsWholeBeforeItRuns() {
        PlanText nothing = new PlanText(
                "Stairs",
                ContextKind.SCHOOL,
                Set.of(),
                Set.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(GoalText.NONE),
                Set.of(),
                null,
                TestText.NONE,
                null,
                null);
        assertEquals(
                "first plan.first.required, why plan.why.required, goal:0:indicator plan.goal.required, lever "
                        + "lever.required, own plan.what.required, startsOn plan.start.required, reviewOn "
                        + "plan.review.required",
                said(PlanRules.missing(nothing)));
        PlanText whole = new PlanText(
                "Stairs",
                ContextKind.SCHOOL,
                Set.of(),
                Set.of(),
                null,
                null,
                FirstContext.PEERS,
                "They cheer",
                Lever.PREVENTION,
                List.of(GOAL),
                Set.of(),
                "Tea",
                TestText.NONE,
                TODAY,
                TODAY.plusWeeks(12));
        assertEquals("", said(PlanRules.missing(whole)));
    }

    @Test
    void aWeightHasAReasonAndTheHeaviestIsTheOneToChangeFirst() {
        Weighed peers = new Weighed(FirstContext.PEERS, Weight.MUCH, "They cheer");
        Weighed school = new Weighed(FirstContext.SCHOOL, Weight.SOME, "Nobody looks");
        Weighed online = new Weighed(FirstContext.ONLINE, Weight.NONE, "Nothing was found");
        assertEquals(
                "",
                said(PlanRules.weights(
                        List.of(peers, school, online, new Weighed(FirstContext.HOME, null, " ")),
                        FirstContext.SCHOOL)));
        assertEquals(
                "weigh:4:reason weight.reason.required, weigh:1:weight weight.required",
                said(PlanRules.weights(
                        List.of(
                                new Weighed(FirstContext.HOME, Weight.NONE, ""),
                                new Weighed(FirstContext.SCHOOL, null, "Why")),
                        null)));
        assertEquals("first plan.first.none", said(PlanRules.weights(List.of(online), FirstContext.ONLINE)));
        assertEquals(peers, Weighed.heaviest(List.of(school, peers, online)).orElseThrow());
        assertTrue(Weighed.heaviest(List.of(online)).isEmpty(), "where no harm lies nothing has to change");
        assertTrue(Weighed.heaviest(List.of(peers, new Weighed(FirstContext.HOME, Weight.MUCH, "Alone")))
                .isEmpty());
        assertEquals(
                List.of(FirstContext.PEERS), Weighed.heavierThan(List.of(peers, school, online), FirstContext.SCHOOL));
        assertEquals(
                List.of(),
                Weighed.heavierThan(List.of(peers), FirstContext.HOME),
                "of one that nobody has weighed nothing is said");
        assertEquals(
                List.of(FirstContext.NEIGHBOURHOOD, FirstContext.HOME),
                Weighed.unweighed(List.of(peers, school, online)));
    }

    @Test
    void whatPupilsSaidHasADayThatHasCome() {
        assertEquals("", said(PlanRules.voice(VoiceText.NONE, TODAY)));
        assertEquals(
                "",
                said(PlanRules.voice(
                        new VoiceText("Loud", TODAY, "Asked", TODAY.minusYears(3), "Told", TODAY), TODAY)));
        assertEquals(
                "saidOn voice.day.required, involved voice.text.required, toldOn voice.day.ahead",
                said(PlanRules.voice(new VoiceText("Loud", null, null, TODAY, "Told", TODAY.plusDays(1)), TODAY)));
        assertEquals(
                "saidOn voice.day.past",
                said(PlanRules.voice(
                        new VoiceText("Loud", TODAY.minusYears(3).minusDays(1), null, null, null, null), TODAY)));
    }

    @Test
    void aReviewThatLiesInTheHolidaysByNowIsSeen() {
        List<Calendar.HalfTerm> terms = List.of(
                new Calendar.HalfTerm(1, 2026, 1, "Autumn 1", LocalDate.of(2026, 9, 2), LocalDate.of(2026, 10, 23)),
                new Calendar.HalfTerm(2, 2026, 2, "Autumn 2", LocalDate.of(2026, 11, 2), LocalDate.of(2026, 12, 18)));
        List<Calendar.Closed> closures =
                List.of(new Calendar.Closed(LocalDate.of(2026, 11, 30), LocalDate.of(2026, 11, 30), "Training"));
        assertFalse(PlanRules.isHoliday(LocalDate.of(2026, 11, 27), terms, closures));
        assertTrue(PlanRules.isHoliday(LocalDate.of(2026, 10, 28), terms, closures), "between two half-terms");
        assertTrue(PlanRules.isHoliday(LocalDate.of(2026, 11, 28), terms, closures), "a Saturday");
        assertTrue(PlanRules.isHoliday(LocalDate.of(2026, 11, 30), terms, closures), "a training day");
        assertFalse(
                PlanRules.isHoliday(LocalDate.of(2027, 6, 1), terms, closures),
                "nobody has said yet when the terms of next summer are");
    }

    @Test
    void everyChoiceHasItsWords() {
        Texts texts = Texts.of("intervention");
        Stream.of(
                        words("context.", ContextKind.values()),
                        words("first.", FirstContext.values()),
                        words("weight.", Weight.values()),
                        words("measure.", Measure.values()),
                        words("state.", PlanState.values()))
                .flatMap(each -> each)
                .forEach(key -> assertFalse(texts.get(key).isBlank(), key));
        for (String field : List.of(
                "title",
                "context",
                "places",
                "bands",
                "online",
                "year",
                "weights",
                "reachYears",
                "hours",
                "pounds",
                "first",
                "why",
                "lever",
                "goals",
                "chosen",
                "own",
                "startsOn",
                "reviewOn")) {
            assertFalse(texts.get("plan." + field).isBlank(), field);
        }
        assertEquals("2 of 10 hours spent. £0 of £1,500 spent.", new PlanView.Effort(10, 2, 1500, 0).says());
        assertEquals("£5 of £0 spent.", new PlanView.Effort(0, 0, 0, 5).says(), "what was not planned is told");
        assertEquals("", new PlanView.Effort(0, 0, 0, 0).says());
        assertEquals("2 late", texts.get("plans.late", 2L));
    }

    private static Stream<String> words(String prefix, Enum<?>... all) {
        return Arrays.stream(all).map(one -> prefix + one.name());
    }

    private static String days(LocalDate startsOn, LocalDate reviewOn) {
        return said(PlanRules.days(startsOn, reviewOn, TODAY, null));
    }

    private static String said(List<BadInput> faults) {
        return faults.stream().map(each -> each.field() + " " + each.key()).collect(Collectors.joining(", "));
    }
}
