package org.wholeschool.survey.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wholeschool.survey.answer.AgreementLevel;
import org.wholeschool.survey.answer.AnswerSheet;
import org.wholeschool.survey.answer.Asked;
import org.wholeschool.survey.answer.Feeling;
import org.wholeschool.survey.answer.Statement;
import org.wholeschool.survey.answer.SurveyKind;
import org.wholeschool.survey.answer.Why;

class FeltResultsTest {

    private static final Asked PUPILS = new Asked(
            SurveyKind.PUPILS,
            "Talk to Mrs Lee",
            IntStream.range(0, 4)
                    .mapToObj(place -> new Asked.Named(List.of(70L + place), "Place " + place))
                    .toList(),
            List.of(new Asked.Named(List.of(5L), "Break"), new Asked.Named(List.of(6L, 7L), "In lessons")));
    private static final Asked STAFF = new Asked(SurveyKind.STAFF, "Talk to the lead", List.of(), List.of());

    /** So many of 20 do not feel safe in a place; each of these says break, and so many of them that it is hidden. */
    private static List<AnswerSheet> answers(int place, int unsafe, int hidden) {
        return IntStream.range(0, 20)
                .mapToObj(person -> AnswerSheet.ofPupil(
                        person < unsafe ? Feeling.NOT_SAFE : Feeling.VERY_SAFE,
                        Set.of(0),
                        person < unsafe
                                ? Map.of(
                                        place,
                                        new AnswerSheet.Unsafe(
                                                Set.of(0), person < hidden ? Set.of(Why.HIDDEN) : Set.of()))
                                : Map.of()))
                .toList();
    }

    @Test
    void aShareIsToldInQuartersAndNobodyIsToldFromAFewNorAllFromNearlyAll() {
        Map<Share, String> counts = IntStream.rangeClosed(0, 40)
                .boxed()
                .collect(Collectors.groupingBy(
                        count -> Share.of(count, 40),
                        () -> new EnumMap<>(Share.class),
                        Collectors.collectingAndThen(
                                Collectors.toList(), all -> all.get(0) + "-" + all.get(all.size() - 1))));
        assertEquals(
                Map.of(
                        Share.FEW,
                        "0-4",
                        Share.UNDER_A_QUARTER,
                        "5-9",
                        Share.UNDER_A_HALF,
                        "10-19",
                        Share.UNDER_THREE_QUARTERS,
                        "20-29",
                        Share.MORE,
                        "30-35",
                        Share.NEARLY_ALL,
                        "36-40"),
                counts);
        assertEquals(Share.FEW, Share.of(4, 10));
        assertEquals(Share.NEARLY_ALL, Share.of(6, 10));
        assertThrows(IllegalArgumentException.class, () -> Share.of(11, 10));
        assertEquals(Share.FEW, Share.of(9, 20, 10));
        assertEquals(Share.UNDER_THREE_QUARTERS, Share.of(10, 20, 10));
        assertEquals(Share.NEARLY_ALL, Share.of(11, 20, 10));
        assertThrows(
                IllegalArgumentException.class,
                () -> Share.of(10, 19, 10),
                "of so few one is told apart from the other");
    }

    @Test
    void whatFourSaidIsTheSameAsWhatNobodySaid() {
        FeltResults nobody = FeltResults.of(PUPILS, answers(2, 0, 0));
        for (int few = 1; few < Share.FEWEST; few++) {
            assertEquals(nobody, FeltResults.of(PUPILS, answers(2, few, few)), few + " of 20");
        }
        FeltResults five = FeltResults.of(PUPILS, answers(2, Share.FEWEST, Share.FEWEST));
        assertEquals("Place 2", five.places().get(0).place().name());
        assertEquals(
                List.of("Break"),
                five.places().get(0).times().stream().map(Asked.Named::name).toList());
        assertEquals(
                List.of(new FeltResults.Reason(Why.HIDDEN, null)),
                five.places().get(0).why());
        assertEquals(
                List.of(),
                FeltResults.of(PUPILS, answers(2, Share.FEWEST, Share.FEWEST - 1))
                        .places()
                        .get(0)
                        .why());
        assertEquals(Share.MORE, five.feelsSafe());
    }

