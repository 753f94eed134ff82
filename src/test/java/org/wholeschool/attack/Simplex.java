package org.wholeschool.attack;

import java.util.Arrays;

/**
 * The attacker's own linear programs: bounds of a sum of unknowns, none below zero, of which the sums of some are known
 * to lie in intervals. The bounded simplex method on a dictionary: first a dual phase finds any solution, then each
 * question is a primal phase from the last answer (Dantzig's rule, and Bland's after long standing still). It shares
 * nothing with the library that the product's audit uses.
 */
final class Simplex {

    private static final double SMALL = 1e-9;
    private static final double FEASIBLE = 1e-7;
    private static final int PATIENCE = 2_000;
    private static final int MOST_STEPS = 50_000;

    private final int unknowns;
    private final double[] least;
    private final double[] most;
    private final int[] basic;
    private final int[] other;
    private final double[][] dictionary;
    private final double[] valueOfBasic;
    private final double[] valueOfOther;

    /**
     * @param sums for each known sum, by unknown how often it is in it
     * @param least for each known sum the least that it is
     * @param most for each known sum the most that it is
     * @param limit more than any unknown can be
     */
    Simplex(double[][] sums, double[] least, double[] most, double limit) {
        unknowns = sums.length == 0 ? 0 : sums[0].length;
        this.least = new double[unknowns + sums.length];
        this.most = new double[unknowns + sums.length];
        Arrays.fill(this.most, 0, unknowns, limit);
        System.arraycopy(least, 0, this.least, unknowns, sums.length);
        System.arraycopy(most, 0, this.most, unknowns, sums.length);
        basic = new int[sums.length];
        other = new int[unknowns];
        dictionary = new double[sums.length][];
        for (int i = 0; i < sums.length; i++) {
            basic[i] = unknowns + i;
            dictionary[i] = sums[i].clone();
        }
        for (int j = 0; j < unknowns; j++) {
            other[j] = j;
        }
        valueOfBasic = new double[sums.length];
        valueOfOther = new double[unknowns];
        findSolution();
    }

    private Simplex(Simplex from) {
        unknowns = from.unknowns;
        least = from.least.clone();
        most = from.most.clone();
        basic = from.basic.clone();
        other = from.other.clone();
        dictionary = Arrays.stream(from.dictionary).map(double[]::clone).toArray(double[][]::new);
        valueOfBasic = from.valueOfBasic.clone();
        valueOfOther = from.valueOfOther.clone();
    }

    /** @return another one that stands where this does. */
    Simplex copy() {
        return new Simplex(this);
    }

    /**
     * Makes unknowns no larger or smaller than something from here on, and finds a solution again.
     *
     * @return false where there is none.
     */
    boolean restrict(int unknown, double from, double to) {
        least[unknown] = from;
        most[unknown] = to;
        for (int j = 0; j < other.length; j++) {
            if (other[j] == unknown) {
                move(j, Math.min(to, Math.max(from, valueOfOther[j])) - valueOfOther[j]);
            }
        }
        try {
            findSolution();
            return true;
        } catch (Contradiction none) {
            return false;
        }
    }

    /** That nothing can have led to what is known. */
    static final class Contradiction extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private void findSolution() {
        for (int step = 0; step < MOST_STEPS; step++) {
            int row = -1;
            double worst = FEASIBLE;
            for (int i = 0; i < basic.length; i++) {
                double miss = Math.max(least[basic[i]] - valueOfBasic[i], valueOfBasic[i] - most[basic[i]]);
                if (miss > FEASIBLE && (row < 0 || (step < PATIENCE ? miss > worst : basic[i] < basic[row]))) {
                    row = i;
                    worst = miss;
                }
            }
            if (row < 0) {
                return;
            }
            boolean raise = valueOfBasic[row] < least[basic[row]];
            int column = -1;
            for (int j = 0; j < other.length; j++) {
                double entry = dictionary[row][j];
                boolean helps = raise == entry > 0
                        ? valueOfOther[j] < most[other[j]] - SMALL
                        : valueOfOther[j] > least[other[j]] + SMALL;
                if (Math.abs(entry) > FEASIBLE
                        && helps
                        && (column < 0
                                || (step < PATIENCE
                                        ? Math.abs(entry) > Math.abs(dictionary[row][column])
                                        : other[j] < other[column]))) {
                    column = j;
                }
            }
            if (column < 0) {
                throw new Contradiction();
            }
            double to = raise ? least[basic[row]] : most[basic[row]];
            move(column, (to - valueOfBasic[row]) / dictionary[row][column]);
            valueOfBasic[row] = to;
            exchange(row, column);
        }
        throw new IllegalStateException("no solution after " + MOST_STEPS + " steps");
    }

