package org.wholeschool.concern.incidentlog.read;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.wholeschool.platform.RoomOnly;

/**
 * Choices as text, in the form of a properties file, for the encrypted column in which a batch or a kept mapping holds
 * them.
 */
@RoomOnly
public final class ChoicesText {

    private static final String COLUMN = "column.";
    private static final String PLACE = "place.";
    private static final String CATEGORY = "category.";
    private static final String ANYWAY = "anyway";

    private ChoicesText() {}

    @RoomOnly
    public static String write(ImportChoices choices) {
        Properties text = new Properties();
        if (choices.columns().order() != null) {
            text.setProperty("order", choices.columns().order().name());
        }
        text.setProperty("twinsRepeat", Boolean.toString(choices.twinsRepeat()));
        text.setProperty(ANYWAY, choices.anyway().stream().map(String::valueOf).collect(Collectors.joining(",")));
        int at = 0;
        for (Map.Entry<String, LogField> column : choices.columns().fields().entrySet()) {
            text.setProperty(COLUMN + at++, column.getValue() + " " + column.getKey());
        }
        choices.places().forEach((key, choice) -> text.setProperty(PLACE + key, ValueCode.withName(choice)));
        choices.categories().forEach((key, choice) -> text.setProperty(CATEGORY + key, ValueCode.withName(choice)));
        StringWriter writer = new StringWriter();
        try {
            text.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return writer.toString();
    }

    @RoomOnly
    public static ImportChoices read(String written) {
        Properties text = new Properties();
        try {
            text.load(new StringReader(written));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, LogField> fields = new LinkedHashMap<>();
        for (int at = 0; text.containsKey(COLUMN + at); at++) {
            String[] column = text.getProperty(COLUMN + at).split(" ", 2);
            fields.put(column[1], LogField.valueOf(column[0]));
        }
        String order = text.getProperty("order");
        return new ImportChoices(
                new ColumnMapping(fields, order == null ? null : DateOrder.valueOf(order)),
                values(text, PLACE),
                values(text, CATEGORY),
                Boolean.parseBoolean(text.getProperty("twinsRepeat")),
                Arrays.stream(text.getProperty(ANYWAY, "").split(","))
                        .filter(line -> !line.isEmpty())
                        .map(Integer::valueOf)
                        .collect(Collectors.toSet()));
    }

    private static Map<String, ValueChoice> values(Properties text, String prefix) {
        Map<String, ValueChoice> values = new HashMap<>();
        for (String key : text.stringPropertyNames()) {
            if (key.startsWith(prefix)) {
                values.put(key.substring(prefix.length()), ValueCode.readWithName(text.getProperty(key)));
            }
        }
        return values;
    }
}
