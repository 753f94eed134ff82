package org.wholeschool.disclosure.cellkey;

import java.util.Arrays;

/**
 * Which noise a count gets by its cell key: a row for each count from 1 on, a column for each key from 0 on. The last
 * rows serve for all higher counts, over and over. An empty cell has no noise.
 */
public final class PerturbationTable {

    private static final int TEN_FIVE_ROWS = 750;
    private static final int TEN_FIVE_REPEATING = 250;
    private static final int MOST_KEYS = 65_536;

    private final int[][] noise;
    private final int repeating;

    /**
     * @param noise by count - 1 and key
     * @param repeating how many of the last rows serve again
     * @throws IllegalArgumentException if rows differ in length, there is none, or a count would become negative
     */
    public PerturbationTable(int[][] noise, int repeating) {
        if (noise.length == 0
                || repeating < 1
                || repeating > noise.length
                || noise[0].length == 0
                || noise[0].length > MOST_KEYS) {
            throw new IllegalArgumentException(
                    "A perturbation table has rows, of which some repeat, and 1 to " + MOST_KEYS + " keys");
        }
        this.noise = Arrays.stream(noise).map(int[]::clone).toArray(int[][]::new);
        this.repeating = repeating;
        for (int i = 0; i < noise.length; i++) {
            if (noise[i].length != noise[0].length) {
                throw new IllegalArgumentException(
                        "Row " + (i + 1) + " has " + noise[i].length + " keys, the first one " + noise[0].length);
            }
            for (int each : noise[i]) {
                if (i + 1 + each < 0) {
                    throw new IllegalArgumentException("A count of " + (i + 1) + " would become " + (i + 1 + each));
                }
            }
        }
    }

    /** @return how many keys there are, 256 for instance. */
    public int keys() {
        return noise[0].length;
    }

    /** @return the row, from 1 on, in which a count's noise stands; 0 for an empty cell. */
    public int row(int count) {
        return count <= noise.length ? count : (count - 1) % repeating + noise.length - repeating + 1;
    }

    /** @return what is added to a count with this cell key. */
    public int noise(int count, int key) {
        return count == 0 ? 0 : noise[row(count) - 1][key];
    }

    /**
     * The Office's "10–5 rule", a table that does not depend on the key at all: what is under 10 becomes 0, the rest
     * the nearest multiple of 5. 256 keys, 750 rows of which 250 repeat.
     */
    public static PerturbationTable tenFive() {
        int[][] noise = new int[TEN_FIVE_ROWS][256];
        for (int count = 1; count <= TEN_FIVE_ROWS; count++) {
            int shown = count < 10 ? 0 : (count + 2) / 5 * 5;
            Arrays.fill(noise[count - 1], shown - count);
        }
        return new PerturbationTable(noise, TEN_FIVE_REPEATING);
    }

    /**
     * A table of proper noise: of mean 0 and a given variance, at most so much to either side, never below 0, and
     * otherwise as little determined as it can be (of greatest entropy: Giessing, "Computational issues in the design
     * of transition probabilities and disclosure risk estimation for additive noise", Privacy in Statistical Databases
     * 2016, LNCS 9867, 237–251). Where probabilities are no multiples of 1 / keys, they are met to within that.
     *
     * @param keys how many keys, 256 or 4,096 for instance
     * @param deviation the most that is added or taken away, from 1 on
     * @param variance over 0 and less than the deviation, so that a count of 1 can have it too
     */
    public static PerturbationTable noise(int keys, int deviation, double variance) {
        if (keys < 1 || keys > MOST_KEYS || deviation < 1 || !(variance > 0 && variance < deviation)) {
            throw new IllegalArgumentException("There can be no noise of variance " + variance + " and at most "
                    + deviation + " with " + keys + " keys");
        }
        int[][] noise = new int[deviation][keys];
        for (int count = 1; count <= deviation; count++) {
            double[] probability = LeastDetermined.on(-count, deviation, variance);
            double below = probability[0];
            int value = 0;
            for (int key = 0; key < keys; key++) {
                while (value < probability.length - 1 && (key + .5) / keys > below) {
                    value++;
                    below += probability[value];
                }
                noise[count - 1][key] = value - count;
            }
        }
        return new PerturbationTable(noise, 1);
    }
}
