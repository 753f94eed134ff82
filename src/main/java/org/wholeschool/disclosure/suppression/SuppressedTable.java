package org.wholeschool.disclosure.suppression;

import java.util.BitSet;
import java.util.List;

/** A table of which some cells are crossed out: what a reader sees, and what they can work out from it. */
public final class SuppressedTable {

    private final TwoWayTable table;
    private final BitSet primary;
    private final BitSet suppressed;
    private final SumFlow flow;

    SuppressedTable(TwoWayTable table, BitSet primary, BitSet suppressed) {
        this.table = table;
        this.primary = (BitSet) primary.clone();
        this.suppressed = (BitSet) suppressed.clone();
        this.flow = new SumFlow(table);
    }

    /**
     * What is possible of a cell.
     *
     * @param least the least
     * @param most the most; {@link #UNBOUNDED} where there is no bound
     */
    public record Bounds(int least, int most) {

        /** There is no bound. */
        public static final int UNBOUNDED = SumFlow.UNBOUNDED;
    }

    /**
     * A table with exactly these cells crossed out, whether that is enough or not; to see what a pattern of one's own
     * gives away.
     */
    public static SuppressedTable of(TwoWayTable table, List<Cell> suppressed) {
        BitSet numbers = numbers(table, suppressed);
        return new SuppressedTable(table, numbers, numbers);
    }

    static double[] shares(TwoWayTable table, BitSet suppressed) {
        double[] shares = new double[table.size()];
        suppressed.stream().forEach(number -> shares[number] = 1);
        return shares;
    }

    static BitSet numbers(TwoWayTable table, List<Cell> cells) {
        BitSet numbers = new BitSet();
        cells.forEach(cell -> numbers.set(table.number(cell)));
        return numbers;
    }

    /** @return whether a cell is crossed out. */
    public boolean isSuppressed(int row, int column) {
        return suppressed.get(table.number(new Cell(row, column)));
    }

    /** @return all cells that are crossed out, row by row. */
    public List<Cell> suppressed() {
        return suppressed.stream().mapToObj(table::cell).toList();
    }

    /** @return those that are crossed out to protect others. Never to be shown apart from the primary ones. */
    public List<Cell> secondary() {
        return suppressed.stream()
                .filter(number -> !primary.get(number))
                .mapToObj(table::cell)
                .toList();
    }

    /**
     * @return the least and the most that a reader must think possible of a cell. For whoever publishes, not for
     *     readers: it is what the published numbers tell already.
     */
    public Bounds bounds(int row, int column) {
        int number = table.number(new Cell(row, column));
        int count = table.count(row, column);
        if (!suppressed.get(number)) {
            return new Bounds(count, count);
        }
        double[] share = shares(table, suppressed);
        int up = (int) flow.move(number, true, SumFlow.UNBOUNDED - count, share).amount();
        return new Bounds(count - (int) flow.move(number, false, count, share).amount(), count + up);
    }

    /** @return whether everything that must remain possible of a cell does. */
    public boolean protects(Sensitive cell) {
        Bounds bounds = bounds(cell.cell().row(), cell.cell().column());
        return bounds.least <= cell.least()
                && cell.most() <= bounds.most
                && isSuppressed(cell.cell().row(), cell.cell().column());
    }
}
