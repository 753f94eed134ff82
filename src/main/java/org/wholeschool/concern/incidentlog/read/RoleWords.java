package org.wholeschool.concern.incidentlog.read;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.platform.csv.CellText;

/**
 * The words with which logs name a pupil's part. A word that is not here is never taken for a part: the wrong one would
 * accuse a child.
 */
final class RoleWords {

    private static final Map<InvolvementRole, Pattern> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put(
                InvolvementRole.ALLEGED,
                words("alleged|alleged to have harmed|alleged "
                        + "perpetrator|perpetrator|aggressor|accused|suspect|instigator"));
        WORDS.put(InvolvementRole.HARMED, words("harmed|was harmed|victim|target|targeted|alleged victim"));
        WORDS.put(InvolvementRole.WITNESS, words("witness|witnessed|saw it|bystander"));
        WORDS.put(InvolvementRole.INTERVENED, words("intervened|intervened to help|helped|defender|upstander"));
        WORDS.put(InvolvementRole.PRESENT, words("present|was present|there"));
        WORDS.put(InvolvementRole.OTHER, words("other"));
        // That somebody is in it says nothing of their part.
        WORDS.put(InvolvementRole.NOT_SAID, words("not said|not known|unknown|involved|linked|"));
    }

    private RoleWords() {}

    static Optional<InvolvementRole> roleOf(String text) {
        String word = CellText.folded(text);
        return WORDS.entrySet().stream()
                .filter(e -> e.getValue().matcher(word).matches())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile(alternatives);
    }
}
