package org.wholeschool.pattern.hotspot.scan;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How many people there are on any day, from counts at the beginning of some days: straight lines between them, and
 * level before the first and after the last.
 */
public final class Population {

    private final NavigableMap<Long, Double> counts = new TreeMap<>();

    /**
     * @param counts how many there were on a day; at least one day
     * @throws IllegalArgumentException if there is none, or one is negative
     */
    public Population(Map<LocalDate, Double> counts) {
        if (counts.isEmpty()
                || counts.values().stream().anyMatch(count -> !(count >= 0 && count < Double.POSITIVE_INFINITY))) {
            throw new IllegalArgumentException("A population has a number of at least 0 on at least one day");
        }
        counts.forEach((day, count) -> this.counts.put(day.toEpochDay(), count));
    }

    /**
     * @return days lived by all of them, from the first day to the last; on each day, as many people as at its noon.
     */
    public double personDays(LocalDate first, LocalDate last) {
        double sum = 0;
        for (long day = first.toEpochDay(); day <= last.toEpochDay(); day++) {
            sum += atNoon(day);
        }
        return sum;
    }

    private double atNoon(long day) {
        Map.Entry<Long, Double> before = counts.floorEntry(day);
        Map.Entry<Long, Double> after = counts.higherEntry(day);
        if (before == null || after == null) {
            return (before == null ? after : before).getValue();
        }
        double share = (day + .5 - before.getKey()) / (after.getKey() - before.getKey());
        return before.getValue() + share * (after.getValue() - before.getValue());
    }
}
