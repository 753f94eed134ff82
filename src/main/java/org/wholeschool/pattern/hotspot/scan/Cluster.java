package org.wholeschool.pattern.hotspot.scan;

import java.util.Arrays;
import java.util.List;

/**
 * A zone in a window that has more cases than expected.
 *
 * @param places its places, in the order in which they came in: the centre first, then the nearest
 * @param from the first interval
 * @param to the last interval
 * @param observed cases in it
 * @param expected cases to expect in it
 * @param statistic what the scan compares by: the logarithm of the likelihood ratio ({@link LikelihoodRatio}), or how
 *     rare so many cases are ({@link Rarities})
 */
public record Cluster(List<Integer> places, int from, int to, int observed, double expected, double statistic) {

    /** Copies the places. */
    public Cluster {
        places = List.copyOf(places);
    }

    /** @return how many times what was expected. */
    public double ratio() {
        return observed / expected;
    }

    /** @return the same so many intervals later. */
    Cluster later(int intervals) {
        return new Cluster(places, from + intervals, to + intervals, observed, expected, statistic);
    }

    /**
     * @return whether the two share a place and an interval. Two that lie side by side, or at one place one after the
     *     other, are two findings.
     */
    boolean overlaps(int[] others, int otherFrom, int otherTo) {
        return from <= otherTo && otherFrom <= to && Arrays.stream(others).anyMatch(places::contains);
    }
}
