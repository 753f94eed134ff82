package org.wholeschool.pattern.hotspot;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.wholeschool.disclosure.LeadThreshold;

/**
 * A grid of rows and columns as a lead sees it, ready to be kept in a release: observed against expected, and words for
 * what is small.
 *
 * <p>It carries no margins and no total, and expectations only beside shown numbers and only whole. By itself that does
 * not keep its small cells from being worked out by subtraction, from the totals that the expectations tell or from
 * another grid of the same concerns: {@link HeldBack} does.
 *
 * @param rows number of rows
 * @param columns number of columns
 * @param cells the cells, row by row
 */
public record LeadGrid(int rows, int columns, List<LeadCell> cells) {

    /** @throws IllegalArgumentException if there are not rows x columns cells */
    public LeadGrid {
        cells = List.copyOf(cells);
        if (rows < 1 || columns < 1 || cells.size() != (long) rows * columns) {
            throw new IllegalArgumentException(cells.size() + " cells are not a grid of " + rows + " by " + columns);
        }
    }

    /** Shows a grid to leads. */
    public static LeadGrid of(ConcernGrid grid, LeadThreshold threshold) {
        List<LeadCell> cells = IntStream.range(0, grid.rows() * grid.columns())
                .mapToObj(i -> LeadCell.compared(grid, i / grid.columns(), i % grid.columns(), threshold))
                .toList();
        return new LeadGrid(grid.rows(), grid.columns(), cells);
    }

    /** @param instead for some cells, row x columns + column, what is told instead */
    LeadGrid with(Map<Integer, LeadCell> instead) {
        return new LeadGrid(
                rows,
                columns,
                IntStream.range(0, cells.size())
                        .mapToObj(i -> instead.getOrDefault(i, cells.get(i)))
                        .toList());
    }

    /** @param columns those of which no cell is compared with anything */
    LeadGrid uncompared(Set<Integer> columns) {
        return new LeadGrid(
                rows,
                this.columns,
                IntStream.range(0, cells.size())
                        .mapToObj(i -> columns.contains(i % this.columns)
                                ? cells.get(i).uncompared()
                                : cells.get(i))
                        .toList());
    }

    /** @return the cells of a column, from the first row to the last. */
    public List<LeadCell> column(int column) {
        return IntStream.range(0, rows).mapToObj(row -> cell(row, column)).toList();
    }

    /**
     * @return the cell of a row and column
     * @throws IndexOutOfBoundsException if there is no such row or column
     */
    public LeadCell cell(int row, int column) {
        return cells.get(row * columns + Objects.checkIndex(column, columns));
    }
}
