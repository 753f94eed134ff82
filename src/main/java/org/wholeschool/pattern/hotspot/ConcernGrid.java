package org.wholeschool.pattern.hotspot;

import java.util.Arrays;

/**
 * Concerns counted into a grid of rows and columns, such as places and bands, and the distinct persons in each cell.
 *
 * <p><b>Persons, for leads.</b> A pupil who is in several concerns of a cell is one person. A concern that names no
 * pupil counts as one unknown person, and two such concerns as two: nothing says that they are the same child, and a
 * log that names nobody (many incident logs do not) would otherwise never show a lead anything. The price is that one
 * child's story, logged five times without a name, looks like five persons. Nobody can be recognised by it, and
 * governors' numbers do not count this way.
 */
public final class ConcernGrid {

    private final int rows;
    private final int columns;
    private final int total;
    private final int[] observed;
    private final int[] persons;
    private final int[] mostByOnePupil;
    private final int[] rowTotal;
    private final int[] columnTotal;

    /**
     * @param rows number of rows, at least 1
     * @param columns number of columns, at least 1
     * @param row for each concern its row, 0 to {@code rows - 1}
     * @param column for each concern its column, 0 to {@code columns - 1}
     * @param pupils for each concern the keys of the pupils involved, in any order; empty if it names nobody. A pupil
     *     who is involved twice in one concern counts once
     * @throws IllegalArgumentException if the arrays differ in length or a value is out of range
     */
    public ConcernGrid(int rows, int columns, int[] row, int[] column, int[][] pupils) {
        if (rows < 1 || columns < 1) {
            throw new IllegalArgumentException("A grid of " + rows + " rows and " + columns + " columns has no cells");
        }
        if (row.length != column.length || row.length != pupils.length) {
            throw new IllegalArgumentException("Rows, columns and pupils are of " + row.length + ", " + column.length
                    + " and " + pupils.length + " concerns");
        }
        this.rows = rows;
        this.columns = columns;
        total = row.length;
        observed = new int[Math.multiplyExact(rows, columns)];
        persons = new int[observed.length];
        mostByOnePupil = new int[observed.length];
        rowTotal = new int[rows];
        columnTotal = new int[columns];
        countConcerns(row, column);
        countPersons(row, column, pupils);
    }

    private void countConcerns(int[] row, int[] column) {
        for (int i = 0; i < total; i++) {
            observed[cell(row[i], column[i])]++;
            rowTotal[row[i]]++;
            columnTotal[column[i]]++;
        }
    }

    /** Sorts (cell, pupil) pairs, so that the concerns of one pupil in one cell stand together. */
    private void countPersons(int[] row, int[] column, int[][] pupils) {
        int[][] named = Arrays.stream(pupils)
                .map(keys -> Arrays.stream(keys).distinct().toArray())
                .toArray(int[][]::new);
        long[] involvements =
                new long[Arrays.stream(named).mapToInt(keys -> keys.length).sum()];
        int filled = 0;
        for (int i = 0; i < total; i++) {
            int cell = cell(row[i], column[i]);
            if (named[i].length == 0) {
                persons[cell]++;
            }
            for (int key : named[i]) {
                involvements[filled++] = (long) cell << Integer.SIZE | Integer.toUnsignedLong(key);
            }
        }
        Arrays.sort(involvements);
        for (int from = 0; from < filled; ) {
            int to = from;
            while (to < filled && involvements[to] == involvements[from]) {
                to++;
            }
            int cell = (int) (involvements[from] >>> Integer.SIZE);
            persons[cell]++;
            mostByOnePupil[cell] = Math.max(mostByOnePupil[cell], to - from);
            from = to;
        }
    }

    private int cell(int row, int column) {
        if (row < 0 || row >= rows || column < 0 || column >= columns) {
            throw new IllegalArgumentException(
                    "Row " + row + ", column " + column + " is not in a grid of " + rows + " by " + columns);
        }
        return row * columns + column;
    }

    /** @return number of rows. */
    public int rows() {
        return rows;
    }

    /** @return number of columns. */
    public int columns() {
        return columns;
    }

    /** @return concerns in the grid. */
    public int total() {
        return total;
    }

    /** @return concerns in a row. */
    public int rowTotal(int row) {
        return rowTotal[row];
    }

    /** @return concerns in a column. */
    public int columnTotal(int column) {
        return columnTotal[column];
    }

    /** @return concerns in a cell. */
    public int observed(int row, int column) {
        return observed[cell(row, column)];
    }

    /** @return distinct persons in a cell: pupils named, and one for each concern that names nobody. */
    public int persons(int row, int column) {
        return persons[cell(row, column)];
    }

    /** @return in how many of a cell's concerns the pupil is who is in most of them; 0 if none is named */
    public int mostByOnePupil(int row, int column) {
        return mostByOnePupil[cell(row, column)];
    }

    /** @return whether one pupil is in more than half of a cell's concerns. */
    public boolean isMostlyOnePupil(int row, int column) {
        return 2 * mostByOnePupil[cell(row, column)] > observed(row, column);
    }
}
