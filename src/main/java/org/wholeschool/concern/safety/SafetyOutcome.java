package org.wholeschool.concern.safety;

/** How a safety plan ended. The names are keys of texts. */
public enum SafetyOutcome {
    /** The pupil is safe without it. */
    SAFE,
    REPLACED,
    /** It did not keep the pupil safe. */
    FAILED,
    LEFT
}
