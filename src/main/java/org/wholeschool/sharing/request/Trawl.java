package org.wholeschool.sharing.request;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tells a request that asks about a whole group of pupils ("all boys of Year 9"), which is answered in numbers. It
 * points such a request out and refuses nothing: a lead decides.
 */
final class Trawl {

    private static final Set<String> ALL = Set.of(
            "all",
            "every",
            "everyone",
            "everybody",
            "any",
            "anyone",
            "anybody",
            "each",
            "list",
            "lists",
            "which",
            "who");

    private static final Set<String> GROUP = Set.of(
            "pupil",
            "pupils",
            "student",
            "students",
            "boy",
            "boys",
            "girl",
            "girls",
            "children",
            "kids",
            "youths",
            "lads",
            "names",
            "records",
            "files");

    private static final Set<String> CLASS = Set.of("year", "years", "yr", "class", "form");

    /** "Every pupil", "which of the older boys". */
    private static final int WORDS_TO_GROUP = 5;

    private Trawl() {}

    /**
     * @param parts what is asked, item by item
     * @param group the place or group that it is about, or null
     * @param children how many children it names
     * @return whether it asks about a whole group
     */
    static boolean isLikely(Collection<String> parts, String group, int children) {
        return Stream.ofNullable(group).map(Trawl::words).anyMatch(words -> isOfAll(words) || yearAt(words) >= 0)
                || parts.stream()
                        .map(Trawl::words)
                        .anyMatch(words -> isOfAll(words)
                                || yearAt(words) >= 0
                                        && (children == 0 || words.stream().anyMatch(GROUP::contains)));
    }

    private static List<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.UK).split("[^\\p{L}\\p{N}]"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** "All boys", "a list of every pupil". */
    private static boolean isOfAll(List<String> words) {
        return IntStream.range(0, words.size())
                .filter(at -> ALL.contains(words.get(at)))
                .anyMatch(at -> words.subList(at + 1, Math.min(words.size(), at + 1 + WORDS_TO_GROUP)).stream()
                        .anyMatch(GROUP::contains));
    }

    /** "Year 9", "the 10B form". */
    private static int yearAt(List<String> words) {
        return IntStream.range(0, words.size() - 1)
                .filter(at -> CLASS.contains(words.get(at))
                        && Character.isDigit(words.get(at + 1).charAt(0)))
                .findFirst()
                .orElse(-1);
    }
}
