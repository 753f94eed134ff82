package org.wholeschool.pattern.group;

import java.util.Random;

/**
 * Chance from a seed: a generator of its own for each run of the algorithm and for each bootstrap, so that what one
 * draws does not depend on which thread came first. Java specifies {@link Random} to the bit, so a run can be repeated
 * on a later version.
 */
final class Chance {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    /** Of a double's fraction. */
    private static final int BITS = 53;

    private Chance() {}

    /** @return chance that depends on the seed and the number, and on nothing that was drawn elsewhere. */
    static Random of(long seed, int number) {
        return new Random(mixed(seed, number));
    }

    /** @return a number that depends on all of these and on their order, and looks like chance. */
    static long mixed(long seed, long... numbers) {
        long mixed = mix(seed);
        for (long number : numbers) {
            mixed = mix(mixed + STEP * (number + 1));
        }
        return mixed;
    }

    /** @return such a number as a share of 1: 0 to less than 1, in steps of 2^-53. */
    static double share(long mixed) {
        return (mixed >>> Double.SIZE - BITS) * 0x1p-53;
    }

    /** SplitMix64 (Steele, Lea &amp; Flood 2014): seeds that are near each other give generators that are not. */
    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
