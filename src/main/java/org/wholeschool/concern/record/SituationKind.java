package org.wholeschool.concern.record;

/**
 * What a lead has to know of a pupil when a concern comes in. Governors learn of it in one number only, of children
 * with {@link #isInvolvement}.
 */
public enum SituationKind {
    CHILD_PROTECTION_PLAN(true),
    CHILD_IN_NEED(true),
    EARLY_HELP(true),
    LOOKED_AFTER(true),
    SPECIAL_NEEDS(false),
    SOCIAL_WORKER(true);

    private final boolean involvement;

    SituationKind(boolean involvement) {
        this.involvement = involvement;
    }

    /** @return whether social care or early help is involved with a child of whom this is known */
    public boolean isInvolvement() {
        return involvement;
    }
}
