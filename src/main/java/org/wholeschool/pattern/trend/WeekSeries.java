package org.wholeschool.pattern.trend;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Counts of consecutive calendar weeks, and on how many days of each the school was open. A week without an open day is
 * a gap: it is in no base line, and nothing is expected of it. Other weeks are compared by their counts per open day,
 * so that a week of three days is not a quiet week.
 */
public final class WeekSeries {

    private final int[] counts;
    private final double[] openDays;

    /**
     * @param counts for each week its concerns, from the earliest on
     * @param openDays for each week the days on which the school was open, 0 for a week without school. Only their
     *     proportions matter
     * @throws IllegalArgumentException if the lengths differ, a number is negative or not finite, or a week without
     *     school has a count
     */
    public WeekSeries(int[] counts, double[] openDays) {
        if (counts.length != openDays.length) {
            throw new IllegalArgumentException(counts.length + " counts of " + openDays.length + " weeks");
        }
        for (int week = 0; week < counts.length; week++) {
            if (counts[week] < 0
                    || !(openDays[week] >= 0)
                    || Double.isInfinite(openDays[week])
                    || openDays[week] == 0 && counts[week] > 0) {
                throw new IllegalArgumentException(
                        "Week " + week + " cannot have " + counts[week] + " concerns on " + openDays[week] + " days");
            }
        }
        this.counts = counts.clone();
        this.openDays = openDays.clone();
    }

    /** Weeks that are all alike, as those of the published examples are. */
    public static WeekSeries ofEqualWeeks(int... counts) {
        double[] days = new double[counts.length];
        Arrays.fill(days, 1);
        return new WeekSeries(counts, days);
    }

    /** @return how many weeks there are, those without school included. */
    public int weeks() {
        return counts.length;
    }

    /** @return the concerns of a week. */
    public int count(int week) {
        return counts[week];
    }

    /** @return the days on which the school was open in a week. */
    public double openDays(int week) {
        return openDays[week];
    }

    /** @return whether there was school in a week. */
    public boolean isOpen(int week) {
        return openDays[week] > 0;
    }

    /**
     * @param week the week that is looked at
     * @param skip how many weeks of school before it to pass over
     * @param least how many there must be before those
     * @return the last {@code least} weeks of school before those, from the earliest on; empty if there are not so many
     */
    int[] openWeeksBefore(int week, int skip, int least) {
        int[] found = new int[least];
        int missing = least;
        int toSkip = skip;
        for (int before = week - 1; before >= 0 && missing > 0; before--) {
            if (isOpen(before) && toSkip-- <= 0) {
                found[--missing] = before;
            }
        }
        return missing == 0 ? found : new int[0];
    }

    /** @return the weeks of school from one to another, both included, that are in the series. */
    int[] openWeeks(int from, int to) {
        return IntStream.rangeClosed(Math.max(0, from), Math.min(weeks() - 1, to))
                .filter(this::isOpen)
                .toArray();
    }

    /** @return the concerns of some weeks together. */
    int countOf(int[] weeks) {
        return IntStream.of(weeks).map(week -> counts[week]).sum();
    }

    /** @return the open days of some weeks together. */
    double openDaysOf(int[] weeks) {
        return IntStream.of(weeks).mapToDouble(week -> openDays[week]).sum();
    }
}
