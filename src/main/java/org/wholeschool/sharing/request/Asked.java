package org.wholeschool.sharing.request;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.wholeschool.platform.JsonParts;

/**
 * Who asked, what exactly, and what for.
 *
 * @param texts its texts; none is empty
 * @param lists its lists; one that is missing is empty
 */
record Asked(Map<Text, String> texts, Map<Items, List<String>> lists) {

    private static final String TEXTS = "texts";
    private static final String LISTS = "lists";
    private static final String YES = "yes";

    /** One text of what was asked. */
    enum Text {
        WAY,
        /** The agency's name when it asked, or where a caller says that they are from. */
        AGENCY,
        NAME,
        POST,
        IDENTITY,
        /** The number that was rung. */
        CALLED,
        PLACE,
        PURPOSE_MORE,
        POWER_MORE,
        URGENCY,
        DUE_ON,
        /** The number that a caller gave, which identifies no one. */
        CALLER_NUMBER,
        /** Whom a caller asked about, as a member of staff heard it. */
        ABOUT,
        /** "yes" where police ask for information about a victim. */
        VICTIM
    }

    /** One list of what was asked. */
    enum Items {
        /** Names of children who are no pupils here. */
        OTHERS,
        /** What exactly is asked, item by item. */
        PARTS,
        PURPOSES,
        POWERS,
        /** What a request for a victim's information has to say, and this one says. */
        POINTS
    }

    /** Copies what it is given. */
    Asked {
        Map<Text, String> kept = new EnumMap<>(Text.class);
        texts.forEach((which, words) -> {
            if (words != null && !words.isEmpty()) {
                kept.put(which, words);
            }
        });
        texts = Collections.unmodifiableMap(kept);
        Map<Items, List<String>> listed = new EnumMap<>(Items.class);
        lists.forEach((which, items) -> {
            if (!items.isEmpty()) {
                listed.put(which, List.copyOf(items));
            }
        });
        lists = Collections.unmodifiableMap(listed);
    }

    String text(Text which) {
        return texts.get(which);
    }

    List<String> list(Items which) {
        return lists.getOrDefault(which, List.of());
    }

    RequestWay way() {
        return RequestWay.valueOf(text(Text.WAY));
    }

    IdentityCheck identity() {
        String check = text(Text.IDENTITY);
        return check == null ? IdentityCheck.NOT_YET : IdentityCheck.valueOf(check);
    }

    Urgency urgency() {
        String named = text(Text.URGENCY);
        return named == null ? null : Urgency.valueOf(named);
    }

    LocalDate dueOn() {
        String day = text(Text.DUE_ON);
        return day == null ? null : LocalDate.parse(day);
    }

    boolean isOfVictim() {
        return YES.equals(text(Text.VICTIM));
    }

    /** @return how a box that was ticked is kept */
    static String ticked(boolean isTicked) {
        return isTicked ? YES : null;
    }

    /** @return the same, with who asks checked */
    Asked checked(IdentityCheck check, String called) {
        Map<Text, String> now = new EnumMap<>(Text.class);
        now.putAll(texts);
        now.put(Text.IDENTITY, check.name());
        now.remove(Text.CALLED);
        if (called != null) {
            now.put(Text.CALLED, called);
        }
        return new Asked(now, lists);
    }

    /** @return as it is kept */
    String json() {
        JsonObjectBuilder typed = JsonParts.object();
        texts.forEach((which, words) -> typed.add(which.name(), words));
        JsonObjectBuilder listed = JsonParts.object();
        lists.forEach((which, items) -> {
            JsonArrayBuilder array = JsonParts.array();
            items.forEach(array::add);
            listed.add(which.name(), array);
        });
        return JsonParts.object().add(TEXTS, typed).add(LISTS, listed).build().toString();
    }

    /** @param json what {@link #json} gave */
    static Asked of(String json) {
        try (JsonReader reader = JsonParts.reader(json)) {
            JsonObject kept = reader.readObject();
            Map<Text, String> texts = new EnumMap<>(Text.class);
            kept.getJsonObject(TEXTS)
                    .forEach((name, words) -> texts.put(Text.valueOf(name), ((JsonString) words).getString()));
            Map<Items, List<String>> lists = new EnumMap<>(Items.class);
            JsonObject listed = kept.getJsonObject(LISTS);
            listed.keySet()
                    .forEach(name -> lists.put(
                            Items.valueOf(name),
                            listed.getJsonArray(name).getValuesAs(JsonString.class).stream()
                                    .map(JsonString::getString)
                                    .toList()));
            return new Asked(texts, lists);
        }
    }
}
