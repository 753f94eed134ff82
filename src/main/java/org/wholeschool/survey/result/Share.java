package org.wholeschool.survey.result;

/**
 * How many of those who answered, so coarsely that no one's answer follows: fewer than so many of them are not told
 * apart from none, and all but fewer than so many not from all. Between these, quarters; of 100 answers or more the
 * nearest tenth. A share of one survey is compared with others of that survey: they have the same steps.
 */
public enum Share {
    FEW,
    UNDER_A_QUARTER,
    UNDER_A_HALF,
    UNDER_THREE_QUARTERS,
    MORE,
    /** Only of so many that it is as wide as the others. */
    UNDER_A_TWENTIETH,
    /** The lowest step of fewer. */
    UP_TO_A_TENTH,
    A_TENTH,
    TWO_TENTHS,
    THREE_TENTHS,
    FOUR_TENTHS,
    FIVE_TENTHS,
    SIX_TENTHS,
    SEVEN_TENTHS,
    EIGHT_TENTHS,
    FROM_NINE_TENTHS,
    NEARLY_ALL;

    /** What fewer than these said leads are not told. */
    public static final int FEWEST = 5;

    /** From so many answers on a tenth of them is ten people or more. */
    static final int FOR_TENTHS = 100;

    /** From so many answers on the step from {@link #FEWEST} to a twentieth of them holds ten numbers or more. */
    static final int FOR_TWENTIETHS = 300;

    private static final int QUARTERS = 4;
    private static final int TENTHS = 10;
    private static final int LAST_TENTH = 9;

    /**
     * @param count how many said it
     * @param all of how many, at least as many as are shown of any survey
     * @return their share, for leads: in tenths where they are enough, else in quarters
     */
    public static Share of(int count, int all) {
        return ofGroup(count, all, all);
    }

    /**
     * @param count how many said it
     * @param all of how many, who are themselves a share that is told
     * @param least what they are at least, by what is told of them: it chooses the steps, so that the steps tell
     *     nothing
     * @return their share, for leads
     */
    static Share ofGroup(int count, int all, int least) {
        Share quarters = of(count, all, FEWEST);
        return least < FOR_TENTHS || quarters == FEW || quarters == NEARLY_ALL ? quarters : tenths(count, all, least);
    }

    private static Share tenths(int count, int all, int least) {
        int nearest = (2 * TENTHS * count + all) / (2 * all);
        if (nearest >= LAST_TENTH) {
            return FROM_NINE_TENTHS;
        }
        if (least < FOR_TWENTIETHS && nearest <= 1) {
            return UP_TO_A_TENTH;
        }
        return nearest == 0 ? UNDER_A_TWENTIETH : values()[A_TENTH.ordinal() + nearest - 1];
    }

    /**
     * In quarters, whatever their number: what governors see.
     *
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

    /** @return whether it is one of the lowest steps: less than a quarter, or about a tenth at most */
    boolean isLow() {
        return switch (this) {
            case FEW, UNDER_A_QUARTER, UNDER_A_TWENTIETH, UP_TO_A_TENTH, A_TENTH -> true;
            default -> false;
        };
    }
}
