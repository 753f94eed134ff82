package org.wholeschool.roster.batch;

/** How far a roster is. */
public enum RosterBatchState {
    /** Chosen, and not yet taken in. */
    DRAFT,
    /** On its way in; all of it or nothing. */
    RUNNING,
    /** Something went wrong on the way: nothing of it is in, and it can be begun again. */
    STOPPED,
    /** In. */
    DONE,
    /** Was in, and was taken back. */
    UNDONE
}
