package org.wholeschool.concern.safety;

/** How far a safety plan is. */
public enum SafetyState {
    DRAFT,
    IN_FORCE,
    ENDED
}
