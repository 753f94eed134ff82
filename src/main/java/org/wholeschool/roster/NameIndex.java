package org.wholeschool.roster;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names of one school's pupils, folded for searching: 2,500 of them are nothing in memory, and no table is
 * decrypted to find one.
 */
final class NameIndex {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    /** Letters that Unicode does not take apart, as somebody types them who has no such key. */
    private static final Map<String, String> PLAIN = Map.of(
            "\u0142", "l", "\u00f8", "o", "\u0111", "d", "\u00df", "ss", "\u00e6", "ae", "\u0153", "oe", "\u0131", "i",
            "\u00fe", "th", "\u00f0", "d");

    /** Fewer letters than this stand inside nearly every name: they find from its beginning only. */
    private static final int LEAST_INSIDE = 2;

    /** No name is longer, and what is typed by no person would keep a processor busy for seconds. */
    private static final int LONGEST = 100;

    private static final int MOST_PARTS = 8;

    /** Fewer characters than four are in too many numbers. */
    private static final Pattern UPN_PART = Pattern.compile("(?=.*[0-9])[A-Z0-9]{4,13}");

    private final List<Entry> entries;

    private NameIndex(List<Entry> entries) {
        this.entries = entries;
    }

    static NameIndex of(List<Pupil> pupils) {
        Map<Long, Roster.Apart> apart = PupilNamesakes.of(pupils);
        return new NameIndex(pupils.stream()
                .map(pupil -> Entry.of(pupil, apart.get(pupil.getId())))
                .toList());
    }

    /** @return those of them that are here, in the order of the roll */
    List<Roster.Found> of(Collection<Long> ids) {
        Set<Long> wanted = Set.copyOf(ids);
        return entries.stream()
                .map(Entry::found)
                .filter(pupil -> wanted.contains(pupil.id()))
                .toList();
    }

    /**
     * @param text parts of a name, preferred name or form, in any order: of a name any part from two letters on, of a
     *     form its beginning; of a long text its first eight different parts, within 100 characters, count
     * @param most how many to give at most
     * @return the pupils that every part fits, first those whose names or form begin with every part
     */
    List<Roster.Found> search(String text, int most) {
        String[] parts = Arrays.stream(words(text.substring(0, Math.min(text.length(), LONGEST))))
                .distinct()
                .limit(MOST_PARTS)
                .toArray(String[]::new);
        if (parts.length == 0) {
            return List.of();
        }
        Stream<Entry> begin = entries.stream().filter(entry -> entry.begins(parts));
        Stream<Entry> inside = entries.stream().filter(entry -> !entry.begins(parts) && entry.fits(parts));
        return Stream.concat(begin, inside).map(Entry::found).limit(most).toList();
    }

    /**
     * @param text a part of a unique pupil number, with or without blanks
     * @param most how many to give at most
     * @return the pupils whose number has it in it; none where it is too short to be one, or has no digit
     */
    List<Roster.Found> withUpn(String text, int most) {
        String part = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (!UPN_PART.matcher(part).matches()) {
            return List.of();
        }
        return entries.stream()
                .filter(entry -> entry.upn.contains(part))
                .map(Entry::found)
                .limit(most)
                .toList();
    }

    private static String[] words(String text) {
        // An apostrophe is part of a name: O'Neill is found by "oneill" and by "o'neill".
        String folded = Normalizer.normalize(text.replaceAll("['\u2019\u02bc]", ""), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT);
        folded = MARKS.matcher(folded).replaceAll("");
        for (Map.Entry<String, String> letter : PLAIN.entrySet()) {
            folded = folded.replace(letter.getKey(), letter.getValue());
        }
        return Arrays.stream(APART.split(folded))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
    }

    /**
     * @param names words of the names; a name of several words is there as one too, for who types no hyphen or blank
     * @param form words of the registration group
     * @param upn the unique pupil number, "" where the pupil has none
     */
    private record Entry(Roster.Found found, List<String> names, List<String> form, String upn) {

        static Entry of(Pupil pupil, Roster.Apart apart) {
            Set<String> names = new LinkedHashSet<>();
            Stream.of(pupil.getForename(), pupil.getLegalSurname(), pupil.getPreferredName())
                    .filter(Objects::nonNull)
                    .forEach(name -> {
                        List<String> words = List.of(NameIndex.words(name));
                        names.addAll(words);
                        names.add(String.join("", words));
                    });
            return new Entry(
                    new Roster.Found(pupil.getId(), pupil.getDisplayName(), pupil.getRegGroup(), apart),
                    List.copyOf(names),
                    List.of(NameIndex.words(pupil.getRegGroup())),
                    pupil.getUpn() == null ? "" : pupil.getUpn());
        }

        boolean begins(String[] parts) {
            return Arrays.stream(parts).allMatch(this::begins);
        }

        boolean fits(String[] parts) {
            return Arrays.stream(parts)
                    .allMatch(part -> begins(part)
                            || part.length() >= LEAST_INSIDE && names.stream().anyMatch(name -> name.contains(part)));
        }

        private boolean begins(String part) {
            return Stream.concat(names.stream(), form.stream()).anyMatch(word -> word.startsWith(part));
        }
    }
}
