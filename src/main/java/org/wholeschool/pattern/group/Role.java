package org.wholeschool.pattern.group;

/**
 * A pupil's part in one concern. It is per pupil and per concern: nobody is "a victim" or "a perpetrator" altogether.
 */
public enum Role {
    HARMED,
    ALLEGED,
    WITNESS,
    INTERVENED,
    PRESENT,
    OTHER,
    /** Nobody said which: neither harmed nor alleged, and on no side. */
    NOT_SAID;

    /**
     * Whether being in one concern with these two roles can be what ties two pupils to one group. Two who were harmed
     * together or are alleged to have harmed together may belong together; whoever was harmed does not belong to
     * whoever is alleged to have done it, and whoever saw it, came to help or stood by is not made one of them by that.
     */
    public boolean tiesWith(Role other) {
        return this == other && (this == HARMED || this == ALLEGED);
    }

    /** @return whether one of the two was harmed and the other is alleged to have done it. */
    public boolean isAgainst(Role other) {
        return this == HARMED && other == ALLEGED || this == ALLEGED && other == HARMED;
    }
}
