package org.wholeschool.pattern.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wholeschool.pattern.SchoolYear;
import org.wholeschool.school.calendar.Calendar;

/** No day between the first and the last falls between two weeks. */
class SchoolWindowTest {

    /** Half-term is from 24 October to 1 November. */
    private static final SchoolWindow WINDOW = new SchoolWindow(
            List.of(
                    LocalDate.of(2026, 10, 12),
                    LocalDate.of(2026, 10, 19),
                    LocalDate.of(2026, 11, 2),
                    LocalDate.of(2026, 11, 9)),
            2);

    @Test
    void aHolidayBelongsToTheWeekBeforeIt() {
        assertEquals(0, WINDOW.weekOf(LocalDate.of(2026, 10, 18)));
        assertEquals(1, WINDOW.weekOf(LocalDate.of(2026, 10, 28)));
        assertEquals(2, WINDOW.weekOf(LocalDate.of(2026, 11, 2)));
        assertEquals(3, WINDOW.weekOf(LocalDate.of(2026, 11, 15)));
    }

    /** On 25 October 2026 clocks go back, and on 29 March they went forward. */
    @Test
    void theSundayOnWhichClocksChangeIsTheLastDayOfItsWeek() {
        assertEquals(1, WINDOW.weekOf(LocalDate.of(2026, 10, 25)));
        assertEquals(
                0,
                new SchoolWindow(List.of(LocalDate.of(2026, 3, 23), LocalDate.of(2026, 3, 30)), 1)
                        .weekOf(LocalDate.of(2026, 3, 29)));
    }

    @Test
    void whatIsBeforeOrAfterBelongsToNone() {
        assertEquals(-1, WINDOW.weekOf(LocalDate.of(2026, 10, 11)));
        assertEquals(-1, WINDOW.weekOf(LocalDate.of(2026, 11, 16)));
    }

    @Test
    void theLatestWeeksBeginOnAMondayAndEndOnASunday() {
        assertEquals(LocalDate.of(2026, 11, 2), WINDOW.from());
        assertEquals(LocalDate.of(2026, 11, 15), WINDOW.to());
        assertTrue(WINDOW.isRecent(LocalDate.of(2026, 11, 15)));
        assertFalse(WINDOW.isRecent(LocalDate.of(2026, 11, 1)));
    }

    @Test
    void fewerWeeksThanAskedForAreAllOfThem() {
        assertEquals(WINDOW.baseFrom(), new SchoolWindow(WINDOW.mondays(), 8).from());
    }

    @Test
    void noWeekIsNoWindow() {
        assertThrows(IllegalArgumentException.class, () -> new SchoolWindow(List.of(), 4));
    }

    private static final List<SchoolYear> YEARS = SchoolYear.of(List.of(
            half(2025, 1, LocalDate.of(2025, 9, 3), LocalDate.of(2026, 7, 17)),
            half(2026, 1, LocalDate.of(2026, 9, 2), LocalDate.of(2026, 10, 23)),
            half(2026, 2, LocalDate.of(2026, 11, 2), LocalDate.of(2026, 12, 18))));

    private static Calendar.HalfTerm half(int year, int position, LocalDate from, LocalDate to) {
        return new Calendar.HalfTerm(year * 10L + position, year, position, "Half " + position, from, to);
    }

    /** Weeks of the school year before, of the half-term until 23 October, and two of the next one. */
    private static List<LocalDate> closed() {
        return Stream.of(
                        Stream.iterate(LocalDate.of(2025, 9, 1), week -> week.plusWeeks(1))
                                .limit(44),
                        Stream.iterate(LocalDate.of(2026, 8, 31), week -> week.plusWeeks(1))
                                .limit(8),
                        Stream.of(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 9)))
                .flatMap(each -> each)
                .toList();
    }

    private static SchoolWindow of(Stretch stretch, int leaveOut) {
        List<LocalDate> weeks = closed();
        return SchoolWindow.of(weeks.subList(0, weeks.size() - leaveOut), stretch, YEARS, 39);
    }

    @Test
    void aHalfTermIsCountedFromItsFirstWeekAlsoWhereThatBeginsOnAWednesday() {
        assertEquals(2, of(Stretch.HALF, 0).recent());
        assertEquals(8, of(Stretch.HALF, 2).recent());
        assertEquals(LocalDate.of(2026, 8, 31), of(Stretch.HALF, 2).from());
        assertEquals(39, of(Stretch.HALF, 2).mondays().size());
    }

    @Test
    void aSchoolYearIsComparedWithAsManyWeeksBeforeIt() {
        SchoolWindow year = of(Stretch.YEAR, 0);
        assertEquals(10, year.recent());
        assertEquals(49, year.mondays().size());
        assertEquals(LocalDate.of(2026, 8, 31), year.from());
        assertEquals(44, of(Stretch.YEAR, 10).recent(), "the year before, as of its last week");
        assertEquals(4, of(Stretch.FOUR, 0).recent());
        assertEquals(8, of(Stretch.EIGHT, 0).recent());
    }
}
