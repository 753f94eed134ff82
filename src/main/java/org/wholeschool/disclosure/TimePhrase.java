package org.wholeschool.disclosure;

import java.util.Set;

/** Tells a time or a length of time from a count: "three weeks", "at 3 pm", "32 a school week". */
final class TimePhrase {

    /** A number before one of these, without an s at its end, is a time or a length of time. */
    private static final Set<String> TIME = Set.of(
            "am",
            "pm",
            "oclock",
            "o'clock",
            "minute",
            "hour",
            "day",
            "week",
            "fortnight",
            "month",
            "term",
            "year",
            "lesson",
            "break",
            "lunchtime",
            "half",
            "session",
            "mile",
            "hundred",
            "thousand");

    /** Times that are also what happens in them: "three lunchtime fights". */
    private static final Set<String> ALSO_PLACES =
            Set.of("lunchtime", "break", "lesson", "session", "half", "term", "day", "week", "year");

    private static final Set<String> BETWEEN =
            Set.of("school", "working", "whole", "full", "calendar", "more", "and", "or", "to");

    private static final Set<String> EACH = Set.of("a", "per", "each", "every");

    private TimePhrase() {}

    /** @return whether a number before that word is a time or a length of time */
    static boolean isUnit(TextWords.Word word) {
        return TIME.contains(word.singular());
    }

    static boolean is(TextWords words, int i) {
        TextWords.Word number = words.get(i);
        if (number.folded().contains(":") || number.folded().contains("/")) {
            return true;
        }
        int unit = unit(words, i);
        if (unit < 0) {
            return false;
        }
        TextWords.Word of = words.get(unit);
        // "Three Year 9 girls", "two Year Nine girls": no three years.
        TextWords.Word next = unit + 1 < words.size() && !of.ends() && !of.parts() ? words.get(unit + 1) : null;
        boolean isName = next != null && (next.isFigures() || next.capital() && WrittenNumber.isWord(next.folded()));
        return number.isFigures() && of.capital() && NumberedName.isMonth(of) || !isName && isUnit(of);
    }

    /**
     * "For three weeks pupils", "at 3 pm": what is counted behind a time does not belong to its number; behind
     * "lunchtime", "break" and the like it may.
     */
    static boolean isPlain(TextWords words, int i) {
        int unit = unit(words, i);
        return unit < 0 || !ALSO_PLACES.contains(words.get(unit).singular());
    }

    /** "32 a school week", "4 per day". */
    static boolean isRate(TextWords words, int i) {
        boolean each = i + 1 < words.size()
                && !words.get(i).ends()
                && EACH.contains(words.get(i + 1).folded());
        int unit = each ? unit(words, i + 1) : -1;
        return unit >= 0 && isUnit(words.get(unit));
    }

    /** @return where the word is that may be the number's unit, under 0 where a sentence ends before */
    private static int unit(TextWords words, int i) {
        int after = i + 1;
        while (after < words.size()
                && after <= i + 2
                && !words.get(after - 1).ends()
                && BETWEEN.contains(words.get(after).folded())) {
            after++;
        }
        return after >= words.size() || words.get(after - 1).ends() ? -1 : after;
    }
}
