package org.wholeschool.pattern.compare;

import java.util.List;

/**
 * Two periods side by side.
 *
 * @param periods what can be chosen
 * @param one the first
 * @param other the second
 * @param all all concerns of both
 * @param places by place
 * @param bands by part of the day
 * @param kinds by kind; the id is the kind's position
 */
record Compared(
        Periods periods, Period one, Period other, Row all, List<Row> places, List<Row> bands, List<Row> kinds) {

    /** @return whether they share a day, so that nothing was compared */
    boolean isOverlapping() {
        return all == null;
    }
}
