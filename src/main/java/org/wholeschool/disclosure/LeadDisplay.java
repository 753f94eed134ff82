package org.wholeschool.disclosure;

/** How a safeguarding lead sees one cell of a pattern. Only {@link #SHOWN} carries numbers; the others are words. */
public enum LeadDisplay {

    /** No concern was recorded here: "none recorded". It does not mean that nothing happened. */
    NONE,

    /** Fewer concerns than the threshold, and at least one: "1 to 4". */
    SMALL,

    /** Concerns enough, but about fewer distinct persons than the threshold: "1 to 4 pupils". A case, not a pattern. */
    FEW_PUPILS,

    /** Concerns and distinct persons both reach the threshold: the number itself. */
    SHOWN
}
