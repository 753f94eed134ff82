package org.wholeschool.disclosure.family;

import org.wholeschool.disclosure.ConcernTable.Counts;
import org.wholeschool.disclosure.Span;

/**
 * A set of concerns that is told apart by when, what, where and at which part of the day: the half-terms, category
 * groups, place groups and band groups of a block or a cell, each a bit.
 *
 * @param halfTerms half-terms, from 1 on
 * @param categories category groups
 * @param places place groups
 * @param bands band groups
 */
record ConcernScope(int halfTerms, int categories, int places, int bands) {

    private static final int ALL_CATEGORIES = below(Hierarchy.CATEGORY_GROUPS);
    private static final int ALL_PLACES = below(Hierarchy.PLACE_GROUPS);
    private static final int ALL_BANDS = below(Hierarchy.BAND_GROUPS);

    /** @return what a span of a table of concerns stands for. */
    static ConcernScope of(Query query, Span span) {
        if (query.table().counts() != Counts.CONCERNS) {
            throw new IllegalArgumentException(query.table() + " does not count concerns");
        }
        ConcernScope scope = ofPeriod(query.period());
        Dimension first = query.table().ways().get(0);
        if (query.table().ways().size() == 1) {
            return scope.with(first, range(span.first(), span.last()));
        }
        Dimension second = query.table().ways().get(1);
        int columns = size(second);
        int row = span.first() / columns;
        int lastRow = span.last() / columns;
        return scope.with(first, range(row, lastRow))
                .with(second, row == lastRow ? range(span.first() % columns, span.last() % columns) : below(columns));
    }

    /** @return all concerns of a period. */
    static ConcernScope ofPeriod(int period) {
        return new ConcernScope(
                period == Query.YEAR ? range(1, Query.HALF_TERMS) : 1 << period, ALL_CATEGORIES, ALL_PLACES, ALL_BANDS);
    }

    /** @return the part of this with one group only. */
    ConcernScope only(Dimension dimension, int group) {
        return with(dimension, 1 << group);
    }

    boolean contains(ConcernScope other) {
        return (other.halfTerms & ~halfTerms) == 0
                && (other.categories & ~categories) == 0
                && (other.places & ~places) == 0
                && (other.bands & ~bands) == 0;
    }

    static int size(Dimension dimension) {
        return switch (dimension) {
            case CATEGORY_GROUP -> Hierarchy.CATEGORY_GROUPS;
            case PLACE_GROUP -> Hierarchy.PLACE_GROUPS;
            case BAND_GROUP -> Hierarchy.BAND_GROUPS;
            default -> throw new IllegalArgumentException(dimension + " is of pupils");
        };
    }

    private ConcernScope with(Dimension dimension, int groups) {
        return switch (dimension) {
            case CATEGORY_GROUP -> new ConcernScope(halfTerms, groups, places, bands);
            case PLACE_GROUP -> new ConcernScope(halfTerms, categories, groups, bands);
            case BAND_GROUP -> new ConcernScope(halfTerms, categories, places, groups);
            default -> throw new IllegalArgumentException(dimension + " is of pupils");
        };
    }

    private static int below(int size) {
        return (1 << size) - 1;
    }

    private static int range(int first, int last) {
        return below(last + 1) & ~below(first);
    }
}
