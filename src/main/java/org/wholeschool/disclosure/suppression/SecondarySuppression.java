package org.wholeschool.disclosure.suppression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToIntFunction;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.integer.IntegerStrategy;
import org.ojalgo.type.context.NumberContext;

/**
 * Chooses the secondary suppressions that lose least, exactly: no other choice that protects every sensitive cell has a lower sum of costs. The reader is taken to know all numbers that are shown, that each number is a count, and nothing else.
 *
 * <p>This is the integer program of Fischetti &amp; Salazar, "Solving the cell suppression problem on tabular data with linear constraints", Management Science 47 (2001), 1008–1027, by cuts: a program of yes and no for each cell is solved (by ojAlgo); what it crosses out is attacked, exactly
 * ({@link SumFlow}); a cell that the attack bounds too narrowly names the numbers that stop it from moving, and enough of these must go. That is added, and so on until the attack fails. Two things are said from the start, because they hold for every best choice: a line with one suppressed
 * cell protects nothing, so whatever is crossed out has another one in its row and in its column.
 *
 * <p>The same table always gives the same result. Where several choices lose equally little, which of them it is depends on the solver's version.
 */
public final class SecondarySuppression {

    /** A cost that says: this number is known or must be shown, and may not be crossed out. */
    public static final int NEVER = Integer.MAX_VALUE;

    /** More programs than this are solved for no table that the tests have seen by far; rather than go on for ever, it gives up. */
    private static final int MOST_ROUNDS = 2_000;

    /** Of two choices the better one, however little better it is. */
    private static final NumberContext ALL_DIGITS = NumberContext.of(12, 6);

    private final ToIntFunction<Cell> costs;

    /** What is crossed out costs its count, and 1 if it is empty: the total of the numbers that are lost is as small as can be. */
    public SecondarySuppression() {
        this.costs = null;
    }

    /** @param costs how much is lost with each cell: a positive number, or {@link #NEVER} */
    public SecondarySuppression(ToIntFunction<Cell> costs) {
        this.costs = costs;
    }

    /**
     * @param primary the cells that are crossed out in any case, with what must remain possible of each
     * @throws IllegalArgumentException if a cell is not in the table, a range does not contain its count, a cost is not positive, or a sensitive cell must be shown
     * @throws IllegalStateException    if no choice protects every cell, or none was found; nothing may be published then
     */
    public SuppressedTable protect(TwoWayTable table, List<Sensitive> primary) {
        return new Search(table, primary).run();
    }

    /** One table's program, which grows by a cut for each attack that succeeds. */
    private final class Search {

        private final TwoWayTable table;
        private final List<Sensitive> primary;
        private final BitSet given;
        private final SumFlow flow;
        private final ExpressionsBasedModel model = new ExpressionsBasedModel();
        private final Variable[] crossed;
        private int cuts;

        Search(TwoWayTable table, List<Sensitive> primary) {
            this.table = table;
            this.primary = primary;
            this.given = SuppressedTable.numbers(table, primary.stream().map(Sensitive::cell).toList());
            this.flow = new SumFlow(table);
            this.crossed = new Variable[table.size()];
            model.options.integer(IntegerStrategy.newConfigurable().withParallelism(() -> 1).withGapTolerance(ALL_DIGITS));
            for (int number = 0; number < crossed.length; number++) {
                int cost = cost(table.cell(number));
                if (given.get(number) && cost == NEVER) {
                    throw new IllegalArgumentException("Cell " + table.cell(number) + " is sensitive and must be shown");
                }
                if (!given.get(number) && cost != NEVER) {
                    crossed[number] = model.newVariable("c" + number).binary().weight(cost);
                }
            }
            for (Sensitive cell : primary) {
                int count = table.count(cell.cell());
                if (count < cell.least() || count > cell.most()) {
                    throw new IllegalArgumentException("Cell " + cell.cell() + " is not between " + cell.least() + " and " + cell.most());
                }
            }
        }

        private int cost(Cell cell) {
            int cost = costs == null ? Math.max(1, table.count(cell)) : costs.applyAsInt(cell);
            if (cost < 1) {
                throw new IllegalArgumentException("The cost of a cell must be positive, not " + cost);
            }
            return cost;
        }

