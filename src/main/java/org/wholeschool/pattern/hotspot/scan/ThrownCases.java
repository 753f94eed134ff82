package org.wholeschool.pattern.hotspot.scan;

import java.util.Arrays;

/**
 * Draws all cases anew into places and intervals, each by itself and in proportion to what is expected there. Two steps
 * for a case, by Walker's alias method (Vose 1991, A linear algorithm for generating random numbers with a given
 * distribution, IEEE Transactions on Software Engineering 17(9)).
 */
final class ThrownCases implements Replicates {

    private final int cases;
    private final int intervals;
    private final int firstInterval;
    private final double[] own;
    private final int[] alias;

    ThrownCases(CaseCounts observed, double[] expected, int firstInterval) {
        cases = observed.total();
        intervals = observed.intervals();
        this.firstInterval = firstInterval;
        int cells = expected.length;
        double all = Arrays.stream(expected).sum();
        own = new double[cells];
        alias = new int[cells];
        int[] work = new int[cells];
        int small = 0;
        int large = cells;
        for (int i = 0; i < cells; i++) {
            own[i] = all == 0 ? 1 : expected[i] / all * cells;
            alias[i] = i;
            if (own[i] < 1) {
                work[small++] = i;
            } else {
                work[--large] = i;
            }
        }
        while (small > 0 && large < cells) {
            int poor = work[--small];
            int rich = work[large];
            alias[poor] = rich;
            own[rich] -= 1 - own[poor];
            if (own[rich] < 1) {
                large++;
                work[small++] = rich;
            }
        }
        while (small > 0) {
            settle(work[--small], expected);
        }
    }

    /**
     * Rounding may leave one without a partner: it is whole then, or, where nothing can fall, lends its place to the
     * likeliest.
     */
    private void settle(int cell, double[] expected) {
        if (expected[cell] > 0) {
            own[cell] = 1;
            return;
        }
        for (int i = 0; i < expected.length; i++) {
            alias[cell] = expected[i] > expected[alias[cell]] ? i : alias[cell];
        }
    }

    @Override
    public void draw(Chance chance, int[] counts) {
        Arrays.fill(counts, 0);
        int width = intervals - firstInterval;
        for (int i = 0; i < cases; i++) {
            int cell = chance.below(own.length);
            if (chance.unit() >= own[cell]) {
                cell = alias[cell];
            }
            int interval = cell % intervals - firstInterval;
            if (interval >= 0) {
                counts[cell / intervals * width + interval]++;
            }
        }
    }
}
