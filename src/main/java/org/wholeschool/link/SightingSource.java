package org.wholeschool.link;

/** How a lead knows what they answer at a review of a link. */
public enum SightingSource {
    /** The lead saw it. */
    MYSELF,
    /** A member of staff told the lead, or answered when asked. */
    STAFF,
    /** A pupil told the lead. */
    PUPIL,
    /** In another way, which the lead says in their own words. */
    OTHER;

    /**
     * @return whether a dated sighting that is known so keeps a link; anything else is evidence that a lead has to
     *     grade first
     */
    public boolean keepsALink() {
        return this == MYSELF || this == STAFF;
    }
}
