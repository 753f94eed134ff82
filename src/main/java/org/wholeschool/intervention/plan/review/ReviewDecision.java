package org.wholeschool.intervention.plan.review;

/** What becomes of a plan at its review. */
public enum ReviewDecision {
    CONTINUE,
    CHANGE,
    STOP,
    /** The same is done at another place: a draft for it is made. */
    SPREAD
}
