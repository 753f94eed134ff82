package org.wholeschool.disclosure.group;

/**
 * Whether it may be told that a place, a part of the day or a kind of concern is one of a group's: only where others
 * are as well, so that being there does not tell a member; and only where several years are, because a place that one
 * year uses tells the year.
 */
public final class ContextRule {

    /** Members who occur there, at least. */
    public static final int FEWEST_MEMBERS = 3;

    /** Others who occur there, at least. */
    public static final int FEWEST_OTHERS = 5;

    /**
     * Who occur there and are not of the year that most of them are of, at least: of a place that one year has to
     * itself it would be told which year a group is of.
     */
    public static final int FEWEST_OF_OTHER_YEARS = 3;

    /**
     * So many more of each are there before it begins to be told, so that it is still true, and still told, when any
     * one of them has gone.
     */
    public static final int TO_BEGIN = 1;

    private ContextRule() {}

    /**
     * Distinct pupils who occur there.
     *
     * @param members of the group
     * @param others who are no members
     * @param ofOtherYears of both, who are not of the year that most are of
     */
    public record Who(int members, int others, int ofOtherYears) {}

    /** @return whether it may be told of a group of which it was told before */
    public static boolean mayBeTold(Who who) {
        return who.members >= FEWEST_MEMBERS
                && who.others >= FEWEST_OTHERS
                && who.ofOtherYears >= FEWEST_OF_OTHER_YEARS;
    }

    /** @return whether it may be told of a group of which it was not told before */
    public static boolean mayBeginToBeTold(Who who) {
        return mayBeTold(new Who(who.members - TO_BEGIN, who.others - TO_BEGIN, who.ofOtherYears - TO_BEGIN));
    }
}
