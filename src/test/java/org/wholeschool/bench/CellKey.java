package org.wholeschool.bench;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.wholeschool.disclosure.cellkey.CellKeyMethod;
import org.wholeschool.disclosure.cellkey.PerturbationTable;
import org.wholeschool.disclosure.cellkey.PerturbedCell;

/**
 * Counts records of a file by some of its columns with the noise that their keys give, as the Office for National
 * Statistics' program does.
 */
final class CellKey implements Command {

    private static final int MOST_CELLS = 1_000_000;
    private static final int MOST_KEYS = 4096;
    private static final int MOST_ROWS = 10_000;

    @Override
    public String about() {
        return "reads records with keys and prints how many there are in each cell of some columns, with the "
                + "noise of the cell-key method; empty where it is not shown";
    }

    @Override
    public Options options() {
        return new Options()
                .text("records", "a CSV file with a heading, a row a record")
                .text("by", "the columns to count by, with commas between them")
                .word(
                        "noise",
                        "with a table from a file see --ptable; 10-5 makes 0 of what is under 10 and rounds the "
                                + "rest to 5; the others have that variance, and 256 keys",
                        "10-5",
                        "1",
                        "2",
                        "3")
                .optional(
                        "ptable",
                        "a CSV file with the columns pcv, ckey and pvalue, perhaps packed (.gz): the noise; the "
                                + "last third of its rows serve again for higher counts")
                .optional("key", "the column of the record keys; record_key")
                .number(
                        "threshold",
                        CellKeyMethod.USUAL_THRESHOLD,
                        0,
                        1000,
                        "less than this after the noise is not shown")
                .flag(
                        "working",
                        "also print the true count, the cell's key, its row of the table and its noise; not to "
                                + "be published");
    }

    @Override
    public boolean needsTheProduct() {
        return false;
    }

    @Override
    public boolean run(Options options) throws UnreadableInput, IOException {
        CsvFile file = CsvFile.read(Path.of(options.text("records")));
        PerturbationTable noise = options.word("ptable").equals("none")
                ? noise(options.word("noise"))
                : table(CsvFile.read(Path.of(options.word("ptable"))));
        int keyColumn = file.column(options.word("key").equals("none") ? "record_key" : options.word("key"));
        List<Integer> columns = new ArrayList<>();
        List<List<String>> values = new ArrayList<>();
        long cells = 1;
        for (String name : options.text("by").split(",")) {
            int column = file.column(name.strip());
            columns.add(column);
            values.add(file.rows().stream()
                    .map(row -> row.fields().get(column))
                    .distinct()
                    .sorted(numbersFirst())
                    .toList());
            cells *= values.get(values.size() - 1).size();
            if (cells > MOST_CELLS) {
                throw new UnreadableInput("--by: that would be more than " + MOST_CELLS + " cells");
            }
        }
        int[] cell = new int[file.rows().size()];
        int[] keys = new int[cell.length];
        for (int i = 0; i < cell.length; i++) {
            CsvFile.Row row = file.rows().get(i);
            keys[i] = file.whole(row, keyColumn, 0, noise.keys() - 1, "a record key");
            for (int by = 0; by < columns.size(); by++) {
                cell[i] = cell[i] * values.get(by).size()
                        + values.get(by).indexOf(row.fields().get(columns.get(by)));
            }
        }
        print(
                new CellKeyMethod(noise, options.number("threshold")).tabulate((int) cells, cell, keys),
                columns.stream().map(file.heading()::get).toList(),
                values,
                options.word("working").equals("true"));
        return true;
    }

    private static void print(List<PerturbedCell> table, List<String> names, List<List<String>> values, boolean working)
            throws IOException {
        StringWriter lines = new StringWriter();
        CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.PLATFORM).build(lines);
        List<String> heading = new ArrayList<>(names);
        heading.addAll(working ? List.of("pre_sdc_count", "ckey", "pcv", "pvalue", "count") : List.of("count"));
        csv.writeRecord(heading);
        for (int i = 0; i < table.size(); i++) {
            PerturbedCell cell = table.get(i);
            List<String> fields = new ArrayList<>();
            int rest = i;
            for (int by = names.size() - 1; by >= 0; by--) {
                fields.add(0, values.get(by).get(rest % values.get(by).size()));
                rest /= values.get(by).size();
            }
            if (working) {
                fields.addAll(List.of("" + cell.count(), "" + cell.key(), "" + cell.row(), "" + cell.noise()));
            }
            fields.add(cell.isSuppressed() ? "" : "" + cell.shown());
            csv.writeRecord(fields);
        }
        csv.flush();
        System.out.print(lines);
    }

    private static Comparator<String> numbersFirst() {
        return Comparator.comparingLong(
                        (String value) -> value.matches("\\d{1,15}") ? Long.parseLong(value) : Long.MAX_VALUE)
                .thenComparing(Comparator.naturalOrder());
    }

    private static PerturbationTable noise(String word) {
        return switch (word) {
            case "10-5" -> PerturbationTable.tenFive();
            case "1" -> PerturbationTable.noise(256, 3, 1);
            case "2" -> PerturbationTable.noise(256, 4, 2);
            default -> PerturbationTable.noise(256, 5, 3);
        };
    }

    private static PerturbationTable table(CsvFile file) throws UnreadableInput {
        int count = file.column("pcv");
        int key = file.column("ckey");
        int value = file.column("pvalue");
        int rows = 0;
        int keys = 0;
        for (CsvFile.Row row : file.rows()) {
            rows = Math.max(rows, file.whole(row, count, 1, MOST_ROWS, "a count"));
            keys = Math.max(keys, file.whole(row, key, 0, MOST_KEYS - 1, "a cell key") + 1);
        }
        if ((long) rows * keys != file.rows().size()) {
            throw new UnreadableInput(file.name() + " has " + file.rows().size()
                    + " rows, and should have one for each of " + rows + " counts and " + keys + " keys");
        }
        int[][] noise = new int[rows][keys];
        boolean[][] seen = new boolean[rows][keys];
        for (CsvFile.Row row : file.rows()) {
            int of = file.whole(row, count, 1, rows, "a count");
            int with = file.whole(row, key, 0, keys - 1, "a cell key");
            if (seen[of - 1][with]) {
                throw new UnreadableInput(
                        file.name(), row.line(), "the count " + of + " with the key " + with + " is there twice");
            }
            seen[of - 1][with] = true;
            noise[of - 1][with] = file.whole(row, value, -of, MOST_ROWS, "what is added to " + of);
        }
        return new PerturbationTable(noise, Math.max(1, rows / 3));
    }
}
