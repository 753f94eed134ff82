package org.wholeschool.pattern.trend;

/**
 * What Farrington's method compares a week with, and how far above it is too far.
 *
 * @param years earlier years that it looks at, 1 or more
 * @param halfWindow weeks around the week, and around the same week of earlier years, that are alike; below 26
 * @param periods into how many periods a year is split, that of the week included; 1 uses nothing of the rest of the
 *     year
 * @param weeksLeftOut weeks before the week that are in no base line, so that an increase does not hide itself
 * @param outlier Anscombe residual beyond which a week of the past weighs less, by its square
 * @param trendLevel the trend stays only if its p is below this
 * @param alpha chance of more than the limit where nothing has changed, above 0 and below .5
 * @param limit how the limit comes from the fit
 */
public record FarringtonRule(
        int years,
        int halfWindow,
        int periods,
        int weeksLeftOut,
        double outlier,
        double trendLevel,
        double alpha,
        Limit limit) {

    /** How the limit comes from the fit. */
    public enum Limit {

        /** The quantile of a negative binomial count with the mean and the dispersion of the fit. */
        NEGATIVE_BINOMIAL,

        /** A normal limit for counts to the power of 2/3, which takes in how uncertain the fit is. */
        TWO_THIRDS,

        /**
         * The same with the dispersion that R's farringtonFlexible uses there:
         * {@link QuasiPoisson#dispersionWithoutTheMeans()}.
         */
        TWO_THIRDS_AS_IN_R
    }

    /** Of less than three years no trend can be told from a season. */
    static final int YEARS_FOR_A_TREND = 3;

    private static final double DEFAULT_ALPHA = .05;

    /** @throws IllegalArgumentException if a number is out of its range */
    public FarringtonRule {
        boolean past = years >= 1 && halfWindow >= 0 && halfWindow < BayesPredictive.YEAR / 2 && weeksLeftOut >= 0;
        if (!past
                || periods < 1
                || periods - 1 > BayesPredictive.YEAR - 2 * halfWindow - 1
                || !(outlier > 0 && trendLevel > 0 && alpha > 0 && alpha < .5)) {
            throw new IllegalArgumentException("No such rule: " + years + " years, " + halfWindow + " weeks, " + periods
                    + " periods, " + weeksLeftOut + " left out, chance " + alpha);
        }
    }

    /** Noufaily et al. 2013, with four years as in the published example. */
    public static FarringtonRule flexible() {
        return flexible(4, DEFAULT_ALPHA);
    }

    /** Noufaily et al. 2013: ten periods, half a year left out, outliers from 2.58, a trend unless it extrapolates. */
    public static FarringtonRule flexible(int years, double alpha) {
        return new FarringtonRule(years, 3, 10, 26, 2.58, 1, alpha, Limit.NEGATIVE_BINOMIAL);
    }

    /** Farrington et al. 1996 as R's {@code farrington} has it; its alpha of .05 is two-sided. */
    public static FarringtonRule original() {
        return new FarringtonRule(4, 3, 1, 3, 1, .05, DEFAULT_ALPHA / 2, Limit.TWO_THIRDS);
    }

    /** Farrington et al. 1996 as R's {@code farringtonFlexible} has it with its defaults. */
    public static FarringtonRule originalInFlexible() {
        return new FarringtonRule(4, 3, 1, 3, 1, .05, DEFAULT_ALPHA, Limit.TWO_THIRDS_AS_IN_R);
    }
}
