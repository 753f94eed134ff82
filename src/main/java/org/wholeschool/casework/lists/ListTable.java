package org.wholeschool.casework.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholeschool.casework.export.ExportSource;
import org.wholeschool.casework.export.NameStyle;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;
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

    /**
     * What a file says before its rows.
     *
     * @param title what the list is called
     * @param about what the list is of, and how many rows it has: sentences
     * @param style how pupils are called
     * @param made by which school, on which day
     * @param shown its columns
     * @param left the columns that are left out for this style
     */
    static <C extends Column> TableHead head(
            String title, List<String> about, NameStyle style, Made made, List<C> shown, List<C> left) {
        Texts texts = Texts.of("export");
        List<String> notes = new ArrayList<>(about);
        notes.add(texts.get("list.made", SchoolDates.LONG_DATE.format(made.on())));
        notes.add(texts.get("list.names." + style));
        if (!left.isEmpty()) {
            notes.add(
                    texts.get("list.left-out", left.stream().map(Column::label).collect(Collectors.joining(", "))));
        }
        return new TableHead(
                title,
                made.school(),
                notes,
                texts.get("list.foot." + style, SchoolDates.DATE.format(made.on())),
                List.of(),
                shown.stream().map(ListTable::column).toList(),
                Math.min(2, shown.size()));
    }

    private static TableColumn column(Column column) {
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

    /** By which school a file was made, and on which day. */
    record Made(String school, LocalDate on) {}
}
