package org.wholeschool.disclosure;

import java.util.List;
import java.util.OptionalInt;

/**
 * A table as governors may see it: every cell lies in exactly one block, or the whole table is withheld. One of two
 * ways has its cells row by row. Which one counts distinct pupils, and not concerns, says its place in the closed
 * family ({@code disclosure.family.FamilyTable}); pupils of several blocks are in general fewer than their sum. How to
 * make one, and what can be inferred from it: {@link PublicationRule}.
 *
 * @param size number of cells of the table
 * @param fewest a block stands for at least so many pupils and concerns; what is withheld is called "fewer than" this
 * @param base numbers are rounded to multiples of this
 * @param blocks the blocks in the order of their cells; empty if the table is withheld
 */
public record PublishedTable(int size, int fewest, int base, List<PublishedBlock> blocks) {

    /**
     * Also guards what is read back from a stored release.
     *
     * @throws IllegalArgumentException if the blocks do not cover the cells, each once and in order, or a number cannot
     *     have come from the rule
     */
    public PublishedTable {
        new PublicationRule(fewest, base);
        blocks = List.copyOf(blocks);
        if (size < 1) {
            throw new IllegalArgumentException("A table needs at least one cell");
        }
        int next = 0;
        for (PublishedBlock block : blocks) {
            if (block.first() != next || block.concerns() < fewest || block.concerns() % base != 0) {
                throw new IllegalArgumentException("Not a block of this table: " + block);
            }
            next = block.last() + 1;
        }
        if (!blocks.isEmpty() && next != size) {
            throw new IllegalArgumentException("The blocks cover " + next + " of " + size + " cells");
        }
    }

    static PublishedTable withheld(PublicationRule rule, int size) {
        return new PublishedTable(size, rule.fewest(), rule.base(), List.of());
    }

    /**
     * Whether nothing is shown: one band, "fewer than 10", for all cells together. Zero is in that band too. So is a
     * table with more concerns about too few pupils: the page should explain the band as "fewer than 10 concerns or
     * pupils, or mostly about one or two".
     */
    public boolean withheld() {
        return blocks.isEmpty();
    }

    /**
     * The total that may stand beside the blocks: their sum, never a number rounded by itself.
     *
     * @throws IllegalStateException if the table is withheld, because there is no number then
     */
    public int total() {
        if (withheld()) {
            throw new IllegalStateException("A withheld table has no total");
        }
        return blocks.stream().mapToInt(PublishedBlock::concerns).sum();
    }

    /**
     * Compares with an earlier period, block by block, from published numbers only. Where the earlier table was cut
     * more finely, its blocks are added up; where it was cut more coarsely, or was withheld, there is nothing to
     * compare with.
     *
     * @param earlier the same table of an earlier period
     * @param time how long the two periods are
     * @return for each block of this table what changed since
     * @throws IllegalArgumentException if the tables do not have the same cells
     */
    public List<Change> changesSince(PublishedTable earlier, Change.Time time) {
        if (earlier.size != size) {
            throw new IllegalArgumentException(
                    "A table of " + size + " cells cannot be compared with one of " + earlier.size);
        }
        return blocks.stream().map(block -> changeOf(block, earlier, time)).toList();
    }

    private static Change changeOf(PublishedBlock block, PublishedTable earlier, Change.Time time) {
        OptionalInt then = earlier.within(block.first(), block.last());
        return then.isEmpty() ? Change.NOT_COMPARED : Change.between(then.getAsInt(), block.concerns(), time);
    }

    /**
     * @param first the first of some neighbouring cells
     * @param last the last of them
     * @return the sum of the blocks that are just these cells; empty where none are: they were shown together with
     *     others, or not at all
     */
    public OptionalInt within(int first, int last) {
        List<PublishedBlock> inside = blocks.stream()
                .filter(block -> first <= block.first() && block.last() <= last)
                .toList();
        int covered = inside.stream()
                .mapToInt(block -> block.last() - block.first() + 1)
                .sum();
        return covered == last - first + 1
                ? OptionalInt.of(
                        inside.stream().mapToInt(PublishedBlock::concerns).sum())
                : OptionalInt.empty();
    }
}
