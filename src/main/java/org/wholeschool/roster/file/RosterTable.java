package org.wholeschool.roster.file;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wholeschool.platform.csv.CellText;
import org.wholeschool.platform.csv.CsvRow;
import org.wholeschool.platform.csv.CsvTable;

/**
 * One file of a roster, its columns found by their headings: neither their order nor capitals, spaces, hyphens or
 * underscores count, and columns that nobody asks for (an {@code ext_} of a vendor's, {@code agents}, {@code password})
 * do no harm.
 */
final class RosterTable {

    private final String file;
    private final CsvTable table;
    private final Map<String, Integer> columns = new HashMap<>();

    /** @param file as the person knows it, "users.csv" */
    RosterTable(String file, CsvTable table) {
        this.file = file;
        this.table = table;
        for (int i = 0; i < table.headings().size(); i++) {
            columns.putIfAbsent(plain(table.headings().get(i)), i);
        }
    }

    String file() {
        return file;
    }

    boolean has(String heading) {
        return columns.containsKey(plain(heading));
    }

    /** @return the rows, in the order of the file. */
    List<Row> rows() {
        return table.rows().stream().map(Row::new).toList();
    }

    private static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
    }

    /** A row of the file. */
    final class Row {

        private final CsvRow row;

        private Row(CsvRow row) {
            this.row = row;
        }

        String file() {
            return file;
        }

        int line() {
            return row.line();
        }

        /**
         * @throws UnfitRow where cells are missing or too many, or one is damaged: what stands where cannot be known.
         */
        Row checked() {
            if (!table.hasAllCells(row)) {
                throw new UnfitRow(
                        null,
                        row.cells().size() < table.headings().size() ? "row.tooFewColumns" : "row.tooManyColumns",
                        row.cells().size(),
                        table.headings().size());
            }
            if (row.cells().stream().anyMatch(CellText::hasNul)) {
                throw new UnfitRow(null, "row.nul");
            }
            return this;
        }

        /** @return what stands there, tidied; "" where nothing does or the file has no such column. */
        String cell(String heading) {
            Integer at = columns.get(plain(heading));
            return at == null || at >= row.cells().size()
                    ? ""
                    : CellText.clean(row.cells().get(at)).text();
        }

        /** @return whether a character that changes how text reads was taken out of one of these cells. */
        boolean isCleaned(String... headings) {
            for (String heading : headings) {
                Integer at = columns.get(plain(heading));
                if (at != null
                        && at < row.cells().size()
                        && CellText.clean(row.cells().get(at)).wasCleaned()) {
                    return true;
                }
            }
            return false;
        }

        boolean has(String heading) {
            return RosterTable.this.has(heading);
        }

        /** @return whether what it is about is neither taken away nor at rest. */
        boolean isCurrent() {
            return !cell("status").equalsIgnoreCase("tobedeleted")
                    && !cell("status").equalsIgnoreCase("inactive");
        }
    }
}
