package org.wholeschool.concern.incidentlog;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.wholeschool.concern.incidentlog.read.ColumnGuess;
import org.wholeschool.concern.incidentlog.read.ColumnMapping;
import org.wholeschool.concern.incidentlog.read.DateOrder;
import org.wholeschool.concern.incidentlog.read.LogField;
import org.wholeschool.concern.incidentlog.read.When;
import org.wholeschool.concern.incidentlog.read.WhenGuess;
import org.wholeschool.concern.incidentlog.read.WhenReader;
import org.wholeschool.platform.csv.CsvTable;

/**
 * How the chosen columns of dates read, for a person to check.
 *
 * @param order the order in which they were read: the chosen one, and where none was chosen the guess; null where only
 *     a person can say
 * @param mixed whether some dates read only with the day first and others only with the month first
 * @param asked whether a person has to say the order, or may want to take back what was said: the dates do not settle
 *     it, or settle it otherwise
 * @param example a value that reads as two dates, and what it reads as each way; null where there is none
 */
public record DraftDates(
        DateOrder order,
        boolean mixed,
        boolean asked,
        String example,
        When dayFirst,
        When monthFirst,
        List<Column> columns) {

    /** The forms in which one column writes its dates. */
    public record Column(String heading, LogField field, List<WhenGuess.Shape> shapes) {}

    static DraftDates of(CsvTable table, ColumnMapping mapping, ZoneId zone) {
        List<Map.Entry<String, LogField>> dates = mapping.fields().entrySet().stream()
                .filter(e -> e.getValue().isDate())
                .toList();
        List<WhenGuess> guesses = dates.stream()
                .map(e -> WhenGuess.of(table.column(e.getKey()), zone))
                .toList();
        DateOrder guessed = ColumnGuess.orderOf(guesses);
        DateOrder order = mapping.order() != null ? mapping.order() : guessed;
        DateOrder shown = order != null ? order : DateOrder.DAY_FIRST;
        List<Column> columns = dates.stream()
                .map(e -> new Column(e.getKey(), e.getValue(), WhenGuess.shapes(table.column(e.getKey()), shown, zone)))
                .toList();
        String example = guesses.stream()
                .map(WhenGuess::ambiguous)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
        boolean mixed = guesses.stream().anyMatch(guess -> guess.certainty() == WhenGuess.Certainty.MIXED);
        boolean asked = example != null && (guessed == null || mixed || order != guessed);
        return new DraftDates(
                order,
                mixed,
                asked,
                example,
                read(example, DateOrder.DAY_FIRST, zone),
                read(example, DateOrder.MONTH_FIRST, zone),
                columns);
    }

    private static When read(String example, DateOrder order, ZoneId zone) {
        return example == null
                ? null
                : new WhenReader(order, zone).read(example).when();
    }
}
