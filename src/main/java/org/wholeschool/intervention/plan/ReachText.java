package org.wholeschool.intervention.plan;

import java.util.Set;

/**
 * What the writer of a plan says of whom it reaches and of what it is to take: no system of the school's tells us who
 * comes by a place, and what is done in own words no one else can estimate.
 *
 * @param years which years come to its places in its parts of the day, where it is about places; none where that is not
 *     said
 * @param hours hours of staff in its first term, or null
 * @param pounds what it is to cost beside these in its first year, in pounds, or null
 */
public record ReachText(Set<Integer> years, Integer hours, Integer pounds) {

    /** Nothing is said of it. */
    public static final ReachText NONE = new ReachText(Set.of(), null, null);

    /** Copies the set. */
    public ReachText {
        years = Set.copyOf(years);
    }
}
