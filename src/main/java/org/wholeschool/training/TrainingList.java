package org.wholeschool.training;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wholeschool.platform.csv.CellText;
import org.wholeschool.platform.csv.CsvRow;
import org.wholeschool.platform.csv.CsvTable;
import org.wholeschool.platform.csv.CsvText;
import org.wholeschool.platform.csv.Reason;
import org.wholeschool.platform.csv.RefusedFile;

/**
 * A list of who did which course when, read from a CSV: an address, a course and a day in each row, under headings in
 * any order and case.
 */
final class TrainingList {

    /** What each column may be called. */
    private static final Map<String, List<String>> HEADINGS = Map.of(
            "email", List.of("email", "e mail", "email address", "e mail address"),
            "course", List.of("course", "training", "course name"),
            "done_on", List.of("done on", "date", "completed", "completed on", "date completed", "completion date"));

    /** As programs and as people in England write a day; never a month first, which nobody could tell apart. */
    private static final List<DateTimeFormatter> DAYS =
            List.of("uuuu-MM-dd", "d/M/uuuu", "d.M.uuuu", "d MMM uuuu", "d MMMM uuuu").stream()
                    .map(pattern -> new DateTimeFormatterBuilder()
                            .parseCaseInsensitive()
                            .appendPattern(pattern)
                            .toFormatter(Locale.UK)
                            .withResolverStyle(ResolverStyle.STRICT))
                    .toList();

    private TrainingList() {}

    /**
     * Reads a file.
     *
     * @param file the bytes of it
     * @return its rows, those that cannot be read with the reason
     * @throws RefusedFile where it is no list, or a column is missing that no row can do without
     */
    static List<Row> read(byte[] file) {
        CsvTable table = CsvTable.read(CsvText.decode(file));
        int email = column(table, "email");
        int course = column(table, "course");
        int day = column(table, "done_on");
        List<Row> rows = new ArrayList<>();
        for (CsvRow row : table.rows()) {
            rows.add(
                    table.hasAllCells(row)
                            ? row(
                                    row.line(),
                                    row.cells().get(email),
                                    row.cells().get(course),
                                    row.cells().get(day))
                            : Row.unfit(row.line(), Reason.of("row.cells")));
        }
        return rows;
    }

    private static int column(CsvTable table, String name) {
        int at = table.find(HEADINGS.get(name));
        if (at < 0) {
            throw new RefusedFile("list.noColumn." + name);
        }
        return at;
    }

    private static Row row(int line, String email, String course, String day) {
        if (CellText.hasNul(email) || CellText.hasNul(course) || CellText.hasNul(day)) {
            return Row.unfit(line, Reason.of("row.nul"));
        }
        LocalDate doneOn = day(CellText.clean(day).text());
        String address = CellText.clean(email).text();
        String name = CellText.clean(course).text();
        if (address.isEmpty() || name.isEmpty()) {
            return Row.unfit(line, Reason.of(address.isEmpty() ? "row.email" : "row.course"));
        }
        return doneOn == null ? Row.unfit(line, Reason.of("row.day")) : new Row(line, address, name, doneOn, null);
    }

    private static LocalDate day(String text) {
        for (DateTimeFormatter format : DAYS) {
            try {
                return LocalDate.parse(text, format);
            } catch (DateTimeException another) {
                // the next one, perhaps
            }
        }
        return null;
    }

    /**
     * A row of the file.
     *
     * @param line on which it begins
     * @param email whose
     * @param course which course, as the file calls it
     * @param doneOn when
     * @param unfit why it cannot be read, or null; the others are then null
     */
    record Row(int line, String email, String course, LocalDate doneOn, Reason unfit) {

        static Row unfit(int line, Reason reason) {
            return new Row(line, null, null, null, reason);
        }
    }
}
