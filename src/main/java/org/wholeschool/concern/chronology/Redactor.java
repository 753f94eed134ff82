package org.wholeschool.concern.chronology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wholeschool.concern.chronology.NamedWord.Part;

/**
 * Takes the names of everybody but one person out of a text that leaves. It knows who there is to be named ({@link NameBook}), and replaces each part of each name,
 * whatever its case, accents, apostrophes and hyphens; so it also takes out words that are somebody's name and were not meant as one ("Grace", "Mark"). Words without
 * which a text cannot be read ({@link OrdinaryWords}) go where they are written like a name. Initials go where they are written like ones: "A.K." always, "AK" where somebody
 * has them and it is no usual abbreviation. What leads to somebody whatever they are called goes as well ({@link WaysToReach}).
 *
 * <p>What it says of who was meant is never more than it knows: a whole name that one person has is that person's label; a part of a name that one of those has who
 * are in the same concern is that label with a question mark, and so are initials; anything else is "[name]".
 *
 * <p>It cannot know nicknames, names that are spelt otherwise, single initials and those in a text of capitals, or descriptions: a person reads what it made before it leaves. What it gives back has been looked
 * through once more; where a name is left, it gives back nothing (it fails closed).
 */
final class Redactor {

    /** Where nobody can tell whose name it was. */
    static final String SOMEBODY = "[name]";
    private static final int LOOKS = 3;

    /** What may stand between two parts of one name. */
    /** What no printed page has would cut a name in two here, and be gone there. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\u00a0,._-]{1,3}");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\[[^\\[\\]]*\\]");

    /** "A.K.", "A. K.", "A.K". */
    private static final Pattern DOTTED = Pattern.compile("(?<![\\p{L}\\p{N}.])(?:\\p{Lu}\\.(?:[ \u00a0]?\\p{Lu}\\.){1,3}|\\p{Lu}(?:\\.\\p{Lu}){1,3}(?![\\p{L}\\p{N}]))");
    private static final int MOST_INITIALS = 3;
    private static final Pattern POSSESSIVE = Pattern.compile("(?iu).{2,}['\u2019\u02bc\u2018`\u00b4]s");

    private final Set<String> subject = new HashSet<>();
    private final Set<String> subjectsInitials;
    private final List<Labels.Key> others;
    private final NameBook book;
    private final Labels labels;

    /**
     * @param subject every name of whom the text is about: forename, preferred name, surname, and former ones; none where it is about nobody
     * @param others  everybody else who may be named
     * @param labels  what stands for them
     */
    Redactor(Collection<String> subject, Collection<Somebody> others, Labels labels) {
        subject.stream().filter(name -> name != null).forEach(name -> this.subject.addAll(NameBook.words(name)));
        this.subjectsInitials = NameBook.initials(List.copyOf(this.subject));
        this.others = others.stream().map(Somebody::key).toList();
        this.book = new NameBook(others.stream().map(Somebody::names).toList());
        this.labels = labels;
    }

    /**
     * @param text what was written, or null
     * @param near who is in the concern that it is about
     * @return the same without names, or null
     * @throws NameLeft where one is left after all
     */
    String redact(String text, Collection<Labels.Key> near) {
        if (text == null) {
            return null;
        }
        String redacted = WaysToReach.without(INVISIBLE.matcher(text).replaceAll(""));
        for (int look = 0; look < LOOKS; look++) {
            String before = redacted;
            redacted = withoutNames(before, near, false);
            if (redacted.equals(before)) {
                return WaysToReach.withoutHandles(redacted, SOMEBODY);
            }
        }
        if (!withoutNames(redacted, near, false).equals(redacted)) {
            throw new NameLeft();
        }
        return WaysToReach.withoutHandles(redacted, SOMEBODY);
    }

    /**
     * @param text the name of a place or the like: "Park" is one, and "Mrs Parker's room" names somebody
     * @return it without names of which there can be no doubt: with a title, or whole
     */
    String redactCertain(String text, Collection<Labels.Key> near) {
        return withoutNames(text, near, true);
    }

