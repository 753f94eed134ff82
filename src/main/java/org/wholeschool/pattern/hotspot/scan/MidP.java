package org.wholeschool.pattern.hotspot.scan;

import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * The chance of as many cases or more under a Poisson distribution, of which those that are as many count half: small
 * counts have few values, and a whole count would be too strict.
 */
final class MidP {

    private MidP() {}

    /**
     * @param expected the mean, 0 or more
     * @param screen a chance, over 0 to less than 1/2
     * @return the least count whose mid-p is no more; more than any count where nothing is expected
     */
    static int leastCount(double expected, double screen) {
        if (expected <= 0) {
            return Integer.MAX_VALUE;
        }
        PoissonDistribution poisson = PoissonDistribution.of(expected);
        int count = (int) expected;
        while (poisson.survivalProbability(count) + poisson.probability(count) / 2 > screen) {
            count++;
        }
        return count;
    }
}
