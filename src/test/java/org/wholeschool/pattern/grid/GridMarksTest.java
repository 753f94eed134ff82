package org.wholeschool.pattern.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wholeschool.disclosure.LeadDisplay;
import org.wholeschool.disclosure.LeadThreshold;
import org.wholeschool.pattern.grid.GridMarks.Mark;
import org.wholeschool.pattern.week.ThisWeek;
import org.wholeschool.pattern.week.ThisWeek.Life;
import org.wholeschool.pattern.week.ThisWeek.Strength;
import org.wholeschool.pattern.week.ThisWeek.Where;

/** The grid marks what the page of the week tells leads, and nothing that it keeps back or calls something else. */
class GridMarksTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final ThisWeek.Count COUNT = new ThisWeek.Count(LeadDisplay.SHOWN, 12, 15, 3);

    @Test
    void whatIsProvenIsMarkedInWordsAndLeadsToItsPattern() {
        GridMarks marks = GridMarks.of(
                week(
                        List.of(
                                found(7, Life.NEW, Strength.CLEAR, 1, 20),
                                found(8, Life.CONTINUES, Strength.STRONG, 2, 0),
                                found(9, Life.BACK, Strength.CLEAR, 3, 20)),
                        List.of()),
                Map.of());
        assertEquals(List.of(new Mark("new these weeks", true, "Place 1, lunch", 7)), marks.at(1, 20));
        assertEquals(List.of(), marks.at(1, 21), "not in another part of the day");
        assertEquals(List.of(new Mark("still new these weeks", true, "Place 2", 8)), marks.allDay(2));
        assertEquals("back these weeks", marks.of(3).get(0).says());
    }

    @Test
    void neitherWhatIsUnprovenNorWhatIsExplainedIsMarked() {
        ThisWeek week = week(
                List.of(
                        found(7, Life.NEW, Strength.WATCH, 1, 20),
                        found(8, Life.SINCE, Strength.WATCH, 2, 20),
                        found(9, Life.NEW, Strength.STRONG, 3, 20)),
                List.of());
        assertTrue(GridMarks.of(week, Map.of(9L, "EXPLAINED")).isEmpty());
        assertEquals(
                1, GridMarks.of(week, Map.of(9L, "WATCHED")).of(3).size(), "the control: watched is not explained");
    }

    /** A child's story stands in the week as casework, and is no mark. */
    @Test
    void oneChildsStoryIsNoMark() {
        assertTrue(GridMarks.of(
                        new ThisWeek(
                                ThisWeek.FORMAT,
                                MONDAY,
                                MONDAY.plusDays(6),
                                true,
                                MONDAY.minusWeeks(38),
                                39,
                                true,
                                800,
                                LeadThreshold.DEFAULT,
                                List.of(),
                                List.of(),
                                List.of(where(1, 20)),
                                List.of(),
                                null,
                                List.of()),
                        Map.of())
                .isEmpty());
    }

    @Test
    void whatIsThereWeekAfterWeekHasAMarkOfItsOwnUnlessItIsToldAsNew() {
        ThisWeek.Persistent hot = new ThisWeek.Persistent(where(1, 20), COUNT, 39, 30);
        assertEquals(
                List.of(new Mark("week after week", false, "Place 1, lunch", 0)),
                GridMarks.of(week(List.of(), List.of(hot)), Map.of()).at(1, 20));
        assertEquals(
                List.of(true),
                GridMarks.of(week(List.of(found(7, Life.NEW, Strength.CLEAR, 1, 20)), List.of(hot)), Map.of())
                        .at(1, 20)
                        .stream()
                        .map(Mark::emerging)
                        .toList());
    }

    private static Where where(long place, long band) {
        return new Where(List.of(place), List.of("Place " + place), band, band == 0 ? "" : "Lunch");
    }

    private static ThisWeek.Finding found(long pattern, Life life, Strength strength, long place, long band) {
        return new ThisWeek.Finding(pattern, life, strength, 2, where(place, band), MONDAY, 1, COUNT, List.of(), null);
    }

    private static ThisWeek week(List<ThisWeek.Finding> findings, List<ThisWeek.Persistent> persistent) {
        return new ThisWeek(
                ThisWeek.FORMAT,
                MONDAY,
                MONDAY.plusDays(6),
                true,
                MONDAY.minusWeeks(38),
                39,
                true,
                800,
                LeadThreshold.DEFAULT,
                findings,
                List.of(),
                List.of(),
                List.of(),
                null,
                persistent);
    }
}
