package org.wholeschool.pattern.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The regression against one that is done here with a matrix, by Newton's method; and the periods of a year. */
class QuasiPoissonTest {

    private static final FarringtonRule RULE = FarringtonRule.flexible();
    private static final int WEEK = 4 * 52 + 3;

    /**
     * The last step changes the deviance by a hundred-millionth, so the means by about its square root, and what rests
     * on the means before that step is so far off.
     */
    private static final double A_STEP = 1e-3;

    @Property(tries = 20)
    void theFitIsThatOfAMatrix(@ForAll boolean trend, @ForAll long seed) {
        Random random = new Random(seed);
        ReferenceWeeks weeks = ReferenceWeeks.of(
                new WeekSeries(
                        random.ints(WEEK + 1, 0, 9).toArray(),
                        random.ints(WEEK + 1, 1, 6).asDoubleStream().toArray()),
                RULE,
                WEEK);
        double[] weight = random.doubles(weeks.size(), .2, 1.5).toArray();
        QuasiPoisson fit = QuasiPoisson.fit(weeks, trend, weight);
        Newton newton = new Newton(weeks, trend, weight);
        assertTrue(fit.isConverged());
        assertEquals(weeks.size() - 10 - (trend ? 1 : 0), fit.degreesOfFreedom());
        double pearson = 0;
        double withoutMeans = 0;
        for (int i = 0; i < weeks.size(); i++) {
            double mean = newton.mean(i);
            assertEquals(mean, fit.expected(weeks.period(i), weeks.time(i), weeks.openDays(i)), 1e-5);
            double residual = weeks.count(i) - mean;
            pearson += weight[i] * residual * residual / mean;
            withoutMeans += weight[i] * residual * residual / mean / mean;
            double raw = 1.5 * (Math.cbrt(weeks.count(i) * weeks.count(i)) / Math.pow(mean, 1 / 6.0) - Math.sqrt(mean));
            assertEquals(raw / Math.sqrt(1.7 * (1 - newton.leverage(i))), fit.anscombe(i, 1.7), A_STEP);
        }
        assertEquals(pearson / fit.degreesOfFreedom(), fit.dispersion(), A_STEP);
        assertEquals(withoutMeans / fit.degreesOfFreedom(), fit.dispersionWithoutTheMeans(), A_STEP);
        assertEquals(newton.variance(9, WEEK), fit.variance(9, WEEK), A_STEP * newton.variance(9, WEEK));
        if (trend) {
            assertEquals(newton.beta[10] / Math.sqrt(1.7 * newton.inverse[10][10]), fit.slopeInErrors(1.7), A_STEP);
        }
    }

    /** Without a trend there is nothing but concerns per open day of each period. */
    @Test
    void withoutATrendAPeriodHasItsRate() {
        Random random = new Random(7);
        ReferenceWeeks weeks = ReferenceWeeks.of(
                new WeekSeries(
                        random.ints(WEEK + 1, 0, 9).toArray(),
                        random.ints(WEEK + 1, 1, 6).asDoubleStream().toArray()),
                RULE,
                WEEK);
        double[] equal = new double[weeks.size()];
        Arrays.fill(equal, 1);
        QuasiPoisson fit = QuasiPoisson.fit(weeks, false, equal);
        for (int period = 0; period < 10; period++) {
            int own = period;
            int[] its = IntStream.range(0, weeks.size())
                    .filter(i -> weeks.period(i) == own)
                    .toArray();
            double rate = IntStream.of(its).mapToDouble(weeks::count).sum()
                    / IntStream.of(its).mapToDouble(weeks::openDays).sum();
            assertEquals(3 * rate, fit.expected(period, WEEK, 3), 1e-7);
        }
    }

    /**
     * Seven weeks around the week, the other 45 in nine blocks of five; counted here from the same week of the year
     * before.
     */
    @Test
    void aYearIsSplitIntoItsPeriods() {
        for (int since = -3; since <= 48; since++) {
            int expected = since <= 3 ? 9 : (since - 4) / 5;
            assertEquals(expected, ReferenceWeeks.period(RULE, 52 - since), "week " + since);
            assertEquals(expected, ReferenceWeeks.period(RULE, 4 * 52 - since), "week " + since);
        }
        // 47 weeks in nine blocks: the first two have six.
        FarringtonRule narrow = new FarringtonRule(4, 2, 10, 26, 2.58, 1, .05, FarringtonRule.Limit.NEGATIVE_BINOMIAL);
        int[] sizes = new int[10];
        IntStream.range(0, 52).forEach(since -> sizes[ReferenceWeeks.period(narrow, 52 - since)]++);
        assertEquals("[6, 6, 5, 5, 5, 5, 5, 5, 5, 5]", Arrays.toString(sizes));
        assertEquals(-1, ReferenceWeeks.period(FarringtonRule.original(), 48));
        assertEquals(0, ReferenceWeeks.period(FarringtonRule.original(), 49));
    }

