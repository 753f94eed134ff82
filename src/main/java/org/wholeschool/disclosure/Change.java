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
     * How long two periods are: a longer half-term has more concerns, and nothing changed.
     *
     * @param earlier school days of the earlier one, above 0
     * @param later school days of the later one, above 0
     */
    public record Time(int earlier, int later) {

        /** Two periods as long as each other. */
        public static final Time EQUAL = new Time(1, 1);

        /** @throws IllegalArgumentException if one of them has no day */
        public Time {
            if (earlier < 1 || later < 1) {
                throw new IllegalArgumentException("Not days: " + earlier + " and " + later);
            }
        }

        private double ratio() {
            return (double) later / earlier;
        }
    }

    /**
     * @param earlier concerns as published for the earlier period, at least {@value #FEWEST_TO_COMPARE}
     * @param time how long the two periods are
     * @return the later numbers of at least {@value #FEWEST_TO_COMPARE} that {@link #between} calls no clear change
     * @throws IllegalArgumentException if there are too few to compare
     */
    public static Chance chance(int earlier, Time time) {
        if (earlier < FEWEST_TO_COMPARE) {
            throw new IllegalArgumentException("Too few to compare: " + earlier);
        }
        int least = Math.max(FEWEST_TO_COMPARE, (int) Math.round(earlier * time.ratio()));
        int most = least;
        while (least > FEWEST_TO_COMPARE && between(earlier, least - 1, time) == NO_CLEAR_CHANGE) {
            least--;
        }
        while (between(earlier, most + 1, time) == NO_CLEAR_CHANGE) {
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
        boolean enough = earlier >= FEWEST_TO_COMPARE && later >= FEWEST_TO_COMPARE;
        return enough ? beyond((double) later - earlier, 1, (double) earlier + later) : NO_CLEAR_CHANGE;
    }

    /**
     * The same where the periods differ in length: both the numbers and what they are in equal school time must have
     * changed the same way (docs/adr/0052).
     *
     * @param earlier concerns as published for the earlier period, a
     * @param later concerns as published for the later period, b
     * @param time how long the two periods are; t is the later one by the earlier one
     * @return {@link #UP} or {@link #DOWN} only if {@link #between(int, int)} says so, and |b - t a| &gt;
     *     max({@value #LEAST_DIFFERENCE} max(1, t), {@value #DEVIATIONS} sqrt(b + t&sup2; a)) says it too
     * @throws IllegalArgumentException if a count is negative
     */
    public static Change between(int earlier, int later, Time time) {
        double t = time.ratio();
        Change counted = between(earlier, later);
        Change inEqualTime = beyond(later - t * earlier, Math.max(1, t), later + t * t * earlier);
        return counted == inEqualTime ? counted : NO_CLEAR_CHANGE;
    }

    private static Change beyond(double difference, double scale, double variance) {
        if (Math.abs(difference) <= Math.max(LEAST_DIFFERENCE * scale, DEVIATIONS * Math.sqrt(variance))) {
            return NO_CLEAR_CHANGE;
        }
        return difference > 0 ? UP : DOWN;
    }
}
