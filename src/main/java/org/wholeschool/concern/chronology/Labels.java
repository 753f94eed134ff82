package org.wholeschool.concern.chronology;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What stands for people in one redacted document: "Pupil A" for the first other pupil who comes up, "Member of staff
 * 1" for the first colleague, the same for the same person throughout.
 */
final class Labels {

    private static final int LETTERS = 26;

    private final Map<Key, String> given = new HashMap<>();
    private final Set<String> all = new HashSet<>();
    private int pupils;
    private int staff;

    /** @return what stands for somebody; given once and kept */
    String of(Key somebody) {
        String label = given.get(somebody);
        if (label == null) {
            label = somebody.kind() == Person.Kind.STAFF ? "Member of staff " + ++staff : "Pupil " + letters(pupils++);
            given.put(somebody, label);
            all.add(label);
        }
        return label;
    }

    /** @return whether that is one that was given */
    boolean isOne(String text) {
        return all.contains(text);
    }

    /** @return A to Z, then AA to ZZ and so on, as columns of a table are counted */
    private static String letters(int number) {
        StringBuilder letters = new StringBuilder();
        for (int rest = number; rest >= 0; rest = rest / LETTERS - 1) {
            letters.insert(0, (char) ('A' + rest % LETTERS));
        }
        return letters.toString();
    }

    /**
     * Somebody, whatever they are called.
     *
     * @param kind who that is to the chronology
     * @param id the pupil's, or the account's
     */
    record Key(Person.Kind kind, long id) {

        static Key of(Person person) {
            return new Key(person.kind(), person.id());
        }
    }
}
