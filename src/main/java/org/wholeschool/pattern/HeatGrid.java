package org.wholeschool.pattern;

import java.util.List;
import java.util.stream.IntStream;
import org.wholeschool.disclosure.LeadDisplay;
import org.wholeschool.pattern.hotspot.LeadCell;
import org.wholeschool.pattern.hotspot.LeadGrid;
import org.wholeschool.pattern.hotspot.Level;

/**
 * A lead's grid as a release keeps it: cells in which nothing was recorded are left away, because most are.
 *
 * @param rows number of rows
 * @param columns number of columns
 * @param cells the cells in which something was recorded, row by row
 */
public record HeatGrid(int rows, int columns, List<At> cells) {

    private static final LeadCell NONE = new LeadCell(LeadDisplay.NONE, 0, 0, 0, Level.NOT_COMPARED);

    /** @throws IllegalArgumentException if a cell is not in the grid */
    public HeatGrid {
        cells = List.copyOf(cells);
        for (At at : cells) {
            if (at.row() < 0 || at.row() >= rows || at.column() < 0 || at.column() >= columns) {
                throw new IllegalArgumentException("Row " + at.row() + ", column " + at.column()
                        + " is not in a grid of " + rows + " by " + columns);
            }
        }
    }

    /**
     * A cell and where it is.
     *
     * @param row its row, from 0
     * @param column its column, from 0
     * @param cell what a lead sees of it
     */
    public record At(int row, int column, LeadCell cell) {}

    static HeatGrid of(LeadGrid grid) {
        return new HeatGrid(
                grid.rows(),
                grid.columns(),
                IntStream.range(0, grid.rows() * grid.columns())
                        .mapToObj(i -> new At(
                                i / grid.columns(),
                                i % grid.columns(),
                                grid.cells().get(i)))
                        .filter(at -> at.cell().display() != LeadDisplay.NONE)
                        .toList());
    }

    /** @return the cell of a row and column. */
    public LeadCell cell(int row, int column) {
        return cells.stream()
                .filter(at -> at.row() == row && at.column() == column)
                .map(At::cell)
                .findFirst()
                .orElse(NONE);
    }
}
