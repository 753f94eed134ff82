package org.wholeschool.pattern.hotspot.scan;

import java.util.Arrays;

/**
 * The strongest statistics of the replicates: what chance does when it does its best everywhere. Every cluster, the
 * second and third ones too, is compared with these maxima, which is cautious.
 */
public final class SimulatedMaxima {

    private static final double EULER = 0.5772156649015329;

    private final double[] sorted;
    private final double mode;
    private final double scale;

    /**
     * @param maxima one for each replicate, at least 2
     * @throws IllegalArgumentException if there are fewer
     */
    SimulatedMaxima(double[] maxima) {
        if (maxima.length < 2) {
            throw new IllegalArgumentException("Chance needs at least 2 replicates, not " + maxima.length);
        }
        sorted = maxima.clone();
        Arrays.sort(sorted);
        double mean = Arrays.stream(sorted).average().orElseThrow();
        double variance =
                Arrays.stream(sorted).map(m -> (m - mean) * (m - mean)).sum() / (sorted.length - 1);
        scale = Math.sqrt(6 * variance) / Math.PI;
        mode = mean - EULER * scale;
    }

    /** @return how many there are. */
    public int count() {
        return sorted.length;
    }

    /** @return the weakest of them: what is weaker, chance always beats. */
    double weakest() {
        return sorted[0];
    }

    /** @return p by rank: (1 + replicates at least as strong) / (1 + replicates). Ties count against. */
    public double p(double statistic) {
        int weaker = 0;
        while (weaker < sorted.length && sorted[weaker] < statistic - Best.SAME) {
            weaker++;
        }
        return (1.0 + sorted.length - weaker) / (1.0 + sorted.length);
    }

    /**
     * The p of a Gumbel distribution that has the maxima's mean and variance, which goes on where ranks end (Abrams,
     * Kulldorff &amp; Kleinman 2010, Gumbel based p-value approximations for spatial scan statistics, International
     * Journal of Health Geographics 9:61).
     *
     * @return p, 0 to 1
     */
    public double gumbelP(double statistic) {
        return scale == 0 ? statistic > mode ? 0 : 1 : -Math.expm1(-Math.exp((mode - statistic) / scale));
    }

    /**
     * In how many looks so strong a cluster would turn up once by chance.
     *
     * @param p of a cluster, over 0 to 1
     * @param looks looks that p is already adjusted for, at least 1
     * @return looks, 1 or more: 1 / (1 - (1-p)^(1/looks)). Times the time between two looks it is the recurrence
     *     interval
     */
    public static double recurrence(double p, int looks) {
        return -1 / Math.expm1(Math.log1p(-p) / looks);
    }
}
