package org.wholeschool.pattern.types;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Against a vector of another program, and against steps that were done by hand. */
class MdavTest {

    private static Set<List<Integer>> clusters(int fewest, double[]... points) {
        return new HashSet<>(new Mdav(fewest, fewest).clusters(points, ones(points.length)));
    }

    private static int[] ones(int points) {
        int[] ones = new int[points];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static double[][] line(double... at) {
        return Arrays.stream(at).mapToObj(each -> new double[] {each}).toArray(double[][]::new);
    }

    /** The test of MDAV-generic in the Python library anonypyx: mean (1/6, 1/12, -1/12), farthest (1.5, 1.5, 1.5). */
    @Test
    void pairsOfSixPointsAreThoseOfAnonypyx() {
        assertEquals(
                Set.of(List.of(0, 1), List.of(2, 3), List.of(4, 5)),
                clusters(
                        2,
                        new double[] {1.5, 1.5, 1.5},
                        new double[] {.5, .5, .5},
                        new double[] {-1.5, -1.5, -.5},
                        new double[] {0, -.5, -1.5},
                        new double[] {0, 0, 0},
                        new double[] {.5, 0, 0}));
    }

    /**
     * By hand: the mean of 1 2 3 10 11 12 20 21 30 is 12.2, so 30 is farthest and takes 21 and 20; 1 is farthest from
     * 30 and takes 2 and 3; three are left.
     */
    @Test
    void nineOnALineAreThreeThrees() {
        assertEquals(
                Set.of(List.of(0, 1, 2), List.of(3, 4, 5), List.of(6, 7, 8)),
                clusters(3, line(1, 2, 3, 10, 11, 12, 20, 21, 30)));
    }

    /**
     * By hand: of seven on a line (fewer than 9, more than 5) the mean is 6, so 20 is farthest and takes 6 and 5; the
     * other four are left.
     */
    @Test
    void sevenAreThreeAndFour() {
        assertEquals(Set.of(List.of(0, 1, 2, 3), List.of(4, 5, 6)), clusters(3, line(2, 3, 3, 3, 5, 6, 20)));
    }

    /** Fewer than two threes are one. */
    @Test
    void fiveAreOneCluster() {
        assertEquals(Set.of(List.of(0, 1, 2, 3, 4)), clusters(3, line(1, 2, 8, 9, 20)));
    }

    /** Of two that are equally far the one that comes first is taken. */
    @Test
    void ofTiesTheFirstIsTaken() {
        assertEquals(Set.of(List.of(0, 1), List.of(2, 3), List.of(4, 5)), clusters(2, line(0, 0, 0, 0, 0, 0)));
    }

    @Test
    void lightPointsTakeMore() {
        double[][] points = line(1, 2, 3, 10, 11, 12, 20, 21, 30);
        int[] weights = {6, 6, 6, 6, 6, 6, 2, 2, 2};
        assertTrue(new Mdav(3, 6).clusters(points, weights).contains(List.of(6, 7, 8)));
        List<List<Integer>> heavier = new Mdav(3, 12).clusters(points, weights);
        assertTrue(
                heavier.stream()
                        .allMatch(cluster ->
                                cluster.stream().mapToInt(each -> weights[each]).sum() >= 12),
                heavier.toString());
        assertThrows(IllegalArgumentException.class, () -> new Mdav(0, 0));
    }

    /** Each point is in one cluster, and each cluster is large and heavy enough. */
    @Test
    void everyPointIsInOneLargeEnoughCluster() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            int size = 6 + random.nextInt(40);
            double[][] points = IntStream.range(0, size)
                    .mapToObj(each -> new double[] {random.nextGaussian(), random.nextInt(3)})
                    .toArray(double[][]::new);
            int[] weights =
                    IntStream.range(0, size).map(each -> 4 + random.nextInt(8)).toArray();
            List<List<Integer>> clusters = new Mdav(3, 18).clusters(points, weights);
            assertEquals(
                    IntStream.range(0, size).boxed().toList(),
                    clusters.stream().flatMap(List::stream).sorted().toList());
            assertTrue(
                    clusters.size() == 1
                            || clusters.stream()
                                    .allMatch(cluster -> cluster.size() >= 3
                                            && cluster.stream()
                                                            .mapToInt(each -> weights[each])
                                                            .sum()
                                                    >= 18),
                    clusters.toString());
        }
    }
}