    @Test
    void theLastHalfYearAndWeeksWithoutSchoolAreLeftOut() {
        int[] counts = new int[WEEK + 1];
        double[] days = new double[WEEK + 1];
        Arrays.fill(days, 5);
        days[WEEK - 52] = 0;
        days[WEEK - 40] = 0;
        ReferenceWeeks weeks = ReferenceWeeks.of(new WeekSeries(counts, days), RULE, WEEK);
        assertEquals(4 * 52 + 3 - 26 - 2, weeks.size());
        assertEquals(0, weeks.time(0));
        assertEquals(WEEK - 27, weeks.time(weeks.size() - 1));
        assertTrue(IntStream.range(0, weeks.size())
                .noneMatch(i -> weeks.time(i) == WEEK - 52 || weeks.time(i) == WEEK - 40));
    }

    @Test
    void nothingIsSaidWhereNothingCanBe() {
        Farrington flexible = new Farrington(RULE);
        int[] counts = IntStream.range(0, WEEK + 2).map(week -> 2 + week % 3).toArray();
        WeekSeries series = WeekSeries.ofEqualWeeks(counts);
        assertFalse(
                flexible.at(series, WEEK - 1).isKnown(), "the series does not reach back four years and three weeks");
        assertTrue(flexible.at(series, WEEK).isKnown());
        int[] few = counts.clone();
        Arrays.fill(few, WEEK - 3, WEEK + 1, 1);
        assertFalse(flexible.at(WeekSeries.ofEqualWeeks(few), WEEK).isKnown(), "four concerns in four weeks");
        few[WEEK] = 2;
        assertTrue(flexible.at(WeekSeries.ofEqualWeeks(few), WEEK).isKnown(), "five concerns in four weeks");
        double[] days = new double[WEEK + 2];
        Arrays.fill(days, 1);
        for (int year = 1; year <= 4; year++) {
            for (int week = -3; week <= 3; week++) {
                days[WEEK - 52 * year + week] = 0;
                counts[WEEK - 52 * year + week] = 0;
            }
        }
        assertFalse(
                flexible.at(new WeekSeries(counts, days), WEEK).isKnown(),
                "at this time of the year there was never school");
    }

    /**
     * Twice the concerns each year would be twice as many again: no year was ever like that, so the trend goes and the
     * mean of the years stands.
     */
    @Test
    void aTrendThatLeadsAboveAllThatWasSeenIsDropped() {
        int[] counts = IntStream.rangeClosed(0, WEEK)
                .map(week -> (int) Math.round(2 * Math.pow(2, week / 52.0)))
                .toArray();
        WeekLimit limit = new Farrington(RULE).at(WeekSeries.ofEqualWeeks(counts), WEEK);
        assertTrue(limit.expected() < 20, limit::toString);
        // One of a tenth a year stays within what was seen in its highest weeks.
        Random random = new Random(2);
        int[] slowly = IntStream.rangeClosed(0, WEEK)
                .map(week -> (int) Math.round(40 * Math.pow(1.1, week / 52.0) + random.nextInt(30)))
                .toArray();
        WeekLimit withTrend = new Farrington(RULE).at(WeekSeries.ofEqualWeeks(slowly), WEEK);
        assertTrue(withTrend.expected() > 70, withTrend::toString);
    }

    /** A month four times as high last year does not make this year's limit four times as high: it weighs less. */
    @Test
    void anOldOutbreakWeighsLess() {
        Random random = new Random(3);
        int[] counts = random.ints(WEEK + 1, 8, 13).toArray();
        double quiet =
                new Farrington(RULE).at(WeekSeries.ofEqualWeeks(counts), WEEK).expected();
        for (int week = WEEK - 53; week <= WEEK - 50; week++) {
            counts[week] *= 4;
        }
        double after =
                new Farrington(RULE).at(WeekSeries.ofEqualWeeks(counts), WEEK).expected();
        double plainMeanWouldBe = quiet + 4 * 30 / 28.0;
        assertTrue(after - quiet < .6 * (plainMeanWouldBe - quiet), quiet + " before, " + after + " after");
    }

