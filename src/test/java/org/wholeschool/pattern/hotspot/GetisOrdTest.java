package org.wholeschool.pattern.hotspot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Gi* by hand, by its formula with whole matrices, and its chances by dealing in all ways that there are. */
class GetisOrdTest {

    /** Three places in a row, one band, with 1, 2 and 6 concerns: mean 3, S^2 = 41/3 - 9 = 14/3. */
    @Test
    void threePlacesInARow() {
        GetisOrd row = new GetisOrd(GridNeighbours.of(new int[][] {{1}, {2}, {}}, 1), new double[] {1, 2, 6});
        double deviation = Math.sqrt(14 / 3.0);
        // Two of three: sqrt((3 x 2 - 4) / 2) = 1.
        assertEquals((3 - 6) / deviation, row.score(0), 1e-12);
        assertEquals((8 - 6) / deviation, row.score(2), 1e-12);
        // Around the one in the middle is everything, which says nothing.
        assertEquals(0, row.score(1));
    }

    /**
     * The first of four cells weighs 2, the one beside it 1; values 4 0 0 0: mean 1, S^2 = 3; (8 - 3) / (sqrt(3)
     * sqrt((4 x 5 - 9) / 3)).
     */
    @Test
    void weightsCount() {
        GridNeighbours neighbours =
                new GridNeighbours(new int[][] {{0, 1}, {1}, {2}, {3}}, new double[][] {{2, 1}, {1}, {1}, {1}});
        assertEquals(5 / Math.sqrt(11), new GetisOrd(neighbours, new double[] {4, 0, 0, 0}).score(0), 1e-12);
    }

    @Test
    void whereAllAreAlikeNothingStandsOut() {
        GetisOrd alike = new GetisOrd(
                GridNeighbours.of(new int[][] {{1}, {2}, {3}, {}}, 2),
                DoubleStream.generate(() -> .1).limit(8).toArray());
        for (int cell = 0; cell < 8; cell++) {
            assertEquals(0, alike.score(cell));
        }
        assertArrayEquals(DoubleStream.generate(() -> 1).limit(8).toArray(), alike.chances(99, new Random(1)));
    }

