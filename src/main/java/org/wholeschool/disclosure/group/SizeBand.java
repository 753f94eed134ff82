package org.wholeschool.disclosure.group;

/** How many pupils the core of a group has, as far as it is told. */
public enum SizeBand {
    FROM_6_TO_9,
    FROM_10_TO_19,
    FROM_20;

    /** Of a smaller core nothing is told at all. */
    public static final int FEWEST = 6;

    /** @throws IllegalArgumentException if the core is too small to be told of */
    public static SizeBand of(int core) {
        if (core < FEWEST) {
            throw new IllegalArgumentException("A core of " + core);
        }
        return core < 10 ? FROM_6_TO_9 : core < 20 ? FROM_10_TO_19 : FROM_20;
    }
}
