package org.wholeschool.pattern.hotspot.scan;

import java.util.Arrays;

/**
 * Finds the strongest window of a scan: in what was observed, and in every replicate. Almost all windows are ruled out
 * many at a time, by one comparison of whole numbers with a bound that follows from the strongest so far
 * ({@link Bounds}); the logarithms are for the few that are left. Nothing is skipped that could be the strongest.
 *
 * <p>A zone's excess is summed up in time, so that of a window is a difference of two sums. Windows of 2^k to 2^(k+1) -
 * 1 intervals that begin in a block of 2^k sums end in one of the next two blocks: the highest sum there less the
 * lowest sum here is no less than any of them has. So a zone costs a few steps for each interval, however long windows
 * may be.
 *
 * <p>One for a thread: it holds the memory that a walk needs, two numbers for each place and column.
 */
final class Search implements Walker {

    private final Ground ground;
    private final Zones zones;
    private final int[] firstZones;
    private final Windows windows;
    private final Bounds bounds;
    private final LikelihoodRatio ratio;
    private final int stride;
    private final int[] sums;
    private final int[] excess;
    private final int[] zone;
    private final int[][] highest;
    private final int[][] lowest;

    Search(Ground ground, Zones zones, Windows windows, Bounds bounds, LikelihoodRatio ratio) {
        this.ground = ground;
        this.zones = zones;
        this.firstZones = zones.firstZones();
        this.windows = windows;
        this.bounds = bounds;
        this.ratio = ratio;
        stride = ground.width + 1;
        sums = new int[ground.places * stride];
        excess = new int[sums.length];
        zone = new int[stride];
        highest = new int[Math.max(1, bounds.groups())][];
        lowest = new int[highest.length][];
        highest[0] = zone;
        lowest[0] = zone;
        for (int k = 1; k < highest.length; k++) {
            highest[k] = new int[(stride - 1 >> k) + 1];
            lowest[k] = new int[highest[k].length];
        }
    }

    @Override
    public Best strongest(int[] counts, Best best) {
        ground.sumUp(counts, sums, excess);
        int index = 0;
        for (Zones.Line line : zones.lines()) {
            walk(line, firstZones[index++], best);
        }
        return best;
    }

    private void walk(Zones.Line line, int firstZone, Best best) {
        Arrays.fill(zone, 0);
        int size = 0;
        for (int i = 0; i < line.sizes().length; i++) {
            for (; size < line.sizes()[i]; size++) {
                add(zone, excess, line.members()[size] * stride);
            }
            int row = (firstZone + i) * bounds.perZone();
            for (int length = 1; length <= bounds.longest(); length++) {
                int from = windows.prospective() ? ground.width - length : 0;
                look(line, size, from, from + length, row + bounds.only(length), best);
            }
            if (!windows.prospective()) {
                anywhere(line, size, row, best);
            }
        }
    }

    private static void add(int[] zone, int[] excess, int row) {
        for (int t = 0; t < zone.length; t++) {
            zone[t] += excess[row + t];
        }
    }

    private void anywhere(Zones.Line line, int size, int row, Best best) {
        for (int k = 1; k < highest.length; k++) {
            pairUp(highest[k - 1], lowest[k - 1], highest[k], lowest[k]);
        }
        for (int k = 0; k < highest.length; k++) {
            int block = 0;
            while ((block = next(k, block, bounds.leastExcess(best.statistic())[row + bounds.group(k)])) >= 0) {
                lookInto(line, size, k, block, row, best);
                block++;
            }
        }
    }

    private static void pairUp(int[] high, int[] low, int[] higher, int[] lower) {
        int whole = high.length / 2;
        for (int b = 0; b < whole; b++) {
            higher[b] = Math.max(high[2 * b], high[2 * b + 1]);
            lower[b] = Math.min(low[2 * b], low[2 * b + 1]);
        }
        if (whole < higher.length) {
            higher[whole] = high[2 * whole];
            lower[whole] = low[2 * whole];
        }
    }

    /** @return the next block in which a window of group k may begin that has the excess; -1 if there is none. */
    private int next(int k, int from, int least) {
        int[] high = highest[k];
        int[] low = lowest[k];
        int last = high.length - 1;
        for (int b = from; b < last; b++) {
            int end = k > 0 && b + 1 < last ? Math.max(high[b + 1], high[b + 2]) : high[b + 1];
            if (end - low[b] >= least) {
                return b;
            }
        }
        return -1;
    }

    private void lookInto(Zones.Line line, int size, int k, int block, int row, Best best) {
        int shortest = 1 << k;
        for (int start = Math.max(1, block << k); start < block + 1 << k; start++) {
            int longest = Math.min(Math.min(2 * shortest - 1, bounds.longest()), ground.width - start);
            for (int length = shortest; length <= longest; length++) {
                look(line, size, start, start + length, row + bounds.later(length), best);
            }
        }
    }

    private void look(Zones.Line line, int size, int from, int to, int bound, Best best) {
        if (zone[to] - zone[from] < bounds.leastExcess(best.statistic())[bound]) {
            return;
        }
        int observed = 0;
        double expected = 0;
        for (int i = 0; i < size; i++) {
            int place = line.members()[i];
            observed += sums[place * stride + to] - sums[place * stride + from];
            expected += ground.expected(place, from, to);
        }
        double statistic = observed < windows.leastCases() ? 0 : ratio.of(observed, expected);
        if (statistic > 0) {
            best.offer(statistic, line.members(), size, from, to, observed, expected);
        }
    }
}
