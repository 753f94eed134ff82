package org.wholeschool.disclosure.cellkey;

/**
 * A cell with its noise. Only {@link #shown()} may leave; everything else would take the noise off again.
 *
 * @param count how many records are in it
 * @param key its cell key: the sum of their keys, by the number of keys
 * @param row in which row of the perturbation table its noise was looked up; 0 for an empty cell, which has none
 * @param noise what was added
 * @param threshold what is less than this after the noise is not shown
 */
public record PerturbedCell(int count, int key, int row, int noise, int threshold) {

    /** @return whether nothing is shown. */
    public boolean isSuppressed() {
        return count + noise < threshold;
    }

    /**
     * @return the number that is shown
     * @throws IllegalStateException if none is
     */
    public int shown() {
        if (isSuppressed()) {
            throw new IllegalStateException("This cell is not shown");
        }
        return count + noise;
    }
}
