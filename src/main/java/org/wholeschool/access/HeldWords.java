package org.wholeschool.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.Serializable;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.wholeschool.platform.JsonParts;
import org.wholeschool.platform.crypto.SealedText;
import org.wholeschool.platform.web.PageKit;

/**
 * Holds what a list is searched for and no address may have, such as a pupil's name: sealed, in the person's own
 * session, under a random key. The address has the key, so two tabs with different searches do not disturb each other.
 */
@ApplicationScoped
public class HeldWords {

    /** So many searches are held for a person; the oldest goes first. */
    static final int MOST = 40;

    private static final String ATTRIBUTE = "wholeschool.held-words";
    private static final String PURPOSE = "held words";
    private static final int KEY_BYTES = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private Actors actors;

    @Inject
    private PageKit kit;

    /**
     * @param words what is searched for, by field; those that are null are left out
     * @return the key for the address; null where there is nothing to hold
     */
    public String hold(Map<String, String> words) {
        JsonObjectBuilder text = JsonParts.object();
        words.forEach((field, value) -> {
            if (value != null) {
                text.add(field, value);
            }
        });
        JsonObject object = text.build();
        if (object.isEmpty()) {
            return null;
        }
        byte[] bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        String key = HexFormat.of().formatHex(bytes);
        // A copy, so that another request of the same session never reads one that is being changed.
        LinkedHashMap<String, Held> all = new LinkedHashMap<>(held());
        all.put(key, new Held(actors.current().accountId(), SealedText.seal(PURPOSE, object.toString())));
        while (all.size() > MOST) {
            all.remove(all.keySet().iterator().next());
        }
        kit.session().put(ATTRIBUTE, all);
        return key;
    }

    /**
     * @param key of an address
     * @return what is held under it; empty where it is held no longer, or for another person
     */
    public Optional<Map<String, String>> of(String key) {
        return Optional.ofNullable(held().get(key))
                .filter(held -> held.accountId() == actors.current().accountId())
                .flatMap(held -> SealedText.open(PURPOSE, held.sealed()))
                .map(HeldWords::read);
    }

    @SuppressWarnings("unchecked") // only this class puts it there
    private Map<String, Held> held() {
        Object there = kit.session().get(ATTRIBUTE);
        return there == null ? Map.of() : (Map<String, Held>) there;
    }

    private static Map<String, String> read(String text) {
        try (JsonReader reader = JsonParts.reader(text)) {
            JsonObject object = reader.readObject();
            Map<String, String> words = new HashMap<>();
            object.keySet().forEach(field -> words.put(field, object.getString(field)));
            return words;
        }
    }

    private record Held(long accountId, String sealed) implements Serializable {}
}
