package org.wholeschool.disclosure.group;

/** Whether it may be told that a place, a part of the day or a kind of concern is one of a group's: only where others are as well, so that being there does not tell a member. */
public final class ContextRule {

    /** Members who occur there, at least. */
    public static final int FEWEST_MEMBERS = 3;

    /** Others who occur there, at least. */
    public static final int FEWEST_OTHERS = 5;

    /** So many more of each are there before it begins to be told, so that it is still true, and still told, when any one of them has gone. */
    public static final int TO_BEGIN = 1;

    private ContextRule() {
    }

    /**
     * @param members distinct members who occur there
     * @param others  distinct pupils who occur there and are no members
     */
    public static boolean mayBeTold(int members, int others) {
        return members >= FEWEST_MEMBERS && others >= FEWEST_OTHERS;
    }

    /**
     * @param members distinct members who occur there
     * @param others  distinct pupils who occur there and are no members
     * @return whether it may be told of a group of which it was not told before
     */
    public static boolean mayBeginToBeTold(int members, int others) {
        return mayBeTold(members - TO_BEGIN, others - TO_BEGIN);
    }
}
