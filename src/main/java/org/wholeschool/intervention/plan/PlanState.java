package org.wholeschool.intervention.plan;

/** How far a plan is. */
public enum PlanState {
    DRAFT,
    RUNNING,
    /** It was reviewed, and it says what was learnt. */
    CLOSED
}
