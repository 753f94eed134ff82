package org.wholeschool.concern.incidentlog.read;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.csv.CellText;

/** The concerns that are there already, found by the other system's reference and by what they tell. */
@RoomOnly
public final class KnownConcerns {

    private final Map<String, Long> byReference = new HashMap<>();
    private final Map<String, Match> byContent = new HashMap<>();

    /** @param reference of the other system; empty for a concern that was logged here */
    record Match(long concern, String reference) {}

    @RoomOnly
    public void add(long concern, String reference, String content) {
        if (!reference.isEmpty()) {
            byReference.putIfAbsent(referenceKey(reference), concern);
        }
        byContent.putIfAbsent(content, new Match(concern, reference));
    }

    Optional<Long> withReference(String reference) {
        return Optional.ofNullable(byReference.get(referenceKey(reference)));
    }

    Optional<Match> withContent(String content) {
        return Optional.ofNullable(byContent.get(content));
    }

    static String referenceKey(String reference) {
        return reference.strip().toUpperCase(Locale.ROOT);
    }

    /**
     * Equal for two records that tell the same: when, where, what kind and in which words.
     *
     * @param when null where it is not known
     */
    @RoomOnly
    public static String content(When when, ValueChoice place, ValueChoice category, String whatHappened) {
        return String.join(
                "\u001F", String.valueOf(when), place.toString(), category.toString(), CellText.folded(whatHappened));
    }
}
