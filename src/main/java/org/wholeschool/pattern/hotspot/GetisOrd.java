package org.wholeschool.pattern.hotspot;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * How much more a cell and its surroundings have than cells have on average, in standard deviations: Gi* of Getis and
 * Ord, "The analysis of spatial association by use of distance statistics", Geographical Analysis 24 (1992) 189–206, in
 * the form of Ord and Getis, "Local spatial autocorrelation statistics", Geographical Analysis 27 (1995) 286–306:
 *
 * <p>Gi* = (sum_j w_ij x_j - mean W_i) / (S sqrt((n sum_j w_ij^2 - W_i^2) / (n - 1))), W_i = sum_j w_ij, S^2 = sum x^2
 * / n - mean^2.
 *
 * <p>It compares cells with each other within one period, so it sees what is always hot, which no comparison of a cell
 * with its own past can. It says nothing about why: a place where most of the school is at noon has more concerns than
 * a store room.
 */
final class GetisOrd {

    private final GridNeighbours neighbours;
    private final double[] values;

    // Of each cell, what it and its surroundings would have if all cells were alike, and the standard deviation of
    // that; 0 where nothing can stand out.
    private final double[] expected;
    private final double[] deviation;

    /**
     * @param neighbours the surroundings of each cell
     * @param values what each cell has, such as its concerns, 0 or more
     * @throws IllegalArgumentException if there are not as many cells, or fewer than two, or a value is below 0
     */
    GetisOrd(GridNeighbours neighbours, double[] values) {
        int n = values.length;
        if (n != neighbours.cells()
                || n < 2
                || !Arrays.stream(values).allMatch(value -> value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    n + " values of " + neighbours.cells() + " cells: " + Arrays.toString(values));
        }
        this.neighbours = neighbours;
        this.values = values.clone();
        double mean = Arrays.stream(values).average().orElseThrow();
        // S^2 as in the formula, but by differences, so that equal values give 0 and not what rounding leaves.
        double variance = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow();
        expected = new double[n];
        deviation = new double[n];
        for (int cell = 0; cell < n; cell++) {
            double sum = Arrays.stream(neighbours.weights()[cell]).sum();
            double squares = Arrays.stream(neighbours.weights()[cell])
                    .map(weight -> weight * weight)
                    .sum();
            double spread = n * squares - sum * sum;
            expected[cell] = mean * sum;
            // Of equal weights on all cells the spread is 0, but for rounding.
            deviation[cell] = spread <= 1e-9 * n * squares ? 0 : Math.sqrt(variance * spread / (n - 1));
        }
    }

    /** @return Gi* of a cell; 0 where all cells are alike, and where its surroundings are everything. */
    double score(int cell) {
        double around = 0;
        int[] members = neighbours.members()[cell];
        for (int i = 0; i < members.length; i++) {
            around += neighbours.weights()[cell][i] * values[members[i]];
        }
        return deviation[cell] == 0 ? 0 : (around - expected[cell]) / deviation[cell];
    }

    /**
     * For each cell the chance of as high a Gi* or a higher one if the values were dealt to the cells anew: (1 +
     * replicates with such a one) / (replicates + 1). Valid however few cells there are and however skew their values,
     * where the normal distribution is not.
     *
     * <p>It finds high cells that lie together. One high cell alone is in somebody's surroundings however it is dealt;
     * to find that it is always the same one, {@link Persistence} deals each of many weeks anew.
     *
     * @param replicates how often they are dealt; see {@link #replicates}
     * @param random where chance comes from
     */
    double[] chances(int replicates, Random random) {
        return Dealing.chances(
                List.of(dealing(IntStream.range(0, values.length).toArray())), values.length, replicates, random);
    }

    /** @param names the number of each cell among those of all periods */
    Dealing dealing(int[] names) {
        return new Dealing(neighbours, values, deviation, names);
    }

    /**
     * @return replicates with which a single cell can still be found among so many at a level of false discoveries; at
     *     least 999.
     */
    static int replicates(int cells, double level) {
        return Math.max(999, (int) Math.ceil(cells / level) - 1);
    }
}
