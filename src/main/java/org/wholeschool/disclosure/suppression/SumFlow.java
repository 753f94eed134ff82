package org.wholeschool.disclosure.suppression;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;

/**
 * What a reader can work out about a cell that is crossed out, exactly. A table with totals is a network through which
 * its counts flow: each row and each column is a node, each cell an arc, and as much leaves a node as enters it. Of
 * what is crossed out, a reader knows no more than that it is a count. So the most that a cell can be is what can flow
 * through its arc at most while all other numbers stay (Gusfield 1988, SIAM J. Comput. 17, 552–571); it is found by
 * augmenting paths (Edmonds &amp; Karp 1972), with whole numbers throughout where cells are crossed out or not.
 */
final class SumFlow {

    /** Beyond what any table holds: no bound. */
    static final int UNBOUNDED = 2_000_000_000;

    private static final double NEARLY = 1e-7;

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
     * @param reach the nodes on the near side of what stops it, where it was stopped
     */
    record Moved(double amount, BitSet reach) {}

    /**
     * @param up whether to look for more in the cell, or for less
     * @param wanted how far to look
     * @param share how much each cell is crossed out: 1 for yes, 0 for no, and something between where a program is
     *     still undecided
     */
    Moved move(int number, boolean up, int wanted, double[] share) {
        double[] moved = new double[table.size()];
        double goal = up ? wanted : Math.min(wanted, count(number));
        int source = up ? to(number) : from(number);
        int sink = up ? from(number) : to(number);
        double amount = 0;
        int[] by = new int[nodes];
        while (amount < goal - NEARLY) {
            BitSet reach = search(source, sink, number, wanted, moved, share, by);
            if (!reach.get(sink)) {
                return new Moved(amount, reach);
            }
            double more = goal - amount;
            for (int node = sink; node != source; node = before(node, by[node])) {
                more = Math.min(more, room(node, by[node], wanted, moved, share));
            }
            for (int node = sink; node != source; node = before(node, by[node])) {
                moved[by[node]] += to(by[node]) == node ? more : -more;
            }
            amount += more;
        }
        return new Moved(goal, new BitSet());
    }

    private BitSet search(int source, int sink, int without, int wanted, double[] moved, double[] share, int[] by) {
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
                if (arc != without && !reach.get(other) && room(other, arc, wanted, moved, share) > NEARLY) {
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

    /**
     * How much more can go to a node by an arc: along it without a limit that matters here, against it what flows there
     * already.
     */
    private double room(int node, int arc, int wanted, double[] moved, double[] share) {
        return to(arc) == node
                ? share[arc] * wanted - moved[arc]
                : share[arc] * Math.min(wanted, count(arc)) + moved[arc];
    }

    /** How much can leave the near side by a cell that is crossed out, no more than is wanted. */
    int across(int number, int wanted, BitSet near) {
        if (near.get(from(number)) == near.get(to(number))) {
            return 0;
        }
        return near.get(from(number)) ? wanted : Math.min(wanted, count(number));
    }

    private int count(int number) {
        return table.count(table.cell(number));
    }

    /**
     * A count flows from its row to its column, a row's total from the column of totals to the row, and so on: always
     * so that a sum and its parts meet.
     */
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
