package org.wholeschool.peermap.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.wholeschool.access.Actors;
import org.wholeschool.platform.JsonParts;
import org.wholeschool.platform.crypto.SealedText;
import org.wholeschool.platform.web.PageKit;

/**
 * What somebody has typed in a risk assessment and not saved, while they are at one of its children or at its map. It
 * stands, sealed, in their own session, for them alone, and is gone with that: nobody else sees it, and it is no part
 * of the record.
 */
@ApplicationScoped
class TypedAssessments {

    private static final String ATTRIBUTE = "wholeschool.typed-assessment.";
    private static final String PURPOSE = "typed assessment";

    @Inject
    private Actors actors;

    @Inject
    private PageKit kit;

    /**
     * @param fields what was typed and is not saved, by the names of its fields; it takes the place of what was kept of
     *     this assessment before
     */
    void keep(long map, Map<String, String> fields) {
        if (fields.isEmpty()) {
            kit.session().remove(ATTRIBUTE + map);
            return;
        }
        JsonObjectBuilder text = JsonParts.object();
        fields.forEach(text::add);
        kit.session()
                .put(
                        ATTRIBUTE + map,
                        new Typed(
                                actors.current().accountId(),
                                SealedText.seal(PURPOSE, text.build().toString())));
    }

    /** @return what whoever asks has typed and not saved; nothing where there is nothing */
    Map<String, String> of(long map) {
        if (!(kit.session().get(ATTRIBUTE + map) instanceof Typed typed)
                || typed.accountId() != actors.current().accountId()) {
            return Map.of();
        }
        return SealedText.open(PURPOSE, typed.sealed())
                .map(TypedAssessments::read)
                .orElse(Map.of());
    }

    private static Map<String, String> read(String text) {
        try (JsonReader reader = JsonParts.reader(text)) {
            JsonObject object = reader.readObject();
            Map<String, String> fields = new HashMap<>();
            object.keySet().forEach(field -> fields.put(field, object.getString(field)));
            return fields;
        }
    }

    private record Typed(long accountId, String sealed) implements Serializable {}
}
