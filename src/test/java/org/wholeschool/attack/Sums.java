package org.wholeschool.attack;

import java.util.ArrayList;
import java.util.List;

/**
 * Any unknown numbers of which some sums are known to lie between bounds, as for pupils, who do not add up as concerns
 * do.
 */
public final class Sums {

    /** More than any number can be. */
    public static final int NO_LIMIT = 100_000;

    private static final double NEARLY = 1e-6;

    private final int unknowns;
    private final List<double[]> sums = new ArrayList<>();
    private final List<Double> least = new ArrayList<>();
    private final List<Double> most = new ArrayList<>();

    /** @param unknowns how many numbers are unknown */
    public Sums(int unknowns) {
        this.unknowns = unknowns;
    }

    /** @return the sum of some numbers. */
    public static int[][] of(int... numbers) {
        return new int[][] {numbers, {}, {}};
    }

    /** Adds what is known of a sum: numbers that count once, others, and how often each of these counts. */
    public void between(int[][] sum, int from, int to) {
        sums.add(weights(sum, 1));
        least.add((double) from);
        most.add((double) to);
    }

    /** @return the least that a sum can be. */
    public int least(int[][] sum) {
        return (int) Math.ceil(program().least(weights(sum, 1)) - NEARLY);
    }

    /** @return the most that a sum can be. */
    public int most(int[][] sum) {
        return (int) Math.floor(-program().least(weights(sum, -1)) + NEARLY);
    }

    private Simplex program() {
        return new Simplex(
                sums.toArray(double[][]::new),
                least.stream().mapToDouble(Double::doubleValue).toArray(),
                most.stream().mapToDouble(Double::doubleValue).toArray(),
                NO_LIMIT);
    }

    private double[] weights(int[][] sum, int sign) {
        double[] weights = new double[unknowns];
        for (int number : sum[0]) {
            weights[number] = sign;
        }
        for (int i = 0; i < sum[1].length; i++) {
            weights[sum[1][i]] = sign * sum[2][i];
        }
        return weights;
    }
}
