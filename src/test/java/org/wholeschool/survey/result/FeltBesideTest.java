package org.wholeschool.survey.result;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wholeschool.disclosure.LeadDisplay;
import org.wholeschool.disclosure.LeadThreshold;
import org.wholeschool.pattern.HeatGrid;
import org.wholeschool.pattern.Hotspots;
import org.wholeschool.pattern.hotspot.LeadCell;
import org.wholeschool.pattern.hotspot.Level;
import org.wholeschool.school.calendar.BandGroup;
import org.wholeschool.school.place.PlaceGroup;
import org.wholeschool.survey.answer.AnswerSheet;
import org.wholeschool.survey.answer.Asked;
import org.wholeschool.survey.answer.Feeling;
import org.wholeschool.survey.answer.SurveyKind;
import org.wholeschool.survey.result.FeltBeside.Difference;

class FeltBesideTest {

    private static final int PLACES = 4;
    private static final int YARD = 0;
    private static final int TOILETS = 1;
    private static final int LIBRARY = 2;
    private static final int NEW_BLOCK = 3;
    private static final int BREAK = 0;
    private static final int IN_LESSONS = 1;
    private static final LeadCell FAR_ABOVE = new LeadCell(LeadDisplay.SHOWN, 30, 20, 9, Level.FAR_ABOVE);
    private static final LeadCell AS_EXPECTED = new LeadCell(LeadDisplay.SHOWN, 9, 8, 9, Level.AS_EXPECTED);
    private static final LeadCell SMALL = new LeadCell(LeadDisplay.SMALL, 0, 0, 0, Level.NOT_COMPARED);
    private static final LeadCell NONE = new LeadCell(LeadDisplay.NONE, 0, 0, 0, Level.NOT_COMPARED);

    private static final Asked ASKED = new Asked(
            SurveyKind.PUPILS,
            "Talk to Mrs Lee",
            List.of(named("Yard", 70), named("Toilets", 71), named("Library", 72), named("New block", 79)),
            List.of(named("Break", 5), named("In lessons", 6, 7)));

    private final Map<Integer, Integer> unsafe = new TreeMap<>();
    private final Map<Integer, Integer> safe = new TreeMap<>();
    private int time = BREAK;
    private List<Integer> quiet = List.of();

    private static Asked.Named named(String name, long... ids) {
        return new Asked.Named(Arrays.stream(ids).boxed().toList(), name);
    }

