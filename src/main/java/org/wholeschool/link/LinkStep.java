package org.wholeschool.link;

/** What was done with a link: each is a version of it, with who, when and why. */
public enum LinkStep {
    PROPOSED,
    PROPOSED_AGAIN,
    EVIDENCE_ADDED,
    CONFIRMED,
    REVIEWED,
    /** Whoever confirmed it in one go with others took that back. */
    REVIEW_UNDONE,
    CHANGED,
    EVIDENCE_TAKEN_OUT,
    /** By whoever recorded it, before a lead had graded it. */
    EVIDENCE_TAKEN_BACK,
    WITHDRAWN,
    REJECTED,
    EXPIRED,
    CHALLENGED,
    CHALLENGE_ANSWERED
}
