package org.wholeschool.concern.page;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wholeschool.concern.record.Decision;
import org.wholeschool.platform.Texts;

/**
 * Which step of what to do next is meant, where a lead can say that it is not needed. Acknowledging, assigning,
 * deciding, and chasing what is open go away only by doing them.
 *
 * @param step its name; a decision that it follows from comes after a colon
 * @param about the number of the action or pupil that it is about, or 0
 */
public record StepKey(String step, long about) {

    static final String SOCIAL_CARE = "social-care";
    static final String CANNOT = "cannot";

    private static final Set<String> NAMES = Set.of(CANNOT, "refer", "told", SOCIAL_CARE, "parents", "close");
    private static final Pattern WRITTEN = Pattern.compile("([a-z-]{1,20})(?::([A-Z_]{1,19}))?/(\\d{1,18})");

    static StepKey of(String step) {
        return new StepKey(step, 0);
    }

    /** @return the step that the page wrote so; empty where there is none that can be dismissed */
    static Optional<StepKey> read(String written) {
        Matcher parts = WRITTEN.matcher(written == null ? "" : written);
        if (!parts.matches() || !NAMES.contains(parts.group(1))) {
            return Optional.empty();
        }
        String decision = parts.group(2);
        boolean isKnown = decision == null
                || Stream.of(Decision.values()).map(Decision::name).anyMatch(decision::equals);
        return isKnown
                ? Optional.of(new StepKey(
                        decision == null ? parts.group(1) : parts.group(1) + ":" + decision,
                        Long.parseLong(parts.group(3))))
                : Optional.empty();
    }

    /** @return its name, by which its words are found */
    String name() {
        return step.split(":", 2)[0];
    }

    /** @return as the page writes it */
    String written() {
        return step + "/" + about;
    }

    /** @return what to do, in a few words */
    String words() {
        return Texts.of("triage").get("next." + name());
    }
}
