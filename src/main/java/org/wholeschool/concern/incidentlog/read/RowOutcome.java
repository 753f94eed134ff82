package org.wholeschool.concern.incidentlog.read;

/** What became of one row of a log. */
public enum RowOutcome {
    TAKEN,
    DUPLICATE,
    REFUSED,
    /** Was a concern until the batch was undone. */
    UNDONE
}
