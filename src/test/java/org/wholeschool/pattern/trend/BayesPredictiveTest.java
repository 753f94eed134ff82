package org.wholeschool.pattern.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The negative binomial distribution added up term by term, the limits that follow from it, and how often they are
 * exceeded for nothing: exactly, without a simulation.
 */
class BayesPredictiveTest {

    @ParameterizedTest
    @CsvSource({"0.5, 0.5", "24.5, 0.9285714285714286", "3.7, 0.2", "1000.5, 0.99", "0.03, 0.4"})
    void theChancesOfTheNegativeBinomialAddUp(double size, double probability) {
        NegativeBinomial distribution = new NegativeBinomial(size, probability);
        double term = Math.pow(probability, size);
        double sum = 0;
        double mean = 0;
        int quantile = -1;
        for (int k = 0; k < 2000; k++) {
            sum += term;
            mean += k * term;
            quantile = quantile < 0 && sum >= .95 ? k : quantile;
            assertEquals(sum, distribution.atMost(k), 1e-11, "at most " + k);
            term *= (size + k) * (1 - probability) / (k + 1);
        }
        assertEquals(quantile, distribution.quantile(.95));
        assertEquals(mean, distribution.mean(), 1e-9);
        assertEquals(0, distribution.atMost(-1));
    }

    @Test
    void whereNothingVariesMoreThanItsMeanTheQuantileIsPoissons() {
        assertEquals(
                PoissonDistribution.of(7.3).inverseCumulativeProbability(.95), NegativeBinomial.quantile(7.3, 1, .95));
        assertEquals(NegativeBinomial.quantile(7.3, 1, .95), NegativeBinomial.quantile(7.3, 1 + 1e-9, .95));
        assertTrue(NegativeBinomial.quantile(7.3, 3, .95) > NegativeBinomial.quantile(7.3, 1, .95));
    }

    /** Six weeks with 12 together: size 12.5, probability 6/7, mean 12.5/6. */
    @Test
    void theLastWeeksAloneAreAPast() {
        BayesPredictive lastSix = new BayesPredictive(0, 6, true, .05);
        WeekSeries series = WeekSeries.ofEqualWeeks(9, 2, 2, 2, 2, 2, 2, 3);
        assertEquals(
                new WeekLimit(3, 12.5 * (1 - 6 / 7.0) / (6 / 7.0), new NegativeBinomial(12.5, 6 / 7.0).quantile(.95)),
                lastSix.at(series, 7));
        assertFalse(lastSix.at(series, 5).isKnown());
        assertTrue(lastSix.at(series, 6).isKnown());
    }

    @Test
    void aYearThatIsNotThereIsNoPast() {
        BayesPredictive oneYear = new BayesPredictive(1, 2, false, .05);
        WeekSeries series = WeekSeries.ofEqualWeeks(new int[60]);
        assertFalse(oneYear.at(series, 53).isKnown());
        assertTrue(oneYear.at(series, 54).isKnown());
    }

    /** 30 open days with 60 concerns; four are expected of two days, as they are after 60 days with 120 of four. */
    @Test
    void daysCountAndNotWeeks() {
        int[] counts = {10, 10, 10, 10, 10, 10, 4};
        WeekSeries short1 = new WeekSeries(counts, new double[] {5, 5, 5, 5, 5, 5, 2});
        BayesPredictive lastSix = new BayesPredictive(0, 6, true, .05);
        assertEquals(60.5 * 2 / 30, lastSix.at(short1, 6).expected(), 1e-12);
        double[] twice = {10, 10, 10, 10, 10, 10, 4};
        assertEquals(lastSix.at(short1, 6), lastSix.at(new WeekSeries(counts, twice), 6));
    }

    /**
     * The chance of an alarm where every week is Poisson: over all sums that the past can have, how likely each is and
     * what lies above its limit. A limit is a whole number, so the chance is below alpha by about half of what lies on
     * the limit, and never above alpha by more than the prior's half a concern can be wrong for one rate: a twentieth
     * of alpha.
     */
    @ParameterizedTest
    @ValueSource(doubles = {2, 8, 21, 60})
    void falseAlarmsAreWhatTheNameSays(double mean) {
        int weeks = 6;
        double alpha = 1 / 39.0;
        PoissonDistribution ofPast = PoissonDistribution.of(weeks * mean);
        PoissonDistribution ofWeek = PoissonDistribution.of(mean);
        BayesPredictive lastSix = new BayesPredictive(0, weeks, true, alpha);
        double chance = 0;
        double onTheLimit = 0;
        int[] counts = new int[weeks + 1];
        for (int sum = 0; sum < 3 * weeks * mean; sum++) {
            counts[0] = sum;
            int limit = (int) lastSix.at(WeekSeries.ofEqualWeeks(Arrays.copyOf(counts, counts.length)), weeks)
                    .limit();
            chance += ofPast.probability(sum) * ofWeek.survivalProbability(limit);
            onTheLimit += ofPast.probability(sum) * ofWeek.probability(limit);
        }
        assertTrue(chance <= alpha * 1.05, chance + " is more than " + alpha);
        assertTrue(chance + onTheLimit >= alpha, chance + " and " + onTheLimit + " are less than " + alpha);
    }

    @Test
    void thereMustBeAPast() {
        assertThrows(IllegalArgumentException.class, () -> new BayesPredictive(0, 6, false, .05));
        assertThrows(IllegalArgumentException.class, () -> new BayesPredictive(1, 26, false, .05));
        assertThrows(IllegalArgumentException.class, () -> new BayesPredictive(1, 0, false, .05));
        assertThrows(IllegalArgumentException.class, () -> new BayesPredictive(1, 6, false, 1));
        assertThrows(IllegalArgumentException.class, () -> new NegativeBinomial(0, .5));
        assertThrows(IllegalArgumentException.class, () -> new NegativeBinomial(1, 1));
    }
}
