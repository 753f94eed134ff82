package org.wholeschool.pattern.hotspot.scan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A period in intervals of equal length, counted back from its end: so the last one is whole, and the first may be
 * shorter.
 *
 * @param from the first day of the period
 * @param to its last day
 * @param length length of an interval, at least 1
 * @param unit in what: days, months or years
 */
public record Intervals(LocalDate from, LocalDate to, int length, ChronoUnit unit) {

    /** @throws IllegalArgumentException if the period ends before it begins, or the length is not one */
    public Intervals {
        if (to.isBefore(from)
                || length < 1
                || unit != ChronoUnit.DAYS && unit != ChronoUnit.MONTHS && unit != ChronoUnit.YEARS) {
            throw new IllegalArgumentException(
                    "From " + from + " to " + to + " in intervals of " + length + " " + unit);
        }
    }

    /** Intervals of so many days. */
    public static Intervals ofDays(LocalDate from, LocalDate to, int days) {
        return new Intervals(from, to, days, ChronoUnit.DAYS);
    }

    /** Intervals of so many years. */
    public static Intervals ofYears(LocalDate from, LocalDate to, int years) {
        return new Intervals(from, to, years, ChronoUnit.YEARS);
    }

    /** @return number of intervals. */
    public int count() {
        return back(from) + 1;
    }

    /** @return whether a day is in the period. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /**
     * @return the interval that a day is in, from 0
     * @throws IllegalArgumentException if it is outside of the period
     */
    public int index(LocalDate day) {
        if (!contains(day)) {
            throw new IllegalArgumentException(day + " is not from " + from + " to " + to);
        }
        return count() - 1 - back(day);
    }

    /** Months and years differ in length, so the first guess may be one beside. */
    private int back(LocalDate day) {
        int intervals = Math.toIntExact(unit.between(day, to)) / length;
        while (day.isBefore(begin(intervals))) {
            intervals++;
        }
        while (!day.isBefore(begin(intervals - 1))) {
            intervals--;
        }
        return intervals;
    }

    private LocalDate begin(int back) {
        return to.plusDays(1).minus((back + 1L) * length, unit);
    }

    /** @return the first day of an interval. */
    public LocalDate first(int interval) {
        LocalDate begin = begin(count() - 1 - interval);
        return begin.isBefore(from) ? from : begin;
    }

    /** @return the last day of an interval. */
    public LocalDate last(int interval) {
        return begin(count() - 2 - interval).minusDays(1);
    }
}
