package org.wholeschool.link;

import java.util.EnumSet;
import java.util.Set;
import org.wholeschool.platform.RoomOnly;

/** What was done with a link: each is a version of it, with who, when and why. */
public enum LinkStep {
    PROPOSED,
    PROPOSED_AGAIN,
    EVIDENCE_ADDED,
    CONFIRMED,
    REVIEWED,
    /** A lead reviewed it: it is not true any more. */
    REVIEWED_ENDED,
    /** A lead reviewed it: no one knows whether it is still true. */
    REVIEWED_UNKNOWN,
    /** Whoever reviewed it took that back. */
    REVIEW_UNDONE,
    CHANGED,
    EVIDENCE_TAKEN_OUT,
    /** By whoever recorded it, before a lead had graded it. */
    EVIDENCE_TAKEN_BACK,
    WITHDRAWN,
    REJECTED,
    EXPIRED,
    CHALLENGED,
    CHALLENGE_ANSWERED;

    private static final Set<LinkStep> BY_PERSONS = EnumSet.of(
            PROPOSED,
            PROPOSED_AGAIN,
            EVIDENCE_ADDED,
            CONFIRMED,
            REVIEWED,
            REVIEWED_ENDED,
            REVIEWED_UNKNOWN,
            REVIEW_UNDONE,
            CHANGED,
            WITHDRAWN,
            REJECTED,
            EXPIRED,
            CHALLENGE_ANSWERED);

    /**
     * @return whether it is what a person says or decides after a list came in: it is theirs, and taking the list back
     *     leaves it
     */
    @RoomOnly
    public boolean isByAPerson() {
        return BY_PERSONS.contains(this);
    }
}
