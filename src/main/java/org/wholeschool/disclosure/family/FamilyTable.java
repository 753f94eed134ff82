package org.wholeschool.disclosure.family;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wholeschool.disclosure.ConcernTable.Counts;

/**
 * The tables that there are, whatever anybody clicks: of a closed half-term three of one way, of a closed school year
 * three of two ways, kind within the divided category group, outcome, year group and role. Periods go by the day of
 * receipt.
 */
public enum FamilyTable {

    /** Concerns of a half-term by category group. Their sum is the half-term's total. */
    CATEGORIES(false, Counts.CONCERNS, Dimension.CATEGORY_GROUP),

    /** Concerns of a half-term by place group. */
    PLACES(false, Counts.CONCERNS, Dimension.PLACE_GROUP),

    /** Concerns of a half-term by the part of the day. */
    BANDS(false, Counts.CONCERNS, Dimension.BAND_GROUP),

    /** Concerns of a school year, a row for each category group, a column for each place group. */
    CATEGORIES_BY_PLACES(true, Counts.CONCERNS, Dimension.CATEGORY_GROUP, Dimension.PLACE_GROUP),

    /** Concerns of a school year, a row for each category group, a column for each part of the day. */
    CATEGORIES_BY_BANDS(true, Counts.CONCERNS, Dimension.CATEGORY_GROUP, Dimension.BAND_GROUP),

    /** Concerns of a school year, a row for each place group, a column for each part of the day. */
    PLACES_BY_BANDS(true, Counts.CONCERNS, Dimension.PLACE_GROUP, Dimension.BAND_GROUP),

    /**
     * Concerns of a school year in the one category group that is divided, by kind. It was added later, and gives way
     * to the tables above.
     */
    KINDS(true, Counts.CONCERNS, Dimension.KIND),

    /** Concerns of a school year by what came of them. It was added later, and gives way to the tables above. */
    OUTCOMES(true, Counts.CONCERNS, Dimension.OUTCOME),

    /** Distinct pupils of a school year by year group; nobody is in two. */
    YEAR_GROUPS(true, Counts.PUPILS, Dimension.YEAR_GROUP),

    /** Distinct pupils of a school year by their part; one may be in several. */
    ROLES(true, Counts.PUPILS, Dimension.ROLE);

    private final boolean ofYear;
    private final Counts counts;
    private final List<Dimension> ways;

    FamilyTable(boolean ofYear, Counts counts, Dimension... ways) {
        this.ofYear = ofYear;
        this.counts = counts;
        this.ways = List.of(ways);
    }

    /** @return whether it is of a school year, and not of a half-term. */
    public boolean isOfYear() {
        return ofYear;
    }

    /**
     * @return whether it is merged or withheld where it tells too much beside the others, which then stay as they would
     *     be without it. One block of it would only be another total of the year, and is withheld
     */
    boolean givesWay() {
        return this == KINDS || this == OUTCOMES;
    }

    /** @return what its numbers count, which every page says beside them. */
    public Counts counts() {
        return counts;
    }

    /** @return the dimension of its rows, and that of its columns where it has two ways. */
    public List<Dimension> ways() {
        return ways;
    }

    /**
     * @param ofYear whether a school year is asked about, and not a half-term
     * @param by what it is to be told apart by
     * @return the table that answers it; empty where none does: then there is no value, and nobody works one out
     */
    public static Optional<FamilyTable> asked(boolean ofYear, Set<Dimension> by) {
        return Arrays.stream(values())
                .filter(table ->
                        table.ofYear == ofYear && Set.copyOf(table.ways).equals(by))
                .findAny();
    }
}
