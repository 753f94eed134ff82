package org.wholeschool.pattern.group;

/** What ties two pupils, and whether that makes them part of one group. */
public enum TieKind {

    /** They are friends. */
    FRIENDSHIP(true),
    /** They are in touch online. */
    ONLINE(true),
    /** They travel together. */
    TRAVEL_TOGETHER(true),
    /** They were in concerns together, on the same side ({@link Role#tiesWith}). */
    TOGETHER_IN_CONCERNS(true),
    /** They are at odds. */
    CONFLICT(false),
    /** One of them looks after the other. */
    PROTECTIVE(false),
    /** They are of one family. */
    FAMILY(false),
    /** They are or were a couple: a restricted kind, which no pattern tells of. */
    RELATIONSHIP(false),
    /**
     * One of them was harmed and the other is alleged to have done it. A child is never thereby a member of the group
     * of those who harmed.
     */
    HARMED_AND_ALLEGED(false);

    private final boolean tiesAGroup;

    TieKind(boolean tiesAGroup) {
        this.tiesAGroup = tiesAGroup;
    }

    /** @return whether a link of this kind counts for groups. */
    public boolean tiesAGroup() {
        return tiesAGroup;
    }
}
