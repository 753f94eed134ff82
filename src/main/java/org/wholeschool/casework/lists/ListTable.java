package org.wholeschool.casework.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.wholeschool.casework.export.ExportSource;
import org.wholeschool.platform.table.Column;
import org.wholeschool.platform.tablefile.TableColumn;
import org.wholeschool.platform.tablefile.TableHead;

/**
 * A list as a table that leaves.
 *
 * @param head what it says before its rows
 * @param numbers those of its rows
 * @param concerns which concerns are in it
 * @param reader reads the rows of some of those numbers
 */
record ListTable(
        TableHead head, List<Long> numbers, List<Long> concerns, Function<List<Long>, List<List<Object>>> reader)
        implements ExportSource.Opened {

    @Override
    public List<List<Object>> rows(List<Long> those) {
        return reader.apply(those);
    }

    static TableColumn column(Column column) {
        return new TableColumn(
                column.label(),
                column.isNumber()
                        ? TableColumn.Width.NUMBER
                        : column.isSorted() ? TableColumn.Width.WORDS : TableColumn.Width.TEXT);
    }

    /** @return the cells of each row, null for nothing */
    static <R, C extends Column> List<List<Object>> cells(
            List<R> rows, List<C> columns, BiFunction<R, C, Object> cell) {
        List<List<Object>> all = new ArrayList<>();
        for (R row : rows) {
            List<Object> cells = new ArrayList<>();
            columns.forEach(column -> cells.add(cell.apply(row, column)));
            all.add(cells);
        }
        return all;
    }
}