    private String withoutNames(String text, Collection<Labels.Key> near, boolean certainOnly) {
        List<NamedWord> all = wordsIn(text);
        StringBuilder redacted = new StringBuilder();
        int done = 0;
        int at = 0;
        while (at < all.size()) {
            int end = run(text, all, at);
            List<NamedWord> run = all.subList(at, end);
            if (run.stream().anyMatch(NamedWord::isForeign) && (!certainOnly || run.stream().filter(NamedWord::isCertain).count() > 1 || run.get(0).is(Part.TITLE))) {
                redacted.append(text, done, run.get(0).begin).append(label(run, near));
                done = run.get(run.size() - 1).nameEnd;
            }
            at = end;
        }
        return redacted.append(text.substring(done)).toString();
    }

    /** @return where the name that begins with a word ends: words beside each other that are parts of one name are one name, the subject's own parts too ("Ali Khan" of "Ali Smith"). */
    private int run(String text, List<NamedWord> all, int from) {
        int end = from + 1;
        Set<Integer> possible = new HashSet<>(all.get(from).whose);
        while (end < all.size() && belongTogether(text, all.subList(from, end), all.get(end), possible)) {
            if (all.get(end - 1).isName() && all.get(end).isName()) {
                possible.retainAll(all.get(end).whose);
            } else {
                possible = new HashSet<>(all.get(end).whose);
            }
            end++;
        }
        return end;
    }

    private static boolean belongTogether(String text, List<NamedWord> run, NamedWord next, Set<Integer> possible) {
        NamedWord one = run.get(run.size() - 1);
        String between = text.substring(one.end, next.begin);
        if (one.initial && next.initial) {
            return between.startsWith(".") && BETWEEN.matcher(between).matches();
        }
        if (one.is(Part.NAME) && next.is(Part.INITIAL)) {
            return !one.initial && between.equals(" ");
        }
        if (one.is(Part.TITLE) || one.is(Part.INITIAL)) {
            return next.isForeign() && BETWEEN.matcher(between).matches() || one.is(Part.TITLE) && next.is(Part.INITIAL);
        }
        boolean listed = between.contains(",") && run.stream().filter(NamedWord::isName).count() > 1;
        if (!one.isName() || !next.isName() || !BETWEEN.matcher(between).matches() || listed || run.stream().anyMatch(word -> word.folded.equals(next.folded))) {
            return false;
        }
        boolean oneName = next.whose.stream().anyMatch(possible::contains);
        return oneName || one.is(Part.NAME) && next.is(Part.NAME) && !between.contains(",") && !between.contains(".");
    }

    /** @return the label of the one person whose name all of it can be; where there are several, or none, that it was somebody */
    private String label(List<NamedWord> run, Collection<Labels.Key> near) {
        Set<Integer> possible = null;
        int words = 0;
        for (NamedWord word : run) {
            if (word.isName()) {
                words += word.isCertain() ? 1 : 0;
                if (possible == null) {
                    possible = new HashSet<>(word.whose);
                } else {
                    possible.retainAll(word.whose);
                }
            }
        }
        if (possible == null || possible.isEmpty()) {
            return SOMEBODY;
        }
        if (possible.size() == 1 && words > 1) {
            return "[" + labels.of(others.get(possible.iterator().next())) + "]";
        }
        List<Labels.Key> here = possible.stream().map(others::get).filter(near::contains).distinct().toList();
        return here.size() == 1 ? "[" + labels.of(here.get(0)) + "?]" : SOMEBODY;
    }

