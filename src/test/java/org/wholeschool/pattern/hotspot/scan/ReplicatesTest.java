package org.wholeschool.pattern.hotspot.scan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is drawn has the distribution that the model says, and keeps what the model keeps. */
class ReplicatesTest {

    /** Of a standard normal distribution: passed once in 16,000 draws of the seed. */
    private static final double FOUR_DEVIATIONS = 4;

    private static final int[] COUNT = {3, 0, 5, 1, 0, 2, 2, 9, 4, 4, 0, 0};
    private static final CaseCounts CASES = new CaseCounts(3, 4, COUNT);

    @Test
    void aShuffleKeepsPlacesAndIntervals() {
        assertKeepsMargins(new ShuffledCases(CASES, 0));
        assertKeepsMargins(new HypergeometricColumns(CASES, 0));
    }

    private static void assertKeepsMargins(Replicates draws) {
        int[] drawn = new int[12];
        for (int r = 0; r < 50; r++) {
            draws.draw(Chance.of(3, r), drawn);
            CaseCounts counts = new CaseCounts(3, 4, drawn);
            for (int p = 0; p < 3; p++) {
                assertEquals(CASES.ofPlace(p), counts.ofPlace(p));
            }
            for (int t = 0; t < 4; t++) {
                assertEquals(CASES.ofInterval(t), counts.ofInterval(t));
            }
        }
    }

    /**
     * A cell is hypergeometric: mean rc/N, variance rc(N-r)(N-c)/(N^2(N-1)). The mean of many draws must be within four
     * of its standard errors.
     */
    @Test
    void cellsOfAPermutationAreHypergeometric() {
        assertCells(new ShuffledCases(CASES, 2));
        assertCells(new HypergeometricColumns(CASES, 2));
    }

    private static void assertCells(Replicates draws) {
        int repeats = 20_000;
        int[] drawn = new int[6];
        double[] sum = new double[6];
        double[] squares = new double[6];
        for (int r = 0; r < repeats; r++) {
            draws.draw(Chance.of(11, r), drawn);
            for (int i = 0; i < 6; i++) {
                sum[i] += drawn[i];
                squares[i] += drawn[i] * drawn[i];
            }
        }
        double all = CASES.total();
        for (int i = 0; i < 6; i++) {
            double row = CASES.ofPlace(i / 2);
            double column = CASES.ofInterval(2 + i % 2);
            double mean = row * column / all;
            double variance = row * column * (all - row) * (all - column) / (all * all * (all - 1));
            assertEquals(
                    mean, sum[i] / repeats, FOUR_DEVIATIONS * Math.sqrt(variance / repeats), draws + ", cell " + i);
            double found = squares[i] / repeats - Math.pow(sum[i] / repeats, 2);
            // The variance of a variance is about 2 v^2 / n where the distribution is near normal; twice that for these
            // small numbers.
            assertEquals(
                    variance,
                    found,
                    FOUR_DEVIATIONS * variance * Math.sqrt(4.0 / repeats),
                    draws + ", variance of cell " + i);
        }
    }

    /** Chi-squared against the probabilities themselves, from the least to the most that can be. */
    @Test
    void aHypergeometricNumberHasItsProbabilities() {
        for (int[] each : List.of(
                new int[] {5, 20, 7}, new int[] {400, 1000, 300}, new int[] {9, 10, 8}, new int[] {3, 100_000, 50_000
                })) {
            assertProbabilities(each[0], each[1], each[2]);
        }
    }

    private static void assertProbabilities(int good, int all, int drawn) {
        int repeats = 20_000;
        HypergeometricColumns.Draw draw = new HypergeometricColumns.Draw(all);
        int[] times = new int[Math.min(good, drawn) + 1];
        for (int r = 0; r < repeats; r++) {
            times[draw.draw(Chance.of(5, r), good, all, drawn)]++;
        }
        double chi = 0;
        int cells = 0;
        for (int k = 0; k < times.length; k++) {
            double expected =
                    repeats * Math.exp(logChoose(good, k) + logChoose(all - good, drawn - k) - logChoose(all, drawn));
            if (expected >= 5) {
                chi += Math.pow(times[k] - expected, 2) / expected;
                cells++;
            } else {
                assertTrue(times[k] <= 25, "rare ones stay rare");
            }
        }
        // Mean and variance of chi-squared with d degrees are d and 2d; five deviations, because its upper tail is
        // longer than a normal one's.
        assertTrue(
                chi <= cells + 5 * Math.sqrt(2.0 * cells),
                good + " of " + all + ", " + drawn + " drawn: " + chi + " in " + cells + " cells");
    }

