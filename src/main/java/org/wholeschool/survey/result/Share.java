package org.wholeschool.survey.result;

/**
 * How many of those who answered, so coarsely that nobody's answer follows: fewer than so many of them are not told
 * apart from nobody, and all but fewer than so many not from all. Between these, quarters.
 */
public enum Share {
    FEW,
    UNDER_A_QUARTER,
    UNDER_A_HALF,
    UNDER_THREE_QUARTERS,
    MORE,
    NEARLY_ALL;

    /** What fewer than these said leads are not told. */
    public static final int FEWEST = 5;

    private static final int QUARTERS = 4;

    /**
     * @param count how many said it
     * @param all of how many, at least as many as are shown of any survey
     * @return their share, for leads
     */
    public static Share of(int count, int all) {
        return of(count, all, FEWEST);
    }

    /**
     * @param count how many said it
     * @param all of how many, at least twice as many as fewest
     * @param fewest what fewer than these said is not told, nor what all but fewer said
     * @return their share
     */
    public static Share of(int count, int all, int fewest) {
        if (count < 0 || count > all || all < 2 * fewest) {
            throw new IllegalArgumentException("a share is of 0 to all, and of enough");
        }
        if (count < fewest) {
            return FEW;
        }
        if (all - count < fewest) {
            return NEARLY_ALL;
        }
        return values()[UNDER_A_QUARTER.ordinal() + count * QUARTERS / all];
    }
}
