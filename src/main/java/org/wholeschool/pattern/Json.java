package org.wholeschool.pattern;

import jakarta.json.JsonException;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;

/** How the content of a release is written. The records check themselves when they are read back. */
public final class Json {

    private static final Jsonb JSON = JsonbBuilder.create();

    private Json() {}

    /** @return the record as JSON. */
    public static String write(Object record) {
        return JSON.toJson(record);
    }

    /** @throws JsonbException where the text is not such a record, or not whole */
    public static <T> T read(String text, Class<T> type) {
        requireWhole(text);
        return JSON.fromJson(text, type);
    }

    /** Of a text that ends inside a part which a record does not have, the library would look for the end for ever. */
    private static void requireWhole(String text) {
        try (JsonParser parser = jakarta.json.Json.createParser(new StringReader(text))) {
            while (parser.hasNext()) {
                parser.next();
            }
        } catch (JsonException broken) {
            throw new JsonbException("It is no whole JSON", broken);
        }
    }
}
