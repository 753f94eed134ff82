package org.wholeschool.pattern.trend;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Set;

/**
 * A school's calendar as weeks that can be compared: the days on which the school was open all day, and what happened
 * on them. Half-days, closures, weekends and holidays are left out together with what happened on them: how much of it
 * is usual is not known from other days. {@link #leftOut} counts it, so that whoever shows a trend can say so.
 *
 * @param firstMonday the Monday of the first week
 * @param series counts and open days of each calendar week from then on
 * @param leftOut concerns in these weeks on days that are not compared
 */
public record SchoolWeeks(LocalDate firstMonday, WeekSeries series, int leftOut) {

    /**
     * @param counts concerns by the date on which they happened; a date that is missing had none
     * @param wholeDays the days on which the school was open all day
     * @param first a day of the first week
     * @param last a day of the last week
     * @throws IllegalArgumentException if the last day is before the first, or a count is negative
     */
    public static SchoolWeeks of(
            Map<LocalDate, Integer> counts, Set<LocalDate> wholeDays, LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(last + " is before " + first);
        }
        LocalDate monday = monday(first);
        int weeks = (int) ChronoUnit.WEEKS.between(monday, monday(last)) + 1;
        int[] count = new int[weeks];
        double[] openDays = new double[weeks];
        int leftOut = 0;
        for (int day = 0; day < weeks * DayOfWeek.values().length; day++) {
            LocalDate date = monday.plusDays(day);
            int week = day / DayOfWeek.values().length;
            int happened = counts.getOrDefault(date, 0);
            if (happened < 0) {
                throw new IllegalArgumentException(happened + " concerns on " + date);
            }
            if (wholeDays.contains(date)) {
                openDays[week]++;
                count[week] += happened;
            } else {
                leftOut += happened;
            }
        }
        return new SchoolWeeks(monday, new WeekSeries(count, openDays), leftOut);
    }

    /** @return the Monday of a week, 0 for the first. */
    public LocalDate monday(int week) {
        return firstMonday.plusWeeks(week);
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
