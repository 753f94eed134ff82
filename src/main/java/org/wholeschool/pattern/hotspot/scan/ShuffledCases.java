package org.wholeschool.pattern.hotspot.scan;

import java.util.Arrays;

/**
 * Draws the last intervals of a permutation by shuffling: the places of all cases lie in an urn, and each case of those
 * intervals takes one out (Fisher &amp; Yates, as far as it is needed). The cost is a step for each case of the drawn
 * intervals; the memory, 4 bytes for each of all cases.
 */
final class ShuffledCases implements Replicates {

    private final CaseCounts cases;
    private final int firstInterval;
    private final int[] urn;
    private final int[] taken;

    ShuffledCases(CaseCounts cases, int firstInterval) {
        this.cases = cases;
        this.firstInterval = firstInterval;
        urn = new int[cases.total()];
        int next = 0;
        for (int p = 0; p < cases.places(); p++) {
            Arrays.fill(urn, next, next + cases.ofPlace(p), p);
            next += cases.ofPlace(p);
        }
        int drawn = 0;
        for (int t = firstInterval; t < cases.intervals(); t++) {
            drawn += cases.ofInterval(t);
        }
        taken = new int[drawn];
    }

    @Override
    public void draw(Chance chance, int[] counts) {
        Arrays.fill(counts, 0);
        int width = cases.intervals() - firstInterval;
        int left = urn.length;
        int drawn = 0;
        for (int column = 0; column < width; column++) {
            for (int i = cases.ofInterval(firstInterval + column); i > 0; i--) {
                int at = chance.below(left--);
                int place = urn[at];
                urn[at] = urn[left];
                urn[left] = place;
                taken[drawn++] = at;
                counts[place * width + column]++;
            }
        }
        putBack(drawn);
    }

    /** The last swap is undone first, so that every replicate begins with the same urn. */
    private void putBack(int drawn) {
        int left = urn.length - drawn;
        while (drawn > 0) {
            int at = taken[--drawn];
            int place = urn[left];
            urn[left++] = urn[at];
            urn[at] = place;
        }
    }
}