    private static double logChoose(int n, int k) {
        if (k < 0 || k > n) {
            return Double.NEGATIVE_INFINITY;
        }
        return IntStream.rangeClosed(1, k)
                .mapToDouble(i -> Math.log((n - k + i) / (double) i))
                .sum();
    }

    @Test
    void strataAreMatchedEachByItself() {
        CaseCounts morning = new CaseCounts(2, 2, new int[] {4, 0, 0, 4});
        CaseCounts evening = new CaseCounts(2, 2, new int[] {0, 6, 0, 0});
        SpaceTimePermutation model = new SpaceTimePermutation(List.of(morning, evening));
        assertEquals(4 * 4 / 8.0 + 6 * 6 / 6.0, model.expected(0, 1), 1e-12);
        assertEquals(14, model.observed().total());
        int[] drawn = new int[4];
        for (int r = 0; r < 20; r++) {
            model.replicates(0).draw(Chance.of(1, r), drawn);
            assertEquals(14, Arrays.stream(drawn).sum());
            assertTrue(drawn[1] >= 6, "the evening's six cannot fall elsewhere");
            assertEquals(10, drawn[0] + drawn[1]);
        }
    }

    @Test
    void thrownCasesFallInProportion() {
        double[] minutes = {1, 0, 2, 3, 10, .5};
        PoissonRates model = new PoissonRates(new CaseCounts(2, 3, new int[] {40, 0, 0, 0, 60, 0}), minutes);
        int repeats = 500;
        int[] drawn = new int[6];
        double[] sum = new double[6];
        for (int r = 0; r < repeats; r++) {
            model.replicates(0).draw(Chance.of(2, r), drawn);
            assertEquals(100, Arrays.stream(drawn).sum());
            for (int i = 0; i < 6; i++) {
                sum[i] += drawn[i];
            }
        }
        for (int i = 0; i < 6; i++) {
            double share = minutes[i] / 16.5;
            double deviation = Math.sqrt(repeats * 100 * share * (1 - share));
            assertEquals(repeats * 100 * share, sum[i], FOUR_DEVIATIONS * deviation, "cell " + i);
        }
        int[] last = new int[2];
        model.replicates(0).draw(Chance.of(2, 0), drawn);
        model.replicates(2).draw(Chance.of(2, 0), last);
        assertArrayEquals(new int[] {drawn[2], drawn[5]}, last, "the last interval alone is the same draw");
    }

    /** However the sums are rounded. */
    @Test
    void nothingFallsWhereNothingIsAtRisk() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            double[] minutes = random.doubles(30).map(u -> u < .5 ? 0 : u / 3).toArray();
            minutes[0] = .1;
            int[] drawn = new int[30];
            int[] counts = new int[30];
            counts[0] = 200;
            new PoissonRates(new CaseCounts(6, 5, counts), minutes)
                    .replicates(0)
                    .draw(Chance.of(seed, 0), drawn);
            assertTrue(IntStream.range(0, 30).noneMatch(i -> minutes[i] == 0 && drawn[i] > 0), "seed " + seed);
        }
    }

    @Test
    void aReplicateDependsOnItsNumberAlone() {
        Random random = new Random(1);
        int[] first = new int[12];
        int[] again = new int[12];
        for (Replicates draws : List.of(
                new ShuffledCases(CASES, 0),
                new HypergeometricColumns(CASES, 0),
                new PoissonRates(CASES, random.doubles(12, .5, 1).toArray()).replicates(0))) {
            draws.draw(Chance.of(9, 4), first);
            draws.draw(Chance.of(9, 5), again);
            draws.draw(Chance.of(9, 4), again);
            assertArrayEquals(first, again);
        }
    }
}
