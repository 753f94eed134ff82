package org.wholeschool.pattern.trend;

import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * The negative binomial distribution with a size that need not be whole: counts that vary more than a Poisson count of
 * the same mean. The library has it for whole sizes only, but it has the incomplete beta function that its distribution
 * function is: P(Y <= k) = I_prob(size, k + 1).
 */
final class NegativeBinomial {

    private final double size;
    private final double probability;

    /**
     * @param size above 0; the smaller, the more counts vary
     * @param probability above 0 and below 1; the mean is size (1 - probability) / probability
     */
    NegativeBinomial(double size, double probability) {
        if (!(size > 0 && probability > 0 && probability < 1)) {
            throw new IllegalArgumentException(
                    "No negative binomial distribution has size " + size + " and probability " + probability);
        }
        this.size = size;
        this.probability = probability;
    }

    double mean() {
        return size * (1 - probability) / probability;
    }

    /** @return the chance of at most so many. */
    double atMost(int k) {
        return k < 0 ? 0 : RegularizedBeta.value(probability, size, k + 1.0);
    }

    /**
     * @return the least count that has at least this chance of not being exceeded, for a chance above 0 and below 1.
     */
    int quantile(double chance) {
        int above = 1;
        while (atMost(above) < chance) {
            above = Math.multiplyExact(above, 2);
        }
        int below = -1;
        while (above - below > 1) {
            int middle = below + (above - below) / 2;
            if (atMost(middle) < chance) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return above;
    }

    /**
     * @param mean above 0
     * @param dispersion how many times its mean the variance is, at least 1
     * @return the quantile of the negative binomial distribution with these, which for a dispersion of 1 is the Poisson
     *     distribution
     */
    static int quantile(double mean, double dispersion, double chance) {
        return dispersion > 1
                ? new NegativeBinomial(mean / (dispersion - 1), 1 / dispersion).quantile(chance)
                : PoissonDistribution.of(mean).inverseCumulativeProbability(chance);
    }
}
