package org.wholeschool.roster.check;

/** What becomes of a pupil. */
public enum RollChange {
    /** New to the school. */
    ADDED,
    /** On roll before and after, with something that is different. */
    CHANGED,
    /** On roll before, and no longer. Nothing else about the pupil is touched. */
    LEFT,
    /** Had left, and is on roll again. */
    RETURNED
}
