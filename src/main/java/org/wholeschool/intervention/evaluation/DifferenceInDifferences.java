package org.wholeschool.intervention.evaluation;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * By which factor the target changed beside its comparison: RR = (T1/T0) / (C1/C0), with SE(ln RR) = sqrt(phi (1/T0 +
 * 1/T1 + 1/C0 + 1/C1)), the large-sample error of a ratio of Poisson counts (Woolf, "On estimating the relation between
 * blood group and disease", Annals of Human Genetics 19 (1955) 251–253), inflated where weeks vary more than by chance
 * (McCullagh and Nelder 1989, section 6.2). It describes; the test is {@link PrimaryTest}.
 *
 * @param ratio RR: .5 is half of what the comparison lets one expect; NaN where one of the counts that it is divided by
 *     is 0
 * @param standardError of ln RR; NaN where one of the four counts is 0
 * @param interval .95; from 0 to infinity where one of the four counts is 0, because then the formula says nothing
 */
public record DifferenceInDifferences(double ratio, double standardError, Interval interval) {

    /**
     * @param phi how many times its mean a week's variance is, at least 1
     * @throws IllegalArgumentException if phi is below 1 or not finite
     */
    public static DifferenceInDifferences of(FourCounts counts, double phi) {
        if (!(phi >= 1) || Double.isInfinite(phi)) {
            throw new IllegalArgumentException("No dispersion to inflate by is " + phi);
        }
        double divisor = (double) counts.targetBefore() * counts.comparisonAfter();
        double ratio = divisor == 0 || counts.comparisonBefore() == 0
                ? Double.NaN
                : counts.targetAfter() * (double) counts.comparisonBefore() / divisor;
        if (!(ratio > 0)) {
            return new DifferenceInDifferences(ratio, Double.NaN, new Interval(0, Double.POSITIVE_INFINITY));
        }
        double error = Math.sqrt(phi
                * (1.0 / counts.targetBefore()
                        + 1.0 / counts.targetAfter()
                        + 1.0 / counts.comparisonBefore()
                        + 1.0 / counts.comparisonAfter()));
        double reach = NormalDistribution.of(0, 1).inverseCumulativeProbability((1 + Interval.COVERAGE) / 2) * error;
        return new DifferenceInDifferences(
                ratio, error, new Interval(ratio * Math.exp(-reach), ratio * Math.exp(reach)));
    }

    /** @return whether there is a ratio at all. */
    public boolean isDefined() {
        return !Double.isNaN(ratio);
    }
}
