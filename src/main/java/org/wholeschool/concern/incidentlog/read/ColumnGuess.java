package org.wholeschool.concern.incidentlog.read;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wholeschool.concern.incidentlog.read.WhenGuess.Certainty;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.csv.CsvTable;

/**
 * The first proposal of what each column is, by its heading, and for dates by what stands in it. A person looks at it
 * before anything is read, so a doubtful column is better left out than taken for something.
 */
@RoomOnly
public final class ColumnGuess {

    private final CsvTable table;
    private final Map<String, LogField> guessed = new LinkedHashMap<>();
    private final Map<String, WhenGuess> dates = new LinkedHashMap<>();

    private ColumnGuess(CsvTable table, ZoneId zone) {
        this.table = table;
        table.headings().forEach(heading -> dates.put(heading, WhenGuess.of(table.column(heading), zone)));
    }

    @RoomOnly
    public static ColumnMapping of(CsvTable table, ZoneId zone) {
        ColumnGuess guess = new ColumnGuess(table, zone);
        for (LogField field : LogField.values()) {
            guess.byHeading(field);
        }
        guess.whenByContent();
        return guess.inOrderOfColumns();
    }

    private void byHeading(LogField field) {
        for (String heading : table.headings()) {
            boolean free = !guessed.containsKey(heading) && (field.mayRepeat() || !guessed.containsValue(field));
            if (free && field.isNamedBy(heading) && canBe(field, heading)) {
                guessed.put(heading, field);
            }
        }
    }

    private boolean canBe(LogField field, String heading) {
        return field.isDate() == dates.get(heading).isDates();
    }

    private void whenByContent() {
        if (!guessed.containsValue(LogField.WHEN)) {
            table.headings().stream()
                    .filter(heading -> dates.get(heading).isDates() && !guessed.containsKey(heading))
                    .findFirst()
                    .ifPresent(heading -> guessed.put(heading, LogField.WHEN));
        }
    }

    private ColumnMapping inOrderOfColumns() {
        Map<String, LogField> ordered = new LinkedHashMap<>();
        table.headings().stream()
                .filter(guessed::containsKey)
                .forEach(heading -> ordered.put(heading, guessed.get(heading)));
        return new ColumnMapping(
                ordered,
                orderOf(ordered.entrySet().stream()
                        .filter(e -> e.getValue().isDate())
                        .map(e -> dates.get(e.getKey()))
                        .toList()));
    }

    /**
     * One order for the whole file: a log does not change its habit from column to column.
     *
     * @param guesses those of all columns of dates
     * @return null where only a person can say
     */
    @RoomOnly
    public static DateOrder orderOf(List<WhenGuess> guesses) {
        List<WhenGuess> telling = guesses.stream()
                .filter(guess -> guess.certainty() == Certainty.CERTAIN || guess.certainty() == Certainty.MIXED)
                .toList();
        if (telling.isEmpty()) {
            return guesses.stream().anyMatch(guess -> guess.certainty() == Certainty.OPEN) ? null : DateOrder.DAY_FIRST;
        }
        return telling.stream().anyMatch(guess -> guess.order() == DateOrder.MONTH_FIRST)
                ? DateOrder.MONTH_FIRST
                : DateOrder.DAY_FIRST;
    }
}
