package org.wholeschool.concern.triage;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import org.wholeschool.concern.record.CaseField;
import org.wholeschool.concern.record.CaseValues;
import org.wholeschool.platform.JsonParts;

/**
 * What stood in one field before and what stands there after a change: codes, ids and texts, as {@link CaseValues} has
 * them.
 *
 * @param field the name of a {@link CaseField}, or {@link #ROLE}, {@link #READERS}, {@link #REPORT}
 * @param before null for nothing
 * @param after null for nothing
 */
record FieldChange(String field, String before, String after) {

    /** A part, by its role. Whose it is stands beside the change as a number, never as a name. */
    static final String ROLE = "ROLE";

    /** Accounts, by their ids. */
    static final String READERS = "READERS";

    /** Another report of the same event, by its number. */
    static final String REPORT = "REPORT";

    /** @return changes as one text, for an encrypted column; null for none */
    static String write(List<FieldChange> changes) {
        if (changes.isEmpty()) {
            return null;
        }
        JsonArrayBuilder rows = JsonParts.array();
        changes.forEach(change -> rows.add(
                JsonParts.array().add(change.field).add(value(change.before)).add(value(change.after))));
        return rows.build().toString();
    }

    static List<FieldChange> read(String written) {
        if (written == null) {
            return List.of();
        }
        try (JsonReader reader = JsonParts.reader(written)) {
            return reader.readArray().getValuesAs(JsonArray.class).stream()
                    .map(row -> new FieldChange(row.getString(0), text(row.get(1)), text(row.get(2))))
                    .toList();
        }
    }

    private static JsonValue value(String text) {
        return text == null ? JsonValue.NULL : JsonParts.value(text);
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString text ? text.getString() : null;
    }
}
