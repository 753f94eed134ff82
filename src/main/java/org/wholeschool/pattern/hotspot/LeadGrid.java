package org.wholeschool.pattern.hotspot;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.wholeschool.disclosure.LeadThreshold;

/**
 * A grid of rows and columns as a lead sees it, ready to be kept in a release: observed against expected, and words for what is small.
 *
 * <p>It carries no margins and no total, and expectations only beside shown numbers and only whole: with exact ones the small cells
 * could be worked out from the page by subtraction. Where the total is known from elsewhere and a single cell is small, they still can. For a lead
 * that is accepted ({@link LeadThreshold}); for anybody else this grid is not made.
 *
 * @param rows    number of rows
 * @param columns number of columns
 * @param cells   the cells, row by row
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

    /**
     * @return the cell of a row and column
     * @throws IndexOutOfBoundsException if there is no such row or column
     */
    public LeadCell cell(int row, int column) {
        return cells.get(row * columns + Objects.checkIndex(column, columns));
    }
}
