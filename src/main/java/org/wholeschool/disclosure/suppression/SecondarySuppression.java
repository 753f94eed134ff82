package org.wholeschool.disclosure.suppression;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Chooses the secondary suppressions that lose least, exactly: no other choice that protects every sensitive cell has a
 * lower sum of costs. The reader is taken to know all numbers that are shown, that each number is a count, and nothing
 * else.
 *
 * <p>This is the integer program of Fischetti &amp; Salazar, "Solving the cell suppression problem on tabular data with
 * linear constraints", Management Science 47 (2001), 1008–1027, by branch and cut: a linear program in which cells may
 * be crossed out in part is solved (by ojAlgo); what it crosses out is attacked ({@link SumFlow}); a cell that the
 * attack bounds too narrowly names the numbers that stop it from moving, and enough of these must go. That is added,
 * and so on until the attack fails; then a cell that is crossed out in part is decided about, both ways, as long as
 * that can still be better than the best so far. Two things are said from the start, because they hold for every best
 * choice: a line with one suppressed cell protects nothing, so whatever is crossed out has another one in its row and
 * in its column.
 *
 * <p>The same table always gives the same result. Where several choices lose equally little, which of them it is
 * depends on the solver's version. ojAlgo's own search for whole numbers is not used: it lost 95 where 93 is possible
 * (version 57.1, {@code SecondarySuppressionTest}).
 */
public final class SecondarySuppression {

    /** A cost that says: this number is known or must be shown, and may not be crossed out. */
    public static final int NEVER = Integer.MAX_VALUE;

    /** Many times what the tests' tables take; rather than go on for ever, it gives up. */
    private static final int MOST_PROGRAMS = 50_000;

    private static final double NEARLY = 1e-6;

    /** While cells are crossed out in part, what moves a cell nearly far enough leaves no cut. */
    private static final double WORTH_A_CUT = .01;

    private final ToIntFunction<Cell> costs;

    /**
     * What is crossed out costs its count, and 1 if it is empty: the total of the numbers that are lost is as small as
     * can be.
     */
    public SecondarySuppression() {
        this.costs = null;
    }

    /** @param costs how much is lost with each cell: a positive number, or {@link #NEVER} */
    public SecondarySuppression(ToIntFunction<Cell> costs) {
        this.costs = costs;
    }

    /**
     * @param primary the cells that are crossed out in any case, with what must remain possible of each
     * @throws IllegalArgumentException if a cell is not in the table, a range does not contain its count, a cost is not
     *     positive, or a sensitive cell must be shown
     * @throws IllegalStateException if no choice protects every cell, or none was found; nothing may be published then
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
        private BitSet best;
        private long lost;
        private int cuts;
        private int programs;

        Search(TwoWayTable table, List<Sensitive> primary) {
            this.table = table;
            this.primary = primary;
            this.given = SuppressedTable.numbers(
                    table, primary.stream().map(Sensitive::cell).toList());
            this.flow = new SumFlow(table);
            this.crossed = new Variable[table.size()];
            for (int number = 0; number < crossed.length; number++) {
                int cost = cost(table.cell(number));
                if (given.get(number) && cost == NEVER) {
                    throw new IllegalArgumentException(
                            "Cell " + table.cell(number) + " is sensitive and must be shown");
                }
                if (!given.get(number) && cost != NEVER) {
                    crossed[number] =
                            model.newVariable("c" + number).lower(0).upper(1).weight(cost);
                }
            }
            for (Sensitive cell : primary) {
                int count = table.count(cell.cell());
                if (count < cell.least() || count > cell.most()) {
                    throw new IllegalArgumentException(
                            "Cell " + cell.cell() + " is not between " + cell.least() + " and " + cell.most());
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
            branch();
            if (best == null) {
                throw new IllegalStateException("No choice of cells protects all that are sensitive");
            }
            return new SuppressedTable(table, given, best);
        }

        /**
         * Looks for something better than the best so far with the cells that are decided about, and decides about one
         * more where that is left open.
         */
        private void branch() {
            double[] share = bound();
            if (share == null) {
                return;
            }
            int open = mostUndecided(share);
            if (open < 0) {
                best = new BitSet();
                IntStream.range(0, share.length)
                        .filter(number -> share[number] > .5)
                        .forEach(best::set);
                lost = best.stream()
                        .filter(number -> !given.get(number))
                        .mapToLong(number -> cost(table.cell(number)))
                        .sum();
                return;
            }
            crossed[open].level(1);
            branch();
            crossed[open].level(0);
            branch();
            crossed[open].lower(0).upper(1);
        }

