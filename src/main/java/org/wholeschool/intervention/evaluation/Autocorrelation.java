package org.wholeschool.intervention.evaluation;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Whether what a fit leaves of one week says something of the next. If it does, the intervals of the fit are too
 * narrow. Ljung and Box, "On a measure of lack of fit in time series models", Biometrika 65 (1978) 297–303, with one
 * lag; Durbin and Watson, Biometrika 37 (1950) 409–428.
 *
 * @param lag1 correlation of a residual with the one before, -1 to 1; around 0 without autocorrelation
 * @param durbinWatson around 2 without, towards 0 where weeks follow the one before
 * @param chance of so large a Ljung-Box statistic without autocorrelation; NaN where there are no residuals
 */
public record Autocorrelation(double lag1, double durbinWatson, double chance) {

    /** Of the test, which has one side: down from this chance it is worth a sentence. */
    public static final double LEVEL = .05;

    static final Autocorrelation NONE = new Autocorrelation(Double.NaN, Double.NaN, Double.NaN);

    /** @param residuals of the weeks in order, at least 3 that are not all alike */
    static Autocorrelation of(double[] residuals) {
        int size = residuals.length;
        double mean = 0;
        double squares = 0;
        for (double residual : residuals) {
            mean += residual / size;
            squares += residual * residual;
        }
        double products = 0;
        double around = 0;
        double steps = 0;
        for (int i = 0; i < size; i++) {
            around += (residuals[i] - mean) * (residuals[i] - mean);
            if (i > 0) {
                products += (residuals[i] - mean) * (residuals[i - 1] - mean);
                steps += (residuals[i] - residuals[i - 1]) * (residuals[i] - residuals[i - 1]);
            }
        }
        double lag1 = products / around;
        double box = size * (size + 2.0) * lag1 * lag1 / (size - 1);
        return new Autocorrelation(
                lag1, steps / squares, ChiSquaredDistribution.of(1).survivalProbability(box));
    }

    /** @return whether there is enough of it that intervals are too narrow. */
    public boolean isThere() {
        return chance <= LEVEL;
    }
}
