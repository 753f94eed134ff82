package org.wholeschool.pattern.trend;

import java.util.Arrays;

/**
 * A quasi-Poisson regression of counts on the period of the year and, if wanted, on time: ln mu = ln d + a_period + b
 * t, with variance phi mu. Fitted by iteratively reweighted least squares (McCullagh and Nelder, Generalized Linear
 * Models, 2nd edition 1989, section 2.5) from mu = y + 0.1 until the deviance changes by less than 10^-8 of itself, as
 * R's {@code glm} does, so that its digits are R's.
 *
 * <p>With nothing but periods and time each step has a closed form, that of an analysis of covariance: within each
 * period weighted means, and one slope from what deviates from them. So there is no matrix.
 */
final class QuasiPoisson {

    private static final double TOLERANCE = 1e-8;
    private static final int STEPS = 25;
    private static final double AT_THE_START = .1;

    private final ReferenceWeeks weeks;
    private final boolean trend;
    private final double[] weight;
    private final double[] fitted;

    // The last step's: working weights, and for each period their sum and the weighted means of time and response.
    private final double[] working;
    private final double[] sum;
    private final double[] meanTime;
    private final double[] meanResponse;
    private double timeSquares;
    private double slope;
    private boolean converged;

    private QuasiPoisson(ReferenceWeeks weeks, boolean trend, double[] weight) {
        this.weeks = weeks;
        this.trend = trend;
        this.weight = weight;
        fitted = new double[weeks.size()];
        working = new double[weeks.size()];
        sum = new double[weeks.periods()];
        meanTime = new double[weeks.periods()];
        meanResponse = new double[weeks.periods()];
    }

    /**
     * @param weeks counts, open days, periods and times
     * @param trend whether there is a term for time
     * @param weight a weight for each week, above 0
     * @return the fit, which may not have {@link #isConverged() converged}
     */
    static QuasiPoisson fit(ReferenceWeeks weeks, boolean trend, double[] weight) {
        QuasiPoisson model = new QuasiPoisson(weeks, trend, weight);
        for (int i = 0; i < weeks.size(); i++) {
            model.fitted[i] = weeks.count(i) + AT_THE_START;
        }
        double deviance = model.deviance();
        for (int step = 0; step < STEPS && !model.converged; step++) {
            model.leastSquares();
            double before = deviance;
            deviance = model.deviance();
            model.converged = Math.abs(deviance - before) / (Math.abs(deviance) + AT_THE_START) < TOLERANCE;
        }
        return model;
    }

    private void leastSquares() {
        int size = weeks.size();
        double[] response = new double[size];
        Arrays.fill(sum, 0);
        Arrays.fill(meanTime, 0);
        Arrays.fill(meanResponse, 0);
        for (int i = 0; i < size; i++) {
            working[i] = weight[i] * fitted[i];
            response[i] = Math.log(fitted[i] / weeks.openDays(i)) + (weeks.count(i) - fitted[i]) / fitted[i];
            int period = weeks.period(i);
            sum[period] += working[i];
            meanTime[period] += working[i] * weeks.time(i);
            meanResponse[period] += working[i] * response[i];
        }
        for (int period = 0; period < sum.length; period++) {
            meanTime[period] /= sum[period];
            meanResponse[period] /= sum[period];
        }
        timeSquares = 0;
        double products = 0;
        for (int i = 0; i < size && trend; i++) {
            double time = weeks.time(i) - meanTime[weeks.period(i)];
            timeSquares += working[i] * time * time;
            products += working[i] * time * (response[i] - meanResponse[weeks.period(i)]);
        }
        slope = trend ? products / timeSquares : 0;
        for (int i = 0; i < size; i++) {
            fitted[i] = weeks.openDays(i) * Math.exp(linear(weeks.period(i), weeks.time(i)));
        }
    }

    private double linear(int period, double time) {
        return meanResponse[period] + slope * (time - meanTime[period]);
    }

    private double deviance() {
        double deviance = 0;
        for (int i = 0; i < weeks.size(); i++) {
            double y = weeks.count(i);
            deviance += 2 * weight[i] * ((y == 0 ? 0 : y * Math.log(y / fitted[i])) - (y - fitted[i]));
        }
        return deviance;
    }

    boolean isConverged() {
        return converged;
    }

    boolean hasTrend() {
        return trend;
    }

    /** @return what is left of the weeks after each parameter took one. */
    int degreesOfFreedom() {
        int parameters = trend ? 1 : 0;
        for (double each : sum) {
            parameters += each > 0 ? 1 : 0;
        }
        return weeks.size() - parameters;
    }

    /** @return phi: Pearson's chi-square over the degrees of freedom. */
    double dispersion() {
        return squares(working) / degreesOfFreedom();
    }

    /**
     * What R's {@code farringtonFlexible} takes for the dispersion where it asks for the standard error of a fit with
     * weights: it has by then written the weights of the weeks over the working weights of the fit. Only its limits
     * with "delta" feel it.
     */
    double dispersionWithoutTheMeans() {
        return squares(weight) / degreesOfFreedom();
    }

    private double squares(double[] weights) {
        double squares = 0;
        for (int i = 0; i < weeks.size(); i++) {
            double residual = (weeks.count(i) - fitted[i]) / fitted[i];
            squares += weights[i] * residual * residual;
        }
        return squares;
    }

    /**
     * @return Anscombe's residual of a week, standardised: 1.5 (y^(2/3) mu^(-1/6) - mu^(1/2)) / sqrt(phi (1 - h)); 0
     *     for a week that alone determines its own fit.
     */
    double anscombe(int i, double phi) {
        int period = weeks.period(i);
        double time = weeks.time(i) - meanTime[period];
        double leverage = working[i] * (1 / sum[period] + (trend ? time * time / timeSquares : 0));
        double raw = 1.5 * (Math.pow(weeks.count(i), 2 / 3.0) * Math.pow(fitted[i], -1 / 6.0) - Math.sqrt(fitted[i]));
        return 1 - leverage < 1e-12 ? 0 : raw / Math.sqrt(phi * (1 - leverage));
    }

    /** @return the mean that the fit expects of a week. */
    double expected(int period, double time, double openDays) {
        return openDays * Math.exp(linear(period, time));
    }

    /** @return variance of the linear predictor at a week, divided by phi. */
    double variance(int period, double time) {
        double distance = time - meanTime[period];
        return 1 / sum[period] + (trend ? distance * distance / timeSquares : 0);
    }

    /** @return the slope over time divided by its standard error, for a phi. */
    double slopeInErrors(double phi) {
        return slope / Math.sqrt(phi / timeSquares);
    }
}
