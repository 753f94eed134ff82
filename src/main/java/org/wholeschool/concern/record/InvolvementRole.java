package org.wholeschool.concern.record;

/** What part one pupil had in one concern. Per pupil and per concern: never a property of a child. */
public enum InvolvementRole {
    HARMED,
    ALLEGED,
    WITNESS,
    INTERVENED,
    PRESENT,
    OTHER,

    /** Whoever logged it did not say: nobody guesses it, and it is neither harmed nor alleged. */
    NOT_SAID
}
