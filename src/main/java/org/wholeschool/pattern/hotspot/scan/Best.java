package org.wholeschool.pattern.hotspot.scan;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The strongest window so far. Where two are equally strong, the zone of fewer places goes before, then the shorter
 * window, then the later: the smallest claim that the numbers make.
 */
final class Best {

    /** Statistics that differ by no more than this are equal: rounding, not evidence. */
    static final double SAME = 1e-9;

    private final List<Cluster> taken;
    private double statistic;
    private int size;
    private int from;
    private int to;
    private int observed;
    private double expected;
    private int[] members;

    /**
     * @param taken clusters that have been found; what overlaps one of them does not count
     * @param floor what is not stronger than this does not count
     */
    Best(List<Cluster> taken, double floor) {
        this.taken = taken;
        this.statistic = floor;
    }

    /** @return the strongest statistic so far, or what must be passed. */
    double statistic() {
        return statistic;
    }

    /** Offers a window: {@code size} of the members, from column {@code from} to before {@code to}. */
    void offer(double statistic, int[] members, int size, int from, int to, int observed, double expected) {
        if (statistic < this.statistic - SAME || statistic <= this.statistic + SAME && !isSmaller(size, from, to)) {
            return;
        }
        int[] places = IntStream.range(0, size).map(i -> members[i]).toArray();
        if (taken.stream().anyMatch(other -> other.overlaps(places, from, to - 1))) {
            return;
        }
        this.statistic = Math.max(statistic, this.statistic);
        this.members = places;
        this.size = size;
        this.from = from;
        this.to = to;
        this.observed = observed;
        this.expected = expected;
    }

    private boolean isSmaller(int size, int from, int to) {
        if (members == null) {
            return false;
        }
        if (size != this.size) {
            return size < this.size;
        }
        return to - from != this.to - this.from ? to - from < this.to - this.from : to > this.to;
    }

    /** @return the strongest window; null if there is none. */
    Cluster cluster() {
        return members == null
                ? null
                : new Cluster(IntStream.of(members).boxed().toList(), from, to - 1, observed, expected, statistic);
    }
}
