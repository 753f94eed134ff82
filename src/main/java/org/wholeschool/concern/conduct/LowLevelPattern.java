package org.wholeschool.concern.conduct;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Counts how close together low-level concerns about one person are. */
final class LowLevelPattern {

    /** From so many in 12 months on the head is asked to look at them together. */
    static final int TOGETHER = 3;

    private LowLevelPattern() {}

    /**
     * @param days the days of a person's low-level concerns, in any order
     * @return the most that any 12 months hold
     */
    static int mostInTwelveMonths(Collection<LocalDate> days) {
        List<LocalDate> sorted = days.stream().sorted().toList();
        return (int) sorted.stream()
                .mapToLong(first -> sorted.stream()
                        .filter(day -> !day.isBefore(first) && day.isBefore(first.plusYears(1)))
                        .count())
                .max()
                .orElse(0);
    }
}
