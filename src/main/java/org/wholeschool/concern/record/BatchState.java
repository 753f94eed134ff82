package org.wholeschool.concern.record;

/** How far a log has come on its way in. */
public enum BatchState {
    /** The file is here, nothing has been taken in; it can be left and gone on with, or thrown away. */
    DRAFT,
    /** Rows are being taken in. */
    RUNNING,
    /** Something went wrong on our side: what was taken in is whole, and it can be gone on with or undone. */
    STOPPED,
    /** Every row is accounted for. */
    DONE,
    /** Taken back, but for the concerns that somebody had worked on. */
    UNDONE;

    public boolean isUndoable() {
        return this == DONE || this == STOPPED;
    }
}
