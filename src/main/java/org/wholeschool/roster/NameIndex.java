package org.wholeschool.roster;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The names of one school's pupils, folded for searching: 2,500 of them are nothing in memory, and no table is decrypted to find one. */
final class NameIndex {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    /** Letters that Unicode does not take apart, as somebody types them who has no such key. */
    private static final Map<String, String> PLAIN = Map.of("\u0142", "l", "\u00f8", "o", "\u0111", "d", "\u00df", "ss", "\u00e6", "ae", "\u0153", "oe",
            "\u0131", "i", "\u00fe", "th", "\u00f0", "d");

    private final List<Entry> entries;

    private NameIndex(List<Entry> entries) {
        this.entries = entries;
    }

    static NameIndex of(List<Pupil> pupils) {
        return new NameIndex(pupils.stream().map(Entry::of).toList());
    }

    /**
     * @param text parts of a name, preferred name or form, in any order, each from its beginning
     * @param most how many to give at most
     * @return the pupils that every part fits
     */
    List<Roster.Found> search(String text, int most) {
        String[] parts = words(text);
        if (parts.length == 0) {
            return List.of();
        }
        return entries.stream().filter(entry -> entry.fits(parts)).map(Entry::found).limit(most).toList();
    }

    private static String[] words(String text) {
        // An apostrophe is part of a name: O'Neill is found by "oneill" and by "o'neill".
        String folded = Normalizer.normalize(text.replaceAll("['\u2019\u02bc]", ""), Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        folded = MARKS.matcher(folded).replaceAll("");
        for (Map.Entry<String, String> letter : PLAIN.entrySet()) {
            folded = folded.replace(letter.getKey(), letter.getValue());
        }
        return Arrays.stream(APART.split(folded)).filter(word -> !word.isEmpty()).toArray(String[]::new);
    }

    private record Entry(Roster.Found found, String[] words) {

        static Entry of(Pupil pupil) {
            String all = String.join(" ", pupil.getForename(), pupil.getLegalSurname(),
                    pupil.getPreferredName() == null ? "" : pupil.getPreferredName(), pupil.getRegGroup());
            return new Entry(new Roster.Found(pupil.getId(), pupil.getDisplayName(), pupil.getRegGroup()), NameIndex.words(all));
        }

        boolean fits(String[] parts) {
            return Arrays.stream(parts).allMatch(part -> Arrays.stream(words).anyMatch(word -> word.startsWith(part)));
        }
    }
}