    @Test
    void withinAShareTheOrderIsTheSchoolsAndNotThatOfTheNumbers() {
        List<AnswerSheet> both = IntStream.range(0, 40)
                .mapToObj(person -> AnswerSheet.ofPupil(
                        Feeling.SAFE,
                        Set.of(),
                        person < 9
                                ? Map.of(3, new AnswerSheet.Unsafe(Set.of(), Set.of()))
                                : person < 15 ? Map.of(1, new AnswerSheet.Unsafe(Set.of(), Set.of())) : Map.of()))
                .toList();
        assertEquals(
                List.of("Place 1", "Place 3", "Place 0", "Place 2"),
                FeltResults.of(PUPILS, both).places().stream()
                        .map(place -> place.place().name())
                        .toList());
    }

    /** Of 300 answers 108 do not feel safe in one place, and 66 in another: all of them say break. */
    @Test
    void whyIsToldInTheStepsOfThoseWhoFeelUnsafeThere() {
        List<AnswerSheet> all = IntStream.range(0, 300)
                .mapToObj(person -> AnswerSheet.ofPupil(Feeling.SAFE, Set.of(), unsafe(person)))
                .toList();
        FeltResults results = FeltResults.of(PUPILS, all);
        assertEquals(Share.FOUR_TENTHS, results.places().get(0).unsafe());
        assertEquals(
                "crowded 6 in 10, no adults 2 in 10, dark or hidden 1 in 10 or fewer",
                FeltWords.why(results.places().get(0).why(), 9));
        assertEquals("crowded 6 in 10", FeltWords.why(results.places().get(0).why(), 1));
        assertEquals(
                "no adults (more than three quarters), crowded (less than a quarter)",
                FeltWords.why(results.places().get(1).why(), 9),
                "of fewer than a hundred in quarters");
        assertEquals(
                "crowded",
                FeltWords.why(results.places().get(2).why(), 9),
                "of so few without a share, and what four said not at all");
        assertEquals(
                "Felt unsafe most: Place 0, Place 1. We cannot tell which of them is first. Then: Place 2.",
                FeltWords.first(results.places()).replace("Place 0. Then: Place 1", "Place 0, Place 1"));
    }

    private static Map<Integer, AnswerSheet.Unsafe> unsafe(int person) {
        Map<Integer, AnswerSheet.Unsafe> unsafe = new HashMap<>();
        if (person < 108) {
            unsafe.put(0, said(person < 65, person < 20, person >= 100 && person < 108));
        }
        if (person >= 200 && person < 266) {
            unsafe.put(1, said(person < 210, person < 260, person < 204));
        }
        if (person >= 280) {
            unsafe.put(2, said(person < 295, person < 284, false));
        }
        return unsafe;
    }

    private static AnswerSheet.Unsafe said(boolean isCrowded, boolean hasNoAdult, boolean isHidden) {
        Set<Why> why = new HashSet<>();
        if (isCrowded) {
            why.add(Why.CROWDED);
        }
        if (hasNoAdult) {
            why.add(Why.NO_ADULT);
        }
        if (isHidden) {
            why.add(Why.HIDDEN);
        }
        return new AnswerSheet.Unsafe(Set.of(0), why);
    }

    @Test
    void ofNineAnswersNothingIsTold() {
        assertThrows(
                IllegalArgumentException.class,
                () -> FeltResults.of(PUPILS, answers(2, 3, 3).subList(0, 9)));
    }

    @Test
    void ofStaffItIsToldWhoAgreesOrMostlyAgrees() {
        List<AnswerSheet> said = IntStream.range(0, 12)
                .mapToObj(person -> AnswerSheet.ofStaff(Arrays.stream(Statement.values())
                        .collect(Collectors.toMap(
                                statement -> statement,
                                statement -> person < 6
                                        ? person % 2 == 0 ? AgreementLevel.YES : AgreementLevel.MOSTLY
                                        : AgreementLevel.NO))))
                .toList();
        FeltResults results = FeltResults.of(STAFF, said);
        assertTrue(
                results.statements().values().stream().allMatch(share -> share == Share.UNDER_THREE_QUARTERS),
                results.statements().toString());
        assertEquals(Statement.values().length, results.statements().size());
    }
}
