package org.wholeschool.pattern.group;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Qualities by hand, the best partition against all partitions of small graphs, and agreement of partitions. */
class LeidenTest {

    /** Two triangles and a bridge. */
    private static final TieGraph BRIDGED = TieGraph.summed(
            6, new int[] {0, 0, 1, 3, 3, 4, 2}, new int[] {1, 2, 2, 4, 5, 5, 3}, new double[] {1, 1, 1, 1, 1, 1, 1});

    private static final Partition TRIANGLES = Partition.of(new int[] {7, 7, 7, 2, 2, 2});

    @Test
    void qualitiesByHand() {
        assertEquals(2 * (3 - .1 * 3 + 3 - .1 * 3), Quality.cpm(.1).of(BRIDGED, TRIANGLES), 1e-12);
        assertEquals(2 * (3 / 7. - Math.pow(7 / 14., 2)), Quality.modularity(1).of(BRIDGED, TRIANGLES), 1e-12);
        assertEquals(
                2 * (3 / 7. - 2 * Math.pow(7 / 14., 2)), Quality.modularity(2).of(BRIDGED, TRIANGLES), 1e-12);
        assertThrows(IllegalArgumentException.class, () -> Quality.cpm(-1));
        assertThrows(IllegalArgumentException.class, () -> Quality.cpm(Double.NaN));
    }

    @Test
    void groupsAreNumberedBySizeThenByTheirFirstPupil() {
        assertArrayEquals(
                new int[] {1, 0, 0, 2, 1, 0},
                Partition.of(new int[] {5, 9, 9, 1, 5, 9}).toArray());
        assertArrayEquals(
                new int[][] {{1, 2, 5}, {0, 4}, {3}},
                Partition.of(new int[] {5, 9, 9, 1, 5, 9}).members());
        assertEquals(TRIANGLES, Partition.of(new int[] {0, 0, 0, 1, 1, 1}));
    }

    /**
     * Of small graphs every partition is looked at. The algorithm promises no best one; nearly always it is, and never
     * can one pupil's move or a merger of two groups better it.
     */
    @Test
    void theBestOfAllPartitionsIsFoundNearlyAlways() {
        Quality[] qualities = {Quality.cpm(.1), Quality.cpm(.3), Quality.modularity(1)};
        int found = 0;
        int graphs = 40;
        for (int seed = 0; seed < graphs; seed++) {
            TieGraph graph = small(seed);
            for (Quality quality : qualities) {
                Partition partition = new Leiden(quality).best(graph, 20, seed);
                double reached = quality.of(graph, partition);
                found += reached >= best(quality, graph, new int[graph.pupils()], 1) - 1e-9 ? 1 : 0;
                assertNothingSmallBettersIt(quality, graph, partition, reached);
            }
        }
        assertTrue(found >= .95 * graphs * qualities.length, found + " of " + graphs * qualities.length);
    }

    private static TieGraph small(int seed) {
        Random random = new Random(seed);
        int pupils = 7;
        int ties = 11;
        int[] one = random.ints(ties, 0, pupils - 1).toArray();
        int[] other = Arrays.stream(one)
                .map(pupil -> pupil + 1 + random.nextInt(pupils - 1 - pupil))
                .toArray();
        return TieGraph.summed(pupils, one, other, random.doubles(ties, .1, 1).toArray());
    }

    private static void assertNothingSmallBettersIt(
            Quality quality, TieGraph graph, Partition partition, double reached) {
        for (int group = 0; group <= partition.count(); group++) {
            for (int pupil = 0; pupil < graph.pupils(); pupil++) {
                int[] moved = partition.toArray();
                moved[pupil] = group;
                assertTrue(
                        quality.of(graph, Partition.of(moved)) <= reached + 1e-9,
                        "pupil " + pupil + " moves to " + group);
            }
            int from = group;
            for (int into = 0; into < group; into++) {
                int other = into;
                int[] merged = Arrays.stream(partition.toArray())
                        .map(each -> each == from ? other : each)
                        .toArray();
                assertTrue(quality.of(graph, Partition.of(merged)) <= reached + 1e-9, from + " merges into " + into);
            }
        }
    }

