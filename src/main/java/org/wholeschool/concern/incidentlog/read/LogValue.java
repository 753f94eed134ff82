package org.wholeschool.concern.incidentlog.read;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.csv.CellText;
import org.wholeschool.platform.csv.CsvTable;

/**
 * One value of the place or the category column and how many rows carry it.
 *
 * @param text as its first row writes it; empty for rows that leave the cell blank, or where no column was chosen
 */
public record LogValue(String text, int rows) {

    /** What makes two values the same: case, white space and punctuation do not count. */
    public String key() {
        return keyOf(text);
    }

    @RoomOnly
    public static String keyOf(String text) {
        return CellText.folded(CellText.clean(text).text());
    }

    /** @return the values of the column, the commonest first. */
    @RoomOnly
    public static List<LogValue> of(CsvTable table, ColumnMapping mapping, LogField field) {
        if (mapping.heading(field).isEmpty()) {
            return List.of(new LogValue("", table.rows().size()));
        }
        Map<String, LogValue> values = new LinkedHashMap<>();
        for (String cell : table.column(mapping.heading(field).get())) {
            String text = CellText.clean(cell).text();
            values.merge(
                    keyOf(text),
                    new LogValue(keyOf(text).isEmpty() ? "" : text, 1),
                    (one, same) -> new LogValue(one.text, one.rows + 1));
        }
        return values.values().stream()
                .sorted(Comparator.comparingInt(LogValue::rows).reversed())
                .toList();
    }
}
