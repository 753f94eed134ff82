package org.wholeschool.concern.incidentlog.read;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.csv.CellText;
import org.wholeschool.platform.csv.CsvRow;
import org.wholeschool.platform.csv.CsvTable;
import org.wholeschool.platform.csv.Reason;

/** Turns one row of the log into an entry, or says why it cannot. */
@RoomOnly
public final class RowReader {

    /** The longest text of one concern, in characters. */
    static final int LONGEST_TEXT = 20_000;
    /** The longest reference, place or category, in characters. */
    static final int LONGEST_NAME = 120;
    /** Nothing before it is believed: a year this far back is a slip of the keyboard. */
    private static final LocalDate EARLIEST = LocalDate.of(1980, 1, 1);

    private final CsvTable table;
    private final ColumnMapping columns;
    private final WhenReader dates;
    private final LocalDateTime now;
    private final Function<String, List<Long>> onRoll;

    /** @param onRoll the ids of the pupils whom a name, or a UPN, fits */
    @RoomOnly
    public RowReader(
            CsvTable table,
            ColumnMapping columns,
            ZoneId zone,
            LocalDateTime now,
            Function<String, List<Long>> onRoll) {
        this.table = table;
        this.columns = columns;
        this.dates = new WhenReader(columns.order(), zone);
        this.now = now;
        this.onRoll = onRoll;
    }

    /** @throws RefusedRow when the row cannot become a concern. */
    LogEntry read(CsvRow row) {
        refuseDamaged(row);
        List<Reason> remarks = new ArrayList<>();
        When when = when(row);
        LocalDateTime reported = reported(row);
        if (reported != null && when.from().isAfter(reported)) {
            remarks.add(Reason.of("remark.afterReported"));
        }
        PeopleReader people = people(row);
        remarks.addAll(people.remarks());
        if (mapped(row).stream().anyMatch(cell -> CellText.clean(cell).wasCleaned())) {
            remarks.add(Reason.of("remark.hidden"));
        }
        return new LogEntry(
                row.line(),
                name(row, LogField.REFERENCE),
                when,
                reported,
                name(row, LogField.WHERE),
                name(row, LogField.CATEGORY),
                text(row, people.unmatched()),
                people.people(),
                List.copyOf(remarks));
    }

    private void refuseDamaged(CsvRow row) {
        int width = table.headings().size();
        if (!table.hasAllCells(row)) {
            throw new RefusedRow(
                    row.cells().size() < width ? "row.tooFewColumns" : "row.tooManyColumns",
                    row.cells().size(),
                    width);
        }
        if (row.cells().stream().anyMatch(CellText::hasNul)) {
            throw new RefusedRow("row.nul");
        }
    }

    private When when(CsvRow row) {
        When begin = dates.read(cell(row, LogField.WHEN)).when();
        String time = cell(row, LogField.TIME);
        if (begin.isWholeDay() && !time.isBlank()) {
            begin = When.at(begin.from().toLocalDate().atTime(dates.readTime(time)));
        }
        When when = withEnd(begin, cell(row, LogField.UNTIL));
        if (when.from().toLocalDate().isBefore(EARLIEST)) {
            throw new RefusedRow("row.longAgo", when.from().getYear());
        }
        if (when.from().isAfter(now) || when.until().toLocalDate().isAfter(now.toLocalDate())) {
            throw new RefusedRow("row.inFuture");
        }
        return when;
    }

    private When withEnd(When begin, String end) {
        if (end.isBlank()) {
            return begin;
        }
        When last = dates.readDateOrTime(end, begin.from().toLocalDate());
        return begin.until(last, end);
    }

    private LocalDateTime reported(CsvRow row) {
        String cell = cell(row, LogField.REPORTED);
        if (cell.isBlank()) {
            return null;
        }
        LocalDateTime reported = dates.read(cell).when().from();
        if (reported.isAfter(now)) {
            throw new RefusedRow("row.reportedInFuture");
        }
        return reported;
    }

    private PeopleReader people(CsvRow row) {
        PeopleReader people = new PeopleReader(onRoll);
        for (String heading : columns.headings(LogField.PUPILS)) {
            people.read(cell(row, heading), cell(row, LogField.ROLES));
        }
        columns.fields()
                .forEach((heading, field) -> field.role().ifPresent(role -> people.read(cell(row, heading), role)));
        return people;
    }

    private String text(CsvRow row, List<String> unmatched) {
        StringBuilder text = new StringBuilder();
        List<String> headings = columns.headings(LogField.WHAT_HAPPENED);
        for (String heading : headings) {
            String cell = cell(row, heading);
            if (!cell.isEmpty()) {
                text.append(text.isEmpty() ? "" : "\n")
                        .append(heading.equals(headings.get(0)) ? "" : heading + ": ")
                        .append(cell);
            }
        }
        if (text.isEmpty()) {
            throw new RefusedRow("row.noText");
        }
        if (!unmatched.isEmpty()) {
            text.append("\nNamed in the log: ").append(String.join("; ", unmatched));
        }
        if (text.length() > LONGEST_TEXT) {
            throw new RefusedRow("row.textTooLong", text.length(), LONGEST_TEXT);
        }
        return text.toString();
    }

    private String name(CsvRow row, LogField field) {
        String name = cell(row, field).replace('\n', ' ');
        if (name.length() > LONGEST_NAME) {
            throw new RefusedRow("row.nameTooLong", columns.heading(field).orElseThrow(), LONGEST_NAME);
        }
        return name;
    }

    private List<String> mapped(CsvRow row) {
        return columns.fields().keySet().stream()
                .map(heading -> row.cells().get(table.headings().indexOf(heading)))
                .toList();
    }

    private String cell(CsvRow row, LogField field) {
        Optional<String> heading = columns.heading(field);
        return heading.isEmpty() ? "" : cell(row, heading.get());
    }

    private String cell(CsvRow row, String heading) {
        return CellText.clean(row.cells().get(table.headings().indexOf(heading)))
                .text();
    }
}
