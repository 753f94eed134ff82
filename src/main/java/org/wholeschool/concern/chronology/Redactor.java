package org.wholeschool.concern.chronology;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the names of everybody but one person out of a text that leaves. It knows who there is to be named, and replaces each part of each name, whatever its
 * case, accents, apostrophes and hyphens; so it also takes out words that are somebody's name and were not meant as one ("Grace", "Mark"). Function words that are
 * names too ("will", "may") go where they are written like a name. E-mail addresses and long numbers go as well.
 *
 * <p>It cannot know nicknames, names that are spelt otherwise, or descriptions: a person reads what it made before it leaves. What it gives back has been looked
 * through once more; where a name is left, it gives back nothing (it fails closed).
 */
final class Redactor {

    /** Where nobody can tell whose name it was. */
    static final String SOMEBODY = "[name]";
    private static final String ADDRESS = "[address]";
    private static final String NUMBER = "[number]";

    /** Words that hold sentences together and are names too: without them a text cannot be read. */
    private static final Set<String> FUNCTION_WORDS = Set.of("will", "may", "an", "so", "in", "do", "my", "to", "he", "she", "we", "you", "the", "and", "can", "than", "am", "as", "at", "be", "by",
            "if", "is", "it", "me", "no", "of", "on", "or", "up", "us", "any", "are", "for", "had", "has", "her", "him", "his", "not", "our", "out", "say", "see", "was", "who");

    /** Parts of longer names that say nothing by themselves. */
    private static final Set<String> PARTICLES = Set.of("al", "bin", "bint", "da", "de", "del", "der", "di", "dos", "du", "el", "la", "le", "ten", "ter", "van", "von", "of", "the");

