package org.wholeschool.disclosure;

/**
 * Neighbouring cells of a table in the order in which they merge.
 *
 * @param first the first cell, from 0
 * @param last the last cell, included
 */
public record Span(int first, int last) {

    /** @throws IllegalArgumentException if the cells are out of order */
    public Span {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("Not a span: cells " + first + " to " + last);
        }
    }

    /** @return whether it holds a cell. */
    public boolean contains(int cell) {
        return first <= cell && cell <= last;
    }

    /** @return whether it holds all cells of another one. */
    public boolean contains(Span other) {
        return first <= other.first && other.last <= last;
    }

    /** @return number of its cells. */
    public int size() {
        return last - first + 1;
    }
}
