package org.wholeschool.disclosure;

import java.util.stream.IntStream;

/**
 * A number that may leave: the rounded concerns of one cell, or of neighbouring cells that are shown together.
 *
 * @param first first cell
 * @param last last cell; the same as {@code first} for a cell by itself
 * @param concerns concerns, rounded to the table's base
 */
public record PublishedBlock(int first, int last, int concerns) {

    /** @throws IllegalArgumentException if the cells are out of order or the number is not positive */
    public PublishedBlock {
        if (first < 0 || last < first || concerns <= 0) {
            throw new IllegalArgumentException(
                    "Not a block: cells " + first + " to " + last + ", " + concerns + " concerns");
        }
    }

    /** @return whether it stands for several cells, which the page must say. */
    public boolean merged() {
        return first != last;
    }

    /** @return its cells, as they merge. */
    public Span span() {
        return new Span(first, last);
    }

    /** @return its cells, in order. */
    public int[] cells() {
        return IntStream.rangeClosed(first, last).toArray();
    }
}
