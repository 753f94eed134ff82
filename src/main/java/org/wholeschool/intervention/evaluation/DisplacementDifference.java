package org.wholeschool.intervention.evaluation;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The weighted displacement difference: by how many concerns target and buffer together changed, less what their
 * controls changed by; below 0 there are fewer even with what may have moved next door. For Poisson counts its variance
 * is the sum of all counts. Wheeler and Ratcliffe, "A simple weighted displacement difference test to evaluate place
 * based crime interventions", Crime Science 7 (2018) 11. Weights for areas, and for a before and an after of different
 * length, as in Wheeler's R package ptools: a count counts divided by them.
 *
 * @param difference concerns; per unit of weight where there are weights
 * @param variance of the difference
 * @param interval .95, by the normal distribution
 */
public record DisplacementDifference(double difference, double variance, Interval interval) {

    /**
     * An area's counts.
     *
     * @param weight its relative size, above 0; 1 where areas are not weighed
     */
    public record Area(int before, int after, double weight) {

        /** @throws IllegalArgumentException if a count is negative or the weight not above 0 */
        public Area {
            if (before < 0 || after < 0 || !(weight > 0) || Double.isInfinite(weight)) {
                throw new IllegalArgumentException(
                        "No area has " + before + " and " + after + " concerns and a weight of " + weight);
            }
        }

        /** An area that is not weighed. */
        public Area(int before, int after) {
            this(before, after, 1);
        }

        private double change(double timeBefore, double timeAfter) {
            return (after / timeAfter - before / timeBefore) / weight;
        }

        private double variance(double timeBefore, double timeAfter) {
            return (after / (timeAfter * timeAfter) + before / (timeBefore * timeBefore)) / (weight * weight);
        }
    }

    /** Before and after equally long. */
    public static DisplacementDifference of(Area target, Area targetControl, Area buffer, Area bufferControl) {
        return of(target, targetControl, buffer, bufferControl, 1, 1);
    }

    /**
     * @param timeBefore length of the baseline in any unit, above 0
     * @param timeAfter length of the weeks after the start in the same unit, above 0
     * @throws IllegalArgumentException if a length is not above 0
     */
    public static DisplacementDifference of(
            Area target, Area targetControl, Area buffer, Area bufferControl, double timeBefore, double timeAfter) {
        if (!(timeBefore > 0 && timeAfter > 0) || Double.isInfinite(timeBefore + timeAfter)) {
            throw new IllegalArgumentException("No time is " + timeBefore + " before and " + timeAfter + " after");
        }
        double difference = target.change(timeBefore, timeAfter)
                - targetControl.change(timeBefore, timeAfter)
                + buffer.change(timeBefore, timeAfter)
                - bufferControl.change(timeBefore, timeAfter);
        double variance = target.variance(timeBefore, timeAfter)
                + targetControl.variance(timeBefore, timeAfter)
                + buffer.variance(timeBefore, timeAfter)
                + bufferControl.variance(timeBefore, timeAfter);
        double reach = NormalDistribution.of(0, 1).inverseCumulativeProbability((1 + Interval.COVERAGE) / 2)
                * Math.sqrt(variance);
        return new DisplacementDifference(difference, variance, new Interval(difference - reach, difference + reach));
    }

    public double standardError() {
        return Math.sqrt(variance);
    }

    /** @return the difference in standard errors; NaN where nothing was counted anywhere. */
    public double z() {
        return difference / standardError();
    }
}
