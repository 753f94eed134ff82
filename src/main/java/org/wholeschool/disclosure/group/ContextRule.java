package org.wholeschool.disclosure.group;

/** Whether it may be told that a place, a part of the day or a kind of concern is one of a group's: only where others are as well, so that being there does not tell a member. */
public final class ContextRule {

    /** Members who occur there, at least. */
    public static final int FEWEST_MEMBERS = 3;

    /** Others who occur there, at least. */
    public static final int FEWEST_OTHERS = 5;

    private ContextRule() {
    }

    /**
     * @param members distinct members who occur there
     * @param others  distinct pupils who occur there and are no members
     */
    public static boolean mayBeTold(int members, int others) {
        return members >= FEWEST_MEMBERS && others >= FEWEST_OTHERS;
    }
}
