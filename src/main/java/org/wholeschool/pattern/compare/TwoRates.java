package org.wholeschool.pattern.compare;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Compares how often something happened in two stretches of time: the exact conditional test of two Poisson rates
 * (Przyborowski and Wilenski 1940, Biometrika 31, 313). Given how many there are together, those of the first are
 * binomial with its share of the time.
 *
 * @param one how many in the first, at least 0
 * @param other how many in the second, at least 0
 * @param timeOfOne how long the first is, above 0
 * @param timeOfOther how long the second is, above 0, in the same unit
 */
public record TwoRates(int one, int other, double timeOfOne, double timeOfOther) {

    /** As R's binom.test: outcomes that are as likely but for rounding count as being as likely. */
    private static final double ROUNDING = 1 + 1e-7;

    /** @throws IllegalArgumentException if these are no rates */
    public TwoRates {
        if (one < 0 || other < 0 || !(timeOfOne > 0) || !(timeOfOther > 0)) {
            throw new IllegalArgumentException(
                    one + " and " + other + " in " + timeOfOne + " and " + timeOfOther + " are no rates");
        }
    }

    /**
     * @return the chance of something at most as likely as this, 0 to 1, if both happened equally often; two-sided by
     *     the method of small p-values, as R's {@code poisson.test} has it
     */
    public double chance() {
        int all = one + other;
        if (all == 0) {
            return 1;
        }
        BinomialDistribution first = BinomialDistribution.of(all, timeOfOne / (timeOfOne + timeOfOther));
        double here = first.probability(one) * ROUNDING;
        double chance = 0;
        for (int k = 0; k <= all; k++) {
            double probability = first.probability(k);
            chance += probability <= here ? probability : 0;
        }
        return Math.min(1, chance);
    }
}
