package org.wholeschool.disclosure;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What lies behind a table, before anything is protected: concerns, each in exactly one cell, or of a table that counts
 * pupils the pupils of concerns, by cell. It never leaves the run.
 *
 * <p>A table of two ways holds its cells row by row.
 */
public final class ConcernTable {

    /** What the numbers of a table count. */
    public enum Counts {
        /** Concerns, those that name nobody too. */
        CONCERNS,
        /** Distinct pupils: one who is in two cells of a block is one. */
        PUPILS
    }

    private final int cells;
    private final int columns;
    private final Counts counts;
    private final int[] onRoll;
    private final int[] cell;
    private final int[] concern;
    private final int[][] pupils;

    /**
     * A table of one way.
     *
     * @param cells number of cells, at least 1, in the fixed order in which neighbours merge
     * @param cell for each concern its cell, 0 to {@code cells - 1}
     * @param pupils for each concern the keys of the pupils involved, in any order; empty where it names nobody. A
     *     pupil who is involved twice in one concern counts once
     * @param onRoll pupils on the school's roll, at least 0
     * @throws IllegalArgumentException if the arrays differ in length or a value is out of range
     */
    public ConcernTable(int cells, int[] cell, int[][] pupils, int onRoll) {
        this(
                Counts.CONCERNS,
                cells,
                cells,
                cell,
                IntStream.range(0, cell.length).toArray(),
                pupils,
                new int[] {onRoll});
    }

    private ConcernTable(
            Counts counts, int cells, int columns, int[] cell, int[] concern, int[][] pupils, int[] onRoll) {
        if (cells < 1) {
            throw new IllegalArgumentException("A table needs at least one cell");
        }
        for (int roll : onRoll) {
            if (roll < 0) {
                throw new IllegalArgumentException("Pupils on roll cannot be " + roll);
            }
        }
        if (cell.length != pupils.length || cell.length != concern.length) {
            throw new IllegalArgumentException(cell.length + " cells for " + pupils.length + " concerns");
        }
        for (int c : cell) {
            if (c < 0 || c >= cells) {
                throw new IllegalArgumentException("Cell " + c + " is not in a table of " + cells);
            }
        }
        this.counts = counts;
        this.cells = cells;
        this.columns = columns;
        this.cell = cell.clone();
        this.concern = concern.clone();
        this.onRoll = onRoll.clone();
        this.pupils = new int[pupils.length][];
        for (int i = 0; i < pupils.length; i++) {
            this.pupils[i] = Arrays.stream(pupils[i]).distinct().toArray();
        }
    }

    /**
     * A table of concerns by two ways: {@link #ConcernTable(int, int[], int[][], int)} with rows.
     *
     * @param rows at least 1
     * @param columns at least 1
     * @param row for each concern its row, 0 to {@code rows - 1}
     * @param column for each concern its column, 0 to {@code columns - 1}
     * @throws IllegalArgumentException if the arrays differ in length or a value is out of range
     */
    public static ConcernTable twoWay(int rows, int columns, int[] row, int[] column, int[][] pupils, int onRoll) {
        if (row.length != column.length) {
            throw new IllegalArgumentException(row.length + " rows for " + column.length + " columns");
        }
        for (int c : column) {
            if (c < 0 || c >= columns) {
                throw new IllegalArgumentException("Column " + c + " is not in a table with " + columns);
            }
        }
        int[] cell = IntStream.range(0, row.length)
                .map(i -> row[i] * columns + column[i])
                .toArray();
        return new ConcernTable(
                Counts.CONCERNS,
                rows * columns,
                columns,
                cell,
                IntStream.range(0, cell.length).toArray(),
                pupils,
                new int[] {onRoll});
    }

    /**
     * A table of one way that counts distinct pupils. One concern may have pupils in several cells, and one pupil may
     * be in several cells.
     *
     * @param cells number of cells, at least 1
     * @param cell for each part of a concern the cell of its pupils
     * @param concern for each part the concern, any number that no other concern has: concerns in several cells of a
     *     block count once
     * @param pupils for each part its pupils
     * @param onRoll pupils on roll who can be in each cell, where no pupil can be in two; or one number, of whom each
     *     can be in any
     * @throws IllegalArgumentException if the arrays differ in length or a value is out of range
     */
    public static ConcernTable ofPupils(int cells, int[] cell, int[] concern, int[][] pupils, int[] onRoll) {
        if (onRoll.length != 1 && onRoll.length != cells) {
            throw new IllegalArgumentException("A roll for " + onRoll.length + " of " + cells + " cells");
        }
        return new ConcernTable(Counts.PUPILS, cells, cells, cell, concern, pupils, onRoll);
    }

    int cells() {
        return cells;
    }

    /** @return cells of a row; all where there is one way only. */
    int columns() {
        return columns;
    }

    /** @return the pupils on roll who can be in a span. */
    int onRoll(Span span) {
        return onRoll.length == 1
                ? onRoll[0]
                : Arrays.stream(onRoll, span.first(), span.last() + 1).sum();
    }

    /** @return what is published of a span if it may be, before it is rounded. */
    int counted(Tally tally) {
        return counts == Counts.CONCERNS ? tally.concerns() : tally.pupils();
    }

    /** Counts the cells of a span together: a pupil who is in two of them is one pupil, and so is a concern. */
    Tally tally(Span span) {
        long[] named = new long[16];
        int involvements = 0;
        int[] concerns = new int[cell.length];
        int inIt = 0;
        for (int i = 0; i < cell.length; i++) {
            if (span.contains(cell[i])) {
                concerns[inIt++] = concern[i];
                named = roomFor(named, involvements + pupils[i].length);
                for (int pupil : pupils[i]) {
                    named[involvements++] = (long) concern[i] << Integer.SIZE | pupil & 0xFFFF_FFFFL;
                }
            }
        }
        long[] once = counts == Counts.CONCERNS
                ? Arrays.copyOf(named, involvements)
                : Arrays.stream(named, 0, involvements).distinct().toArray();
        int distinct = counts == Counts.CONCERNS
                ? inIt
                : (int) Arrays.stream(concerns, 0, inIt).distinct().count();
        return Tally.of(distinct, Arrays.stream(once).mapToInt(one -> (int) one).toArray());
    }

    private static long[] roomFor(long[] array, int length) {
        return length <= array.length ? array : Arrays.copyOf(array, Math.max(length, 2 * array.length));
    }
}
