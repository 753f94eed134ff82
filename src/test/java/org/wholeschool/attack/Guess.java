package org.wholeschool.attack;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * An attacker who must guess which of two worlds a release comes from, and has seen many releases of either: Fisher's
 * linear discriminant over whatever was published, learnt from one half of the games and tried on the other. How good
 * the guesses are is told by the area under the curve (AUC): .5 is a coin, 1 is knowing.
 */
public final class Guess {

    private static final double RIDGE = 1e-3;

    private Guess() {}

    /**
     * @param without by game, what was published in one world, as numbers
     * @param with the same of the other world
     * @return the AUC of the guesses in the second half of the games
     */
    public static double auc(double[][] without, double[][] with) {
        int learnt = without.length / 2;
        double[] weights = discriminant(Arrays.copyOf(without, learnt), Arrays.copyOf(with, learnt));
        return auc(scores(without, learnt, weights), scores(with, learnt, weights));
    }

    /** @return the chance that a score of the second is above one of the first; of equal ones half counts. */
    public static double auc(double[] without, double[] with) {
        double above = 0;
        for (double one : with) {
            for (double other : without) {
                above += one > other ? 1 : one == other ? .5 : 0;
            }
        }
        return above / without.length / with.length;
    }

    private static double[] scores(double[][] games, int from, double[] weights) {
        return IntStream.range(from, games.length)
                .mapToDouble(i -> IntStream.range(0, weights.length)
                        .mapToDouble(j -> weights[j] * games[i][j])
                        .sum())
                .toArray();
    }

    /** Inverse of the covariance within a world, times the difference of the means. */
    private static double[] discriminant(double[][] without, double[][] with) {
        int size = without[0].length;
        double[] meanWithout = mean(without);
        double[] meanWith = mean(with);
        double[][] system = new double[size][size + 1];
        for (int world = 0; world < 2; world++) {
            double[] mean = world == 0 ? meanWithout : meanWith;
            for (double[] game : world == 0 ? without : with) {
                for (int i = 0; i < size; i++) {
                    for (int j = 0; j < size; j++) {
                        system[i][j] += (game[i] - mean[i]) * (game[j] - mean[j]) / (2.0 * without.length);
                    }
                }
            }
        }
        for (int i = 0; i < size; i++) {
            system[i][i] += RIDGE * (1 + system[i][i]);
            system[i][size] = meanWith[i] - meanWithout[i];
        }
        return solve(system);
    }

    private static double[] mean(double[][] games) {
        return IntStream.range(0, games[0].length)
                .mapToDouble(i -> Arrays.stream(games)
                        .mapToDouble(game -> game[i])
                        .average()
                        .orElseThrow())
                .toArray();
    }

    private static double[] solve(double[][] system) {
        int size = system.length;
        for (int k = 0; k < size; k++) {
            for (int i = 0; i < size; i++) {
                if (i != k) {
                    double factor = system[i][k] / system[k][k];
                    for (int j = k; factor != 0 && j <= size; j++) {
                        system[i][j] -= factor * system[k][j];
                    }
                }
            }
        }
        return IntStream.range(0, size)
                .mapToDouble(i -> system[i][size] / system[i][i])
                .toArray();
    }
}
