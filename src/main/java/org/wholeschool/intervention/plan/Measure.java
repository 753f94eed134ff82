package org.wholeschool.intervention.plan;

/**
 * By what one sees whether a goal was reached. A fall in concerns alone is no success: children may have stopped
 * telling.
 */
public enum Measure {
    CONCERNS,
    /** In how many different pupils' concerns. */
    PUPILS,
    FELT_SAFETY,
    STAFF_CONFIDENCE,
    /** Something else that is counted; the goal says what. */
    OTHER
}
