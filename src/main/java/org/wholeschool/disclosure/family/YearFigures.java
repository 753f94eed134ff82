package org.wholeschool.disclosure.family;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.wholeschool.disclosure.PublishedBlock;
import org.wholeschool.disclosure.PublishedTable;
import org.wholeschool.disclosure.Span;

/**
 * A table of one way over a school year so far: the sums of what was published of its half-terms, never rounded anew. Groups that any half-term shows together are together here.
 *
 * @param halfTerms the half-terms that are in it
 * @param withheld  those that were published and show nothing, whose concerns are in no sum: every page that shows one says so
 * @param blocks    the sums, in the order of the groups; empty where no half-term shows anything
 */
public record YearFigures(List<Integer> halfTerms, List<Integer> withheld, List<PublishedBlock> blocks) {

    public YearFigures {
        halfTerms = List.copyOf(halfTerms);
        withheld = List.copyOf(withheld);
        blocks = List.copyOf(blocks);
    }

    /**
     * @param ledger     what the school has published
     * @param schoolYear which school year
     * @param table      a table of half-terms
     * @throws IllegalArgumentException if the table is of school years
     */
    public static YearFigures of(Ledger ledger, int schoolYear, FamilyTable table) {
        List<Integer> in = new ArrayList<>();
        List<Integer> out = new ArrayList<>();
        List<PublishedTable> shown = new ArrayList<>();
        for (int half = 1; half <= Query.HALF_TERMS; half++) {
            Query query = new Query(half, table);
            int period = half;
            ledger.latest(schoolYear, half).flatMap(release -> release.answer(query)).ifPresent(published -> {
                (published.withheld() ? out : in).add(period);
                if (!published.withheld()) {
                    shown.add(published);
                }
            });
        }
        return new YearFigures(in, out, shown.isEmpty() ? List.of() : sums(shown));
    }

    private static List<PublishedBlock> sums(List<PublishedTable> shown) {
        List<PublishedBlock> sums = new ArrayList<>();
        TreeSet<Integer> ends = new TreeSet<>(ends(shown.get(0)));
        shown.forEach(table -> ends.retainAll(ends(table)));
        int first = 0;
        for (int last : ends) {
            Span span = new Span(first, last);
            sums.add(new PublishedBlock(first, last, shown.stream().flatMap(table -> table.blocks().stream()).filter(block -> span.contains(block.first())).mapToInt(PublishedBlock::concerns).sum()));
            first = last + 1;
        }
        return sums;
    }

    private static List<Integer> ends(PublishedTable table) {
        return table.blocks().stream().map(PublishedBlock::last).toList();
    }
}
