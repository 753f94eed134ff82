package org.wholeschool.sharing.decision;

/** What may go to a recipient that is more than facts about one child. */
public enum Content {
    /** The whole chronology of a child. */
    CHRONOLOGY,
    /** Other children by name. */
    OTHERS_NAMED,
    /** A map of who is linked with whom, which is never shared. */
    MAP
}
