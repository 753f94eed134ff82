package org.wholeschool.pattern.compare;

import java.time.LocalDate;

/**
 * A half-term, school year or week, so far as it has passed.
 *
 * @param key how the address asks for it: "2026-1", "2026", "2026-11-23"
 * @param name as people say it
 * @param kind what it is
 * @param from the first day
 * @param to the last day that is counted
 * @param schoolDays on how many days the school was open, at least 1
 * @param isKnown whether the calendar says so; otherwise they are as many as a school year has in England
 */
public record Period(
        String key, String name, Kind kind, LocalDate from, LocalDate to, long schoolDays, boolean isKnown) {

    /** A school year of 190 days: the Education (School Day and School Year) (England) Regulations 1999. */
    static final int DAYS_OF_A_YEAR = 190;

    /** What can be compared. */
    public enum Kind {
        HALF_TERM,
        YEAR,
        WEEK
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** @return whether the two share a day, so that a concern would be in both */
    boolean overlaps(Period other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }
}
