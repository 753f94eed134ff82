package org.wholeschool.roster.names;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Brings what is written differently and means the same to one form: without case, accents, apostrophes, and characters
 * that nobody sees.
 */
public final class Folded {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{M}\\p{Cf}\u0640'\u2019\u02bc\u2018`\u00b4]+");

    /**
     * Letters that Unicode does not take apart, as people write them on a keyboard that has none; of Arabic, letters
     * that are written for each other.
     */
    private static final Map<Integer, String> LETTERS = Map.ofEntries(
            Map.entry((int) '\u0142', "l"),
            Map.entry((int) '\u00f8', "o"),
            Map.entry((int) '\u0111', "d"),
            Map.entry((int) '\u00f0', "d"),
            Map.entry((int) '\u00fe', "th"),
            Map.entry((int) '\u00e6', "ae"),
            Map.entry((int) '\u0153', "oe"),
            Map.entry((int) '\u00df', "ss"),
            Map.entry((int) '\u0131', "i"),
            Map.entry((int) '\u0649', "\u064a"),
            Map.entry((int) '\u0629', "\u0647"),
            Map.entry((int) '\u06cc', "\u064a"),
            Map.entry((int) '\u06a9', "\u0643"));

    private Folded() {}

    /** @return the text in that form */
    public static String of(String text) {
        // Marks go first as well: bringing a long run of them into their order takes as long as it has pairs.
        String bare = UNSEEN.matcher(text).replaceAll("");
        String plain = UNSEEN.matcher(Normalizer.normalize(bare, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        if (plain.chars().noneMatch(LETTERS::containsKey)) {
            return plain;
        }
        StringBuilder folded = new StringBuilder();
        plain.codePoints().forEach(letter -> {
            String other = LETTERS.get(letter);
            if (other == null) {
                folded.appendCodePoint(letter);
            } else {
                folded.append(other);
            }
        });
        return folded.toString();
    }
}
