package org.wholeschool.disclosure;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells a number that is part of a name from a count: "Year 7", "half-term 2", "4 November". */
final class NumberedName {

    private static final Set<String> MONTHS = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan",
            "feb",
            "mar",
            "apr",
            "jun",
            "jul",
            "aug",
            "sep",
            "sept",
            "oct",
            "nov",
            "dec");

    /** Figures after one of these are a name for something and no count. */
    private static final Set<String> NAMED = Stream.concat(
                    MONTHS.stream(),
                    Stream.of(
                            "year",
                            "years",
                            "y",
                            "yr",
                            "yrs",
                            "stage",
                            "ks",
                            "term",
                            "terms",
                            "section",
                            "part",
                            "page",
                            "period",
                            "periods",
                            "lesson",
                            "lessons",
                            "week",
                            "weeks",
                            "room",
                            "rooms",
                            "block",
                            "building",
                            "floor",
                            "gate",
                            "corridor",
                            "stairwell",
                            "level",
                            "tier",
                            "phase",
                            "step",
                            "version",
                            "annex",
                            "paragraph",
                            "article",
                            "appendix",
                            "question",
                            "table",
                            "figure",
                            "chapter",
                            "item",
                            "goal",
                            "objective",
                            "priority",
                            "target",
                            "action",
                            "standard",
                            "grade",
                            "set",
                            "house",
                            "bus",
                            "route",
                            "number"))
            .collect(Collectors.toUnmodifiableSet());

    /** What is taught or stood in by its number, so that "Year 9 pupils" counts no one. */
    private static final Set<String> CLASSES = Set.of(
            "year",
            "years",
            "y",
            "yr",
            "yrs",
            "stage",
            "ks",
            "room",
            "rooms",
            "block",
            "building",
            "floor",
            "house",
            "set",
            "tier",
            "level",
            "bus");

    private static final Set<String> DETERMINERS = Set.of(
            "this", "last", "each", "every", "next", "per", "a", "the", "that", "school", "academic", "one", "whole");

    /** Half-terms are called after these: "Spring 2". */
    private static final Set<String> SEASONS = Set.of("autumn", "spring", "summer");

    private NumberedName() {}

    /** @return whether figures after that word are a name for something and no count */
    static boolean isName(TextWords.Word word) {
        return NAMED.contains(word.folded());
    }

    static boolean isMonth(TextWords.Word word) {
        return MONTHS.contains(word.folded());
    }

    /**
     * "Year 7", "half-term 2", "Years 7, 8 and 9"; with the number as a word only where it is written like a name:
     * "Year Nine", and not "this year nine".
     */
    static boolean is(TextWords words, int i) {
        if (words.get(i).opens()) {
            // "Year 9 (3), Year 8 (2)": how many there are.
            return false;
        }
        int before = i - 1;
        // Whether the first of them names something is the same for each, so that it is asked once.
        boolean several = before > 0
                && !words.get(before).ends()
                && isInAList(words.get(before))
                && isOneOfSeveral(words, before);
        while (several && before > 0 && !words.get(before).ends() && isInAList(words.get(before))) {
            before--;
        }
        TextWords.Word name = before < 0 ? null : words.get(before);
        boolean isHalfTerm = name != null
                && before == i - 1
                && !name.ends()
                && name.capital()
                && SEASONS.contains(name.folded())
                && Set.of("1", "2").contains(words.get(i).folded());
        return isHalfTerm
                || name != null && !name.ends() && isName(name) && (words.get(i).isFigures() || name.capital());
    }

    private static boolean isInAList(TextWords.Word word) {
        return word.isFigures() || Set.of("and", "or", "to").contains(word.folded());
    }

    private static boolean isOneOfSeveral(TextWords words, int i) {
        int first = i;
        while (first > 0 && isInAList(words.get(first))) {
            first--;
        }
        return isName(words.get(first))
                && words.get(first).folded().matches("y|yrs?|years?|weeks|lessons|periods|rooms|terms");
    }

    /**
     * "Key Stage 3 pupils", "Year 10 girls", "Room 4": with nothing between name and number, and the counted thing
     * right behind it. "In March 3 girls" and "in Year 9, 3 girls" are no names, or may be none: after a month, a term
     * or a week, after a comma, and where what is counted is further away, the writer is asked.
     */
    static boolean isPlain(TextWords words, int i, int counted) {
        if (counted < 0) {
            return true;
        }
        TextWords.Word name = i > 0 ? words.get(i - 1) : null;
        return name != null
                && !name.ends()
                && !name.parts()
                && CLASSES.contains(name.folded())
                && counted == i + 1
                && !(i > 1 && DETERMINERS.contains(words.get(i - 2).folded()) && !name.capital());
    }

    /** "4th November", "the 4th of November". */
    static boolean isDay(TextWords words, int i) {
        int after = words.is(i + 2, "of") ? i + 3 : i + 2;
        return after < words.size() && isMonth(words.get(after));
    }
}
