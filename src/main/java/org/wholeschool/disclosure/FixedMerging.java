package org.wholeschool.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Merges the cells of a table with their neighbours, in an order that is fixed before anybody looks at the numbers,
 * until every block may be published; or the whole table is one block, which the caller then has to test.
 *
 * <p>The order is a tree over the cells: neighbours in pairs (an odd one joins the pair before it), then pairs with
 * pairs. Of five cells: 0 with 1; 2 with 3, and these two with 4; then all. <b>If any block under a branch may not be
 * published, all cells under that branch become one block.</b> In a table of rows and columns the cells of a row merge
 * like that first, and then whole rows do, in the same order: a block is always some neighbours of one row, or all of
 * some neighbouring rows.
 *
 * <p><b>Why not simply "a failing cell takes in the next one"?</b> Because the reader knows the method. If cells 1 and
 * 2 are shown together as 10, the reader would know that it was cell 1 that failed, therefore (in the usual case that
 * it failed for having fewer than 10 concerns) has at most 9, and therefore that cell 2 has at least one: the presence
 * of a child is proven. In the tree either of the two may have failed, either may be empty and either may hold
 * everything. For every cell of a merged block both "0" and "all of it" remain possible. {@code MergingAttackTest}
 * tries every table of small numbers against this, and shows that the simpler method falls. It costs hardly a block in
 * a hundred in a busy school and under one in twenty in a quiet one ({@code SimulatedHalfTermsTest}).
 */
final class FixedMerging {

    private FixedMerging() {}

    /**
     * @param cells number of cells, at least 1; of a table with two ways row by row
     * @param columns cells of a row; {@code cells} where there is one way only
     * @param passes whether a span may be published as a block
     * @return blocks that cover the cells in order: each passes, or there is only one
     */
    static List<Span> partition(int cells, int columns, Predicate<Span> passes) {
        return settle(new Span(0, cells - 1), columns, passes);
    }

    private static List<Span> settle(Span branch, int columns, Predicate<Span> passes) {
        if (branch.size() == 1) {
            return List.of(branch);
        }
        List<Span> blocks = parts(branch, columns).stream()
                .flatMap(part -> settle(part, columns, passes).stream())
                .toList();
        return blocks.stream().allMatch(passes) ? blocks : List.of(branch);
    }

    /** @return the branches that hold more than one cell, smaller ones before those that hold them. */
    static List<Span> branches(int cells, int columns) {
        List<Span> branches = new ArrayList<>();
        addBranches(new Span(0, cells - 1), columns, branches);
        return branches;
    }

    private static void addBranches(Span branch, int columns, List<Span> branches) {
        if (branch.size() > 1) {
            parts(branch, columns).forEach(part -> addBranches(part, columns, branches));
            branches.add(branch);
        }
    }

    private static List<Span> parts(Span branch, int columns) {
        int left = branch.size() > columns
                ? columns * sizeOfLeftPart(branch.size() / columns)
                : sizeOfLeftPart(branch.size());
        return List.of(
                new Span(branch.first(), branch.first() + left - 1), new Span(branch.first() + left, branch.last()));
    }

    /** About half, and even, so that neighbours stay in pairs. */
    private static int sizeOfLeftPart(int size) {
        return size == 2 ? 1 : (int) (2 * Math.round(size / 4.0));
    }
}
