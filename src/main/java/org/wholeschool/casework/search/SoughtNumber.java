package org.wholeschool.casework.search;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the number of a concern, as people write it: "7703", "#7703", "no. 7703", "concern 7703". */
final class SoughtNumber {

    private static final Pattern NUMBER =
            Pattern.compile("(?:concern )? ?(?:(?:number|no\\.?|nr\\.?|#) ?)?([0-9]{1,100})");

    private SoughtNumber() {}

    /**
     * @param folded what was typed, folded
     * @return the digits; nothing where it is no number
     */
    static Optional<String> of(String folded) {
        Matcher matcher = NUMBER.matcher(folded.replaceAll("\\s+", " "));
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