    @Property(tries = 100)
    void theScoreIsTheFormula(
            @ForAll @IntRange(min = 2, max = 8) int places,
            @ForAll @IntRange(min = 1, max = 5) int bands,
            @ForAll long seed) {
        Random random = new Random(seed);
        GridNeighbours neighbours = weighed(GridNeighbours.of(nextTo(places, random), bands), random);
        int n = neighbours.cells();
        double[] x = random.ints(n, 0, 9).asDoubleStream().toArray();
        x[0] = 20;
        GetisOrd cells = new GetisOrd(neighbours, x);
        double[][] w = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < neighbours.members()[i].length; j++) {
                w[i][neighbours.members()[i][j]] = neighbours.weights()[i][j];
            }
        }
        double mean = DoubleStream.of(x).sum() / n;
        double s = Math.sqrt(DoubleStream.of(x).map(value -> value * value).sum() / n - mean * mean);
        for (int i = 0; i < n; i++) {
            int cell = i;
            double sum = DoubleStream.of(w[i]).sum();
            double squares =
                    DoubleStream.of(w[i]).map(weight -> weight * weight).sum();
            double weighted =
                    IntStream.range(0, n).mapToDouble(j -> w[cell][j] * x[j]).sum();
            double expected = (weighted - mean * sum) / (s * Math.sqrt((n * squares - sum * sum) / (n - 1)));
            assertEquals(expected, cells.score(i), 1e-9);
        }
    }

    /**
     * A number for a cell is a name and nothing more, and neither does it matter in which unit and from where on values
     * are counted.
     */
    @Property(tries = 50)
    void namesAndUnitsChangeNothing(
            @ForAll @IntRange(min = 3, max = 8) int places,
            @ForAll @IntRange(min = 1, max = 20) int times,
            @ForAll @IntRange(max = 20) int more,
            @ForAll long seed) {
        Random random = new Random(seed);
        int[][] nextTo = nextTo(places, random);
        double[] x = random.ints(places, 0, 9).asDoubleStream().toArray();
        List<Integer> names = new ArrayList<>(IntStream.range(0, places).boxed().toList());
        Collections.shuffle(names, random);
        int[][] renamedNextTo = new int[places][];
        double[] renamed = new double[places];
        for (int place = 0; place < places; place++) {
            renamedNextTo[names.get(place)] =
                    IntStream.of(nextTo[place]).map(names::get).toArray();
            renamed[names.get(place)] = x[place] * times + more;
        }
        GetisOrd one = new GetisOrd(GridNeighbours.of(nextTo, 1), x);
        GetisOrd other = new GetisOrd(GridNeighbours.of(renamedNextTo, 1), renamed);
        for (int place = 0; place < places; place++) {
            assertEquals(one.score(place), other.score(names.get(place)), 1e-9);
        }
    }

    /**
     * Six cells can be dealt in 720 ways; with 20,000 replicates a chance p is within 4.5 standard errors, sqrt(p (1 -
     * p) / 20000), of that but in one test of a hundred thousand.
     */
    @Test
    void theChanceIsThatOfAllWaysToDeal() {
        GridNeighbours neighbours = GridNeighbours.of(new int[][] {{1}, {2}, {}}, 2);
        double[] x = {7, 1, 3, 3, 0, 2};
        double[] chances = new GetisOrd(neighbours, x).chances(20_000, new Random(9));
        for (int cell = 0; cell < x.length; cell++) {
            int own = cell;
            List<double[]> ways = ways(x);
            double exact = ways.stream()
                            .filter(way -> around(neighbours, own, way) >= around(neighbours, own, x))
                            .count()
                    / (double) ways.size();
            assertEquals(exact, chances[cell], 4.5 * Math.sqrt(exact * (1 - exact) / 20_000) + 1e-4);
        }
    }

    private static double around(GridNeighbours neighbours, int cell, double[] x) {
        return IntStream.of(neighbours.members()[cell])
                .mapToDouble(member -> x[member])
                .sum();
    }

    private static List<double[]> ways(double[] values) {
        List<double[]> ways = new ArrayList<>();
        deal(values.clone(), 0, ways);
        return ways;
    }

    private static void deal(double[] values, int from, List<double[]> ways) {
        if (from == values.length) {
            ways.add(values.clone());
            return;
        }
        for (int i = from; i < values.length; i++) {
            double[] next = values.clone();
            next[from] = values[i];
            next[i] = values[from];
            deal(next, from + 1, ways);
        }
    }

    /**
     * Where values are dealt by chance a cell's p is up to .05 in .05 of cases: of 1,000, within the 99 % of a binomial
     * count, 50 +- 2.58 sqrt(1000 x .05 x .95).
     */
    @Test
    void chancesAreUniformWhereNothingIsThere() {
        GridNeighbours neighbours = GridNeighbours.of(new int[][] {{1}, {2}, {3}, {}}, 3);
        Random random = new Random(12);
        int found = 0;
        for (int i = 0; i < 1000; i++) {
            found += new GetisOrd(neighbours, random.doubles(12).toArray()).chances(199, random)[5] <= .05 ? 1 : 0;
        }
        assertTrue(Math.abs(found - 50) <= 2.58 * Math.sqrt(1000 * .05 * .95), found + " of 1000");
    }

    @Test
    void aCellAloneAmongManyCanBeFound() {
        assertEquals(999, GetisOrd.replicates(40, .05));
        assertEquals(12_799, GetisOrd.replicates(640, .05));
        double[] alone = DoubleStream.generate(() -> 1).limit(640).toArray();
        alone[0] = 1.0 / (GetisOrd.replicates(640, .05) + 1);
        assertTrue(FalseDiscovery.levels(alone)[0] <= .05);
    }

    /** Two places next to each other, three bands: 0 1 2 and 3 4 5. */
    @Test
    void aCellsSurroundingsAreItsPlaceBeforeAndAfterAndItsBandNextDoor() {
        GridNeighbours neighbours = GridNeighbours.of(new int[][] {{1, 1}, {}}, 3);
        assertEquals(
                "[[0, 1, 3], [0, 1, 2, 4], [1, 2, 5], [3, 4, 0], [3, 4, 5, 1], [4, 5, 2]]",
                Arrays.deepToString(neighbours.members()));
        // Without cell 1, and numbered anew: 0 2 3 4 5 are 0 1 2 3 4.
        assertEquals(
                "[[0, 2], [1, 4], [2, 3, 0], [2, 3, 4], [3, 4, 1]]",
                Arrays.deepToString(neighbours.among(new int[] {0, 2, 3, 4, 5}).members()));
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new GridNeighbours(new int[][] {{1}}, new double[][] {{1}}));
        assertThrows(
                IllegalArgumentException.class,
                () -> new GridNeighbours(new int[][] {{0, 0}}, new double[][] {{1, 1}}));
        assertThrows(IllegalArgumentException.class, () -> new GridNeighbours(new int[][] {{0}}, new double[][] {{0}}));
        assertThrows(IllegalArgumentException.class, () -> new GridNeighbours(new int[][] {{0}}, new double[][] {}));
        assertThrows(
                IllegalArgumentException.class,
                () -> new GetisOrd(GridNeighbours.of(new int[][] {{1}, {}}, 1), new double[] {1}));
        assertThrows(
                IllegalArgumentException.class,
                () -> new GetisOrd(GridNeighbours.of(new int[][] {{}}, 1), new double[] {1}));
        assertThrows(
                IllegalArgumentException.class,
                () -> new GetisOrd(GridNeighbours.of(new int[][] {{1}, {}}, 1), new double[] {1, -1}));
    }

    /**
     * Each place is next to the one before it, and to some others; the last is next to none of the first two, so that
     * no cell has everything around it.
     */
    private static int[][] nextTo(int places, Random random) {
        int[][] nextTo = new int[places][];
        for (int place = 0; place < places; place++) {
            int own = place;
            nextTo[place] = IntStream.range(0, place)
                    .filter(other -> own < places - 1 && (other == own - 1 || random.nextInt(4) == 0))
                    .toArray();
        }
        return nextTo;
    }

    private static GridNeighbours weighed(GridNeighbours neighbours, Random random) {
        return new GridNeighbours(
                neighbours.members(),
                Arrays.stream(neighbours.members())
                        .map(members -> random.doubles(members.length, .5, 2).toArray())
                        .toArray(double[][]::new));
    }
}