    /** @return the least that a weighted sum of the unknowns can be. */
    double least(double[] weights) {
        double[] gain = new double[other.length];
        for (int j = 0; j < other.length; j++) {
            gain[j] = other[j] < unknowns ? weights[other[j]] : 0;
        }
        for (int i = 0; i < basic.length; i++) {
            if (basic[i] < unknowns && weights[basic[i]] != 0) {
                for (int j = 0; j < other.length; j++) {
                    gain[j] += weights[basic[i]] * dictionary[i][j];
                }
            }
        }
        for (int step = 0; step < MOST_STEPS; step++) {
            int column = -1;
            for (int j = 0; j < other.length; j++) {
                boolean improves = gain[j] < -FEASIBLE && valueOfOther[j] < most[other[j]] - SMALL
                        || gain[j] > FEASIBLE && valueOfOther[j] > least[other[j]] + SMALL;
                if (improves
                        && (column < 0
                                || (step < PATIENCE
                                        ? Math.abs(gain[j]) > Math.abs(gain[column])
                                        : other[j] < other[column]))) {
                    column = j;
                }
            }
            if (column < 0) {
                return value(weights);
            }
            stepAlong(column, gain[column] < 0 ? 1 : -1, gain, step);
        }
        throw new IllegalStateException("no optimum after " + MOST_STEPS + " steps");
    }

    private void stepAlong(int column, int direction, double[] gain, int step) {
        double room = direction > 0
                ? most[other[column]] - valueOfOther[column]
                : valueOfOther[column] - least[other[column]];
        int row = -1;
        for (int i = 0; i < basic.length; i++) {
            double slope = dictionary[i][column] * direction;
            if (Math.abs(slope) > FEASIBLE) {
                double until = Math.max(
                        0,
                        slope > 0
                                ? (most[basic[i]] - valueOfBasic[i]) / slope
                                : (least[basic[i]] - valueOfBasic[i]) / slope);
                boolean sooner = until < room - SMALL;
                boolean asSoon = row >= 0
                        && until <= room + SMALL
                        && (step < PATIENCE
                                ? Math.abs(slope) > Math.abs(dictionary[row][column])
                                : basic[i] < basic[row]);
                if (sooner || asSoon) {
                    room = Math.min(room, until);
                    row = i;
                }
            }
        }
        move(column, direction * room);
        if (row < 0) {
            valueOfOther[column] = direction > 0 ? most[other[column]] : least[other[column]];
            return;
        }
        valueOfBasic[row] = dictionary[row][column] * direction > 0 ? most[basic[row]] : least[basic[row]];
        double factor = gain[column] / dictionary[row][column];
        for (int j = 0; j < gain.length; j++) {
            gain[j] -= factor * dictionary[row][j];
        }
        gain[column] = factor;
        exchange(row, column);
    }

    private void move(int column, double by) {
        if (by != 0) {
            for (int i = 0; i < basic.length; i++) {
                valueOfBasic[i] += dictionary[i][column] * by;
            }
            valueOfOther[column] += by;
        }
    }

    private void exchange(int row, int column) {
        double[] pivot = dictionary[row];
        double inverse = 1 / pivot[column];
        for (int j = 0; j < pivot.length; j++) {
            pivot[j] *= -inverse;
        }
        pivot[column] = inverse;
        for (int i = 0; i < dictionary.length; i++) {
            double factor = dictionary[i][column];
            if (i != row && factor != 0) {
                double[] line = dictionary[i];
                line[column] = 0;
                for (int j = 0; j < line.length; j++) {
                    line[j] += factor * pivot[j];
                }
            }
        }
        int in = other[column];
        other[column] = basic[row];
        basic[row] = in;
        double value = valueOfOther[column];
        valueOfOther[column] = valueOfBasic[row];
        valueOfBasic[row] = value;
    }

    private double value(double[] weights) {
        double[] solution = solution();
        double sum = 0;
        for (int j = 0; j < unknowns; j++) {
            sum += weights[j] * solution[j];
        }
        return sum;
    }

    /** @return the unknowns as they were last worked out. */
    double[] solution() {
        double[] solution = new double[unknowns];
        for (int i = 0; i < basic.length; i++) {
            if (basic[i] < unknowns) {
                solution[basic[i]] = valueOfBasic[i];
            }
        }
        for (int j = 0; j < other.length; j++) {
            if (other[j] < unknowns) {
                solution[other[j]] = valueOfOther[j];
            }
        }
        return solution;
    }
}
