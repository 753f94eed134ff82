package org.wholeschool.sharing.decision;

/** What was decided. */
public enum Outcome {
    SHARE,
    PART,
    NOT,
    NOT_YET;

    /** @return whether something leaves the school by it */
    public boolean isSharing() {
        return this == SHARE || this == PART;
    }
}
