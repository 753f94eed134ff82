package org.wholeschool.survey.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wholeschool.survey.answer.AnswerSheet;
import org.wholeschool.survey.answer.Asked;
import org.wholeschool.survey.answer.Feeling;
import org.wholeschool.survey.answer.SurveyKind;
import org.wholeschool.survey.answer.Why;
import org.wholeschool.survey.result.FeltBeside.Difference;
import org.wholeschool.survey.result.FeltBeside.First;

class FeltBesideTest {

    private static final int YARD = 0;
    private static final int TOILETS = 1;
    private static final int LIBRARY = 2;
    private static final int NEW_BLOCK = 3;
    private static final int BREAK = 0;
    private static final int IN_LESSONS = 1;

    private static final Asked ASKED = new Asked(
            SurveyKind.PUPILS,
            "Talk to Mrs Lee",
            List.of(named("Yard", 70), named("Toilets", 71), named("Library", 72), named("New block", 79)),
            List.of(named("Break", 5), named("In lessons", 6, 7), named("Lunch", 8)));

    private final Map<Integer, Integer> unsafe = new TreeMap<>();
    private final Map<Integer, Integer> safe = new TreeMap<>();
    private final Map<Long, Map<Long, Integer>> logged = new HashMap<>();
    private int time = BREAK;
    private int people = 40;
    private String year;

    private static Asked.Named named(String name, long... ids) {
        return new Asked.Named(Arrays.stream(ids).boxed().toList(), name);
    }

    private void log(long place, long band, int concerns) {
        logged.computeIfAbsent(place, none -> new HashMap<>()).put(band, concerns);
    }

