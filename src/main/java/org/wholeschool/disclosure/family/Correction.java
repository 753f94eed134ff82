package org.wholeschool.disclosure.family;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.wholeschool.disclosure.ConcernTable;
import org.wholeschool.disclosure.PublicationRule;
import org.wholeschool.disclosure.PublishedBlock;
import org.wholeschool.disclosure.PublishedTable;
import org.wholeschool.disclosure.Span;

/**
 * A later edition of a published table: the same blocks, and a number is told anew only where it has changed by so much
 * that the change itself is not small, and is about as many pupils as a number must be about. Otherwise the earlier one
 * is repeated: "15" and later "20" would say that somebody was added, and that there are at most nine of them; and "15"
 * and later "75" that there is much about one child, if all of it is.
 *
 * @param table what the later edition says
 * @param few blocks of which the number has changed by enough and is not told, because the block or what came or went
 *     may not be published
 */
record Correction(PublishedTable table, List<Span> few) {

    /**
     * @return by so much a published number must change to be told: then at least {@code fewest} concerns more or fewer
     *     stand behind it, whatever rounding did.
     */
    static int leastTold(PublishedTable table) {
        return table.fewest() + table.base();
    }

    /**
     * @param earlier what the edition before says
     * @param now what there is now
     * @param untold blocks of which the earlier number is repeated in any case
     * @param tells whether what came to a block, or for false what went from it, may be published by itself
     */
    static Correction of(
            PublishedTable earlier, ConcernTable now, Set<Span> untold, BiPredicate<PublishedBlock, Boolean> tells) {
        PublicationRule rule = new PublicationRule(earlier.fewest(), earlier.base());
        List<PublishedBlock> blocks = new ArrayList<>();
        List<Span> few = new ArrayList<>();
        for (PublishedBlock block : earlier.blocks()) {
            Span span = block.span();
            int number = rule.number(now, span);
            if (Math.abs(number - block.concerns()) < leastTold(earlier) || untold.contains(span)) {
                blocks.add(block);
            } else if (rule.passes(now, span) && tells.test(block, number > block.concerns())) {
                blocks.add(new PublishedBlock(block.first(), block.last(), number));
            } else {
                blocks.add(block);
                few.add(span);
            }
        }
        return new Correction(new PublishedTable(earlier.size(), earlier.fewest(), earlier.base(), blocks), few);
    }
}