    private List<NamedWord> wordsIn(String text) {
        List<NamedWord> all = new ArrayList<>();
        Matcher words = NameBook.WORD.matcher(text);
        while (words.find()) {
            String word = words.group();
            int possessive = POSSESSIVE.matcher(word).matches() ? 2 : 0;
            all.add(new NamedWord(words.start(), words.end(), words.end() - possessive, word, Folded.of(word.substring(0, word.length() - possessive))));
        }
        for (int i = 0; i < all.size(); i++) {
            NamedWord word = all.get(i);
            if (!isOurs(text, word)) {
                know(text, word);
            }
        }
        joined(text, all);
        initials(text, all);
        weakOnes(text, all);
        titled(text, all);
        return all;
    }

    private void know(String text, NamedWord word) {
        if (NameBook.isTitle(word.folded)) {
            word.part = Part.TITLE;
        } else if (word.written.length() == 1 && Character.isUpperCase(word.written.charAt(0)) && "IA".indexOf(word.written.charAt(0)) < 0 && book.exactly(word.folded).isEmpty()) {
            word.part = Part.INITIAL;
        } else {
            word.whose = book.whose(word.folded, isHandle(text, word));
            boolean own = subject.contains(word.folded);
            if (own) {
                word.part = Part.SUBJECT;
            } else if (!word.whose.isEmpty()) {
                word.part = OrdinaryWords.isOne(word.folded) && !isWrittenLikeAName(text, word) ? Part.ORDINARY : Part.NAME;
            }
        }
    }

    /** In a text that shouts, capitals say nothing. */
    private static boolean isWrittenLikeAName(String text, NamedWord word) {
        if (!Character.isUpperCase(word.written.codePointAt(0))) {
            return false;
        }
        boolean capitals = word.written.length() > 1 && word.written.equals(word.written.toUpperCase(Locale.ROOT));
        return !capitals || !isAllInCapitals(text);
    }

    private static boolean isAllInCapitals(String text) {
        return IN_BRACKETS.matcher(text).replaceAll("").codePoints().noneMatch(Character::isLowerCase);
    }

    /** "O Neill", "Mc Donald": two words that are one name. */
    private void joined(String text, List<NamedWord> all) {
        for (int i = 1; i < all.size(); i++) {
            NamedWord one = all.get(i - 1);
            NamedWord next = all.get(i);
            if (one.part == Part.SUBJECT || next.part == Part.SUBJECT || one.isName() && next.isName() || isOurs(text, one) || isOurs(text, next)
                    || !BETWEEN.matcher(text.substring(one.end, next.begin)).matches() || OrdinaryWords.isOne(one.folded) && !isWrittenLikeAName(text, one)) {
                continue;
            }
            Set<Integer> whose = book.exactly(one.folded + next.folded);
            if (!whose.isEmpty()) {
                one.becomes(whose);
                next.becomes(whose);
            }
        }
    }

    /** Letters that stand for a name: with dots whoever's they are, without where somebody has them. */
    private void initials(String text, List<NamedWord> all) {
        Matcher dotted = DOTTED.matcher(text);
        while (dotted.find()) {
            List<NamedWord> letters = all.stream().filter(word -> word.begin >= dotted.start() && word.begin < dotted.end()).toList();
            String folded = Folded.of(letters.stream().map(word -> word.written.substring(0, 1)).collect(Collectors.joining()));
            if (!isOurs(text, letters.get(0)) && mayBeInitials(folded)) {
                letters.forEach(word -> word.becomesInitial(book.byInitials(folded)));
            }
        }
        boolean tells = !isAllInCapitals(text);
        for (NamedWord word : all) {
            String letters = text.substring(word.begin, word.nameEnd);
            boolean like = tells && word.part == null && letters.length() > 1 && letters.length() <= MOST_INITIALS && letters.codePoints().allMatch(Character::isUpperCase);
            if (like && mayBeInitials(word.folded) && !isOurs(text, word) && !isBesideADigit(text, word)) {
                Set<Integer> whose = book.byInitials(word.folded);
                if (!whose.isEmpty()) {
                    word.becomesInitial(whose);
                }
            }
        }
    }

    private boolean mayBeInitials(String folded) {
        return !subjectsInitials.contains(folded) && !OrdinaryWords.isAbbreviation(folded);
    }