    private static final Pattern E_MAIL = Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}.-]+\\.\\p{L}{2,}");
    private static final Pattern LONG_NUMBER = Pattern.compile("\\+?\\p{Nd}(?:[ ()/.-]?\\p{Nd}){6,}");

    /** A word as people write names: letters with marks, with apostrophes inside. Hyphens, dots and underscores part. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:['\u2019\u02bc\u2018`\u00b4][\\p{L}\\p{M}]+)*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['\u2019\u02bc\u2018`\u00b4]");

    /** What may stand between two parts of one name. */
    private static final Pattern BETWEEN = Pattern.compile("[\\s\u00a0,._-]{1,3}");

    /** From so many letters on a name is also looked for inside longer words ("kofiosei07"). */
    private static final int LONG_ENOUGH_INSIDE = 4;

    private final Map<String, Set<Integer>> others = new HashMap<>();
    private final Set<String> subject = new HashSet<>();
    private final List<String> labels = new ArrayList<>();

    /**
     * @param subject every name of whom the text is about: forename, preferred name, surname
     * @param others  everybody else who may be named
     */
    Redactor(Collection<String> subject, Collection<Somebody> others) {
        subject.forEach(name -> words(name).forEach(this.subject::add));
        for (Somebody somebody : others) {
            int number = labels.size();
            labels.add(somebody.label());
            somebody.names().forEach(name -> learn(name, number));
        }
    }

    private void learn(String name, int number) {
        List<String> parts = words(name);
        for (String part : parts) {
            if (parts.size() == 1 || !PARTICLES.contains(part)) {
                others.computeIfAbsent(part, word -> new HashSet<>()).add(number);
            }
        }
    }

    /**
     * @param text what was written, or null
     * @return the same without names, or null
     * @throws NameLeft where one is left after all
     */
    String redact(String text) {
        if (text == null) {
            return null;
        }
        String plain = LONG_NUMBER.matcher(E_MAIL.matcher(text).replaceAll(Matcher.quoteReplacement(ADDRESS))).replaceAll(Matcher.quoteReplacement(NUMBER));
        String redacted = withoutNames(plain);
        if (!withoutNames(redacted).equals(redacted)) {
            throw new NameLeft();
        }
        return redacted;
    }

    private String withoutNames(String text) {
        List<Word> all = wordsIn(text);
        StringBuilder redacted = new StringBuilder();
        int done = 0;
        int at = 0;
        while (at < all.size()) {
            int end = run(text, all, at);
            List<Word> run = all.subList(at, end);
            if (run.stream().anyMatch(word -> isForeign(text, word))) {
                redacted.append(text, done, run.get(0).begin()).append(label(run));
                done = run.get(run.size() - 1).nameEnd();
            }
            at = end;
        }
        return redacted.append(text.substring(done)).toString();
    }

    /** @return where the name that begins with a word ends: words beside each other that are parts of names are one name, the subject's own parts too ("Ali Khan" of "Ali Smith"). */
    private int run(String text, List<Word> all, int from) {
        int end = from + 1;
        while (end < all.size() && isPart(text, all.get(end - 1)) && isPart(text, all.get(end))
                && BETWEEN.matcher(text.substring(all.get(end - 1).end(), all.get(end).begin())).matches()) {
            end++;
        }
        return end;
    }

    private boolean isPart(String text, Word word) {
        return isForeign(text, word) || subject.contains(word.folded());
    }

    /** The subject's own names stay, those that others have too: they say no more than that the text is about the subject. */
    private boolean isForeign(String text, Word word) {
        String folded = word.folded();
        if (subject.contains(folded) || isLabel(text, word)) {
            return false;
        }
        if (others.containsKey(folded)) {
            return !FUNCTION_WORDS.contains(folded) || Character.isUpperCase(text.codePointAt(word.begin()));
        }
        return others.keySet().stream().anyMatch(name -> name.length() >= LONG_ENOUGH_INSIDE && folded.length() > name.length() && folded.contains(name) && isHandle(text, word));
    }

    /** What we put in ourselves stands in square brackets and stays. */
    private boolean isLabel(String text, Word word) {
        int open = text.lastIndexOf('[', word.begin());
        int close = text.indexOf(']', word.end());
        if (open < 0 || close < 0) {
            return false;
        }
        String between = text.substring(open, close + 1);
        return between.equals(SOMEBODY) || between.equals(ADDRESS) || between.equals(NUMBER) || labels.contains(between);
    }

    /** Ordinary words have names inside ("Markham" has "mark", "carolling" has "carol"): only what looks like a name on the internet is looked into. */
    private static boolean isHandle(String text, Word word) {
        char before = word.begin() == 0 ? ' ' : text.charAt(word.begin() - 1);
        char after = word.end() == text.length() ? ' ' : text.charAt(word.end());
        return "@#_.".indexOf(before) >= 0 || after == '_' || Character.isDigit(before) || Character.isDigit(after);
    }

    /** @return the label of the one person whose name all of it can be; where there are several, or none, that it was somebody */
    private String label(List<Word> run) {
        Set<Integer> possible = null;
        for (Word word : run) {
            Set<Integer> named = others.getOrDefault(word.folded(), Set.of());
            if (possible == null) {
                possible = new HashSet<>(named);
            } else {
                possible.retainAll(named);
            }
        }
        return possible != null && possible.size() == 1 ? labels.get(possible.iterator().next()) : SOMEBODY;
    }

    private static List<Word> wordsIn(String text) {
        List<Word> all = new ArrayList<>();
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            String word = words.group();
            int possessive = word.matches("(?iu).{2,}['\u2019\u02bc\u2018`\u00b4]s") ? 2 : 0;
            all.add(new Word(words.start(), words.end(), words.end() - possessive, fold(word.substring(0, word.length() - possessive))));
        }
        return all;
    }

    private static List<String> words(String name) {
        return name == null ? List.of() : wordsIn(name).stream().map(Word::folded).filter(word -> !word.isEmpty()).toList();
    }

    /** Without marks, case and apostrophes. */
    private static String fold(String word) {
        return APOSTROPHES.matcher(MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD)).replaceAll("")).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** A word of a text: where it begins and ends, where it ends without "'s", and what it is compared by. */
    private record Word(int begin, int end, int nameEnd, String folded) {
    }

    /**
     * Somebody who may be named in a text.
     *
     * @param label what stands in place of their name, in square brackets
     * @param names all their names
     */
    record Somebody(String label, List<String> names) {
    }

    /** A name was left in a text, which must not leave. */
    static final class NameLeft extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NameLeft() {
            super("a name was left");
        }
    }
}
