package org.wholeschool.platform.table;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * A page of a list, as {@code ws:rows} draws it.
 *
 * @param caption what it lists
 * @param heads the headings of its columns
 * @param lines its rows; the first cell of each leads to what it is of
 */
public record TableView(String caption, List<Head> heads, List<Line> lines) {

    /**
     * A heading.
     *
     * @param label its words
     * @param isNumber whether numbers are below it
     * @param sorted what a screen reader is told: "ascending", "descending" or "none"; null where it cannot be sorted
     *     by
     * @param way the address of the list in its order; null where there is none
     */
    public record Head(String label, boolean isNumber, String sorted, String way) {}

    /**
     * A row.
     *
     * @param id of what
     * @param way its page, from the application's root on
     * @param cells one for each heading
     */
    public record Line(long id, String way, List<Cell> cells) {}

    /**
     * Builds a page of a list.
     *
     * @param caption what it lists
     * @param columns which are shown
     * @param order in which order the rows are
     * @param address what the list's address says
     * @param rows those of the page
     */
    public static <C extends Enum<C> & Column> TableView of(
            String caption, List<C> columns, TableOrder<C> order, TableAddress address, Rows<?, C> rows) {
        List<Head> heads = columns.stream()
                .map(column -> new Head(
                        column.label(),
                        column.isNumber(),
                        order.sorted(column),
                        column.isSorted()
                                ? address.way("sort", order.pressed(column).address())
                                : null))
                .toList();
        return new TableView(caption, heads, rows.lines(columns));
    }

    /**
     * Rows, and how to read them.
     *
     * @param rows of what
     * @param id the number of one
     * @param way the page of one
     * @param cell what one has in a column
     */
    public record Rows<R, C extends Column>(
            List<R> rows, ToLongFunction<R> id, Function<R, String> way, BiFunction<R, C, Cell> cell) {

        private List<Line> lines(List<C> columns) {
            return rows.stream()
                    .map(row -> new Line(
                            id.applyAsLong(row),
                            way.apply(row),
                            columns.stream()
                                    .map(column -> cell.apply(row, column))
                                    .toList()))
                    .toList();
        }
    }
}