    @Test
    void aRuleHasItsRanges() {
        assertThrows(IllegalArgumentException.class, () -> FarringtonRule.flexible(0, .05));
        assertThrows(IllegalArgumentException.class, () -> FarringtonRule.flexible(4, .5));
        assertThrows(
                IllegalArgumentException.class,
                () -> new FarringtonRule(4, 26, 1, 26, 2.58, 1, .05, FarringtonRule.Limit.TWO_THIRDS));
        assertThrows(
                IllegalArgumentException.class,
                () -> new FarringtonRule(4, 3, 47, 26, 2.58, 1, .05, FarringtonRule.Limit.TWO_THIRDS));
    }

    /** Maximum likelihood of the same model with its design written out: a column for each period and one for time. */
    private static final class Newton {

        private final ReferenceWeeks weeks;
        private final double[][] design;
        private final double[] weight;
        private final double[] beta;
        private double[][] inverse;

        Newton(ReferenceWeeks weeks, boolean trend, double[] weight) {
            this.weeks = weeks;
            this.weight = weight;
            design = new double[weeks.size()][];
            for (int i = 0; i < design.length; i++) {
                design[i] = row(weeks.period(i), weeks.time(i), trend);
            }
            beta = new double[design[0].length];
            for (int step = 0; step < 30; step++) {
                improve();
            }
        }

        private static double[] row(int period, double time, boolean trend) {
            double[] row = new double[trend ? 11 : 10];
            row[period] = 1;
            if (trend) {
                row[10] = time / 100;
            }
            return row;
        }

        private void improve() {
            int columns = beta.length;
            double[][] information = new double[columns][columns];
            double[] score = new double[columns];
            for (int i = 0; i < design.length; i++) {
                double mean = mean(i);
                for (int a = 0; a < columns; a++) {
                    score[a] += weight[i] * (weeks.count(i) - mean) * design[i][a];
                    for (int b = 0; b < columns; b++) {
                        information[a][b] += weight[i] * mean * design[i][a] * design[i][b];
                    }
                }
            }
            inverse = inverse(information);
            for (int a = 0; a < columns; a++) {
                double step = 0;
                for (int b = 0; b < columns; b++) {
                    step += inverse[a][b] * score[b];
                }
                beta[a] += Math.max(-1, Math.min(1, step));
            }
        }

        double mean(int i) {
            double linear = 0;
            for (int a = 0; a < beta.length; a++) {
                linear += design[i][a] * beta[a];
            }
            return weeks.openDays(i) * Math.exp(linear);
        }

        double leverage(int i) {
            return weight[i] * mean(i) * form(design[i]);
        }

        double variance(int period, double time) {
            return form(row(period, time, beta.length == 11));
        }

        private double form(double[] row) {
            double form = 0;
            for (int a = 0; a < row.length; a++) {
                for (int b = 0; b < row.length; b++) {
                    form += row[a] * inverse[a][b] * row[b];
                }
            }
            return form;
        }

        /** By Gauss and Jordan. */
        private static double[][] inverse(double[][] matrix) {
            int size = matrix.length;
            double[][] work = new double[size][];
            for (int a = 0; a < size; a++) {
                work[a] = Arrays.copyOf(matrix[a], 2 * size);
                work[a][size + a] = 1;
            }
            for (int pivot = 0; pivot < size; pivot++) {
                int largest = pivot;
                for (int a = pivot + 1; a < size; a++) {
                    largest = Math.abs(work[a][pivot]) > Math.abs(work[largest][pivot]) ? a : largest;
                }
                double[] swapped = work[pivot];
                work[pivot] = work[largest];
                work[largest] = swapped;
                double by = work[pivot][pivot];
                for (int b = 0; b < 2 * size; b++) {
                    work[pivot][b] /= by;
                }
                for (int a = 0; a < size; a++) {
                    double times = work[a][pivot];
                    for (int b = 0; b < 2 * size && a != pivot; b++) {
                        work[a][b] -= times * work[pivot][b];
                    }
                }
            }
            return Arrays.stream(work)
                    .map(each -> Arrays.copyOfRange(each, size, 2 * size))
                    .toArray(double[][]::new);
        }
    }
}