    private int concerns(Collection<Long> places, Collection<Long> bands) {
        return logged.entrySet().stream()
                .filter(place -> places.contains(place.getKey()))
                .flatMap(place -> place.getValue().entrySet().stream())
                .filter(band -> bands.isEmpty() || bands.contains(band.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** So many of 40 say it of each place. */
    private FeltBeside beside() {
        List<AnswerSheet> answers = IntStream.range(0, people)
                .mapToObj(person -> {
                    Map<Integer, AnswerSheet.Unsafe> not = new TreeMap<>();
                    unsafe.forEach((place, count) -> {
                        if (person < count) {
                            not.put(place, new AnswerSheet.Unsafe(Set.of(time), Set.of(Why.CROWDED)));
                        }
                    });
                    return AnswerSheet.ofPupil(
                            Feeling.SAFE,
                            safe.entrySet().stream()
                                    .filter(place -> person < place.getValue())
                                    .map(Map.Entry::getKey)
                                    .toList(),
                            not);
                })
                .toList();
        return FeltBeside.of(
                3, "Autumn 1 2026/27", FeltResults.of(ASKED, answers), new FeltLogged(ASKED, this::concerns, year));
    }

    @Test
    void sharesAndPartsOfTheDayAreThoseOfTheSurveyAndAFewAreNone() {
        unsafe.putAll(Map.of(YARD, 4, TOILETS, 12, NEW_BLOCK, 39));
        FeltBeside felt = beside();
        assertEquals(
                List.of(
                        "Pupils, Autumn 1 2026/27: Fewer than 5 feel unsafe here.",
                        "Pupils, Autumn 1 2026/27: A quarter to a half feel unsafe here. When: Break. Why: crowded.",
                        "Pupils were not asked about this place in Autumn 1 2026/27."),
                List.of(felt.tells(70), felt.tells(71), felt.tells(99)));
        assertEquals(
                List.of("", "Break", "", ""),
                List.of(felt.then(70, 5), felt.then(71, 5), felt.then(71, 6), felt.then(99, 5)));
        assertTrue(felt.isUnsafe(List.of(70L, 71L), 5) && felt.isUnsafe(List.of(71L), 0));
        assertFalse(felt.isUnsafe(List.of(70L, 99L), 0) || felt.isUnsafe(List.of(71L), 8));
        assertTrue(felt.isFirst(71) && felt.isFirst(79) && !felt.isFirst(70) && !felt.isFirst(99));
        FeltBeside none = besideWith(YARD, 0);
        for (int few = 1; few < Share.FEWEST; few++) {
            assertEquals(none, besideWith(YARD, few), few + " of 40 are told from none");
        }
    }

    private FeltBeside besideWith(int place, int count) {
        unsafe.put(place, count);
        return beside();
    }

    /** 40 concerns at four places: few is less than half of ten. */
    @Test
    void whatIsFeltMoreThanLoggedComesFirstWithItsExactNumber() {
        unsafe.putAll(Map.of(YARD, 22, TOILETS, 12));
        log(70, 5, 30);
        log(71, 5, 4);
        log(72, 5, 6);
        FeltBeside felt = beside();
        First yard = new First(70, "Yard", "Half to three quarters", "crowded", false, "30 logged this school year");
        First toilets = new First(71, "Toilets", "A quarter to a half", "crowded", true, "4 logged this school year");
        assertEquals(List.of(yard, toilets), felt.first(), "on paper in the order of the shares");
        assertEquals(List.of(toilets, yard), felt.byNeed());
        assertEquals("Felt unsafe most: Yard, Toilets. We cannot tell which of them is first.", felt.says());
        log(71, 8, 2);
        assertFalse(beside().first().get(1).isMore(), "6 of 42 are more than half of what the average place has");
        logged.clear();
        year = "2025/26";
        assertEquals(
                List.of("None logged in 2025/26", "None logged in 2025/26"),
                beside().first().stream().map(First::logged).toList());
        assertTrue(beside().first().stream().noneMatch(First::isMore), "where nothing is logged nothing is compared");
    }

    @Test
    void ofAHundredAnswersSharesAreTenths() {
        people = 100;
        unsafe.put(TOILETS, 34);
        assertEquals("3 in 10", beside().first().get(0).share());
        people = 99;
        assertEquals("A quarter to a half", beside().first().get(0).share());
    }

    @Test
    void aTimeIsSaidWhereThePlaceHasConcernsAtOthers() {
        unsafe.put(TOILETS, 12);
        log(71, 8, 10);
        log(71, 5, 1);
        assertEquals(
                Map.of(
                        Difference.HARDLY_LOGGED_THEN,
                        List.of("Toilets, Break: 5 or more feel unsafe then. Logged then: 1 of 11.")),
                beside().differences());
        log(71, 5, 2);
        assertEquals(Map.of(), beside().differences(), "2 of 12 are half of what the average time has");
        time = IN_LESSONS;
        assertEquals(
                List.of("Toilets, In lessons: 5 or more feel unsafe then. Logged then: 0 of 12."),
                beside().differences().get(Difference.HARDLY_LOGGED_THEN));
        assertEquals("", beside().then(71, 6), "no single lesson was asked");
        assertTrue(beside().tells(71).contains("A quarter to a half feel unsafe here. When: In lessons."));
        log(70, 5, 100);
        assertEquals(Map.of(), beside().differences(), "a place with few in all is told as a whole");
    }

    @Test
    void whereMuchIsLoggedAndMoreFeelSafeThanNotItIsSaid() {
        safe.put(LIBRARY, 21);
        unsafe.putAll(Map.of(LIBRARY, 3, YARD, 30));
        log(72, 5, 12);
        assertEquals(
                Map.of(
                        Difference.FELT_SAFE,
                        List.of("Library: 12 logged this school year. Named as safe by: Half to three quarters. "
                                + "As unsafe: Fewer than 5.")),
                beside().differences());
        unsafe.put(LIBRARY, 20);
        assertEquals(Map.of(), beside().differences(), "half do not feel safe");
        unsafe.remove(LIBRARY);
        safe.remove(LIBRARY);
        assertEquals(Map.of(), beside().differences(), "no one says that it is safe");
        safe.put(LIBRARY, 21);
        logged.clear();
        assertEquals(Map.of(), beside().differences(), "nothing was logged");
    }

    @Test
    void whereNoOneFeelsUnsafeThatIsSaid() {
        assertEquals("No place has 5 or more pupils who do not feel safe.", beside().says());
        unsafe.put(TOILETS, 12);
        assertEquals("Felt unsafe most: Toilets.", beside().says());
    }
}
