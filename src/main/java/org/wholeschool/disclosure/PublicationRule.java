package org.wholeschool.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What governors may be shown of a table of one way or two: a partition of its cells into blocks, each of which is
 * about at least {@code fewest} distinct pupils and at least {@code fewest} concerns, rounded once.
 *
 * <p>A block may be published if
 *
 * <ol>
 *   <li>it has at least {@code fewest} concerns,
 *   <li>they name at least {@code fewest} distinct pupils (a concern that names nobody is a concern, and never a
 *       pupil),
 *   <li>at least {@code fewest} pupils on roll are not among them, so that "not in it" does not point at anybody
 *       either,
 *   <li>no one pupil has more than half of its involvements and no two have more than three quarters, and
 *   <li>no one pupil is in more than half of its concerns. Involvements alone would let a block pass whose every
 *       concern is about one child and a different other child each time; the number that is published counts concerns.
 * </ol>
 *
 * Otherwise it merges with its neighbours as {@link FixedMerging} says, and if not even the whole table passes, nothing
 * of it is shown: {@link PublishedTable#withheld()}.
 *
 * <p><b>What a reader can infer.</b> {@code T} below is what a block really holds, {@code [T]} what is shown.
 *
 * <ul>
 *   <li><i>From one block</i>: that T rounds to [T] and is at least {@code fewest}. With 10 and base 5, "10" is 10, 11
 *       or 12. That is the narrowest interval, and the reason why the base must divide {@code fewest}: a least count of
 *       12 shown as "10" could only be 12.
 *   <li><i>From a merged block</i>: about a single cell of it nothing beyond 0 to T, see {@link FixedMerging}.
 *   <li><i>From the total</i>: nothing, because it is computed from the blocks ({@link PublishedTable#total()}). A
 *       total that were rounded by itself would narrow the blocks: beside "10" and "10", a total of 25 says that each
 *       of them is at least 11.
 *   <li><i>From a withheld table</i>: that it is empty, or has too few concerns, or pupils, or too many of those on
 *       roll, or is mostly about one or two children. These share one band ("fewer than 10") and are not told apart:
 *       that one child dominates would be a disclosure about that child. It is whole-table, so nothing beside it can be
 *       subtracted from it.
 *   <li><i>From other tables of the same concerns</i> (by place, by band): each has its own sum of rounded blocks, and
 *       together they bound the school's total a little more closely than one does. They say nothing about a cell, for
 *       no cell is in two tables.
 *   <li><i>From publishing the same table again after one concern was added</i>: that it was added, if a rounded number
 *       moves. Therefore a closed period is published once, and a release is immutable; this class cannot see to that.
 * </ul>
 *
 * It is no protection from an insider who knows all the other concerns already; rounding never is.
 *
 * @param fewest least number of pupils and of concerns in a published block, {@value #LOWEST} to {@value #HIGHEST}. It
 *     can be raised, not lowered
 * @param base published numbers are multiples of this; at least {@value #SMALLEST_BASE}, and it divides {@code fewest}
 */
public record PublicationRule(int fewest, int base) {

    /** Lowest value of {@code fewest}. */
    public static final int LOWEST = 10;

    /** Highest value of {@code fewest}: beyond it no school's table would have two blocks. */
    public static final int HIGHEST = 100;

    /** Smallest base of rounding. */
    public static final int SMALLEST_BASE = 5;

    /** The default for governors: 10 pupils and 10 concerns, rounded to 5. */
    public static final PublicationRule FOR_GOVERNORS = new PublicationRule(LOWEST, SMALLEST_BASE);

    /** @throws IllegalArgumentException if a value is out of range or the base does not divide {@code fewest} */
    public PublicationRule {
        if (fewest < LOWEST || fewest > HIGHEST) {
            throw new IllegalArgumentException(
                    "The governors' threshold must be " + LOWEST + " to " + HIGHEST + ", not " + fewest);
        }
        if (base < SMALLEST_BASE || fewest % base != 0) {
            throw new IllegalArgumentException("The governors' base of rounding must be at least " + SMALLEST_BASE
                    + " and divide the threshold " + fewest + ", which " + base + " does not");
        }
    }

    /** Protects a table. The same concerns always give the same result. */
    public PublishedTable publish(ConcernTable table) {
        return publish(table, Set.of());
    }

    /**
     * Protects a table further than the conditions ask.
     *
     * @param together branches of the fixed order of merging that are to be one block, whatever they hold, because
     *     something could be worked out from their parts and other tables
     * @return the blocks, merged as if all that is smaller in those branches had failed a condition
     */
    public PublishedTable publish(ConcernTable table, Set<Span> together) {
        Map<Span, Boolean> known = new HashMap<>();
        Predicate<Span> passes = span -> known.computeIfAbsent(
                span,
                any -> together.stream().noneMatch(whole -> whole.contains(any) && !whole.equals(any))
                        && passes(table, any));
        List<Span> spans = FixedMerging.partition(table.cells(), table.columns(), passes);
        if (spans.size() == 1 && !passes.test(spans.get(0))) {
            return PublishedTable.withheld(this, table.cells());
        }
        List<PublishedBlock> blocks = spans.stream()
                .map(span -> new PublishedBlock(span.first(), span.last(), number(table, span)))
                .toList();
        return new PublishedTable(table.cells(), fewest, base, blocks);
    }

    /**
     * @return the branches of the fixed order of merging of a table that hold more than one cell, the smallest first:
     *     what can be one block.
     */
    public static List<Span> branches(ConcernTable table) {
        return FixedMerging.branches(table.cells(), table.columns());
    }

    /** @return the number of a block, rounded; whether it may be said is another question. */
    public int number(ConcernTable table, Span span) {
        return number(table, span, 0);
    }

    /** @return as {@link #number(ConcernTable, Span)}, were there so many more, or fewer */
    public int number(ConcernTable table, Span span, int more) {
        return rounded(table.counted(table.tally(span)) + more);
    }

    /** @return whether a block meets every condition. */
    public boolean passes(ConcernTable table, Span span) {
        return passes(table.tally(span), table.onRoll(span));
    }

    boolean passes(Tally tally, int onRoll) {
        return tally.concerns() >= fewest
                && tally.pupils() >= fewest
                && onRoll - tally.pupils() >= fewest
                && 2 * tally.mostOfOne() <= tally.involvements()
                && 4 * tally.mostOfTwo() <= 3 * tally.involvements()
                && 2 * tally.mostOfOne() <= tally.concerns();
    }

    /** @return the nearest multiple of the base; a number half-way goes up. */
    int rounded(int count) {
        return (count + base / 2) / base * base;
    }
}