    /**
     * So many of 40 say it of each place.
     *
     * @param rows the cells of the three places that the hotspots know: break, and two lessons
     */
    private FeltBeside beside(LeadCell[]... rows) {
        List<AnswerSheet> answers = IntStream.range(0, 40)
                .mapToObj(person -> {
                    Map<Integer, AnswerSheet.Unsafe> not = new TreeMap<>();
                    unsafe.forEach((place, count) -> {
                        if (person < count) {
                            not.put(place, new AnswerSheet.Unsafe(Set.of(time), Set.of()));
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
        List<HeatGrid.At> cells = new ArrayList<>();
        IntStream.range(0, rows.length)
                .forEach(row -> IntStream.range(0, rows[row].length)
                        .forEach(column -> cells.add(new HeatGrid.At(row, column, rows[row][column]))));
        HeatGrid grid = new HeatGrid(PLACES - 1, 3, cells);
        Hotspots.Year year = new Hotspots.Year(
                2026,
                LocalDate.of(2026, 9, 1),
                LocalDate.of(2026, 11, 24),
                100,
                grid,
                grid,
                grid,
                grid,
                grid,
                grid,
                List.of(),
                quiet,
                List.of(),
                List.of());
        Hotspots found = new Hotspots(
                Hotspots.FORMAT,
                LeadThreshold.DEFAULT,
                List.of(
                        new Hotspots.CountedBand(5, "Break", BandGroup.BREAKS),
                        new Hotspots.CountedBand(6, "Period 1", BandGroup.LESSONS),
                        new Hotspots.CountedBand(7, "Period 2", BandGroup.LESSONS)),
                List.of(1, 0),
                List.of(
                        new Hotspots.CountedPlace(70, "Yard", PlaceGroup.OUTDOOR, false),
                        new Hotspots.CountedPlace(71, "Toilets", PlaceGroup.SHARED_INDOOR, false),
                        new Hotspots.CountedPlace(72, "Library", PlaceGroup.SHARED_INDOOR, false)),
                List.of(year));
        return FeltBeside.of(3, "Autumn 1 2026/2027", FeltResults.of(ASKED, answers), found, year);
    }

    private static LeadCell[] row(LeadCell... cells) {
        return cells;
    }

    @Test
    void sharesAndPartsOfTheDayAreThoseOfTheSurveyAndAFewAreNobody() {
        unsafe.putAll(Map.of(YARD, 4, TOILETS, 12, NEW_BLOCK, 39));
        FeltBeside felt = beside(row(AS_EXPECTED, SMALL, NONE), row(AS_EXPECTED, SMALL, NONE), row(NONE, NONE, NONE));
        assertEquals(
                List.of("", "\u25c6\u25c6", "", "\u25c6\u25c6\u25c6\u25c6", ""),
                List.of(felt.signs(70), felt.signs(71), felt.signs(72), felt.signs(79), felt.signs(99)));
        assertEquals(
                List.of("Fewer than 5", "A quarter to a half: Break", "Not asked"),
                List.of(felt.says(70), felt.says(71), felt.says(99)));
        assertEquals(
                List.of("", "Break", "", ""),
                List.of(felt.then(70, 5), felt.then(71, 5), felt.then(71, 6), felt.then(99, 5)));
        assertEquals(
                List.of("Toilets", "", ""),
                List.of(felt.among("SHARED_INDOOR", 5), felt.among("OUTDOOR", 5), felt.among("SHARED_INDOOR", 6)));
        assertEquals(List.of(), felt.togetherInWords());
        FeltBeside nobody = besideWith(YARD, 0);
        for (int few = 1; few < Share.FEWEST; few++) {
            assertEquals(nobody, besideWith(YARD, few), few + " of 40 are told from nobody");
        }
    }

    private FeltBeside besideWith(int place, int count) {
        unsafe.put(place, count);
        return beside(row(AS_EXPECTED, SMALL, NONE), row(AS_EXPECTED, SMALL, NONE), row(NONE, NONE, NONE));
    }

    @Test
    void whereHardlyAnythingWasLoggedAndPupilsDoNotFeelSafeItIsSaid() {
        unsafe.put(TOILETS, 12);
        quiet = List.of(TOILETS, LIBRARY);
        FeltBeside felt = beside(row(FAR_ABOVE, SMALL, NONE), row(SMALL, NONE, NONE), row(NONE, NONE, NONE));
        assertEquals(
                Map.of(
                        Difference.HARDLY_LOGGED,
                        List.of("Toilets: a quarter to a half of those who answered feel unsafe here "
                                + "(Break). Logged this school year: fewer than 5 concerns, or none.")),
                felt.differences());
    }

    @Test
    void aTimeIsSaidWhereThePlaceHasConcernsAtOthersOnly() {
        unsafe.put(TOILETS, 12);
        assertEquals(
                Map.of(
                        Difference.HARDLY_LOGGED_THEN,
                        List.of("Toilets, Break: 5 or more feel unsafe then. Logged then: fewer than 5 "
                                + "concerns, or none.")),
                beside(row(NONE, NONE, NONE), row(SMALL, AS_EXPECTED, NONE), row(NONE, NONE, NONE))
                        .differences());
        assertEquals(
                Map.of(),
                beside(row(NONE, NONE, NONE), row(AS_EXPECTED, NONE, NONE), row(NONE, NONE, NONE))
                        .differences(),
                "they say the same");
        assertEquals(
                Map.of(),
                beside(row(NONE, NONE, NONE), row(LeadCell.HELD, AS_EXPECTED, NONE), row(NONE, NONE, NONE))
                        .differences(),
                "of what is not told nothing follows");
        time = IN_LESSONS;
        assertEquals(
                Map.of(),
                beside(row(NONE, NONE, NONE), row(AS_EXPECTED, SMALL, SMALL), row(NONE, NONE, NONE))
                        .differences(),
                "a few in each lesson are many in all");
        FeltBeside inLessons = beside(row(NONE, NONE, NONE), row(AS_EXPECTED, SMALL, SMALL), row(NONE, NONE, NONE));
        assertEquals("", inLessons.then(71, 6) + inLessons.among("SHARED_INDOOR", 7), "no single lesson was asked");
        assertEquals(
                List.of("In lessons are asked about together, so no single one is marked: Toilets."),
                inLessons.togetherInWords());
        assertEquals("A quarter to a half: In lessons", inLessons.says(71));
        assertEquals(
                Set.of(Difference.HARDLY_LOGGED_THEN),
                beside(row(NONE, NONE, NONE), row(AS_EXPECTED, NONE, NONE), row(NONE, NONE, NONE))
                        .differences()
                        .keySet());
    }

    @Test
    void whereMuchIsLoggedAndMoreFeelSafeThanNotItIsSaid() {
        safe.put(LIBRARY, 21);
        unsafe.put(LIBRARY, 6);
        LeadCell[] none = row(NONE, NONE, NONE);
        assertEquals(
                Map.of(
                        Difference.FELT_SAFE,
                        List.of("Library (Break): half to three quarters of those who answered feel safe here. "
                                + "Feel unsafe: Less than a quarter.")),
                beside(none, none, row(FAR_ABOVE, AS_EXPECTED, NONE)).differences());
        assertEquals(
                Map.of(),
                beside(none, none, row(AS_EXPECTED, AS_EXPECTED, NONE)).differences(),
                "as many as were to be expected");
        unsafe.put(LIBRARY, 20);
        assertEquals(
                Map.of(), beside(none, none, row(FAR_ABOVE, AS_EXPECTED, NONE)).differences(), "half do not feel safe");
        unsafe.remove(LIBRARY);
        safe.remove(LIBRARY);
        assertEquals(
                Map.of(),
                beside(none, none, row(FAR_ABOVE, AS_EXPECTED, NONE)).differences(),
                "nobody says that it is safe");
    }

    @Test
    void ofAPlaceThatTheHotspotsDoNotKnowNothingIsCompared() {
        unsafe.put(NEW_BLOCK, 30);
        quiet = List.of(YARD);
        FeltBeside felt = beside(row(NONE, NONE, NONE), row(NONE, NONE, NONE), row(NONE, NONE, NONE));
        assertEquals(Map.of(), felt.differences());
        assertEquals("Break", felt.then(79, 5));
    }
}