        /**
         * @return how much each cell is crossed out where the least is lost and no attack succeeds; null where that is
         *     no better than the best so far, or impossible.
         */
        private double[] bound() {
            while (true) {
                if (++programs > MOST_PROGRAMS) {
                    throw new IllegalStateException(
                            "No choice was proven to be the best in " + MOST_PROGRAMS + " programs");
                }
                Optimisation.Result result = model.minimise();
                if (result.getState() == Optimisation.State.INFEASIBLE) {
                    return null;
                }
                if (!result.getState().isOptimal()) {
                    throw new IllegalStateException("The program has no answer: " + result.getState());
                }
                double[] share = shares(result);
                if (best != null && Math.ceil(result.getValue() - NEARLY) >= lost) {
                    return null;
                }
                if (!attack(share, mostUndecided(share) < 0 ? 0 : WORTH_A_CUT)) {
                    return share;
                }
            }
        }

        /** Whole numbers where they nearly are. */
        private double[] shares(Optimisation.Result result) {
            double[] share = SuppressedTable.shares(table, given);
            for (int number = 0; number < crossed.length; number++) {
                if (crossed[number] != null) {
                    double value = result.doubleValue(model.indexOf(crossed[number]));
                    share[number] = Math.abs(value - Math.rint(value)) < NEARLY ? Math.rint(value) : value;
                }
            }
            return share;
        }

        /** @return the cell that is nearest to being half crossed out; -1 where each is or is not. */
        private int mostUndecided(double[] share) {
            int most = -1;
            for (int number = 0; number < share.length; number++) {
                double off = Math.abs(share[number] - .5);
                if (off < .5 && (most < 0 || off < Math.abs(share[most] - .5) - NEARLY)) {
                    most = number;
                }
            }
            return most;
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

        /**
         * Of a cell whose count must remain possible alone, no neighbour is needed; it is crossed out and that is all.
         */
        private void hasAnother(List<Integer> line) {
            for (int number : line) {
                boolean needs = crossed[number] != null
                        || primary.stream()
                                .anyMatch(cell -> table.number(cell.cell()) == number && cell.least() < cell.most());
                if (needs && line.stream().noneMatch(other -> other != number && given.get(other))) {
                    Expression another = model.newExpression("a" + cuts++).lower(given.get(number) ? 1 : 0);
                    line.stream()
                            .filter(other -> other != number && crossed[other] != null)
                            .forEach(other -> another.set(crossed[other], 1));
                    if (crossed[number] != null) {
                        another.set(crossed[number], -1);
                    }
                }
            }
        }

        /** @return whether a cell could be bounded too narrowly; each such one has left its cut. */
        private boolean attack(double[] share, double worth) {
            boolean found = false;
            for (Sensitive cell : primary) {
                int count = table.count(cell.cell());
                found |= attack(table.number(cell.cell()), true, cell.most() - count, share, worth);
                found |= attack(table.number(cell.cell()), false, count - cell.least(), share, worth);
            }
            return found;
        }

        private boolean attack(int number, boolean up, int needed, double[] share, double worth) {
            SumFlow.Moved moved = flow.move(number, up, needed, share);
            if (moved.amount() >= needed * (1 - worth)) {
                return false;
            }
            int missing = needed;
            for (int other : given.stream().filter(other -> other != number).toArray()) {
                missing -= flow.across(other, needed, moved.reach());
            }
            Expression cut = model.newExpression("a" + cuts++).lower(missing);
            for (int other = 0; other < crossed.length; other++) {
                int room = crossed[other] == null ? 0 : flow.across(other, needed, moved.reach());
                if (room > 0) {
                    cut.set(crossed[other], Math.min(missing, room));
                }
            }
            return true;
        }
    }
}
