package org.wholeschool.concern.timeline;

/** What an entry of a timeline is about, and what the page filters by. The names are keys of texts. */
public enum TimelineKind {
    NOTE("t-note"),
    DECISION("t-decision"),
    ACTION("t-action"),
    REFERRAL("t-referral"),
    PARENTS("t-parents"),
    FILE("t-file"),
    PLAN("t-plan"),
    /** Logged, added to, acknowledged, assigned, escalated, or another change of the record. */
    RECORD("t-record");

    private final String style;

    TimelineKind(String style) {
        this.style = style;
    }

    /** @return the style class of its entries */
    public String getStyle() {
        return style;
    }
}
