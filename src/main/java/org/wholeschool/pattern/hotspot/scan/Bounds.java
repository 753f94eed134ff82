package org.wholeschool.pattern.hotspot.scan;

import java.util.Arrays;

/**
 * How large the excess of a zone's window must be, at least, to reach a statistic: for each zone and each length of
 * window, from the least and the greatest expectation that such a window has (between the two no less is needed,
 * because the least excess is a concave function of the expectation).
 *
 * <p>Windows from the first interval on, which may be a shorter one, have bounds of their own, so that they do not make
 * those of the others poor. Windows that begin later are also grouped by length, 1, 2–3, 4–7, 8–15 and so on; a group's
 * bound is the least of its lengths'.
 */
final class Bounds {

    /** Statistics are rounded down to a multiple of this before bounds are made for them, so that few are made. */
    private static final double STEP = .25;

    /**
     * Beyond this many steps the bounds of the last one will do: so strong is hardly anything, and memory is bounded.
     */
    private static final int LEVELS = 120;

    private final Ground ground;
    private final LikelihoodRatio ratio;
    private final int longest;
    private final int groups;
    private final int[] sizes;
    private final double[] least;
    private final double[] most;
    private final double leastOfAll;
    private final double mostOfAll;
    private final Level[] levels = new Level[LEVELS];

    /** The bounds for a statistic. Immutable, so that two threads that both make it do no harm. */
    private record Level(int[] leastExcess) {}

    Bounds(Ground ground, Zones zones, Windows windows, LikelihoodRatio ratio) {
        this.ground = ground;
        this.ratio = ratio;
        longest = Math.min(windows.longest(), ground.width);
        groups = windows.prospective() ? 0 : 32 - Integer.numberOfLeadingZeros(longest);
        sizes = new int[zones.count()];
        least = new double[zones.count() * lengthsOfZone()];
        most = new double[least.length];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        int zone = 0;
        for (Zones.Line line : zones.lines()) {
            double[] expected = new double[ground.width + 1];
            int size = 0;
            for (int end : line.sizes()) {
                for (; size < end; size++) {
                    for (int t = 0; t <= ground.width; t++) {
                        expected[t] += ground.expected(line.members()[size], 0, t);
                    }
                }
                sizes[zone] = size;
                measure(zone++ * lengthsOfZone(), expected, windows.prospective());
            }
        }
        leastOfAll = Arrays.stream(least).min().orElse(0);
        mostOfAll = Arrays.stream(most).max().orElse(0);
    }

    private int lengthsOfZone() {
        return groups == 0 ? longest : 2 * longest;
    }

    private void measure(int row, double[] expected, boolean prospective) {
        for (int length = 1; length <= longest; length++) {
            take(
                    row + length - 1,
                    prospective ? expected[ground.width] - expected[ground.width - length] : expected[length]);
            for (int start = 1; !prospective && start + length <= ground.width; start++) {
                take(row + longest + length - 1, expected[start + length] - expected[start]);
            }
        }
    }

    /** A window in which nothing is to be expected has no cases either, and is no reason for a poor bound. */
    private void take(int slot, double expected) {
        if (expected > 0) {
            least[slot] = Math.min(least[slot], expected);
            most[slot] = Math.max(most[slot], expected);
        }
    }

    /** @return the length of the longest window. */
    int longest() {
        return longest;
    }

    /**
     * @return how many groups of lengths there are, of windows that begin after the first interval; group k has the
     *     lengths from 2^k to before 2^(k+1).
     */
    int groups() {
        return groups;
    }

    /** @return how many bounds a zone has: those of {@link #only}, of {@link #later}, of {@link #group}. */
    int perZone() {
        return lengthsOfZone() + groups;
    }

    /**
     * @return the position, among a zone's bounds, of that for the window of a length that lasts until now, or that
     *     begins with the first interval.
     */
    int only(int length) {
        return length - 1;
    }

    /** @return that for windows of a length that begin later. */
    int later(int length) {
        return longest + length - 1;
    }

    /** @return that for windows of a group of lengths that begin later. */
    int group(int group) {
        return 2 * longest + group;
    }

    /**
     * @param statistic what a window must reach
     * @return the bounds of zone 0, then of zone 1, and so on: the parts of a case over the expectation without which a
     *     window does not reach that
     */
    int[] leastExcess(double statistic) {
        int level = (int) Math.min(LEVELS - 1, statistic / STEP);
        Level known = levels[level];
        if (known == null) {
            known = new Level(made(level * STEP));
            levels[level] = known;
        }
        return known.leastExcess;
    }

    private int[] made(double statistic) {
        int[] bounds = new int[sizes.length * perZone()];
        double[] grid = statistic == 0 ? new double[0] : ratio.leastExcess(statistic, leastOfAll, mostOfAll);
        for (int zone = 0; zone < sizes.length; zone++) {
            int row = zone * perZone();
            for (int i = 0; i < lengthsOfZone(); i++) {
                bounds[row + i] =
                        (int) Math.floor(needed(grid, zone * lengthsOfZone() + i) * ground.parts) - sizes[zone];
            }
            for (int group = 0; group < groups; group++) {
                int bound = Integer.MAX_VALUE;
                for (int length = 1 << group; length <= longest && length < 2 << group; length++) {
                    bound = Math.min(bound, bounds[row + later(length)]);
                }
                bounds[row + group(group)] = bound;
            }
        }
        return bounds;
    }

    /**
     * In cases. Each place's sums are wrong by half a part at most, so a window's excess by a part for each place,
     * which the caller takes off.
     */
    private double needed(double[] grid, int slot) {
        return grid.length == 0 || least[slot] > most[slot]
                ? 0
                : Math.min(
                        LikelihoodRatio.leastExcess(grid, least[slot]), LikelihoodRatio.leastExcess(grid, most[slot]));
    }
}
