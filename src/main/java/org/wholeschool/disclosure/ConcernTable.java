package org.wholeschool.disclosure;

import java.util.Arrays;

/**
 * The concerns behind a one-way table, before anything is protected: each lies in exactly one cell. It never leaves the run.
 */
public final class ConcernTable {

    private final int cells;
    private final int onRoll;
    private final int[] cell;
    private final int[][] pupils;

    /**
     * @param cells  number of cells, at least 1, in the fixed order in which neighbours merge
     * @param cell   for each concern its cell, 0 to {@code cells - 1}
     * @param pupils for each concern the keys of the pupils involved, in any order; empty where it names nobody. A pupil who is
     *               involved twice in one concern counts once
     * @param onRoll pupils on the school's roll, at least 0
     * @throws IllegalArgumentException if the arrays differ in length or a value is out of range
     */
    public ConcernTable(int cells, int[] cell, int[][] pupils, int onRoll) {
        if (cells < 1) {
            throw new IllegalArgumentException("A table needs at least one cell");
        }
        if (onRoll < 0) {
            throw new IllegalArgumentException("Pupils on roll cannot be " + onRoll);
        }
        if (cell.length != pupils.length) {
            throw new IllegalArgumentException(cell.length + " cells for " + pupils.length + " concerns");
        }
        for (int c : cell) {
            if (c < 0 || c >= cells) {
                throw new IllegalArgumentException("Cell " + c + " is not in a table of " + cells);
            }
        }
        this.cells = cells;
        this.onRoll = onRoll;
        this.cell = cell.clone();
        this.pupils = new int[pupils.length][];
        for (int i = 0; i < pupils.length; i++) {
            this.pupils[i] = Arrays.stream(pupils[i]).distinct().toArray();
        }
    }

    int cells() {
        return cells;
    }

    int onRoll() {
        return onRoll;
    }

    /** Counts the cells of a span together: a pupil who is in two of them is one pupil. */
    Tally tally(Span span) {
        int concerns = 0;
        int[] named = new int[16];
        int involvements = 0;
        for (int i = 0; i < cell.length; i++) {
            if (span.contains(cell[i])) {
                concerns++;
                named = roomFor(named, involvements + pupils[i].length);
                System.arraycopy(pupils[i], 0, named, involvements, pupils[i].length);
                involvements += pupils[i].length;
            }
        }
        return Tally.of(concerns, Arrays.copyOf(named, involvements));
    }

    private static int[] roomFor(int[] array, int length) {
        return length <= array.length ? array : Arrays.copyOf(array, Math.max(length, 2 * array.length));
    }
}
