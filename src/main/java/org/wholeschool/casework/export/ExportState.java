package org.wholeschool.casework.export;

/** How far a file is. */
public enum ExportState {
    /** With names in full: its owner has to confirm who they are first. */
    ASKED,
    /** It is being made, or waits for that. */
    RUNNING,
    READY,
    /** It could not be made. */
    FAILED,
    /** What its owner may read has changed since, so its content was deleted. */
    WITHDRAWN;

    /** @return whether nothing more is made of it */
    boolean isEnd() {
        return this == READY || this == FAILED || this == WITHDRAWN;
    }
}
