package org.wholeschool.school.calendar;

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
import java.util.List;
import java.util.Locale;

/**
 * The dates of an English school year by rule, near to what most local authorities publish: half-term in the last whole
 * week of October, a fortnight at Christmas and at Easter, the third week of February, Whitsun week, the end in late
 * July. A school adjusts them.
 *
 * @param from the calendar year in which it begins
 * @param halfTerms six, in the order of time
 * @param bankHolidays those from Christmas on, in the order of time
 */
public record EnglishYear(int from, List<HalfTerm> halfTerms, List<BankHoliday> bankHolidays) {

    /** Half of the "Autumn", "Spring" or "Summer" term: the half is 1 or 2. */
    public record HalfTerm(String term, int half, LocalDate from, LocalDate to) {

        /** @return whether it holds the day */
        public boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** A day on which everybody is at home, moved to a weekday where it falls on a weekend. */
    public record BankHoliday(LocalDate day, String name) {}

    /** @return the school year that a date lies in, by the calendar year of its first day */
    public static int of(LocalDate date) {
        return date.getMonthValue() >= 9 ? date.getYear() : date.getYear() - 1;
    }

    /** @return "2026/27" */
    public static String name(int from) {
        return String.format(Locale.ROOT, "%d/%02d", from, (from + 1) % 100);
    }

    /** @param from the calendar year in which the school year begins */
    public static EnglishYear beginning(int from) {
        return new EnglishYear(from, halfTerms(from), bankHolidays(from));
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
    public static LocalDate easterSunday(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }

    private static List<BankHoliday> bankHolidays(int from) {
        LocalDate easter = easterSunday(from + 1);
        LocalDate christmas = LocalDate.of(from, 12, 25);
        boolean twoDaysMove = christmas.getDayOfWeek() == SATURDAY;
        LocalDate boxingDay =
                christmas.getDayOfWeek() == DayOfWeek.SUNDAY ? christmas.plusDays(1) : weekday(christmas.plusDays(1));
        LocalDate christmasDay = switch (christmas.getDayOfWeek()) {
            case SATURDAY, SUNDAY -> LocalDate.of(from, 12, 27);
            default -> christmas;
        };
        return List.of(
                new BankHoliday(christmasDay, "Bank holiday: Christmas Day"),
                new BankHoliday(twoDaysMove ? LocalDate.of(from, 12, 28) : boxingDay, "Bank holiday: Boxing Day"),
                new BankHoliday(weekday(LocalDate.of(from + 1, 1, 1)), "Bank holiday: New Year's Day"),
                new BankHoliday(easter.minusDays(2), "Bank holiday: Good Friday"),
                new BankHoliday(easter.plusDays(1), "Bank holiday: Easter Monday"),
                new BankHoliday(LocalDate.of(from + 1, 5, 1).with(firstInMonth(MONDAY)), "Bank holiday: early May"),
                new BankHoliday(LocalDate.of(from + 1, 5, 1).with(lastInMonth(MONDAY)), "Bank holiday: spring"),
                new BankHoliday(LocalDate.of(from + 1, 8, 1).with(lastInMonth(MONDAY)), "Bank holiday: summer"));
    }

    /** @return the day, or the Monday after it when it is on a weekend */
    public static LocalDate weekday(LocalDate day) {
        return day.getDayOfWeek().getValue() > 5 ? day.with(nextOrSame(MONDAY)) : day;
    }
}
