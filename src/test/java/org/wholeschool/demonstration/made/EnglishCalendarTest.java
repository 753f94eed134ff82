package org.wholeschool.demonstration.made;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.wholeschool.demonstration.made.MadeYear.Closure;
import org.wholeschool.school.calendar.EnglishYear;

class EnglishCalendarTest {

    @Test
    void easterIsOnItsDate() {
        assertEquals(LocalDate.of(2024, 3, 31), EnglishYear.easterSunday(2024));
        assertEquals(LocalDate.of(2025, 4, 20), EnglishYear.easterSunday(2025));
        assertEquals(LocalDate.of(2026, 4, 5), EnglishYear.easterSunday(2026));
        assertEquals(LocalDate.of(2038, 4, 25), EnglishYear.easterSunday(2038));
    }

    @Test
    void theYear2026HasTheseHalfTerms() {
        MadeYear year = EnglishCalendar.year(2026);
        assertEquals("2026/27", year.name());
        assertEquals(
                List.of(
                        "Autumn 1 2026-09-01 2026-10-23",
                        "Autumn 2 2026-11-02 2026-12-18",
                        "Spring 1 2027-01-04 2027-02-12",
                        "Spring 2 2027-02-22 2027-03-26",
                        "Summer 1 2027-04-12 2027-05-28",
                        "Summer 2 2027-06-07 2027-07-23"),
                year.halfTerms().stream()
                        .map(h -> h.term() + " " + h.half() + " " + h.from() + " " + h.to())
                        .toList());
    }

    /** As gov.uk/bank-holidays has them; Christmas and Boxing Day of 2021 and 2022 were moved. */
    @Test
    void bankHolidaysThatFallOnAWeekendMove() {
        assertEquals(
                List.of(LocalDate.of(2021, 12, 27), LocalDate.of(2021, 12, 28), LocalDate.of(2022, 1, 3)),
                winter(2021));
        assertEquals(
                List.of(LocalDate.of(2022, 12, 26), LocalDate.of(2022, 12, 27), LocalDate.of(2023, 1, 2)),
                winter(2022));
        assertEquals(
                List.of(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 28), LocalDate.of(2027, 1, 1)),
                winter(2026));
        assertEquals(
                List.of(LocalDate.of(2025, 12, 25), LocalDate.of(2025, 12, 26), LocalDate.of(2026, 1, 1)),
                winter(2025));
    }

    private static List<LocalDate> winter(int from) {
        return EnglishCalendar.year(from).closures().stream()
                .filter(c -> c.reason().startsWith("Bank"))
                .map(Closure::day)
                .limit(3)
                .toList();
    }

    @Property(tries = 80)
    void aYearHasAboutAsManySchoolDaysAsTheLawAsksFor(@ForAll @IntRange(min = 2015, max = 2095) int from) {
        MadeYear year = EnglishCalendar.year(from);
        int days = new SchoolDays(List.of(year), year.to().plusDays(1)).all().size();
        assertTrue(days >= 180 && days <= 195, from + " has " + days);
    }

    @Property(tries = 80)
    void halfTermsFollowEachOtherAndClosuresAreOnWeekdays(@ForAll @IntRange(min = 2015, max = 2095) int from) {
        MadeYear year = EnglishCalendar.year(from);
        LocalDate last = year.from().minusDays(1);
        for (MadeYear.HalfTerm half : year.halfTerms()) {
            assertTrue(
                    half.from().isAfter(last) && half.to().isAfter(half.from().plusWeeks(3)), half.toString());
            last = half.to();
        }
        assertTrue(last.isBefore(year.to()));
        assertTrue(year.closures().stream().allMatch(c -> c.day().getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0));
        assertEquals(
                year.closures().size(),
                year.closures().stream().map(Closure::day).distinct().count());
        assertEquals(
                5,
                year.closures().stream()
                        .filter(c -> c.reason().equals("INSET day"))
                        .count());
    }
}
