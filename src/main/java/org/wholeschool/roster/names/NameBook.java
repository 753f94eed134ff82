package org.wholeschool.roster.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every spelling under which somebody can be named in a text, folded ({@link Folded}), and whose names have it. */
public final class NameBook {

    /**
     * A word as people write names: letters with marks, with apostrophes inside, and with what nobody sees. Hyphens,
     * dots and underscores part.
     */
    static final Pattern WORD = Pattern.compile(
            "\\p{L}[\\p{L}\\p{M}\\p{Cf}]*+" + "(?:['\u2019\u02bc\u2018`\u00b4][\\p{L}\\p{M}\\p{Cf}]++)*+");

    private static final Set<String> TITLES = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "mx",
            "dr",
            "prof",
            "professor",
            "sir",
            "rev",
            "reverend",
            "imam",
            "rabbi",
            "pc",
            "dc",
            "sgt");

    /** Parts of longer names that say nothing by themselves. */
    private static final Set<String> PARTICLES = Set.of(
            "al", "bin", "bint", "da", "de", "del", "der", "di", "dos", "du", "el", "la", "le", "ten", "ter", "van",
            "von", "of", "the");

    /**
     * From so many letters on a name is also looked for inside what looks like a name on the internet ("kofiosei07"),
     * and with an s at its end.
     */
    private static final int LONG_ENOUGH = 4;

    private static final int SHORTEST_PART = 3;

    /** And, by, to, for, as: written together with the word that follows. */
    private static final String ARABIC_BEFORE = "\u0648\u0641\u0628\u0644\u0643";

    private static final String ARABIC_ARTICLE = "\u0627\u0644";

    private static final Pattern UMLAUT = Pattern.compile("([aouAOU])\u0308");
    private static final Pattern APOSTROPHE = Pattern.compile("['\u2019\u02bc\u2018`\u00b4]");

    private final Map<String, Set<Integer>> spellings = new HashMap<>();
    private final Set<Integer> lengths = new TreeSet<>();
    private final Set<String> unspaced = new HashSet<>();
    private final Map<String, Set<Integer>> initials = new HashMap<>();

    /** @param others everybody who may be named, in the order of their numbers */
    NameBook(Collection<List<String>> others) {
        int number = 0;
        for (List<String> names : others) {
            learn(names, number++);
        }
        spellings.keySet().forEach(spelling -> lengths.add(spelling.length()));
    }

    private void learn(List<String> names, int number) {
        List<String> parts = names.stream()
                .filter(name -> name != null && !name.isBlank())
                .flatMap(name -> words(name).stream())
                .toList();
        List<String> telling = parts.stream()
                .filter(part -> parts.size() == 1 || !PARTICLES.contains(part) && !TITLES.contains(part))
                .toList();
        telling.forEach(part -> add(part, number));
        initials(telling)
                .forEach(letters -> initials.computeIfAbsent(letters, word -> new HashSet<>())
                        .add(number));
        // Written as one: in addresses, or because the hyphen was left out.
        for (int i = 0; i < parts.size(); i++) {
            for (int j = 0; j < parts.size(); j++) {
                if (i != j
                        && !TITLES.contains(parts.get(i))
                        && telling.contains(parts.get(j))
                        && (parts.get(i) + parts.get(j)).length() > LONG_ENOUGH) {
                    add(parts.get(i) + parts.get(j), number);
                }
            }
        }
        for (String name : names) {
            if (name != null) {
                learnOtherSpellings(name, number);
            }
        }
    }

    /** "O'Neill" without its O, one with an umlaut with two letters for one. */
    private void learnOtherSpellings(String name, int number) {
        for (String part : APOSTROPHE.split(name)) {
            words(part).stream()
                    .filter(word ->
                            word.length() >= SHORTEST_PART && !PARTICLES.contains(word) && !TITLES.contains(word))
                    .forEach(word -> add(word, number));
        }
        String apart = Normalizer.normalize(name, Normalizer.Form.NFD);
        if (UMLAUT.matcher(apart).find()) {
            words(UMLAUT.matcher(apart).replaceAll("$1e")).stream()
                    .filter(word -> !PARTICLES.contains(word))
                    .forEach(word -> add(word, number));
        }
    }

    private void add(String spelling, int number) {
        spellings.computeIfAbsent(spelling, word -> new HashSet<>()).add(number);
        if (spelling.startsWith(ARABIC_ARTICLE) && spelling.length() > ARABIC_ARTICLE.length() + 1) {
            spellings
                    .computeIfAbsent(spelling.substring(ARABIC_ARTICLE.length()), word -> new HashSet<>())
                    .add(number);
        }
        if (spelling.codePoints().anyMatch(NameBook::isWrittenWithoutSpaces)
                && spelling.codePointCount(0, spelling.length()) > 1) {
            unspaced.add(spelling);
        }
    }

    /**
     * @param parts the parts of somebody's names, folded
     * @return what somebody can write for them: the first letters of any two, whichever comes first, and of three in
     *     the order in which they stand
     */
    static Set<String> initials(List<String> parts) {
        List<String> letters = parts.stream()
                .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)))
                .toList();
        Set<String> all = new HashSet<>();
        for (int i = 0; i < letters.size(); i++) {
            for (int j = 0; j < letters.size(); j++) {
                if (i != j) {
                    all.add(letters.get(i) + letters.get(j));
                }
                for (int k = j + 1; k < letters.size() && i < j; k++) {
                    all.add(letters.get(i) + letters.get(j) + letters.get(k));
                }
            }
        }
        return all;
    }

    /** @return whose initials those can be, folded; nobody's is empty */
    Set<Integer> byInitials(String folded) {
        return initials.getOrDefault(folded, Set.of());
    }

    /** @return whose name that is, written so; nobody's is empty */
    Set<Integer> exactly(String folded) {
        return spellings.getOrDefault(folded, Set.of());
    }

    /**
     * @param folded a word of a text
     * @param handle whether it looks like a name on the internet, which has names inside
     * @return whose name it is or has in it
     */
    Set<Integer> whose(String folded, boolean handle) {
        Set<Integer> exactly = exactly(folded);
        if (!exactly.isEmpty()) {
            return exactly;
        }
        if (folded.length() > LONG_ENOUGH - 1 && folded.endsWith("s")) {
            String stem = folded.substring(0, folded.length() - 1);
            if (stem.length() >= SHORTEST_PART && !OrdinaryWords.isOne(stem)) {
                Set<Integer> owner = exactly(stem);
                if (!owner.isEmpty()) {
                    return owner;
                }
            }
        }
        if (Character.UnicodeScript.of(folded.codePointAt(0)) == Character.UnicodeScript.ARABIC) {
            return arabic(folded);
        }
        if (folded.codePoints().anyMatch(NameBook::isWrittenWithoutSpaces)) {
            return inside(folded, unspaced, 1);
        }
        return handle ? inside(folded, spellings.keySet(), LONG_ENOUGH) : Set.of();
    }

    private Set<Integer> arabic(String folded) {
        String rest = folded.length() > SHORTEST_PART && ARABIC_BEFORE.indexOf(folded.charAt(0)) >= 0
                ? folded.substring(1)
                : folded;
        Set<Integer> owner = exactly(rest);
        if (!owner.isEmpty()) {
            return owner;
        }
        // "li" and the article are written as two lams.
        String bare = rest.startsWith(ARABIC_ARTICLE)
                ? rest.substring(ARABIC_ARTICLE.length())
                : rest.startsWith("\u0644") ? rest.substring(1) : rest;
        return exactly(bare);
    }

    private Set<Integer> inside(String folded, Set<String> names, int shortest) {
        Set<Integer> all = new HashSet<>();
        // Each piece is looked up: a text that is one long word is read once for each length of a name, and not once
        // for each name.
        for (int length : lengths) {
            for (int begin = 0; length >= shortest && begin + length <= folded.length(); begin++) {
                String piece = folded.substring(begin, begin + length);
                if (names.contains(piece)) {
                    all.addAll(exactly(piece));
                }
            }
        }
        return all;
    }

    private static boolean isWrittenWithoutSpaces(int letter) {
        Character.UnicodeScript script = Character.UnicodeScript.of(letter);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || script == Character.UnicodeScript.THAI;
    }

    /** @return the words of a name, folded */
    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(name);
        while (matcher.find()) {
            String word = Folded.of(matcher.group());
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    static boolean isTitle(String word) {
        return TITLES.contains(word.toLowerCase(Locale.ROOT));
    }
}
