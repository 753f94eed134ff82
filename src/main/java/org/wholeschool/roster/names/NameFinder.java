package org.wholeschool.roster.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wholeschool.roster.names.NamedWord.Part;

/**
 * Finds names in a text. It knows who there is to be named ({@link NameBook}) and finds each part of each name,
 * whatever its case, accents, apostrophes and hyphens; so it also finds words that are somebody's name and were not
 * meant as one ("Grace", "Mark"). Words without which a text cannot be read ({@link OrdinaryWords}) are found where
 * they are written like a name, initials where they are written like ones: "A.K." always, "AK" where somebody has them
 * and it is no usual abbreviation.
 *
 * <p>It cannot know nicknames, names that are spelt otherwise, single initials and those in a text of capitals, or
 * descriptions.
 */
public final class NameFinder {

    private static final Pattern IN_BRACKETS = Pattern.compile("\\[[^\\[\\]]*\\]");

    /** "A.K.", "A. K.", "A.K". */
    private static final Pattern DOTTED = Pattern.compile("(?<![\\p{L}\\p{N}.])(?:\\p{Lu}\\.(?:[ "
            + "\u00a0]?\\p{Lu}\\.){1,3}|\\p{Lu}(?:\\.\\p{Lu}){1,3}(?![\\p{L}\\p{N}]))");

    private static final int MOST_INITIALS = 3;
    private static final Pattern DIGIT_BEFORE = Pattern.compile("(?s).?[\\p{Nd}&]|\\p{Nd}-");
    private static final Pattern DIGIT_AFTER = Pattern.compile("(?s)[\\p{Nd}&].?|-\\p{Nd}");
    private static final Pattern POSSESSIVE = Pattern.compile("(?iu).{2,}['\u2019\u02bc\u2018`\u00b4]s");

    private final Set<String> subject = new HashSet<>();
    private final Set<String> subjectsInitials;
    private final NameBook book;
    private final BiPredicate<String, NamedWord> isOurs;

    /**
     * @param subject every name of whom the text is about: forename, preferred name, surname, and former ones; none
     *     where it is about nobody
     * @param others the names of everybody else who may be named; a word that is found tells whose it can be by their
     *     order
     * @param isOurs which words of a text were put in by us, and are nobody's
     */
    public NameFinder(
            Collection<String> subject, Collection<List<String>> others, BiPredicate<String, NamedWord> isOurs) {
        subject.stream().filter(name -> name != null).forEach(name -> this.subject.addAll(NameBook.words(name)));
        this.subjectsInitials = NameBook.initials(List.copyOf(this.subject));
        this.book = new NameBook(others);
        this.isOurs = isOurs;
    }

    /**
     * @param text a text
     * @return the names of others in it in order, each as the words of it; a title, or an own part of the name, may be
     *     among them
     */
    public List<List<NamedWord>> namesIn(String text) {
        return WholeNames.of(text, wordsIn(text));
    }

    private List<NamedWord> wordsIn(String text) {
        List<NamedWord> all = new ArrayList<>();
        Matcher words = NameBook.WORD.matcher(text);
        while (words.find()) {
            String word = words.group();
            int possessive = POSSESSIVE.matcher(word).matches() ? 2 : 0;
            all.add(new NamedWord(
                    words.start(),
                    words.end(),
                    words.end() - possessive,
                    word,
                    Folded.of(word.substring(0, word.length() - possessive))));
        }
        boolean shouts = isAllInCapitals(text);
        for (NamedWord word : all) {
            if (!isOurs.test(text, word)) {
                know(text, word, shouts);
            }
        }
        joined(text, all, shouts);
        initials(text, all, shouts);
        weakOnes(text, all);
        titled(text, all);
        return all;
    }

    private void know(String text, NamedWord word, boolean shouts) {
        if (NameBook.isTitle(word.folded)) {
            word.part = Part.TITLE;
        } else if (word.written.length() == 1
                && Character.isUpperCase(word.written.charAt(0))
                && "IA".indexOf(word.written.charAt(0)) < 0
                && book.exactly(word.folded).isEmpty()) {
            word.part = Part.INITIAL;
        } else if (!OrdinaryWords.isPronoun(word.folded)) {
            word.whose = book.whose(word.folded, isHandle(text, word));
            boolean own = subject.contains(word.folded);
            if (own) {
                word.part = Part.SUBJECT;
            } else if (!word.whose.isEmpty()) {
                word.part = OrdinaryWords.isOne(word.folded) && !isWrittenLikeAName(word, shouts)
                        ? Part.ORDINARY
                        : Part.NAME;
            }
        }
    }

    /** In a text that shouts, capitals say nothing. */
    private static boolean isWrittenLikeAName(NamedWord word, boolean shouts) {
        if (!Character.isUpperCase(word.written.codePointAt(0))) {
            return false;
        }
        boolean capitals = word.written.length() > 1 && word.written.equals(word.written.toUpperCase(Locale.ROOT));
        return !capitals || !shouts;
    }

