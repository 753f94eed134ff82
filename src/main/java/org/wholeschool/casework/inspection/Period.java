package org.wholeschool.casework.inspection;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.wholeschool.school.calendar.Calendar;
import org.wholeschool.school.calendar.EnglishYear;

/** The days that inspectors usually ask about. */
public enum Period {
    /** Since 1 September. */
    THIS_YEAR,
    /** In the holidays, the half-term before them. */
    THIS_HALF_TERM,
    LAST_YEAR;

    private static final int SEPTEMBER = 9;

    /**
     * @param today the day at the school
     * @param halfTerms the school's, in the order of time
     * @return its first day
     */
    LocalDate from(LocalDate today, List<Calendar.HalfTerm> halfTerms) {
        int year = EnglishYear.of(today);
        return switch (this) {
            case THIS_YEAR -> september(year);
            case THIS_HALF_TERM ->
                halfTerms.stream()
                        .map(Calendar.HalfTerm::startsOn)
                        .filter(begin -> !begin.isAfter(today))
                        .max(Comparator.naturalOrder())
                        .orElse(september(year));
            case LAST_YEAR -> september(year - 1);
        };
    }

    /** @return its last day */
    LocalDate to(LocalDate today) {
        return this == LAST_YEAR ? september(EnglishYear.of(today)).minusDays(1) : today;
    }

    private static LocalDate september(int year) {
        return LocalDate.of(year, SEPTEMBER, 1);
    }

    /** @return the period with that name, else this school year */
    static Period of(String name) {
        return Arrays.stream(values())
                .filter(period -> period.name().equals(name))
                .findFirst()
                .orElse(THIS_YEAR);
    }
}
