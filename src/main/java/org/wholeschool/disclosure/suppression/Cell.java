package org.wholeschool.disclosure.suppression;

/**
 * Where a number stands in a {@link TwoWayTable}.
 *
 * @param row from 0 on; the row after the last one has the columns' totals
 * @param column from 0 on; the column after the last one has the rows' totals
 */
public record Cell(int row, int column) {

    @Override
    public String toString() {
        return row + ":" + column;
    }
}
