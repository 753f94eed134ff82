package org.wholeschool.demonstration;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.firstInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;
import static java.time.temporal.TemporalAdjusters.nextOrSame;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.wholeschool.demonstration.MadeYear.Closure;
import org.wholeschool.demonstration.MadeYear.HalfTerm;

/**
 * The dates of an English school year by rule, near to what most local authorities publish: half-term in the last whole
 * week of October, a fortnight at Christmas and at Easter, the third week of February, Whitsun week, the end in late July.
 */
final class EnglishCalendar {

    private EnglishCalendar() {
    }

    /** @return the school year that a date lies in, by the calendar year of its first day */
    static int schoolYearOf(LocalDate date) {
        return date.getMonthValue() >= 9 ? date.getYear() : date.getYear() - 1;
    }

    /** @param from the calendar year in which the school year begins */
    static MadeYear year(int from) {
        LocalDate firstOfSeptember = LocalDate.of(from, 9, 1);
        List<Closure> bankHolidays = bankHolidays(from);
        List<HalfTerm> halfTerms = halfTerms(from);
        List<Closure> closures = new ArrayList<>(bankHolidays);
        closures.addAll(insetDays(halfTerms, bankHolidays));
        closures.sort(Comparator.comparing(Closure::day));
        return new MadeYear("%d/%02d".formatted(from, (from + 1) % 100), firstOfSeptember,
                firstOfSeptember.plusYears(1).minusDays(1), halfTerms, List.copyOf(closures));
    }

    private static List<HalfTerm> halfTerms(int from) {
        LocalDate octoberBreak = LocalDate.of(from, 10, 29).with(previousOrSame(MONDAY));
        LocalDate christmas = LocalDate.of(from, 12, 22).with(previousOrSame(FRIDAY));
        LocalDate newYear = LocalDate.of(from + 1, 1, 2).with(nextOrSame(MONDAY));
        LocalDate februaryBreak = LocalDate.of(from + 1, 2, 1).with(dayOfWeekInMonth(3, MONDAY));
        LocalDate easterBreak = easterBreak(from + 1);
        LocalDate whitsun = LocalDate.of(from + 1, 5, 1).with(lastInMonth(MONDAY));
        LocalDate end = LocalDate.of(from + 1, 7, 23).with(previousOrSame(FRIDAY));
        return List.of(
                new HalfTerm("Autumn", 1, weekday(LocalDate.of(from, 9, 1)), octoberBreak.minusDays(3)),
                new HalfTerm("Autumn", 2, octoberBreak.plusWeeks(1), christmas),
                new HalfTerm("Spring", 1, newYear, februaryBreak.minusDays(3)),
                new HalfTerm("Spring", 2, februaryBreak.plusWeeks(1), easterBreak.minusDays(3)),
                new HalfTerm("Summer", 1, easterBreak.plusWeeks(2), whitsun.minusDays(3)),
                new HalfTerm("Summer", 2, whitsun.plusWeeks(1), end));
    }

    /** The fortnight begins on the Monday before Easter Sunday, but never before 25 March or after 7 April. */
    private static LocalDate easterBreak(int year) {
        LocalDate monday = easterSunday(year).minusDays(6);
        LocalDate earliest = LocalDate.of(year, 3, 25).with(nextOrSame(MONDAY));
        LocalDate latest = LocalDate.of(year, 4, 7).with(previousOrSame(MONDAY));
        return monday.isBefore(earliest) ? earliest : monday.isAfter(latest) ? latest : monday;
    }

    /** Anonymous Gregorian computus (Meeus, Astronomical Algorithms, 1991). */
    static LocalDate easterSunday(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }

    private static List<Closure> bankHolidays(int from) {
        LocalDate easter = easterSunday(from + 1);
        LocalDate christmas = LocalDate.of(from, 12, 25);
        boolean twoDaysMove = christmas.getDayOfWeek() == SATURDAY;
        LocalDate boxingDay = christmas.getDayOfWeek() == DayOfWeek.SUNDAY ? christmas.plusDays(1) : weekday(christmas.plusDays(1));
        LocalDate christmasDay = switch (christmas.getDayOfWeek()) {
            case SATURDAY, SUNDAY -> LocalDate.of(from, 12, 27);
            default -> christmas;
        };
        return List.of(
                new Closure(christmasDay, "Bank holiday: Christmas Day"),
                new Closure(twoDaysMove ? LocalDate.of(from, 12, 28) : boxingDay, "Bank holiday: Boxing Day"),
                new Closure(weekday(LocalDate.of(from + 1, 1, 1)), "Bank holiday: New Year's Day"),
                new Closure(easter.minusDays(2), "Bank holiday: Good Friday"),
                new Closure(easter.plusDays(1), "Bank holiday: Easter Monday"),
                new Closure(LocalDate.of(from + 1, 5, 1).with(firstInMonth(MONDAY)), "Bank holiday: early May"),
                new Closure(LocalDate.of(from + 1, 5, 1).with(lastInMonth(MONDAY)), "Bank holiday: spring"),
                new Closure(LocalDate.of(from + 1, 8, 1).with(lastInMonth(MONDAY)), "Bank holiday: summer"));
    }

    /** Five: the first day of the year, after October, after Christmas and after Whitsun, and the last day before Easter. */
    private static List<Closure> insetDays(List<HalfTerm> halfTerms, List<Closure> bankHolidays) {
        Set<LocalDate> closed = bankHolidays.stream().map(Closure::day).collect(Collectors.toSet());
        List<Closure> days = new ArrayList<>();
        for (int first : new int[] {0, 1, 2, 5}) {
            days.add(new Closure(openOnOrAfter(halfTerms.get(first).from(), closed), "INSET day"));
        }
        LocalDate beforeEaster = halfTerms.get(3).to();
        days.add(new Closure(closed.contains(beforeEaster) ? beforeEaster.minusDays(1) : beforeEaster, "INSET day"));
        return days;
    }

    private static LocalDate openOnOrAfter(LocalDate day, Set<LocalDate> closed) {
        return closed.contains(day) ? weekday(day.plusDays(1)) : day;
    }

    /** @return the day, or the Monday after it when it is on a weekend */
    private static LocalDate weekday(LocalDate day) {
        return day.getDayOfWeek().getValue() > 5 ? day.with(nextOrSame(MONDAY)) : day;
    }
}
