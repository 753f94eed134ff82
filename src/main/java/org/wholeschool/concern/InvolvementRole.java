package org.wholeschool.concern;

/** What part one pupil had in one concern. Per pupil and per concern: never a property of a child. */
public enum InvolvementRole {
    HARMED,
    ALLEGED,
    WITNESS,
    INTERVENED,
    PRESENT,
    OTHER
}
