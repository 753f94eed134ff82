package org.wholeschool.pattern.hotspot.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where and when have nothing to do with each other beyond when a place was open. */
class ExposurePermutationTest {

    private static final int PLACES = 6;
    private static final int WEEKS = 10;

    private static CaseCounts cases(double[] exposure, int cases, long seed) {
        Random random = new Random(seed);
        double[] weight = IntStream.range(0, exposure.length)
                .mapToDouble(i -> exposure[i] * (1 + i / WEEKS) * (2 + i % WEEKS % 3))
                .toArray();
        int[] count = new int[exposure.length];
        for (int i = 0; i < cases; i++) {
            double at = random.nextDouble() * Arrays.stream(weight).sum();
            int cell = 0;
            while (cell < weight.length - 1 && (at -= weight[cell]) >= 0) {
                cell++;
            }
            count[cell]++;
        }
        return new CaseCounts(PLACES, WEEKS, count);
    }

    /** The first place came in week 4, the second is open twice a week; week 7 has one day of five. */
    private static double[] exposure() {
        double[] exposure = new double[PLACES * WEEKS];
        for (int p = 0; p < PLACES; p++) {
            for (int t = 0; t < WEEKS; t++) {
                exposure[p * WEEKS + t] = p == 0 && t < 4 ? 0 : p == 1 ? t == 7 ? 0 : 2 : t == 7 ? 1 : 5;
            }
        }
        return exposure;
    }

    @Test
    void withEqualExposuresItExpectsWhatThePlainPermutationExpects() {
        double[] even = new double[PLACES * WEEKS];
        Arrays.fill(even, 3);
        CaseCounts cases = cases(even, 300, 1);
        ExposurePermutation model = new ExposurePermutation(cases, even, 1);
        SpaceTimePermutation plain = new SpaceTimePermutation(cases);
        for (int p = 0; p < PLACES; p++) {
            for (int t = 0; t < WEEKS; t++) {
                assertEquals(plain.expected(p, t), model.expected(p, t), 1e-9);
            }
        }
    }

    @Test
    void whatItExpectsHasTheMarginsAndNothingWhereNothingWasOpen() {
        CaseCounts cases = cases(exposure(), 300, 2);
        ExposurePermutation model = new ExposurePermutation(cases, exposure(), 1);
        for (int p = 0; p < PLACES; p++) {
            int place = p;
            assertEquals(
                    cases.ofPlace(p),
                    IntStream.range(0, WEEKS)
                            .mapToDouble(t -> model.expected(place, t))
                            .sum(),
                    1e-6);
        }
        for (int t = 0; t < WEEKS; t++) {
            int week = t;
            assertEquals(
                    cases.ofInterval(t),
                    IntStream.range(0, PLACES)
                            .mapToDouble(p -> model.expected(p, week))
                            .sum(),
                    1e-6);
        }
        assertEquals(0, model.expected(0, 3));
        assertEquals(0, model.expected(1, 7));
        // In proportion: odds ratios of what is expected are those of the exposures.
        assertEquals(
                1, model.expected(2, 2) * model.expected(3, 5) / (model.expected(2, 5) * model.expected(3, 2)), 1e-6);
        assertEquals(
                5,
                model.expected(2, 2) * model.expected(1, 6) / (model.expected(2, 6) * model.expected(1, 2)) * 5,
                1e-6);
    }

    /**
     * Each draw has both margins; their mean is what is expected, up to what a mean of 4,000 draws may be off and the
     * little by which the fit, a likelihood, differs from the mean.
     */
    @Test
    void drawsHaveTheMarginsAndTheMeanThatIsExpected() {
        CaseCounts cases = cases(exposure(), 300, 3);
        ExposurePermutation model = new ExposurePermutation(cases, exposure(), 7);
        Replicates replicates = model.replicates(0);
        int[] counts = new int[PLACES * WEEKS];
        double[] mean = new double[counts.length];
        int draws = 4000;
        for (int draw = 0; draw < draws; draw++) {
            replicates.draw(Chance.of(11, draw), counts);
            CaseCounts drawn = new CaseCounts(PLACES, WEEKS, counts);
            for (int p = 0; p < PLACES; p++) {
                assertEquals(cases.ofPlace(p), drawn.ofPlace(p));
            }
            for (int t = 0; t < WEEKS; t++) {
                assertEquals(cases.ofInterval(t), drawn.ofInterval(t));
            }
            assertEquals(0, drawn.at(0, 1));
            assertEquals(0, drawn.at(1, 7));
            for (int i = 0; i < counts.length; i++) {
                mean[i] += (double) counts[i] / draws;
            }
        }
        for (int i = 0; i < counts.length; i++) {
            double expected = model.expected(i / WEEKS, i % WEEKS);
            assertEquals(
                    expected, mean[i], 5 * Math.sqrt((expected + .01) / draws) + .02 * expected + .005, "cell " + i);
        }
    }

    /**
     * Besag and Clifford: p is uniform where nothing is anywhere, however the exposures are. A place that came last
     * month and a short week are no clusters; with the plain permutation they are.
     */
    @Test
    void aShortWeekAndANewPlaceAreNoClusters() {
        int sets = 200;
        int falselyFound = 0;
        int foundByThePlainOne = 0;
        for (int set = 0; set < sets; set++) {
            double[] exposure = new double[PLACES * WEEKS];
            Arrays.setAll(
                    exposure,
                    i -> i / WEEKS == 0 && i % WEEKS < 8
                            ? 0
                            : i / WEEKS == 1 && i % WEEKS == 9 ? 0 : i % WEEKS == 9 ? 1 : 5);
            CaseCounts cases = cases(exposure, 240, 1000 + set);
            falselyFound += p(new ExposurePermutation(cases, exposure, set), set) <= .05 ? 1 : 0;
            foundByThePlainOne += p(new SpaceTimePermutation(cases), set) <= .05 ? 1 : 0;
        }
        // 99.9 % of binomial(200, .05) lie up to 21.
        assertTrue(falselyFound <= 21, falselyFound + " of " + sets);
        assertTrue(foundByThePlainOne > sets / 5, "the control: " + foundByThePlainOne + " of " + sets);
    }

    private static double p(NullModel model, long seed) {
        Zones zones = Zones.of(
                Neighbours.onGraph(
                        PLACES, new int[] {0, 1, 2, 3, 4}, new int[] {1, 2, 3, 4, 5}, new double[] {1, 1, 1, 1, 1}),
                1,
                model.weights(),
                .5);
        ScanResult result = new SpaceTimeScan(model, zones, Windows.untilNow(4)).run(199, seed);
        return result.clusters().isEmpty()
                ? 1
                : result.maxima().p(result.clusters().get(0).statistic());
    }

    @Test
    void whatCannotBeIsRefused() {
        CaseCounts cases = new CaseCounts(1, 2, new int[] {1, 1});
        assertThrows(IllegalArgumentException.class, () -> new ExposurePermutation(cases, new double[] {1}, 1));
        assertThrows(IllegalArgumentException.class, () -> new ExposurePermutation(cases, new double[] {1, 0}, 1));
        assertThrows(IllegalArgumentException.class, () -> new ExposurePermutation(cases, new double[] {1, -1}, 1));
    }
}
