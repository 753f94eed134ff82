package org.wholeschool.concern.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wholeschool.school.calendar.Calendar;

/** Which days a period of the list has, from the first of September to the last of August. */
class PeriodTest {

    private static final List<Calendar.HalfTerm> TERMS = List.of(
            new Calendar.HalfTerm(1, 2026, 1, "Autumn 1", LocalDate.parse("2026-09-02"), LocalDate.parse("2026-10-23")),
            new Calendar.HalfTerm(
                    2, 2026, 2, "Autumn 2", LocalDate.parse("2026-11-02"), LocalDate.parse("2026-12-18")));

    private static Period.Days days(Period period, String today) {
        return period.days(LocalDate.parse(today), TERMS);
    }

    private static Period.Days days(String from, String to) {
        return new Period.Days(LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }

    @Test
    void aSchoolYearBeginsWithSeptember() {
        assertEquals(days("2026-09-01", null), days(Period.SCHOOL_YEAR, "2026-12-01"));
        assertEquals(days("2026-09-01", null), days(Period.SCHOOL_YEAR, "2027-08-31"));
        assertEquals(days("2027-09-01", null), days(Period.SCHOOL_YEAR, "2027-09-01"));
        assertEquals(days("2025-09-01", "2026-08-31"), days(Period.LAST_YEAR, "2026-12-01"));
    }

    @Test
    void aHalfTermGoesOnUntilTheNextOneBegins() {
        assertEquals(days("2026-11-02", null), days(Period.HALF_TERM, "2026-12-24"));
        assertEquals(days("2026-09-02", null), days(Period.HALF_TERM, "2026-11-01"));
        assertEquals(days("2026-09-01", null), days(Period.HALF_TERM, "2026-09-01"), "before the first of all");
    }

    @Test
    void fourWeeksEndWithToday() {
        assertEquals(days("2026-11-04", null), days(Period.FOUR_WEEKS, "2026-12-01"));
    }
}
