package org.wholeschool.disclosure.family;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.wholeschool.disclosure.ConcernTable;
import org.wholeschool.disclosure.PublicationRule;
import org.wholeschool.disclosure.PublishedBlock;
import org.wholeschool.disclosure.PublishedTable;
import org.wholeschool.disclosure.Span;

/**
 * A later edition of a published table: the same blocks, and a number is told anew only where it has changed by so much that the change itself is not small. Otherwise the earlier one is repeated: "15" and later "20" would say that somebody was added, and that there are at most nine of them.
 */
final class Correction {

    private Correction() {
    }

    /** That a block holds so little now that nothing of it may be said. */
    static final class TooLittleLeft extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** @return by so much a published number must change to be told: then at least {@code fewest} concerns more or fewer stand behind it, whatever rounding did. */
    static int leastTold(PublishedTable table) {
        return table.fewest() + table.base();
    }

    /**
     * @param earlier what the edition before says
     * @param now     what there is now
     * @param untold  blocks of which the earlier number is repeated in any case
     * @throws TooLittleLeft if a block with a change to tell may not be published by now
     */
    static PublishedTable of(PublishedTable earlier, ConcernTable now, Set<Span> untold) {
        PublicationRule rule = new PublicationRule(earlier.fewest(), earlier.base());
        List<PublishedBlock> blocks = new ArrayList<>();
        for (PublishedBlock block : earlier.blocks()) {
            Span span = new Span(block.first(), block.last());
            int number = rule.number(now, span);
            if (Math.abs(number - block.concerns()) < leastTold(earlier) || untold.contains(span)) {
                blocks.add(block);
            } else if (rule.passes(now, span)) {
                blocks.add(new PublishedBlock(block.first(), block.last(), number));
            } else {
                throw new TooLittleLeft();
            }
        }
        return new PublishedTable(earlier.size(), earlier.fewest(), earlier.base(), blocks);
    }
}
