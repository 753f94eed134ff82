package org.wholeschool.disclosure.family;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.wholeschool.disclosure.ConcernTable.Counts;
import org.wholeschool.disclosure.Span;

/**
 * A set of concerns that is told apart by when, what, where and at which part of the day: the half-terms, category
 * groups, place groups and band groups of a block or a cell, each a bit. A set may be told apart by kind or by outcome
 * instead, and by nothing else but the half-term then: no table combines these with the others.
 *
 * @param halfTerms half-terms, from 1 on
 * @param categories category groups
 * @param places place groups
 * @param bands band groups
 * @param kinds kinds within {@link Hierarchy#DIVIDED}
 * @param outcomes outcomes
 */
record ConcernScope(int halfTerms, int categories, int places, int bands, int kinds, int outcomes) {

    private static final int ALL_CATEGORIES = below(Hierarchy.CATEGORY_GROUPS);
    private static final int ALL_PLACES = below(Hierarchy.PLACE_GROUPS);
    private static final int ALL_BANDS = below(Hierarchy.BAND_GROUPS);
    private static final int ALL_KINDS = below(Hierarchy.KINDS);
    private static final int ALL_OUTCOMES = below(Hierarchy.OUTCOMES);

    /** @return a single half-term, category group, place group and band group. */
    static ConcernScope atom(int halfTerm, int category, int place, int band) {
        return new ConcernScope(1 << halfTerm, 1 << category, 1 << place, 1 << band, ALL_KINDS, ALL_OUTCOMES);
    }

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

    /** @return the cells of a table. */
    static List<ConcernScope> cells(Query query, int size) {
        return IntStream.range(0, size)
                .mapToObj(cell -> of(query, new Span(cell, cell)))
                .toList();
    }

    /** @return the cells of a table, and those that they are sums of. */
    static List<ConcernScope> all(Query query, int size) {
        List<ConcernScope> scopes = new ArrayList<>(cells(query, size));
        ConcernScope period = ofPeriod(query.period());
        for (Dimension dimension : query.table().ways()) {
            for (int group = 0; group < size(dimension); group++) {
                scopes.add(period.only(dimension, group));
            }
        }
        scopes.add(period);
        return scopes;
    }

    /** @return all concerns of a period. */
    static ConcernScope ofPeriod(int period) {
        return new ConcernScope(
                period == Query.YEAR ? range(1, Query.HALF_TERMS) : 1 << period,
                ALL_CATEGORIES,
                ALL_PLACES,
                ALL_BANDS,
                ALL_KINDS,
                ALL_OUTCOMES);
    }

    /** @return the part of this with one group only. */
    ConcernScope only(Dimension dimension, int group) {
        return with(dimension, 1 << group);
    }

    boolean contains(ConcernScope other) {
        return (other.halfTerms & ~halfTerms) == 0
                && (other.categories & ~categories) == 0
                && (other.places & ~places) == 0
                && (other.bands & ~bands) == 0
                && (other.kinds & ~kinds) == 0
                && (other.outcomes & ~outcomes) == 0;
    }

    /**
     * @return whether the concerns of an atom count towards this set: those that are told apart by kind or outcome are
     *     the same concerns once more.
     */
    boolean counts(ConcernScope atom) {
        return isDivided(kinds, ALL_KINDS) == isDivided(atom.kinds, ALL_KINDS)
                && isDivided(outcomes, ALL_OUTCOMES) == isDivided(atom.outcomes, ALL_OUTCOMES)
                && contains(atom);
    }

    private static boolean isDivided(int some, int all) {
        return some != all;
    }

    /** @return the same whatever its kind and outcome. */
    ConcernScope undivided() {
        return new ConcernScope(halfTerms, categories, places, bands, ALL_KINDS, ALL_OUTCOMES);
    }

    static int size(Dimension dimension) {
        return switch (dimension) {
            case CATEGORY_GROUP -> Hierarchy.CATEGORY_GROUPS;
            case PLACE_GROUP -> Hierarchy.PLACE_GROUPS;
            case BAND_GROUP -> Hierarchy.BAND_GROUPS;
            case KIND -> Hierarchy.KINDS;
            case OUTCOME -> Hierarchy.OUTCOMES;
            default -> throw new IllegalArgumentException(dimension + " is of pupils");
        };
    }

    private ConcernScope with(Dimension dimension, int groups) {
        return switch (dimension) {
            case CATEGORY_GROUP -> new ConcernScope(halfTerms, groups, places, bands, kinds, outcomes);
            case PLACE_GROUP -> new ConcernScope(halfTerms, categories, groups, bands, kinds, outcomes);
            case BAND_GROUP -> new ConcernScope(halfTerms, categories, places, groups, kinds, outcomes);
            case KIND -> new ConcernScope(halfTerms, 1 << Hierarchy.DIVIDED, places, bands, groups, outcomes);
            case OUTCOME -> new ConcernScope(halfTerms, categories, places, bands, kinds, groups);
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
