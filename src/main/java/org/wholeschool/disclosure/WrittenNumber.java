package org.wholeschool.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a word as a number: figures of any script, and the words that English has for small numbers. */
final class WrittenNumber {

    private static final Pattern FIGURES = Pattern.compile("\\p{Nd}+");
    private static final Pattern FRACTION = Pattern.compile("\\p{Nd}+[.,]\\p{Nd}+");

    private static final Map<String, Integer> WORDS = words();

    private static final String ONE = "one";

    /** Words that are a number only with what they count: "no concerns", "one pupil", "both boys". */
    private static final Set<String> ONLY_WITH_A_NOUN = Set.of("no", ONE, "both", "single", "sole", "lone");

    private static final Set<String> ONLY_BEFORE =
            Set.of("only", "just", "exactly", "precisely", "fewer", "under", "than");

    private static final Set<String> ORDINAL = Set.of("st", "nd", "rd", "th");

    /** Parts of a whole: "two-thirds of staff". */
    private static final Set<String> PARTS = Set.of("third", "quarter", "fifth", "sixth", "eighth", "tenth");

    /** "1 in 10" says how many of many; "3 in 12" may say how many. */
    private static final int LARGEST_SHARE_OF = 10;

    private static final int HUNDRED = 100;

    private WrittenNumber() {}

    private static Map<String, Integer> words() {
        Map<String, Integer> words = new HashMap<>();
        List<String> digits = List.of(
                "zero",
                "one",
                "two",
                "three",
                "four",
                "five",
                "six",
                "seven",
                "eight",
                "nine",
                "ten",
                "eleven",
                "twelve",
                "thirteen",
                "fourteen",
                "fifteen",
                "sixteen",
                "seventeen",
                "eighteen",
                "nineteen");
        for (int i = 0; i < digits.size(); i++) {
            words.put(digits.get(i), i);
        }
        words.putAll(Map.of(
                "no", 0, "none", 0, "nobody", 0, "nil", 0, "single", 1, "sole", 1, "lone", 1, "both", 2, "couple", 2));
        words.putAll(Map.of("pair", 2, "trio", 3, "handful", 5, "neither", 0, "noone", 0));
        return words;
    }

    /** @return whether a word is one for a number */
    static boolean isWord(String folded) {
        return WORDS.containsKey(folded);
    }

    /** @return what the word says as a number; under 0 where it is none */
    static double of(TextWords words, int i) {
        String folded = words.get(i).folded();
        if (FIGURES.matcher(folded).matches() && folded.length() <= 9) {
            return Integer.parseInt(folded);
        }
        if (FRACTION.matcher(folded).matches() && folded.length() <= 9) {
            String plain = folded.replace(',', '.');
            // "1,200" is more than a thousand.
            return folded.matches("\\d{1,3},\\d{3}") ? HUNDRED * HUNDRED : Double.parseDouble(plain);
        }
        if (folded.equals("half") && words.is(i + 1, "a") && words.is(i + 2, "dozen")) {
            return 6;
        }
        if (folded.equals(ONE) && (words.is(i - 1, "no") || words.is(i + 1, "another"))) {
            return -1;
        }
        return WORDS.getOrDefault(folded, -1);
    }

    /** As {@link #of}, and with thousands. */
    static double withThousands(TextWords words, int i) {
        String folded = words.get(i).folded();
        return folded.matches("\\d{1,3}(?:,\\d{3}){1,2}") ? Integer.parseInt(folded.replace(",", "")) : of(words, i);
    }

    /** @return where the whole is of which a number is a share ("1 in 4", "two-thirds"); under 0 where it is none */
    static int share(TextWords words, int i) {
        if (of(words, i) < 0 || words.get(i).ends() || i + 1 >= words.size()) {
            return -1;
        }
        String part = words.get(i + 1).folded();
        boolean isOne = of(words, i) == 1 && !words.is(i + 2, "form") && !words.is(i + 2, "year");
        if (PARTS.contains(TextWords.singular(part)) && (part.endsWith("s") || isOne)) {
            return i + 1;
        }
        boolean in = words.get(i + 1).folded().equals("in")
                && i + 2 < words.size()
                && !words.get(i + 1).ends();
        double whole = in ? of(words, i + 2) : -1;
        boolean isShare = whole > of(words, i)
                && (whole <= LARGEST_SHARE_OF || whole == HUNDRED)
                && !(i + 3 < words.size() && TimePhrase.isUnit(words.get(i + 3)));
        return isShare ? i + 2 : -1;
    }

    static boolean isOrdinal(TextWords words, int i) {
        return words.get(i).isFigures()
                && i + 1 < words.size()
                && words.get(i + 1).begin() == words.get(i).end()
                && ORDINAL.contains(words.get(i + 1).folded());
    }

    /** "One" of "one hopes", "no" of "no doubt"; but not "only one", and not "no one". */
    static boolean isOnlyWithNoun(TextWords words, int i) {
        return ONLY_WITH_A_NOUN.contains(words.get(i).folded())
                && !(i > 0 && ONLY_BEFORE.contains(words.get(i - 1).folded()))
                && !words.is(i + 1, ONE);
    }
}
