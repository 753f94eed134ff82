package org.wholeschool.sharing.party;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wholeschool.platform.JsonParts;
import org.wholeschool.platform.RoomOnly;

/**
 * Texts and lists that are kept as one text, by the names of an enum's constants. What is empty is not kept.
 *
 * @param texts texts by name
 * @param lists lists by name
 */
@RoomOnly
public record KeptWords(Map<String, String> texts, Map<String, List<String>> lists) {

    private static final String TEXTS = "texts";
    private static final String LISTS = "lists";

    /** Copies what it is given. */
    public KeptWords {
        Map<String, String> kept = new TreeMap<>();
        texts.forEach((which, words) -> {
            if (words != null && !words.isEmpty()) {
                kept.put(which, words);
            }
        });
        texts = Collections.unmodifiableMap(kept);
        Map<String, List<String>> listed = new TreeMap<>();
        lists.forEach((which, items) -> {
            if (!items.isEmpty()) {
                listed.put(which, List.copyOf(items));
            }
        });
        lists = Collections.unmodifiableMap(listed);
    }

    /** @return a text; null where there is none */
    public String text(Enum<?> which) {
        return texts.get(which.name());
    }

    /** @return a list; an empty one where there is none */
    public List<String> list(Enum<?> which) {
        return lists.getOrDefault(which.name(), List.of());
    }

    /** @return as it is kept */
    public String json() {
        JsonObjectBuilder typed = JsonParts.object();
        texts.forEach(typed::add);
        JsonObjectBuilder listed = JsonParts.object();
        lists.forEach((which, items) -> {
            JsonArrayBuilder array = JsonParts.array();
            items.forEach(array::add);
            listed.add(which, array);
        });
        return JsonParts.object().add(TEXTS, typed).add(LISTS, listed).build().toString();
    }

    /**
     * @param json what {@link #json} gave
     * @return the same again
     */
    public static KeptWords of(String json) {
        try (JsonReader reader = JsonParts.reader(json)) {
            JsonObject kept = reader.readObject();
            Map<String, String> texts = new TreeMap<>();
            kept.getJsonObject(TEXTS).forEach((name, words) -> texts.put(name, ((JsonString) words).getString()));
            Map<String, List<String>> lists = new TreeMap<>();
            JsonObject listed = kept.getJsonObject(LISTS);
            listed.keySet()
                    .forEach(name -> lists.put(
                            name,
                            listed.getJsonArray(name).getValuesAs(JsonString.class).stream()
                                    .map(JsonString::getString)
                                    .toList()));
            return new KeptWords(texts, lists);
        }
    }
}
