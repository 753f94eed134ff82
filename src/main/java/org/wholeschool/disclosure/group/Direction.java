package org.wholeschool.disclosure.group;

/** Whether there is more or less in this term than in the one before, in three levels. */
public enum Direction {
    MORE,
    /** No clear change: also where there is too little to say, which is not told apart. */
    NO_CLEAR_CHANGE,
    LESS;

    private static final int FEWEST_CONCERNS = 10;
    private static final int FEWEST_MEMBERS = 3;
    private static final double STANDARD_ERRORS = 2;

    /**
     * What touched a group in a term.
     *
     * @param concerns in which any member has a part
     * @param withoutOne those of them that are left when the member who is in most of them is not counted
     * @param members distinct members who have a part in any
     * @param schoolWeeks how long the term has been
     */
    public record Term(int concerns, int withoutOne, int members, double schoolWeeks) {}

    /**
     * A change is told where ten concerns or more differ by two standard errors from what the terms' lengths lead to
     * expect (the earlier and the later share of them, as a binomial), where that is so without the one member who is
     * in most of them as well, and where three members are in them.
     */
    public static Direction between(Term before, Term now) {
        double all = excess(before.concerns, before.schoolWeeks, now.concerns, now.schoolWeeks);
        double others = excess(before.withoutOne, before.schoolWeeks, now.withoutOne, now.schoolWeeks);
        if (all > STANDARD_ERRORS && others > STANDARD_ERRORS && now.members >= FEWEST_MEMBERS) {
            return MORE;
        }
        return all < -STANDARD_ERRORS && others < -STANDARD_ERRORS && before.members >= FEWEST_MEMBERS
                ? LESS
                : NO_CLEAR_CHANGE;
    }

    private static double excess(int before, double weeksBefore, int now, double weeksNow) {
        int all = before + now;
        if (all < FEWEST_CONCERNS || !(weeksBefore > 0) || !(weeksNow > 0)) {
            return 0;
        }
        double share = weeksNow / (weeksBefore + weeksNow);
        return (now - all * share) / Math.sqrt(all * share * (1 - share));
    }
}
