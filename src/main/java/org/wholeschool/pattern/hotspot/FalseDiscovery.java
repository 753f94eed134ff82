package org.wholeschool.pattern.hotspot;

import java.util.Arrays;

/**
 * Adjusts the chances of many tests, so that of those called at a level that share is expected to be false.
 *
 * <p>Benjamini and Hochberg, "Controlling the false discovery rate", Journal of the Royal Statistical Society B 57
 * (1995) 289–300. Of those up to .05, one in twenty is expected to be none.
 */
public final class FalseDiscovery {

    private FalseDiscovery() {}

    /**
     * @param chances the p of each test
     * @return for each test, the level of false discoveries at which it is still one
     */
    public static double[] levels(double[] chances) {
        int tests = chances.length;
        Integer[] order = new Integer[tests];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (one, other) -> Double.compare(chances[one], chances[other]));
        double[] level = new double[tests];
        double least = 1;
        for (int rank = tests; rank >= 1; rank--) {
            least = Math.min(least, chances[order[rank - 1]] * tests / rank);
            level[order[rank - 1]] = least;
        }
        return level;
    }
}