    private static boolean isAllInCapitals(String text) {
        return IN_BRACKETS.matcher(text).replaceAll("").codePoints().noneMatch(Character::isLowerCase);
    }

    /** "O Neill", "Mc Donald": two words that are one name. */
    private void joined(String text, List<NamedWord> all, boolean shouts) {
        for (int i = 1; i < all.size(); i++) {
            NamedWord one = all.get(i - 1);
            NamedWord next = all.get(i);
            if (one.part == Part.SUBJECT
                    || next.part == Part.SUBJECT
                    || one.isName() && next.isName()
                    || isOurs.test(text, one)
                    || isOurs.test(text, next)
                    || !WholeNames.BETWEEN
                            .matcher(text.substring(one.end, next.begin))
                            .matches()
                    || OrdinaryWords.isOne(one.folded) && !isWrittenLikeAName(one, shouts)) {
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
    private void initials(String text, List<NamedWord> all, boolean shouts) {
        Matcher dotted = DOTTED.matcher(text);
        int at = 0;
        while (dotted.find()) {
            while (all.get(at).begin < dotted.start()) {
                at++;
            }
            List<NamedWord> letters = all.subList(at, all.size()).stream()
                    .takeWhile(word -> word.begin < dotted.end())
                    .toList();
            String folded = Folded.of(
                    letters.stream().map(word -> word.written.substring(0, 1)).collect(Collectors.joining()));
            if (!isOurs.test(text, letters.get(0)) && mayBeInitials(folded)) {
                letters.forEach(word -> word.becomesInitial(book.byInitials(folded)));
            }
        }
        for (NamedWord word : all) {
            String letters = text.substring(word.begin, word.nameEnd);
            boolean like = !shouts
                    && word.part == null
                    && letters.length() > 1
                    && letters.length() <= MOST_INITIALS
                    && letters.codePoints().allMatch(Character::isUpperCase);
            if (like && mayBeInitials(word.folded) && !isOurs.test(text, word) && !isBesideADigit(text, word)) {
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
        return DIGIT_BEFORE.matcher(before).matches()
                || DIGIT_AFTER.matcher(after).matches();
    }

    /** An ordinary word is a part of a name beside another part of that name. */
    private static void weakOnes(String text, List<NamedWord> all) {
        for (int i = 0; i < all.size(); i++) {
            NamedWord word = all.get(i);
            if (word.part == Part.ORDINARY) {
                NamedWord before = i == 0 ? null : all.get(i - 1);
                NamedWord after = i + 1 == all.size() ? null : all.get(i + 1);
                if (before != null
                                && sharesAName(before, word)
                                && WholeNames.BETWEEN
                                        .matcher(text.substring(before.end, word.begin))
                                        .matches()
                        || after != null
                                && sharesAName(after, word)
                                && WholeNames.BETWEEN
                                        .matcher(text.substring(word.end, after.begin))
                                        .matches()) {
                    word.part = Part.NAME;
                }
            }
        }
    }

    private static boolean sharesAName(NamedWord one, NamedWord other) {
        return one.part == Part.NAME && one.whose.stream().anyMatch(other.whose::contains);
    }

    /**
     * Behind a title stands somebody's name, whether it is one that we know or not; the subject's own stays where
     * nobody else has it: a parent's.
     */
    private static void titled(String text, List<NamedWord> all) {
        for (int i = 1; i < all.size(); i++) {
            NamedWord title = all.get(i - 1);
            NamedWord name = all.get(i);
            boolean follows = title.part == Part.TITLE
                    && WholeNames.BETWEEN
                            .matcher(text.substring(title.end, name.begin))
                            .matches();
            if (follows && (name.part == Part.SUBJECT || name.part == Part.ORDINARY) && !name.whose.isEmpty()) {
                name.part = Part.NAME;
            } else if (follows
                    && name.part == null
                    && Character.isUpperCase(name.written.codePointAt(0))
                    && !OrdinaryWords.isOne(name.folded)) {
                name.part = Part.NAME;
            }
        }
    }

    /**
     * Ordinary words have names inside ("Markham" has "mark", "carolling" has "carol"): only what looks like a name on
     * the internet is looked into.
     */
    private static boolean isHandle(String text, NamedWord word) {
        char before = word.begin == 0 ? ' ' : text.charAt(word.begin - 1);
        char after = word.end == text.length() ? ' ' : text.charAt(word.end);
        return "@#_".indexOf(before) >= 0
                || after == '_'
                || Character.isDigit(before)
                || Character.isDigit(after)
                || before == '.' && word.begin > 1 && Character.isLetterOrDigit(text.charAt(word.begin - 2))
                || after == '.' && word.end + 1 < text.length() && Character.isLetterOrDigit(text.charAt(word.end + 1));
    }
}
