package org.wholeschool.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wholeschool.school.calendar.Calendar.HalfTerm;

class SchoolYearTest {

    private final List<SchoolYear> known = new DemonstrationFacts().years;

    @Test
    void everyDayBelongsToOneHalfTerm() {
        LocalDate.of(2025, 9, 1).datesUntil(LocalDate.of(2027, 9, 1)).forEach(day -> {
            List<SchoolYear.Period> holding = known.stream()
                    .flatMap(year -> year.periods().stream())
                    .filter(period -> period.holds(day))
                    .toList();
            assertEquals(1, holding.size(), day.toString());
            assertEquals(SchoolYear.holding(day, known).from(), holding.get(0).schoolYear(), day.toString());
        });
    }

    @Test
    void theHolidaysBelongToTheHalfTermBeforeThem() {
        assertEquals("Autumn 2", periodOf(LocalDate.of(2025, 12, 27)).name());
        assertEquals("Summer 2", periodOf(LocalDate.of(2026, 8, 10)).name());
    }

    @Test
    void aYearThatTheCalendarDoesNotKnowGoesFromSeptemberToAugust() {
        SchoolYear campus = SchoolYear.holding(LocalDate.of(2021, 3, 1), known);
        assertEquals("2020/21", campus.name());
        assertEquals(LocalDate.of(2020, 9, 1), campus.startsOn());
        assertEquals(LocalDate.of(2021, 8, 31), campus.endsOn());
        assertTrue(campus.periods().isEmpty());
        assertEquals(
                2021, SchoolYear.holding(LocalDate.of(2021, 9, 1), List.of()).from());
    }

    @Test
    void aCalendarThatBeginsOnAThirdOfSeptemberLeavesNoDayBeforeIt() {
        List<SchoolYear> years = SchoolYear.of(List.of(
                new HalfTerm(2, 2026, 2, "Autumn 2", LocalDate.of(2026, 11, 2), LocalDate.of(2026, 12, 18)),
                new HalfTerm(1, 2026, 1, "Autumn 1", LocalDate.of(2026, 9, 3), LocalDate.of(2026, 10, 23))));
        assertEquals(LocalDate.of(2026, 9, 1), years.get(0).startsOn());
        assertEquals(LocalDate.of(2026, 9, 3), years.get(0).periods().get(0).firstSchoolDay());
        assertEquals(LocalDate.of(2026, 11, 1), years.get(0).periods().get(0).endsOn());
        assertEquals(LocalDate.of(2027, 8, 31), years.get(0).endsOn());
    }

    /** Autumn 1 of 2026 and the holidays after it end on 1 November. */
    @Test
    void aHalfTermIsSettledMoreThanAWeekAfterTheHolidaysAfterIt() {
        SchoolYear.Period autumn = periodOf(LocalDate.of(2026, 11, 1));
        assertEquals(LocalDate.of(2026, 11, 1), autumn.endsOn());
        assertFalse(autumn.isSettled(LocalDate.of(2026, 11, 8)));
        assertTrue(autumn.isSettled(LocalDate.of(2026, 11, 9)));
    }

    private SchoolYear.Period periodOf(LocalDate day) {
        return known.stream()
                .flatMap(year -> year.periods().stream())
                .filter(period -> period.holds(day))
                .findFirst()
                .orElseThrow();
    }
}
