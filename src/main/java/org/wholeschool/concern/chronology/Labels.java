package org.wholeschool.concern.chronology;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What stands for people in one redacted document: "Pupil A" for the first other pupil who comes up, "Member of staff
 * 1" for the first colleague, the same for the same person throughout.
 */
final class Labels {

    private static final int LETTERS = 26;

    private final Map<Key, String> given = new HashMap<>();
    private final Set<String> all = new HashSet<>();
    private final Function<Key, String> calling;
    private int pupils;
    private int staff;

    Labels() {
        this(null);
    }

    /** @param calling what a person is called, where the document has its own words for them; asked each time */
    Labels(Function<Key, String> calling) {
        this.calling = calling;
    }

    /** @return what stands for somebody; given once and kept */
    String of(Key somebody) {
        if (calling != null) {
            String called = calling.apply(somebody);
            all.add(called);
            return called;
        }
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
