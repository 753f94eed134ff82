package org.wholeschool.pattern.compare;

import org.wholeschool.disclosure.LeadDisplay;
import org.wholeschool.disclosure.LeadThreshold;

/**
 * A line of the comparison.
 *
 * @param id the place or part of the day; 0 for all
 * @param name its name
 * @param one concerns in the first period
 * @param other concerns in the second
 * @param change how the two compare, by school day
 */
record Row(long id, String name, Count one, Count other, Change change) {

    /**
     * How many.
     *
     * @param concerns concerns
     * @param persons distinct persons in them, as {@link org.wholeschool.pattern.hotspot.ConcernGrid} counts them
     */
    record Count(int concerns, int persons) {

        /** @return whether it may be told of outside a lead's screen, in a word and without its number */
        boolean isEnough(LeadThreshold threshold) {
            return threshold.display(concerns, persons) == LeadDisplay.SHOWN;
        }
    }

    /** What can be said of a difference. */
    enum Change {
        /** The first period has more, and chance alone is a poor explanation. */
        MORE,
        /** The first period has fewer, and chance alone is a poor explanation. */
        FEWER,
        /** Chance alone is a poor explanation, and one or a few pupils are a good one: casework. */
        FEW_PUPILS,
        /** Chance alone may explain it. */
        COULD_BE_CHANCE
    }
}