    private static double best(Quality quality, TieGraph graph, int[] labels, int from) {
        if (from == labels.length) {
            return quality.of(graph, Partition.of(labels));
        }
        int used = Arrays.stream(labels).limit(from).max().orElse(-1) + 1;
        double best = Double.NEGATIVE_INFINITY;
        for (int label = 0; label <= used; label++) {
            labels[from] = label;
            best = Math.max(best, best(quality, graph, labels, from + 1));
        }
        return best;
    }

    @Test
    void theSameSeedGivesTheSameGroupsOnAnyNumberOfProcessors() throws Exception {
        Random random = new Random(3);
        TieGraph graph = TieGraph.summed(
                300,
                random.ints(900, 0, 150).toArray(),
                random.ints(900, 150, 300).toArray(),
                random.doubles(900, .1, 1).toArray());
        Partition once = new Leiden(Quality.cpm(.1)).best(graph, 10, 5);
        ForkJoinPool alone = new ForkJoinPool(1);
        try {
            assertEquals(
                    once,
                    alone.submit(() -> new Leiden(Quality.cpm(.1)).best(graph, 10, 5))
                            .get());
        } finally {
            alone.shutdown();
        }
    }

    @Test
    void whoeverIsTiedToNobodyIsAlone() {
        assertEquals(
                4,
                new Leiden(Quality.cpm(.1))
                        .best(TieGraph.summed(4, new int[0], new int[0], new double[0]), 3, 1)
                        .count());
        assertEquals(
                0,
                new Leiden(Quality.cpm(.1))
                        .best(TieGraph.summed(0, new int[0], new int[0], new double[0]), 3, 1)
                        .count());
        Partition one = new Leiden(Quality.cpm(.1))
                .best(TieGraph.summed(4, new int[] {1}, new int[] {3}, new double[] {.6}), 3, 1);
        assertArrayEquals(new int[] {1, 0, 2, 0}, one.toArray());
    }

    /** Hubert and Arabie's index for a table of 2, 1 / 0, 3: 4 pairs together in both, of 15; 6 and 7 in each. */
    @Test
    void agreementByHand() {
        Agreement agreement =
                new Agreement(Partition.of(new int[] {0, 0, 0, 1, 1, 1}), Partition.of(new int[] {0, 0, 1, 1, 1, 1}));
        assertEquals((4 - 6 * 7 / 15.) / (6.5 - 6 * 7 / 15.), agreement.adjustedRand(), 1e-12);
        double shared = 2 / 6. * Math.log(2 * 6 / (3 * 2.))
                + 1 / 6. * Math.log(1 * 6 / (3 * 4.))
                + 3 / 6. * Math.log(3 * 6 / (3 * 4.));
        double entropies = Math.log(2) - 2 / 6. * Math.log(2 / 6.) - 4 / 6. * Math.log(4 / 6.);
        assertEquals(2 * shared / entropies, agreement.normalisedMutualInformation(), 1e-12);
        Agreement same = new Agreement(TRIANGLES, TRIANGLES);
        assertEquals(1, same.adjustedRand(), 1e-12);
        assertEquals(1, same.normalisedMutualInformation(), 1e-12);
    }

    @Test
    void chanceAloneAgreesByNothingOnAverage() {
        Random random = new Random(1);
        double mean = IntStream.range(0, 2000)
                .mapToDouble(i -> new Agreement(
                                Partition.of(random.ints(40, 0, 5).toArray()),
                                Partition.of(random.ints(40, 0, 7).toArray()))
                        .adjustedRand())
                .average()
                .orElseThrow();
        assertTrue(Math.abs(mean) < .005, "mean " + mean);
    }
}
