package org.wholeschool.access.secondfactor;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.SealedText;

/**
 * A question to a passkey that a form carries, because the server keeps nothing of whoever has not signed in. It is good for ten minutes and, on one server,
 * for one answer: what was answered is remembered for as long, and only right answers can fill that memory.
 */
final class SealedQuestion {

    private static final String PURPOSE = "passkey-question";
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private static final Map<String, Instant> ANSWERED = new LinkedHashMap<>();

    private SealedQuestion() {
    }

    /** @return a question that was just made, for a form. */
    static String seal(String question) {
        return SealedText.seal(PURPOSE, Now.instant().getEpochSecond() + " " + question);
    }

    /** @return the question, or null where it was not made here in the last ten minutes. */
    static String open(String sealed) {
        return sealed == null ? null : SealedText.open(PURPOSE, sealed).map(SealedQuestion::stillGood).orElse(null);
    }

    private static String stillGood(String text) {
        String[] parts = text.split(" ", 2);
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(parts[0])), Now.instant());
        return age.isNegative() || age.compareTo(GOOD_FOR) > 0 ? null : parts[1];
    }

    /** @return whether a question was not answered before; it has been from now on. */
    static synchronized boolean takeAnswer(String question) {
        Instant now = Now.instant();
        Iterator<Instant> oldest = ANSWERED.values().iterator();
        while (oldest.hasNext() && oldest.next().plus(GOOD_FOR).isBefore(now)) {
            oldest.remove();
        }
        return ANSWERED.putIfAbsent(question, now) == null;
    }
}
