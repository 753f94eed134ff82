package org.wholeschool.disclosure;

/** Neighbouring cells of a table, first and last included. */
record Span(int first, int last) {

    boolean contains(int cell) {
        return first <= cell && cell <= last;
    }

    int size() {
        return last - first + 1;
    }
}
