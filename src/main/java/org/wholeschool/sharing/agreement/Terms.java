package org.wholeschool.sharing.agreement;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.wholeschool.agency.Agencies;
import org.wholeschool.platform.JsonParts;

/**
 * What an agreement says, beside its days.
 *
 * @param texts what was typed
 * @param parties the agencies
 * @param kinds codes of kinds of data
 * @param bases codes of lawful bases and conditions
 */
record Terms(Map<AgreementText, String> texts, List<Party> parties, List<String> kinds, List<String> bases) {

    private static final String TEXTS = "texts";
    private static final String PARTIES = "parties";
    private static final String KINDS = "kinds";
    private static final String BASES = "bases";
    private static final String CODE = "code";
    private static final String NAME = "name";

    /** Copies what it is given. */
    Terms {
        Map<AgreementText, String> kept = new EnumMap<>(AgreementText.class);
        kept.putAll(texts);
        texts = Collections.unmodifiableMap(kept);
        parties = List.copyOf(parties);
        kinds = List.copyOf(kinds);
        bases = List.copyOf(bases);
    }

    /**
     * An agency of an agreement.
     *
     * @param code of the directory
     * @param name what it was called when it joined
     */
    record Party(String code, String name) {}

    String text(AgreementText which) {
        return texts.get(which);
    }

    /** @return the same without who signed */
    Terms wording() {
        Map<AgreementText, String> kept = new EnumMap<>(AgreementText.class);
        texts.forEach((which, words) -> {
            if (which.isWording()) {
                kept.put(which, words);
            }
        });
        return new Terms(kept, parties, kinds, bases);
    }

    boolean isWith(Agencies.Line agency) {
        return parties.stream().anyMatch(party -> agency.isOrWas(party.code()));
    }

    /** @return as it is kept */
    String json() {
        JsonObjectBuilder typed = JsonParts.object();
        texts.forEach((which, words) -> typed.add(which.name(), words));
        JsonArrayBuilder agencies = JsonParts.array();
        parties.forEach(
                party -> agencies.add(JsonParts.object().add(CODE, party.code()).add(NAME, party.name())));
        return JsonParts.object()
                .add(TEXTS, typed)
                .add(PARTIES, agencies)
                .add(KINDS, array(kinds))
                .add(BASES, array(bases))
                .build()
                .toString();
    }

    private static JsonArrayBuilder array(List<String> codes) {
        JsonArrayBuilder array = JsonParts.array();
        codes.forEach(array::add);
        return array;
    }

    /** @param json what {@link #json} gave */
    static Terms of(String json) {
        try (JsonReader reader = JsonParts.reader(json)) {
            JsonObject kept = reader.readObject();
            Map<AgreementText, String> texts = new EnumMap<>(AgreementText.class);
            kept.getJsonObject(TEXTS)
                    .forEach((name, words) -> texts.put(AgreementText.valueOf(name), ((JsonString) words).getString()));
            List<Party> parties = kept.getJsonArray(PARTIES).getValuesAs(JsonObject.class).stream()
                    .map(party -> new Party(party.getString(CODE), party.getString(NAME)))
                    .toList();
            return new Terms(texts, parties, codes(kept.getJsonArray(KINDS)), codes(kept.getJsonArray(BASES)));
        }
    }

    private static List<String> codes(JsonArray array) {
        return array.getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }
}
