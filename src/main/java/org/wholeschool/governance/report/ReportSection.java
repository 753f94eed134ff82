package org.wholeschool.governance.report;

/** What a termly report to governors is about, in its order (domain.md, section 9). */
public enum ReportSection {
    AMOUNT,
    KINDS,
    PLACES,
    DAY,
    HANDLED,
    INVOLVED,
    TRAINING,
    /** What is being changed for whole groups and places, and whether pupils feel safe. */
    CHANGES,
    NEXT
}
