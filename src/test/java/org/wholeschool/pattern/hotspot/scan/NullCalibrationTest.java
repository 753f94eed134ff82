package org.wholeschool.pattern.hotspot.scan;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wholeschool.testing.InFullRun;

/**
 * Where nothing is anywhere, p is what it says: 500 data sets without a pattern, of which about 5 % are called
 * significant at .05.
 *
 * <p>p is a rank among 100 (the data set and 99 replicates), and under the null hypothesis each rank is as likely, ties
 * apart, which count against significance. So p &lt;= .05 has the chance .05, and how often it happens in 500 is
 * binomial: the test asks for the middle 99 % of that. And all ranks together: the largest distance of their
 * distribution from a straight line is under Kolmogorov's 99 % bound, 1.628 / sqrt(500), plus the step of a rank.
 */
@InFullRun("a calibration; SatScanVectorsTest holds the figures of one scan")
class NullCalibrationTest {

    private static final int DATA_SETS = 500;
    private static final int REPLICATES = 99;
    private static final int PLACES = 9;
    private static final int WEEKS = 20;
    private static final int CASES = 120;

    private static final double[] X =
            IntStream.range(0, PLACES).mapToDouble(p -> p % 3).toArray();
    private static final double[] Y =
            IntStream.range(0, PLACES).mapToDouble(p -> p / 3).toArray();

    private interface Maker {
        SpaceTimeScan make(Random random);
    }

    @Test
    void ofThePermutationUntilNow() {
        assertCalibrated(random -> {
            // Places and weeks differ: that is no pattern as long as they have nothing to do with each other.
            int[] place = random.ints(CASES)
                    .map(i -> (int) (PLACES * Math.pow(random.nextDouble(), 1.5)))
                    .toArray();
            int[] week = random.ints(CASES)
                    .map(i -> (int) (WEEKS * Math.sqrt(random.nextDouble())))
                    .toArray();
            NullModel model = new SpaceTimePermutation(CaseCounts.of(PLACES, WEEKS, place, week));
            return new SpaceTimeScan(
                    model, Zones.of(Neighbours.onPlane(X, Y), 2, model.weights(), .5), Windows.untilNow(6));
        });
    }

    @Test
    void ofThePermutationAnywhereWithBands() {
        assertCalibrated(random -> {
            int[] pair = random.ints(CASES, 0, PLACES * 2).toArray();
            int[] week = random.ints(CASES, 0, WEEKS).toArray();
            NullModel model = new SpaceTimePermutation(CaseCounts.of(PLACES * 2, WEEKS, pair, week));
            return new SpaceTimeScan(
                    model,
                    Zones.withBands(Neighbours.onPlane(X, Y), 2, 1, 1, model.weights(), .5),
                    Windows.anywhere(6));
        });
    }

    /** Kinds of zones, and zones of one kind, have unlike parts of the false alarms; together they have them all. */
    @Test
    void byRarityUntilNowWithBands() {
        assertCalibrated(random -> {
            int[] pair = random.ints(CASES)
                    .map(i -> (int) (PLACES * 2 * Math.pow(random.nextDouble(), 1.5)))
                    .toArray();
            int[] week = random.ints(CASES)
                    .map(i -> (int) (WEEKS * Math.sqrt(random.nextDouble())))
                    .toArray();
            NullModel model = new SpaceTimePermutation(CaseCounts.of(PLACES * 2, WEEKS, pair, week));
            return SpaceTimeScan.byRarity(
                    model,
                    Zones.withBands(Neighbours.onPlane(X, Y), 2, 1, 0, model.weights(), .5),
                    Windows.untilNow(6));
        });
    }

    @Test
    void ofPoissonRates() {
        double[] minutes = IntStream.range(0, PLACES * WEEKS)
                .mapToDouble(i -> 1 + i / WEEKS % 5)
                .toArray();
        double all = Arrays.stream(minutes).sum();
        assertCalibrated(random -> {
            int[] counts = new int[PLACES * WEEKS];
            for (int i = 0; i < CASES; i++) {
                double at = random.nextDouble() * all;
                int cell = 0;
                while ((at -= minutes[cell]) >= 0) {
                    cell++;
                }
                counts[cell]++;
            }
            NullModel model = new PoissonRates(new CaseCounts(PLACES, WEEKS, counts), minutes);
            return new SpaceTimeScan(
                    model, Zones.of(Neighbours.onPlane(X, Y), 2, model.weights(), .5), Windows.anywhere(6));
        });
    }

    private static void assertCalibrated(Maker maker) {
        Random random = new Random(20051);
        double[] p = new double[DATA_SETS];
        for (int i = 0; i < DATA_SETS; i++) {
            ScanResult result = maker.make(random).run(REPLICATES, i);
            p[i] = result.clusters().isEmpty()
                    ? 1
                    : result.maxima().p(result.clusters().get(0).statistic());
        }
        int alarms = (int) Arrays.stream(p).filter(each -> each <= .05 + 1e-12).count();
        int[] middle = middle99(DATA_SETS, .05);
        assertTrue(
                alarms >= middle[0] && alarms <= middle[1],
                alarms + " false alarms, not " + middle[0] + " to " + middle[1]);
        Arrays.sort(p);
        double distance = IntStream.range(0, DATA_SETS)
                .mapToDouble(
                        i -> Math.max(Math.abs((i + 1.0) / DATA_SETS - p[i]), Math.abs((double) i / DATA_SETS - p[i])))
                .max()
                .orElseThrow();
        assertTrue(distance <= 1.628 / Math.sqrt(DATA_SETS) + 1.0 / (REPLICATES + 1), "p is not uniform: " + distance);
    }

    /** @return the least and the most successes of which at most half a percent lie below and above. */
    private static int[] middle99(int n, double chance) {
        double probability = Math.pow(1 - chance, n);
        double sum = 0;
        int least = -1;
        for (int k = 0; ; k++) {
            sum += probability;
            if (least < 0 && sum > .005) {
                least = k;
            }
            if (sum >= .995) {
                return new int[] {least, k};
            }
            probability *= (n - k) * chance / ((k + 1) * (1 - chance));
        }
    }
}
