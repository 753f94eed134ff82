package org.wholeschool.access.secondfactor;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.crypto.SealedText;

/**
 * Seals the question to a passkey into a form, because the server keeps no state for visitors. A question is valid for
 * ten minutes and, on one server, for one answer: answered questions are remembered that long, and only right answers
 * take up memory.
 */
@RoomOnly
public final class SealedQuestion {

    private static final String PURPOSE = "passkey-question";
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private static final Map<String, Instant> ANSWERED = new LinkedHashMap<>();

    private SealedQuestion() {}

    /** @return a new question, sealed for a form. */
    @RoomOnly
    public static String seal(String question) {
        return SealedText.seal(PURPOSE, Now.instant().getEpochSecond() + " " + question);
    }

    /** @return the question, or null if it was not sealed here in the last ten minutes. */
    @RoomOnly
    public static String open(String sealed) {
        return sealed == null
                ? null
                : SealedText.open(PURPOSE, sealed)
                        .map(SealedQuestion::stillGood)
                        .orElse(null);
    }

    private static String stillGood(String text) {
        String[] parts = text.split(" ", 2);
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(parts[0])), Now.instant());
        return age.isNegative() || age.compareTo(GOOD_FOR) > 0 ? null : parts[1];
    }

    /**
     * Marks a question as answered.
     *
     * @return whether this is its first answer.
     */
    static synchronized boolean takeAnswer(String question) {
        Instant now = Now.instant();
        Iterator<Instant> oldest = ANSWERED.values().iterator();
        while (oldest.hasNext() && oldest.next().plus(GOOD_FOR).isBefore(now)) {
            oldest.remove();
        }
        return ANSWERED.putIfAbsent(question, now) == null;
    }
}
