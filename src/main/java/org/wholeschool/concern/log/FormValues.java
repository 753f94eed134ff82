package org.wholeschool.concern.log;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.wholeschool.platform.JsonParts;

/**
 * What stands in the form for a concern, field by field, as a browser sends it: the one state of the form, whether it
 * comes with a request or from a draft. A part of the form that brings fields of its own ("log:injuries") has them here
 * and in the draft without doing anything for it. Its page reads them through {@code logConcernPage.values}.
 */
public final class FormValues {

    /** Nothing stands in it yet. */
    static final FormValues EMPTY = new FormValues(Map.of());

    private static final String FORM = "log:";
    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9:-]{0,59}");

    /**
     * What travels with the form and is no answer: its key and seal, its buttons, and what is typed to find something.
     */
    private static final Set<String> NO_ANSWER = Set.of(
            "submission",
            "origin",
            "seal",
            "kept",
            "opened",
            "submit",
            "apart",
            "already",
            "search",
            "find",
            "add",
            "remove");

    private final Map<String, List<String>> fields;

    private FormValues(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    /**
     * @param parameters of a request
     * @return what stood in the form's fields
     */
    static FormValues sent(Map<String, String[]> parameters) {
        Map<String, List<String>> fields = new TreeMap<>();
        parameters.forEach((name, values) -> {
            String field = name.startsWith(FORM) ? name.substring(FORM.length()) : "";
            if (NAME.matcher(field).matches() && !NO_ANSWER.contains(field)) {
                fields.put(field, List.copyOf(Arrays.asList(values)));
            }
        });
        return new FormValues(fields);
    }

    /**
     * @param pupil the number of the pupil whom the concern is about, or null
     * @return a form that names that pupil and holds nothing else
     */
    static FormValues about(String pupil) {
        return pupil == null || !pupil.matches("[0-9]{1,18}")
                ? EMPTY
                : new FormValues(Map.of("person", List.of(pupil), "role", List.of("")));
    }

    /** @return all of it as one text */
    String asText() {
        JsonObjectBuilder all = JsonParts.object();
        fields.forEach((field, values) -> {
            JsonArrayBuilder list = JsonParts.array();
            values.forEach(list::add);
            all.add(field, list);
        });
        return all.build().toString();
    }

    /**
     * @param text as {@link #asText} made it
     * @return what stood in the form
     */
    static FormValues fromText(String text) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        try (JsonReader reader = JsonParts.reader(text)) {
            JsonObject all = reader.readObject();
            all.forEach((field, values) -> fields.put(
                    field,
                    ((JsonArray) values)
                            .getValuesAs(JsonString.class).stream()
                                    .map(JsonString::getString)
                                    .toList()));
        }
        return new FormValues(fields);
    }

    /**
     * @param field its name, without the form's
     * @return what stands in it; null where nothing does
     */
    public String first(String field) {
        List<String> values = all(field);
        return values.isEmpty() || values.get(0).isEmpty() ? null : values.get(0);
    }

    /**
     * @param field its name, without the form's
     * @return what stands in all fields of that name, in the order of the page
     */
    public List<String> all(String field) {
        return fields.getOrDefault(field, List.of());
    }

    /**
     * @param field its name, without the form's
     * @return the number that stands in it; null where none does
     */
    Long number(String field) {
        try {
            String typed = first(field);
            return typed == null ? null : Long.valueOf(typed);
        } catch (NumberFormatException none) {
            return null;
        }
    }
}
