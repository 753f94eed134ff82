package org.wholeschool.disclosure;

/**
 * The arrow between two periods. It is drawn from published numbers only, and only where chance is a poor explanation.
 */
public enum Change {

    /** Clearly more than before. */
    UP,

    /** Clearly fewer than before, which may also mean that children stopped telling. */
    DOWN,

    /** The numbers do not differ by more than chance and rounding explain. Not the same as "no change". */
    NO_CLEAR_CHANGE,

    /** The earlier period showed these cells together with others, or not at all. */
    NOT_COMPARED;

    /** An arrow needs at least so many concerns in both periods. */
    public static final int FEWEST_TO_COMPARE = 10;

    /** A difference must be greater than this, concerns, whatever the counts: two roundings and a little chance. */
    public static final int LEAST_DIFFERENCE = 10;

    /**
     * A difference must be greater than so many standard deviations of the difference of two Poisson counts, sqrt(a +
     * b).
     */
    public static final double DEVIATIONS = 3;

    /**
     * Says which later numbers are no clear change from an earlier one, for a picture of the rule.
     *
     * @param least the smallest of them
     * @param most the largest of them
     */
    public record Chance(int least, int most) {}

    /**
     * @param earlier concerns as published for the earlier period, at least {@value #FEWEST_TO_COMPARE}
     * @return the later numbers of at least {@value #FEWEST_TO_COMPARE} that {@link #between} calls no clear change
     * @throws IllegalArgumentException if there are too few to compare
     */
    public static Chance chance(int earlier) {
        if (earlier < FEWEST_TO_COMPARE) {
            throw new IllegalArgumentException("Too few to compare: " + earlier);
        }
        int least = earlier;
        while (least > FEWEST_TO_COMPARE && between(earlier, least - 1) == NO_CLEAR_CHANGE) {
            least--;
        }
        int most = earlier;
        while (between(earlier, most + 1) == NO_CLEAR_CHANGE) {
            most++;
        }
        return new Chance(least, most);
    }

    /**
     * @param earlier concerns as published for the earlier period
     * @param later concerns as published for the later period
     * @return {@link #UP} or {@link #DOWN} only if both are at least {@value #FEWEST_TO_COMPARE} and |a - b| &gt;
     *     max({@value #LEAST_DIFFERENCE}, {@value #DEVIATIONS} sqrt(a + b)), otherwise {@link #NO_CLEAR_CHANGE}
     * @throws IllegalArgumentException if a count is negative
     */
    public static Change between(int earlier, int later) {
        if (earlier < 0 || later < 0) {
            throw new IllegalArgumentException("Not counts: " + earlier + " and " + later);
        }
        double needed = Math.max(LEAST_DIFFERENCE, DEVIATIONS * Math.sqrt((double) earlier + later));
        boolean enough = earlier >= FEWEST_TO_COMPARE && later >= FEWEST_TO_COMPARE;
        if (!enough || Math.abs((double) later - earlier) <= needed) {
            return NO_CLEAR_CHANGE;
        }
        return later > earlier ? UP : DOWN;
    }
}
