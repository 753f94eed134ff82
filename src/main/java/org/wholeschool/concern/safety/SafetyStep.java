package org.wholeschool.concern.safety;

/** What made a version of a safety plan. The names are keys of texts. */
public enum SafetyStep {
    DRAFTED,
    STARTED,
    CHANGED,
    REVIEWED,
    HANDED_OVER,
    ENDED
}
