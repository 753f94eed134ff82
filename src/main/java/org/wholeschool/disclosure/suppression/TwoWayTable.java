package org.wholeschool.disclosure.suppression;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Counts in rows and columns, with all totals. The totals stand in a row and a column of their own, after the last. */
public final class TwoWayTable {

    /**
     * More cells than this, totals included, are no table that a person reads, and the search for the fewest
     * secondaries would not end.
     */
    public static final int MOST_CELLS = 1_000;

    private static final int MOST_IN_ALL = 1_000_000_000;

    private final int[][] counts;

    private TwoWayTable(int[][] counts) {
        this.counts = counts;
    }

    /**
     * @param inner the counts without totals, by row and column
     * @throws IllegalArgumentException if rows differ in length, a count is negative, all of them together exceed 10^9,
     *     or the table is empty or has more than {@value #MOST_CELLS} cells
     */
    public static TwoWayTable of(int[][] inner) {
        int rows = inner.length;
        int columns = rows == 0 ? 0 : inner[0].length;
        if (columns == 0 || (rows + 1L) * (columns + 1L) > MOST_CELLS) {
            throw new IllegalArgumentException(
                    "A table has 1 to " + MOST_CELLS + " cells with its totals, not " + rows + " rows of " + columns);
        }
        int[][] counts = new int[rows + 1][columns + 1];
        long all = 0;
        for (int row = 0; row < rows; row++) {
            if (inner[row].length != columns) {
                throw new IllegalArgumentException(
                        "Row " + row + " has " + inner[row].length + " cells, the first one " + columns);
            }
            for (int column = 0; column < columns; column++) {
                int count = inner[row][column];
                all += count;
                if (count < 0 || all > MOST_IN_ALL) {
                    throw new IllegalArgumentException("Not counts, or too many: " + count + " in row " + row);
                }
                counts[row][column] = count;
                counts[row][columns] += count;
                counts[rows][column] += count;
                counts[rows][columns] += count;
            }
        }
        return new TwoWayTable(counts);
    }

    /** @return the rows without that of the totals. */
    public int rows() {
        return counts.length - 1;
    }

    /** @return the columns without that of the totals. */
    public int columns() {
        return counts[0].length - 1;
    }

    /** @return a count, or a total where the row is {@link #rows()} or the column is {@link #columns()}. */
    public int count(int row, int column) {
        return counts[row][column];
    }

    /** @return a count or total. */
    public int count(Cell cell) {
        return counts[cell.row()][cell.column()];
    }

    /** @return all cells, totals too, row by row. */
    public List<Cell> cells() {
        return IntStream.range(0, size()).mapToObj(this::cell).toList();
    }

    /** How many cells there are, totals too. */
    int size() {
        return counts.length * counts[0].length;
    }

    Cell cell(int number) {
        return new Cell(number / counts[0].length, number % counts[0].length);
    }

    int number(Cell cell) {
        if (cell.row() < 0 || cell.row() > rows() || cell.column() < 0 || cell.column() > columns()) {
            throw new IllegalArgumentException("The table has no cell " + cell);
        }
        return cell.row() * counts[0].length + cell.column();
    }

    @Override
    public String toString() {
        return Arrays.deepToString(counts);
    }
}
