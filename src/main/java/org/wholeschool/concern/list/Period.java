package org.wholeschool.concern.list;

import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import org.wholeschool.school.calendar.Calendar;
import org.wholeschool.school.calendar.EnglishYear;

/** A period that goes with the calendar: a saved filter over "this school year" means the new one in September. */
public enum Period {
    HALF_TERM,
    SCHOOL_YEAR,
    LAST_YEAR,
    FOUR_WEEKS;

    private static final int WEEKS = 4;

    /** The first and the last day, both included; no last day for a period that goes on. */
    public record Days(LocalDate from, LocalDate to) {}

    /**
     * @param today the school's day
     * @param halfTerms its half-terms
     * @return its days; a half-term goes on until the next one begins
     */
    public Days days(LocalDate today, List<Calendar.HalfTerm> halfTerms) {
        int year = EnglishYear.of(today);
        return switch (this) {
            case HALF_TERM ->
                new Days(
                        halfTerms.stream()
                                .map(Calendar.HalfTerm::startsOn)
                                .filter(begins -> !begins.isAfter(today))
                                .max(Comparator.naturalOrder())
                                .orElse(beginning(year)),
                        null);
            case SCHOOL_YEAR -> new Days(beginning(year), null);
            case LAST_YEAR -> new Days(beginning(year - 1), beginning(year).minusDays(1));
            case FOUR_WEEKS -> new Days(today.minusWeeks(WEEKS).plusDays(1), null);
        };
    }

    private static LocalDate beginning(int year) {
        return LocalDate.of(year, Month.SEPTEMBER, 1);
    }
}
