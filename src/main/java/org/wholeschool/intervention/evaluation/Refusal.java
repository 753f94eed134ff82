package org.wholeschool.intervention.evaluation;

/**
 * Why counts cannot tell whether an intervention worked, however many there will be: the rule of the baseline is
 * broken. A code; the page has the words.
 */
public enum Refusal {

    /** The review is not after the start. */
    REVIEW_BEFORE_START,

    /** The weeks by which the place was chosen end after the start, or begin after they end. */
    SELECTION_AFTER_START,

    /** The review comes before {@link Design#LEAST_AFTER} school weeks have passed. */
    REVIEW_TOO_SOON,

    /**
     * A place that did not just rise has fewer than {@link Design#LEAST_BASELINE} weeks before the start that did not
     * choose it.
     */
    BASELINE_TOO_SHORT,

    /** An emerging place has fewer than {@link Design#LEAST_WAIT} weeks between its choice and the start. */
    WAIT_TOO_SHORT
}
