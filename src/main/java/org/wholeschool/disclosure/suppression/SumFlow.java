package org.wholeschool.disclosure.suppression;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;

/**
 * What a reader can work out about a cell that is crossed out, exactly. A table with totals is a network through which its counts flow: each row and each column is a node, each cell an arc, and as much leaves a node as enters it. Of what is crossed out, a reader
 * knows no more than that it is a count. So the most that a cell can be is what can flow through its arc at most while all other numbers stay (Gusfield 1988, SIAM J. Comput. 17, 552–571); it is found by augmenting paths (Edmonds &amp; Karp 1972), in whole numbers, so that nothing is rounded.
 */
final class SumFlow {

    /** Beyond what any table holds: no bound. */
    static final int UNBOUNDED = Integer.MAX_VALUE / 2;

    private final TwoWayTable table;
    private final int nodes;

    SumFlow(TwoWayTable table) {
        this.table = table;
        this.nodes = table.rows() + 1 + table.columns() + 1;
    }

    /**
     * How far a cell can be moved.
     *
     * @param amount how far, no further than was asked for
     * @param reach  the nodes on the near side of what stops it, where it was stopped
     */
    record Moved(int amount, BitSet reach) {
    }

    /** @param up whether to look for more in the cell, or for less. @param wanted how far to look */
    Moved move(int number, boolean up, int wanted, BitSet suppressed) {
        int[] flow = new int[table.size()];
        for (int i = 0; i < flow.length; i++) {
            flow[i] = table.count(table.cell(i));
        }
        int goal = up ? wanted : Math.min(wanted, flow[number]);
        int source = up ? to(number) : from(number);
        int sink = up ? from(number) : to(number);
        int moved = 0;
        int[] by = new int[nodes];
        while (moved < goal) {
            BitSet reach = search(source, sink, number, flow, suppressed, by);
            if (!reach.get(sink)) {
                return new Moved(moved, reach);
            }
            int amount = goal - moved;
            for (int node = sink; node != source; node = before(node, by[node])) {
                amount = Math.min(amount, room(node, by[node], flow));
            }
            for (int node = sink; node != source; node = before(node, by[node])) {
                flow[by[node]] += to(by[node]) == node ? amount : -amount;
            }
            moved += amount;
        }
        return new Moved(moved, new BitSet());
    }

    private BitSet search(int source, int sink, int without, int[] flow, BitSet suppressed, int[] by) {
        BitSet reach = new BitSet(nodes);
        ArrayDeque<Integer> open = new ArrayDeque<>();
        Arrays.fill(by, -1);
        reach.set(source);
        open.add(source);
        while (!open.isEmpty() && !reach.get(sink)) {
            int node = open.remove();
            boolean isRow = node <= table.rows();
            for (int i = 0; i <= (isRow ? table.columns() : table.rows()); i++) {
                int other = isRow ? table.rows() + 1 + i : i;
                int arc = table.number(isRow ? new Cell(node, i) : new Cell(i, node - table.rows() - 1));
                if (arc != without && suppressed.get(arc) && !reach.get(other) && room(other, arc, flow) > 0) {
                    reach.set(other);
                    by[other] = arc;
                    open.add(other);
                }
            }
        }
        return reach;
    }

    private int before(int node, int arc) {
        return from(arc) == node ? to(arc) : from(arc);
    }

    /** How much more can go to a node by an arc: along it without limit, against it what flows there already. */
    private int room(int node, int arc, int[] flow) {
        return to(arc) == node ? UNBOUNDED - flow[arc] : flow[arc];
    }

    /** A count flows from its row to its column, a row's total from the column of totals to the row, and so on: always so that a sum and its parts meet. */
    int from(int number) {
        Cell cell = table.cell(number);
        boolean fromRow = cell.row() < table.rows() == cell.column() < table.columns();
        return fromRow ? cell.row() : table.rows() + 1 + cell.column();
    }

    int to(int number) {
        Cell cell = table.cell(number);
        boolean fromRow = cell.row() < table.rows() == cell.column() < table.columns();
        return fromRow ? table.rows() + 1 + cell.column() : cell.row();
    }
}
