package org.wholeschool.link;

/**
 * Says who keeps whom safe in a protective link; {@code FIRST} is the pupil who comes first in it. A lead or a list
 * sets it; it is never guessed.
 */
public enum Keeper {
    FIRST,
    SECOND,
    /** Each the other one. */
    BOTH
}
