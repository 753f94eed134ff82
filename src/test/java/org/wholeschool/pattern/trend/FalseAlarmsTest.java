package org.wholeschool.pattern.trend;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;

/**
 * How often a method calls an alarm where weeks are Poisson and nothing changes. Of each series not the alarm is
 * counted but the chance of one, given its limit, so that few series say much.
 */
class FalseAlarmsTest {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** Standard errors that a mean may lie beyond what it must be: one run of two thousand. */
    private static final double ERRORS = 3.3;

    /**
     * Flexible Farrington at the product's alpha, in four years of school: {@link #farringtonAtMost}, with half of the
     * weeks of the base line in holidays at worst, so that the variance of the fit is twice that of
     * {@link #VARIANCE_OF_THE_FIT}.
     */
    static final double FARRINGTON_AT_MOST = farringtonAtMost(SchoolTrend.ALPHA, 2 * .064);

    /**
     * Of the fit's linear predictor, in units of the variance of one week: with 28 weeks in the week's own period,
     * 1/28; and of the trend, whose middle lies 130 weeks back, 130^2 / 610,000 (182 weeks, spread as four years are).
     */
    private static final double VARIANCE_OF_THE_FIT = .064;

    private record Rate(double mean, double error) {}

    /** The mean chance that a Poisson week of this mean exceeds the limit that Poisson weeks before it gave. */
    private static Rate rate(int series, int weeks, double mean, BiFunction<WeekSeries, Integer, WeekLimit> method) {
        return rate(series, weeks, mean, mean, method);
    }

    /** The same for a week of another mean than that of the weeks before it. */
    private static Rate rate(
            int series,
            int weeks,
            double mean,
            double meanOfTheWeek,
            BiFunction<WeekSeries, Integer, WeekLimit> method) {
        Random random = new Random(weeks);
        PoissonDistribution week = PoissonDistribution.of(mean);
        PoissonDistribution looked = PoissonDistribution.of(meanOfTheWeek);
        double[] chance = new double[series];
        for (int i = 0; i < series; i++) {
            WeekSeries past = WeekSeries.ofEqualWeeks(IntStream.range(0, weeks)
                    .map(each -> week.inverseCumulativeProbability(random.nextDouble()))
                    .toArray());
            chance[i] = looked.survivalProbability(
                    (int) Math.floor(method.apply(past, weeks - 1).limit()));
        }
        double average =
                IntStream.range(0, series).mapToDouble(i -> chance[i]).average().orElseThrow();
        double squares = IntStream.range(0, series)
                .mapToDouble(i -> (chance[i] - average) * (chance[i] - average))
                .sum();
        return new Rate(average, Math.sqrt(squares / (series - 1) / series));
    }

    /**
     * EARS takes s from seven weeks for the truth. For normal weeks (y - mean) / (s sqrt(8/7)) has Student's t
     * distribution with 6 degrees of freedom, so that the chance of an alarm is not .001 but P(t > z / sqrt(8/7)) =
     * .0138. Poisson weeks of a mean of 400 have a skewness of .05, which adds at most skewness (z^2 - 1) / 6 of the
     * density there, as Cornish and Fisher have it: under .001.
     */
    @Test
    void earsCallsFourteenTimesAsManyAsItsAlpha() {
        double derived = TDistribution.of(6)
                .survivalProbability(NORMAL.inverseSurvivalProbability(Ears.ALPHA) / Math.sqrt(8 / 7.0));
        assertTrue(derived > .0137 && derived < .0139, "docs/methods.md says .0138: " + derived);
        for (BiFunction<WeekSeries, Integer, WeekLimit> method :
                List.<BiFunction<WeekSeries, Integer, WeekLimit>>of(Ears.ofTheProduct()::c1, Ears.ofTheProduct()::c2)) {
            Rate rate = rate(3000, 10, 400, method);
            assertTrue(Math.abs(rate.mean - derived) <= ERRORS * rate.error + .001, rate + " is not " + derived);
        }
    }

    /**
     * Flexible Farrington takes the fit's mean for the truth, which makes alarms more frequent: by the variance of the
     * fit, z becomes z / sqrt(1 + .064); and by what weighs less because chance made it an outlier. It makes them rarer
     * by never taking phi for less than 1, where Poisson weeks have phi 1 with a standard deviation of sqrt(2/171): phi
     * is 1.043 on average. And its limit is a whole number: half of what lies on the limit is missing on average.
     */
    @Test
    void flexibleFarringtonCallsAboutAsManyAsItsAlpha() {
        double mean = 25;
        double alpha = .05;
        Rate rate = rate(400, 4 * 52 + 4, mean, new Farrington(FarringtonRule.flexible(4, alpha))::at);
        double rarer = NORMAL.survivalProbability(NORMAL.inverseSurvivalProbability(alpha) * Math.sqrt(1.043));
        double onTheLimit = NORMAL.density(NORMAL.inverseSurvivalProbability(alpha)) / Math.sqrt(mean);
        assertTrue(
                rate.mean <= farringtonAtMost(alpha, VARIANCE_OF_THE_FIT) + ERRORS * rate.error, rate + " is too many");
        assertTrue(rate.mean >= rarer - onTheLimit - ERRORS * rate.error, rate + " is too few");
    }

    /**
     * Two rows of the table in docs/methods.md, by the methods of the product: 20 concerns a week, and one week with
     * half as many again or with twice as many.
     */
    @Test
    void theTableOfWhatIsFoundHolds() {
        assertFound(.50, .95, 2 * 52 + 7);
        assertFound(.51, .95, 4 * 52 + 4);
    }

    private static void assertFound(double halfAsManyAgain, double twice, int weeks) {
        double mean = 20;
        assertClose(halfAsManyAgain, rate(300, weeks, mean, 1.5 * mean, SchoolTrend::at));
        assertClose(twice, rate(300, weeks, mean, 2 * mean, SchoolTrend::at));
    }

    /** The table has two digits. */
    private static void assertClose(double table, Rate rate) {
        assertTrue(Math.abs(rate.mean - table) <= ERRORS * rate.error + .005, rate + " is not " + table);
    }

    /**
     * One week in two hundred is beyond 2.58 by chance, weighs an eighth, and so takes .005 x 2.8 x 7/8 of a standard
     * deviation from the mean: less than .02.
     */
    private static double farringtonAtMost(double alpha, double varianceOfTheFit) {
        double z = NORMAL.inverseSurvivalProbability(alpha);
        return NORMAL.survivalProbability((z - .02) / Math.sqrt(1 + varianceOfTheFit));
    }
}
