package org.wholeschool.bench;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.wholeschool.disclosure.suppression.Cell;
import org.wholeschool.disclosure.suppression.SecondarySuppression;
import org.wholeschool.disclosure.suppression.Sensitive;
import org.wholeschool.disclosure.suppression.SuppressedTable;
import org.wholeschool.disclosure.suppression.SuppressedTable.Bounds;
import org.wholeschool.disclosure.suppression.TwoWayTable;

/** Crosses out in a table of one's own what is too small, and the least that has to go with it. */
final class Suppress implements Command {

    private static final int MOST_IN_A_CELL = 1_000_000;

    @Override
    public String about() {
        return "reads a table of counts and prints it with totals; x is what is too small, and what has to go "
                + "with it so that nobody works it out";
    }

    @Override
    public Options options() {
        return new Options()
                .text(
                        "table",
                        "a CSV file with a heading: names of rows in the first column, counts in the others, no totals")
                .number(
                        "threshold",
                        5,
                        2,
                        1000,
                        "fewer are too small; of each, none and one less than this must remain possible")
                .flag("zeros", "empty cells are too small as well")
                .flag(
                        "working",
                        "what is crossed out and what a reader can work out of it, in place of the table; not to "
                                + "be published");
    }

    @Override
    public boolean needsTheProduct() {
        return false;
    }

    @Override
    public boolean run(Options options) throws UnreadableInput, IOException {
        CsvFile file = CsvFile.read(Path.of(options.text("table")));
        TwoWayTable table = table(file);
        int threshold = options.number("threshold");
        List<Sensitive> primary = options.word("zeros").equals("true")
                ? Sensitive.fewerThan(table, threshold)
                : Sensitive.small(table, threshold);
        SuppressedTable safe = new SecondarySuppression().protect(table, primary);
        List<String> rows = new ArrayList<>(
                file.rows().stream().map(row -> row.fields().get(0)).toList());
        rows.add("total");
        List<String> heading = new ArrayList<>(file.heading());
        heading.add("total");
        StringWriter lines = new StringWriter();
        CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.PLATFORM).build(lines);
        if (options.word("working").equals("true")) {
            List<Cell> secondary = safe.secondary();
            csv.writeRecord("row", "column", "count", "why", "least", "most");
            for (Cell cell : safe.suppressed()) {
                Bounds bounds = safe.bounds(cell.row(), cell.column());
                csv.writeRecord(
                        rows.get(cell.row()),
                        heading.get(cell.column() + 1),
                        "" + table.count(cell),
                        secondary.contains(cell) ? "secondary" : "primary",
                        "" + bounds.least(),
                        bounds.most() == Bounds.UNBOUNDED ? "" : "" + bounds.most());
            }
        } else {
            csv.writeRecord(heading);
            for (int row = 0; row <= table.rows(); row++) {
                List<String> fields = new ArrayList<>(List.of(rows.get(row)));
                for (int column = 0; column <= table.columns(); column++) {
                    fields.add(safe.isSuppressed(row, column) ? "x" : "" + table.count(row, column));
                }
                csv.writeRecord(fields);
            }
        }
        csv.flush();
        System.out.print(lines);
        return true;
    }

    private static TwoWayTable table(CsvFile file) throws UnreadableInput {
        int columns = file.heading().size() - 1;
        if (columns == 0 || (file.rows().size() + 1L) * (columns + 1) > TwoWayTable.MOST_CELLS) {
            throw new UnreadableInput(
                    file.name(),
                    1,
                    "a table has 1 to " + TwoWayTable.MOST_CELLS + " cells with its totals, not "
                            + file.rows().size() + " rows of " + columns);
        }
        int[][] counts = new int[file.rows().size()][columns];
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < columns; column++) {
                counts[row][column] = file.whole(file.rows().get(row), column + 1, 0, MOST_IN_A_CELL, "a count");
            }
        }
        return TwoWayTable.of(counts);
    }
}
