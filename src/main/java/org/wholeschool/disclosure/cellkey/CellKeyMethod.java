package org.wholeschool.disclosure.cellkey;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts records with the noise that their keys give: Fraser &amp; Wooton, "A proposed method for confidentialising
 * tabular output to protect against differencing" (UNECE/Eurostat work session on statistical data confidentiality,
 * 2005), in the form of the Office for National Statistics.
 *
 * @param table which noise
 * @param threshold what is less than this after the noise is not shown; 0 for everything to be shown
 */
public record CellKeyMethod(PerturbationTable table, int threshold) {

    /** The Office's threshold. */
    public static final int USUAL_THRESHOLD = 10;

    /** @throws IllegalArgumentException if the threshold is negative */
    public CellKeyMethod {
        if (threshold < 0) {
            throw new IllegalArgumentException("The threshold must be 0 or more, not " + threshold);
        }
    }

    /**
     * @param cells how many cells there are
     * @param cell for each record its cell, 0 to cells - 1
     * @param recordKeys for each record its key, 0 to the table's keys - 1: drawn once and evenly, and the same in
     *     every table that is ever made
     * @return the cells, those without a record too
     * @throws IllegalArgumentException if the records' arrays differ in length, or a cell or a key is out of range
     */
    public List<PerturbedCell> tabulate(int cells, int[] cell, int[] recordKeys) {
        if (cell.length != recordKeys.length) {
            throw new IllegalArgumentException(cell.length + " records have " + recordKeys.length + " keys");
        }
        int[] counts = new int[cells];
        int[] keys = new int[cells];
        for (int i = 0; i < cell.length; i++) {
            if (cell[i] < 0 || cell[i] >= cells || recordKeys[i] < 0 || recordKeys[i] >= table.keys()) {
                throw new IllegalArgumentException("Record " + i + " is in cell " + cell[i] + " of " + cells
                        + " and has the key " + recordKeys[i] + " of " + table.keys());
            }
            counts[cell[i]]++;
            keys[cell[i]] = (keys[cell[i]] + recordKeys[i]) % table.keys();
        }
        List<PerturbedCell> perturbed = new ArrayList<>();
        for (int i = 0; i < cells; i++) {
            perturbed.add(new PerturbedCell(
                    counts[i], keys[i], table.row(counts[i]), table.noise(counts[i], keys[i]), threshold));
        }
        return perturbed;
    }
}
