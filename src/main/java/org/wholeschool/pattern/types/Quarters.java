package org.wholeschool.pattern.types;

/** A share as it may be told: to the nearest quarter. */
public enum Quarters {
    NONE,
    ONE,
    TWO,
    THREE,
    ALL;

    /** @return the quarter that a share is nearest to; half way it is the higher one. */
    public static Quarters of(int part, int whole) {
        return values()[(int) Math.floor(ALL.ordinal() * (double) part / whole + .5)];
    }
}
