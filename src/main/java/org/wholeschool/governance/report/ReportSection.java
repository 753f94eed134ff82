package org.wholeschool.governance.report;

/** What a termly report to governors is about, in its order (domain.md, section 9). */
public enum ReportSection {
    AMOUNT(true),
    KINDS(true),
    PLACES(true),
    DAY(true),
    HANDLED(true),
    INVOLVED(true),
    TRAINING(true),
    /** What is being changed for whole groups and places, and whether pupils feel safe. */
    CHANGES(false),
    NEXT(false);

    private final boolean hasData;

    ReportSection(boolean hasData) {
        this.hasData = hasData;
    }

    /** @return whether published numbers say something of it, so that there is a draft */
    boolean hasData() {
        return hasData;
    }
}
