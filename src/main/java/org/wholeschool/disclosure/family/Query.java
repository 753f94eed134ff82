package org.wholeschool.disclosure.family;

import java.util.Optional;
import java.util.Set;

/**
 * One question of the family about a school year. There are no others, so this is also what filters and addresses may
 * say.
 *
 * @param period 1 to 6 for a half-term, {@value #YEAR} for the school year
 * @param table which of its tables
 */
public record Query(int period, FamilyTable table) {

    /** The period that is the whole school year. */
    public static final int YEAR = 0;

    /** Half-terms of a school year. */
    public static final int HALF_TERMS = 6;

    /** @throws IllegalArgumentException if the family has no such table of such a period */
    public Query {
        if (period < YEAR || period > HALF_TERMS || table.isOfYear() != (period == YEAR)) {
            throw new IllegalArgumentException("No table " + table + " of period " + period);
        }
    }

    /**
     * @param period what is asked about
     * @param by what it is to be told apart by
     * @return the question; empty where the family does not have it, which has no value then
     */
    public static Optional<Query> of(int period, Set<Dimension> by) {
        return period < YEAR || period > HALF_TERMS
                ? Optional.empty()
                : FamilyTable.asked(period == YEAR, by).map(table -> new Query(period, table));
    }
}
