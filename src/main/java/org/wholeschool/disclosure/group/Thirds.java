package org.wholeschool.disclosure.group;

/** Two numbers of pupils against each other. */
final class Thirds {

    /** A number of pupils that is stated, if only as "mostly", is of so many at least. */
    static final int FEWEST = 3;

    private Thirds() {}

    /** @return whether the first is two thirds of both or more. */
    static boolean isMost(int one, int other) {
        return one >= 2 * other;
    }
}
