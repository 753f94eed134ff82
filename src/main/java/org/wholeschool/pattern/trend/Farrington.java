package org.wholeschool.pattern.trend;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A week against a regression on the same time of earlier years, in which earlier outbreaks weigh less. Farrington,
 * Andrews, Beale and Catchpole, "A statistical algorithm for the early detection of outbreaks of infectious disease",
 * Journal of the Royal Statistical Society A 159 (1996) 547–563; Noufaily, Enki, Farrington, Garthwaite, Andrews and
 * Charlett, "An improved algorithm for outbreak detection in multiple surveillance systems", Statistics in Medicine 32
 * (2013) 1206–1222. Salmon, Schumacher and Höhle, "Monitoring count time series in R", Journal of Statistical Software
 * 70(10) (2016), is what the limits are checked against.
 *
 * <p>A week's open days are an offset: what is modelled is the rate per open day.
 */
public final class Farrington {

    /** Of fewer concerns in {@link #RECENT_WEEKS} weeks nothing is said, whatever the limit. */
    public static final int FEWEST_RECENT = 5;

    /** Weeks, the week itself included, that must have {@link #FEWEST_RECENT} concerns together. */
    public static final int RECENT_WEEKS = 4;

    private final FarringtonRule rule;

    public Farrington(FarringtonRule rule) {
        this.rule = rule;
    }

    /**
     * @return a week's limit; unknown where the series does not reach back so far, in a week without school, where
     *     fewer than five concerns were logged in four weeks, and where nothing can be fitted
     */
    public WeekLimit at(WeekSeries series, int week) {
        WeekLimit unknown = WeekLimit.unknown(series.count(week));
        if (!series.isOpen(week)
                || week - rule.years() * BayesPredictive.YEAR - rule.halfWindow() < 0
                || recent(series, week) < FEWEST_RECENT) {
            return unknown;
        }
        ReferenceWeeks past = ReferenceWeeks.of(series, rule, week);
        Weighted fit = past.haveItsPeriod() ? fit(past, week) : null;
        if (fit == null) {
            return unknown;
        }
        double expected = fit.model.expected(rule.periods() - 1, week, series.openDays(week));
        return new WeekLimit(series.count(week), expected, limit(fit, expected, week));
    }

    private static int recent(WeekSeries series, int week) {
        return series.count(week) + series.countOf(series.openWeeksBefore(week, 0, RECENT_WEEKS - 1));
    }

    /** @param phi dispersion, at least 1 */
    private record Weighted(QuasiPoisson model, double phi) {}

    /** With a trend if there is one worth having. */
    private Weighted fit(ReferenceWeeks past, int week) {
        Weighted fit = fit(past, true);
        if (fit != null && fit.model.hasTrend() && !trendStays(fit, past, week)) {
            fit = fit(past, false);
        }
        return fit;
    }

    private Weighted fit(ReferenceWeeks past, boolean trend) {
        double[] equal = new double[past.size()];
        Arrays.fill(equal, 1);
        QuasiPoisson first = QuasiPoisson.fit(past, trend, equal);
        if (!first.isConverged() && trend) {
            first = QuasiPoisson.fit(past, false, equal);
        }
        if (!first.isConverged() || first.degreesOfFreedom() < 1) {
            return null;
        }
        QuasiPoisson second = QuasiPoisson.fit(past, first.hasTrend(), weights(first, past.size()));
        return second.isConverged() ? new Weighted(second, Math.max(1, second.dispersion())) : null;
    }

    /**
     * gamma for most weeks, gamma / a^2 for those whose Anscombe residual a is beyond the rule's; gamma makes their
     * mean 1.
     */
    private double[] weights(QuasiPoisson model, int size) {
        double phi = Math.max(1, model.dispersion());
        double[] weights = IntStream.range(0, size)
                .mapToDouble(i -> model.anscombe(i, phi))
                .map(a -> a > rule.outlier() ? 1 / (a * a) : 1)
                .toArray();
        double mean = Arrays.stream(weights).sum() / size;
        return Arrays.stream(weights).map(each -> each / mean).toArray();
    }

    /**
     * A trend stays where three years show it, its p is small enough, and it does not lead above everything that was
     * seen.
     */
    private boolean trendStays(Weighted fit, ReferenceWeeks past, int week) {
        double errors = Math.abs(fit.model.slopeInErrors(spread(fit)));
        boolean significant =
                2 * TDistribution.of(fit.model.degreesOfFreedom()).survivalProbability(errors) < rule.trendLevel();
        boolean withinWhatWasSeen = fit.model.expected(rule.periods() - 1, week, 1) <= past.largestRate();
        return rule.years() >= FarringtonRule.YEARS_FOR_A_TREND && significant && withinWhatWasSeen;
    }

    private double spread(Weighted fit) {
        return rule.limit() == FarringtonRule.Limit.TWO_THIRDS_AS_IN_R
                ? fit.model.dispersionWithoutTheMeans()
                : fit.model.dispersion();
    }

    private double limit(Weighted fit, double expected, int week) {
        if (rule.limit() == FarringtonRule.Limit.NEGATIVE_BINOMIAL) {
            return NegativeBinomial.quantile(expected, fit.phi, 1 - rule.alpha());
        }
        double spread = rule.limit() == FarringtonRule.Limit.TWO_THIRDS ? fit.phi : spread(fit);
        double variance = spread * fit.model.variance(rule.periods() - 1, week) * expected * expected;
        double tau = fit.phi + variance / expected;
        double error = Math.sqrt(4 / 9.0 * Math.cbrt(expected) * tau);
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability(rule.alpha());
        return Math.pow(Math.pow(expected, 2 / 3.0) + z * error, 1.5);
    }
}