    /** "KS3", "AK-47", "A&E" */
    private static boolean isBesideADigit(String text, NamedWord word) {
        String before = text.substring(Math.max(0, word.begin - 2), word.begin);
        String after = text.substring(word.nameEnd, Math.min(text.length(), word.nameEnd + 2));
        return before.matches("(?s).?[\\p{Nd}&]|\\p{Nd}-") || after.matches("(?s)[\\p{Nd}&].?|-\\p{Nd}");
    }

    /** An ordinary word is a part of a name beside another part of that name. */
    private static void weakOnes(String text, List<NamedWord> all) {
        for (int i = 0; i < all.size(); i++) {
            NamedWord word = all.get(i);
            if (word.part == Part.ORDINARY) {
                NamedWord before = i == 0 ? null : all.get(i - 1);
                NamedWord after = i + 1 == all.size() ? null : all.get(i + 1);
                if (before != null && sharesAName(before, word) && BETWEEN.matcher(text.substring(before.end, word.begin)).matches()
                        || after != null && sharesAName(after, word) && BETWEEN.matcher(text.substring(word.end, after.begin)).matches()) {
                    word.part = Part.NAME;
                }
            }
        }
    }

    private static boolean sharesAName(NamedWord one, NamedWord other) {
        return one.part == Part.NAME && one.whose.stream().anyMatch(other.whose::contains);
    }

    /** Behind a title stands somebody's name, whether it is one that we know or not; the subject's own stays where nobody else has it: a parent's. */
    private static void titled(String text, List<NamedWord> all) {
        for (int i = 1; i < all.size(); i++) {
            NamedWord title = all.get(i - 1);
            NamedWord name = all.get(i);
            boolean follows = title.part == Part.TITLE && BETWEEN.matcher(text.substring(title.end, name.begin)).matches();
            if (follows && (name.part == Part.SUBJECT || name.part == Part.ORDINARY) && !name.whose.isEmpty()) {
                name.part = Part.NAME;
            } else if (follows && name.part == null && Character.isUpperCase(name.written.codePointAt(0)) && !OrdinaryWords.isOne(name.folded)) {
                name.part = Part.NAME;
            }
        }
    }

    /** What we put in ourselves stands in square brackets and stays. */
    private boolean isOurs(String text, NamedWord word) {
        int open = text.lastIndexOf('[', word.begin);
        int close = text.indexOf(']', word.end);
        if (open < 0 || close < 0) {
            return false;
        }
        String between = text.substring(open, close + 1);
        if (between.equals(SOMEBODY) || between.equals(WaysToReach.ADDRESS) || between.equals(WaysToReach.NUMBER)) {
            return true;
        }
        String inside = text.substring(open + 1, close);
        return labels.isOne(inside.endsWith("?") ? inside.substring(0, inside.length() - 1) : inside);
    }

    /** Ordinary words have names inside ("Markham" has "mark", "carolling" has "carol"): only what looks like a name on the internet is looked into. */
    private static boolean isHandle(String text, NamedWord word) {
        char before = word.begin == 0 ? ' ' : text.charAt(word.begin - 1);
        char after = word.end == text.length() ? ' ' : text.charAt(word.end);
        return "@#_".indexOf(before) >= 0 || after == '_' || Character.isDigit(before) || Character.isDigit(after)
                || before == '.' && word.begin > 1 && Character.isLetterOrDigit(text.charAt(word.begin - 2))
                || after == '.' && word.end + 1 < text.length() && Character.isLetterOrDigit(text.charAt(word.end + 1));
    }

    /**
     * Somebody who may be named in a text.
     *
     * @param key   who
     * @param names all their names
     */
    record Somebody(Labels.Key key, List<String> names) {
    }

    /** A name was left in a text, which must not leave. */
    static final class NameLeft extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NameLeft() {
            super("a name was left");
        }
    }
}
