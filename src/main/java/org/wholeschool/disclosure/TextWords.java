package org.wholeschool.disclosure;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words of a text, in one form for all scripts and spellings, with what is between them. */
final class TextWords {

    /** A word, or figures with what belongs to them. */
    private static final Pattern WORD = Pattern.compile("\\p{N}[\\p{N}\\p{Cf}]*+(?:[.,:/][\\p{N}\\p{Cf}]++)*+"
            + "|\\p{L}[\\p{L}\\p{M}\\p{Cf}]*(?:['\u2019]\\p{L}+)?");

    /** The end of a sentence, or of a thought: what a number counts is before it. */
    private static final Pattern BREAK = Pattern.compile("[.:;!?\\n]|--|\u2014");

    private static final Pattern STOP = Pattern.compile("[.!?\\n]");

    /** What belongs to another letter, or is not seen at all: "thr\u00e9e" is read as three. */
    private static final Set<Byte> HARDLY_SEEN = Set.of(
            Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK);

    private final String text;
    private final List<Word> words;

    private TextWords(String text, List<Word> words) {
        this.text = text;
        this.words = words;
    }

    /**
     * A word, or figures with what belongs to them.
     *
     * @param begin where it begins in the text
     * @param end where it ends
     * @param capital whether it begins with a capital letter
     * @param folded in small letters, without accents
     * @param ends whether a sentence or a thought ends with it
     * @param stops whether its sentence ends with it
     * @param parts whether a comma or the like is behind it
     * @param opens whether a bracket opens before it
     */
    record Word(
            int begin,
            int end,
            boolean capital,
            String folded,
            boolean ends,
            boolean stops,
            boolean parts,
            boolean opens) {

        boolean isFigures() {
            return Character.isDigit(folded.charAt(0));
        }

        /** @return it without an s at its end, where it is longer than three letters */
        String singular() {
            return TextWords.singular(folded);
        }
    }

    static TextWords of(String text) {
        List<MatchResult> matches = WORD.matcher(text).results().toList();
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < matches.size(); i++) {
            MatchResult match = matches.get(i);
            String before = i == 0 ? "" : text.substring(matches.get(i - 1).end(), match.start());
            boolean isLast = i + 1 == matches.size();
            String after =
                    isLast ? "" : text.substring(match.end(), matches.get(i + 1).start());
            words.add(new Word(
                    match.start(),
                    match.end(),
                    Character.isUpperCase(text.codePointAt(match.start())),
                    folded(match.group()),
                    BREAK.matcher(after).find(),
                    STOP.matcher(after).find(),
                    !after.isBlank(),
                    before.contains("(")));
        }
        return new TextWords(text, List.copyOf(words));
    }

    int size() {
        return words.size();
    }

    Word get(int i) {
        return words.get(i);
    }

    /** @return whether a word is there and is that one */
    boolean is(int i, String folded) {
        return i >= 0 && i < words.size() && words.get(i).folded().equals(folded);
    }

    /** @return the text from one word to another, both included */
    String phrase(int first, int last) {
        return text.substring(words.get(first).begin(), words.get(last).end());
    }

    boolean isPercentage(int i) {
        String after = text.substring(words.get(i).end()).stripLeading().toLowerCase(Locale.ROOT);
        return after.startsWith("%")
                || after.startsWith("per cent")
                || after.startsWith("percent")
                || after.startsWith("in 10");
    }

    static String singular(String folded) {
        return folded.length() > 3 && folded.endsWith("s") ? folded.substring(0, folded.length() - 1) : folded;
    }

    /**
     * In small letters, with the figures of any script as ours, circled and raised ones too, and without what is not
     * seen and what is on or under letters.
     */
    static String folded(String word) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(word, Normalizer.Form.NFKD)
                .codePoints()
                .filter(letter -> !HARDLY_SEEN.contains((byte) Character.getType(letter)))
                .forEach(letter -> {
                    if (Character.isDigit(letter)) {
                        plain.append(Character.digit(letter, 10));
                    } else {
                        plain.appendCodePoint(letter);
                    }
                });
        return plain.toString().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    }
}
