package org.wholeschool.pattern;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;

/** How the content of a release is written. The records check themselves when they are read back. */
public final class Json {

    private static final Jsonb JSON = JsonbBuilder.create();

    private Json() {}

    /** @return the record as JSON. */
    public static String write(Object record) {
        return JSON.toJson(record);
    }

    /** @throws jakarta.json.bind.JsonbException where the text is not such a record */
    public static <T> T read(String text, Class<T> type) {
        return JSON.fromJson(text, type);
    }
}
