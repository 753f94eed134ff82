package org.wholeschool.pattern.hotspot.scan;

/**
 * The test statistic of a zone in a window: the logarithm of the likelihood ratio of "more here and now than elsewhere"
 * to "as everywhere", n ln(n/mu) + (C-n) ln((C-n)/(C-mu)) where n &gt; mu, otherwise 0; 0 ln 0 = 0 (Kulldorff 1997, A
 * spatial scan statistic, Communications in Statistics 26(6)). For the permutation, whose counts are hypergeometric, it
 * is an approximation that serves as statistic only: chance is judged by simulation.
 */
final class LikelihoodRatio {

    /** A doubling of the expectation has two to the power of this points. */
    private static final int FINENESS = 3;

    private static final int FIRST = (1023 - 20) << FINENESS;

    private final double total;

    /** @param total all cases, C */
    LikelihoodRatio(double total) {
        this.total = total;
    }

    /**
     * @param observed cases of the zone in the window, n
     * @param expected cases to expect there, mu
     * @return 0 or more; infinite where there are cases and none could be expected
     */
    double of(double observed, double expected) {
        if (observed <= expected) {
            return 0;
        }
        double rest = total - observed;
        double inside = observed * Math.log(observed / expected);
        return rest <= 0 ? inside : inside + rest * Math.log(rest / (total - expected));
    }

    /**
     * How many more than expected are needed for a statistic, at least: what has fewer cannot reach it.
     *
     * @param statistic the statistic to reach, greater than 0
     * @param from the least expectation that will be asked for
     * @param to the greatest
     * @return at each grid point of {@link #slot} the least excess n - mu, in cases: never too large, and too small by
     *     no more than a millionth; 0 at points that are not asked for
     */
    double[] leastExcess(double statistic, double from, double to) {
        double[] least = new double[slot(total) + 1];
        for (int slot = Math.max(1, slot(from)); slot < Math.min(least.length, slot(to) + 2); slot++) {
            least[slot] = leastExcess(statistic, gridPoint(slot));
        }
        return least;
    }

    /**
     * Newton's steps from the right on a convex and increasing function never pass its root. The start is Bernstein's
     * bound on the Poisson part, which is never more than the whole.
     */
    private double leastExcess(double statistic, double expected) {
        double rest = total - expected;
        double start = statistic / 3 + Math.sqrt(statistic * statistic / 9 + 2 * statistic * expected);
        double excess = Math.min(start, rest * (1 - 1e-12));
        for (int i = 0; i < 20 && excess > 0; i++) {
            double over = of(expected + excess, expected) - statistic;
            double slope = Math.log1p(excess / expected) - Math.log1p(-excess / rest);
            if (over <= statistic * 1e-9) {
                break;
            }
            excess -= over / slope;
        }
        return Math.max(0, excess * (1 - 1e-6));
    }

    /** @return where an expectation lies on a grid of eight points to each doubling, from 2^-20 on; 0 below that. */
    private static int slot(double expected) {
        return Math.max(0, (int) (Double.doubleToRawLongBits(expected) >>> 52 - FINENESS) - FIRST);
    }

    private static double gridPoint(int slot) {
        return Double.longBitsToDouble((long) (FIRST + slot) << 52 - FINENESS);
    }

    /**
     * Reads between the grid points. The least excess is a concave function of the expectation (the ratio is convex in
     * both), so a chord never lies above it.
     *
     * @param least what {@link #leastExcess(double, double, double)} gave
     * @return cases over the expectation that are needed at least; 0, which is always true, beyond the grid's ends
     */
    static double leastExcess(double[] least, double expected) {
        int slot = slot(expected);
        if (slot == 0 || slot >= least.length - 1) {
            return 0;
        }
        double from = gridPoint(slot);
        double share = (expected - from) / (gridPoint(slot + 1) - from);
        return least[slot] + share * (least[slot + 1] - least[slot]);
    }
}
