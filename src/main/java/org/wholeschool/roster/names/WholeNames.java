package org.wholeschool.roster.names;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wholeschool.roster.names.NamedWord.Part;

/** Joins words of a text that stand beside each other and are parts of one name. */
final class WholeNames {

    /** What may stand between two parts of one name. */
    static final Pattern BETWEEN = Pattern.compile("[\\s\u00a0,._-]{1,3}");

    private WholeNames() {}

    /**
     * @param all the words of the text in order, with what is known of each
     * @return the names that are not only the subject's own, each as the words of it
     */
    static List<List<NamedWord>> of(String text, List<NamedWord> all) {
        List<List<NamedWord>> names = new ArrayList<>();
        int at = 0;
        while (at < all.size()) {
            int end = endOfName(text, all, at);
            if (all.subList(at, end).stream().anyMatch(NamedWord::isForeign)) {
                names.add(List.copyOf(all.subList(at, end)));
            }
            at = end;
        }
        return names;
    }

    /**
     * @return where the name that begins with a word ends: words beside each other that are parts of one name are one
     *     name, the subject's own parts too ("Ali Khan" of "Ali Smith").
     */
    private static int endOfName(String text, List<NamedWord> all, int from) {
        int end = from + 1;
        Set<Integer> possible = all.get(from).whose;
        Set<String> words = new HashSet<>(Set.of(all.get(from).folded));
        int names = all.get(from).isName() ? 1 : 0;
        while (end < all.size() && belongTogether(text, all.get(end - 1), all.get(end), possible, words, names)) {
            if (all.get(end - 1).isName() && all.get(end).isName()) {
                possible = both(possible, all.get(end).whose);
            } else {
                possible = all.get(end).whose;
            }
            words.add(all.get(end).folded);
            names += all.get(end).isName() ? 1 : 0;
            end++;
        }
        return end;
    }

    private static Set<Integer> both(Set<Integer> one, Set<Integer> other) {
        Set<Integer> fewer = one.size() < other.size() ? one : other;
        Set<Integer> more = fewer == one ? other : one;
        return fewer.stream().filter(more::contains).collect(Collectors.toSet());
    }

    private static boolean belongTogether(
            String text, NamedWord one, NamedWord next, Set<Integer> possible, Set<String> words, int names) {
        String between = text.substring(one.end, next.begin);
        if (one.initial && next.initial) {
            return between.startsWith(".") && BETWEEN.matcher(between).matches();
        }
        if (one.is(Part.NAME) && next.is(Part.INITIAL)) {
            return !one.initial && between.equals(" ");
        }
        if (one.is(Part.TITLE) || one.is(Part.INITIAL)) {
            return next.isForeign() && BETWEEN.matcher(between).matches()
                    || one.is(Part.TITLE) && next.is(Part.INITIAL);
        }
        boolean listed = between.contains(",") && names > 1;
        if (!one.isName()
                || !next.isName()
                || !BETWEEN.matcher(between).matches()
                || listed
                || words.contains(next.folded)) {
            return false;
        }
        boolean oneName = next.whose.stream().anyMatch(possible::contains);
        return oneName || one.is(Part.NAME) && next.is(Part.NAME) && !between.contains(",") && !between.contains(".");
    }
}
