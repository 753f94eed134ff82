package org.wholeschool.disclosure.group;

/**
 * In which part members of a group stand in concerns. Each role that is stated is the role of three members or more.
 */
public enum RoleMix {
    /** Too few members for any of the others, or no concern at all: the two are not told apart. */
    NOT_STATED,
    MOSTLY_HARMED,
    MIXED,
    MOSTLY_ALLEGED;

    /**
     * @param harmed members who were harmed in a concern
     * @param alleged members who are alleged to have harmed in a concern; somebody may be in both numbers
     */
    public static RoleMix of(int harmed, int alleged) {
        if (harmed >= Thirds.FEWEST && Thirds.isMost(harmed, alleged)) {
            return MOSTLY_HARMED;
        }
        if (alleged >= Thirds.FEWEST && Thirds.isMost(alleged, harmed)) {
            return MOSTLY_ALLEGED;
        }
        return harmed >= Thirds.FEWEST && alleged >= Thirds.FEWEST ? MIXED : NOT_STATED;
    }
}