        SuppressedTable run() {
            if (primary.isEmpty()) {
                return new SuppressedTable(table, given, given);
            }
            whateverIsCrossedOutHasAnother();
            for (int round = 0; round < MOST_ROUNDS; round++) {
                BitSet suppressed = solve();
                if (!attack(suppressed)) {
                    return new SuppressedTable(table, given, suppressed);
                }
            }
            throw new IllegalStateException("No choice was found in " + MOST_ROUNDS + " rounds");
        }

        private void whateverIsCrossedOutHasAnother() {
            for (int row = 0; row <= table.rows(); row++) {
                List<Integer> line = new ArrayList<>();
                for (int column = 0; column <= table.columns(); column++) {
                    line.add(table.number(new Cell(row, column)));
                }
                hasAnother(line);
            }
            for (int column = 0; column <= table.columns(); column++) {
                List<Integer> line = new ArrayList<>();
                for (int row = 0; row <= table.rows(); row++) {
                    line.add(table.number(new Cell(row, column)));
                }
                hasAnother(line);
            }
        }

        /** Of a cell whose count must remain possible alone, no neighbour is needed; it is crossed out and that is all. */
        private void hasAnother(List<Integer> line) {
            for (int number : line) {
                boolean needs = crossed[number] != null || primary.stream().anyMatch(cell -> table.number(cell.cell()) == number && cell.least() < cell.most());
                if (needs && line.stream().noneMatch(other -> other != number && given.get(other))) {
                    Expression another = model.newExpression("a" + cuts++).lower(given.get(number) ? 1 : 0);
                    line.stream().filter(other -> other != number && crossed[other] != null).forEach(other -> another.set(crossed[other], 1));
                    if (crossed[number] != null) {
                        another.set(crossed[number], -1);
                    }
                }
            }
        }

        private BitSet solve() {
            Optimisation.Result result = model.minimise();
            if (!result.getState().isOptimal()) {
                throw new IllegalStateException("No choice of cells was found that protects all that are sensitive: " + result.getState());
            }
            BitSet suppressed = (BitSet) given.clone();
            for (int number = 0; number < crossed.length; number++) {
                if (crossed[number] != null && result.get(model.indexOf(crossed[number])).compareTo(new BigDecimal("0.5")) > 0) {
                    suppressed.set(number);
                }
            }
            return suppressed;
        }

        /** @return whether a cell could be bounded too narrowly; each such one has left its cut. */
        private boolean attack(BitSet suppressed) {
            boolean found = false;
            for (Sensitive cell : primary) {
                int count = table.count(cell.cell());
                found |= attack(table.number(cell.cell()), true, cell.most() - count, suppressed);
                found |= attack(table.number(cell.cell()), false, count - cell.least(), suppressed);
            }
            return found;
        }

        private boolean attack(int number, boolean up, int needed, BitSet suppressed) {
            SumFlow.Moved moved = flow.move(number, up, needed, suppressed);
            if (moved.amount() >= needed) {
                return false;
            }
            int missing = needed;
            List<Integer> across = new ArrayList<>();
            List<Integer> rooms = new ArrayList<>();
            for (int other = 0; other < crossed.length; other++) {
                if (other != number) {
                    int room = Math.min(needed, roomAcross(other, moved.reach()));
                    if (given.get(other)) {
                        missing -= room;
                    } else if (room > 0 && crossed[other] != null) {
                        across.add(other);
                        rooms.add(room);
                    }
                }
            }
            Expression cut = model.newExpression("a" + cuts++).lower(missing);
            for (int i = 0; i < across.size(); i++) {
                cut.set(crossed[across.get(i)], Math.min(missing, rooms.get(i)));
            }
            return true;
        }

        /** How much could leave the near side by a cell if it were crossed out. */
        private int roomAcross(int number, BitSet near) {
            if (near.get(flow.from(number)) == near.get(flow.to(number))) {
                return 0;
            }
            return near.get(flow.from(number)) ? SumFlow.UNBOUNDED : table.count(table.cell(number));
        }
    }
}
