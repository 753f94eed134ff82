package org.wholeschool.concern.chronology;

/**
 * Somebody in a chronology.
 *
 * @param kind who that is to the chronology
 * @param id the pupil's, or the account's
 * @param name what they are called; in a redacted chronology what stands for it
 */
public record Person(Kind kind, long id, String name) {

    /** Who somebody is to a chronology. */
    public enum Kind {
        /** Whose chronology it is. */
        SUBJECT,
        PUPIL,
        STAFF
    }

    Person called(String other) {
        return new Person(kind, id, other);
    }
}
