package org.wholeschool.platform;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.util.Map;

/**
 * Makes and reads JSON, by one provider that is looked for once. {@code jakarta.json.Json} looks through every library
 * for it at each call, one caller at a time: a staff that types at the same time then waits for that.
 */
public final class JsonParts {

    private static final JsonProvider PROVIDER = JsonProvider.provider();

    private JsonParts() {}

    /** @return an object without members */
    public static JsonObjectBuilder object() {
        return PROVIDER.createObjectBuilder();
    }

    /** @return an array without values */
    public static JsonArrayBuilder array() {
        return PROVIDER.createArrayBuilder();
    }

    /**
     * @param text to stand as a value
     * @return the value
     */
    public static JsonString value(String text) {
        return PROVIDER.createValue(text);
    }

    /**
     * @param text that should be JSON
     * @return what reads it
     */
    public static JsonReader reader(String text) {
        return PROVIDER.createReader(new StringReader(text));
    }

    /**
     * @param configuration of the reader, as jakarta.json names it
     * @param text that should be JSON
     * @return what reads it that way
     */
    public static JsonReader reader(Map<String, ?> configuration, String text) {
        JsonReaderFactory factory = PROVIDER.createReaderFactory(configuration);
        return factory.createReader(new StringReader(text));
    }

    /**
     * @param text that should be JSON
     * @return its parts, one after the other
     */
    public static JsonParser parser(String text) {
        return PROVIDER.createParser(new StringReader(text));
    }
}
