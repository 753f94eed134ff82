package org.wholeschool.disclosure.suppression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * A reader with a linear program: every inner cell is an unknown of at least 0, every number that is shown is an
 * equation. Shares nothing with what it attacks.
 */
final class LinearAttack {

    private static final double NEARLY = 1e-6;
    /** More than any table of the tests holds, so that what is unbounded ends there. */
    private static final int MOST = 100_000;

    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final Variable[][] unknown;
    private int equations;

    LinearAttack(int rows, int columns) {
        unknown = new Variable[rows][columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                unknown[row][column] =
                        model.newVariable(row + ":" + column).lower(0).upper(MOST);
            }
        }
    }

    static LinearAttack on(TwoWayTable table, SuppressedTable published) {
        LinearAttack attack = new LinearAttack(table.rows(), table.columns());
        for (Cell cell : table.cells()) {
            if (!published.isSuppressed(cell.row(), cell.column())) {
                attack.learn(attack.cellsOf(cell), table.count(cell));
            }
        }
        return attack;
    }

    /** The inner cells that a cell adds up: itself, or those of a total. */
    List<Cell> cellsOf(Cell sum) {
        List<Cell> cells = new ArrayList<>();
        for (int row = 0; row < unknown.length; row++) {
            for (int column = 0; column < unknown[row].length; column++) {
                if ((sum.row() == unknown.length || sum.row() == row)
                        && (sum.column() == unknown[0].length || sum.column() == column)) {
                    cells.add(new Cell(row, column));
                }
            }
        }
        return cells;
    }

    void learn(List<Cell> cells, int sum) {
        Expression equation = model.newExpression("e" + equations++).level(sum);
        cells.forEach(cell -> equation.set(unknown[cell.row()][cell.column()], 1));
    }

    /** @return the least and the most that the cells can be together. */
    SuppressedTable.Bounds bounds(List<Cell> cells) {
        Map<Variable, Integer> ones = new TreeMap<>();
        cells.forEach(cell -> ones.put(unknown[cell.row()][cell.column()], 1));
        for (Variable[] row : unknown) {
            for (Variable each : row) {
                each.weight(ones.getOrDefault(each, 0));
            }
        }
        double least = value(model.minimise());
        double most = value(model.maximise());
        return new SuppressedTable.Bounds(
                (int) Math.ceil(least - NEARLY),
                most > MOST - NEARLY ? SuppressedTable.Bounds.UNBOUNDED : (int) Math.floor(most + NEARLY));
    }

    private static double value(Optimisation.Result result) {
        if (!result.getState().isOptimal()) {
            throw new IllegalStateException("the attack's program has no answer: " + result);
        }
        return result.getValue();
    }
}
