package org.wholeschool.pattern.hotspot;

/**
 * The distribution of one cell of a two-way table whose margins are fixed: {@code rowTotal} drawn without replacement
 * from {@code total}, of which {@code columnTotal} are in the column.
 *
 * <p>Probabilities are built outwards from the mode by P(k+1)/P(k) = (row-k)(column-k) / ((k+1)(total-row-column+k+1))
 * and divided by their sum, so that no factorial is needed and small tails keep their precision.
 *
 * <p>Where the two rows do not have the same odds, each such step is multiplied by the ratio of the odds (Fisher's
 * noncentral distribution: Fisher, "The logic of inductive inference", Journal of the Royal Statistical Society 98
 * (1935) 39–82).
 */
public final class Hypergeometric {

    private final int lowest;
    private final double[] probability;

    /** Both rows with the same odds. */
    public Hypergeometric(int rowTotal, int columnTotal, int total) {
        this(rowTotal, columnTotal, total, 1);
    }

    /**
     * @param oddsRatio odds of being in the column for what is in the row, divided by those for what is not; above 0
     *     and finite
     */
    Hypergeometric(int rowTotal, int columnTotal, int total, double oddsRatio) {
        lowest = Math.max(0, rowTotal + columnTotal - total);
        int highest = Math.min(rowTotal, columnTotal);
        int mode = (int) Math.max(lowest, Math.min(highest, (rowTotal + 1.0) * (columnTotal + 1.0) / (total + 2.0)));
        while (mode < highest && oddsRatio * step(mode, rowTotal, columnTotal, total) > 1) {
            mode++;
        }
        while (mode > lowest && oddsRatio * step(mode - 1, rowTotal, columnTotal, total) < 1) {
            mode--;
        }
        probability = new double[highest - lowest + 1];
        probability[mode - lowest] = 1;
        for (int k = mode; k < highest; k++) {
            probability[k + 1 - lowest] = probability[k - lowest] * (oddsRatio * step(k, rowTotal, columnTotal, total));
        }
        for (int k = mode - 1; k >= lowest; k--) {
            probability[k - lowest] = probability[k + 1 - lowest] / (oddsRatio * step(k, rowTotal, columnTotal, total));
        }
        double sum = sum(0, probability.length);
        for (int i = 0; i < probability.length; i++) {
            probability[i] /= sum;
        }
    }

    private static double step(int k, int rowTotal, int columnTotal, int total) {
        return ((double) rowTotal - k)
                * ((double) columnTotal - k)
                / ((k + 1.0) * ((double) total - rowTotal - columnTotal + k + 1));
    }

    /** @return the chance of k or more */
    public double atLeast(int k) {
        return k <= lowest ? 1 : Math.min(1, sum(k - lowest, probability.length));
    }

    double atMost(int k) {
        return k >= lowest + probability.length - 1 ? 1 : Math.min(1, sum(0, k - lowest + 1));
    }

    private double sum(int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += probability[i];
        }
        return sum;
    }
}
