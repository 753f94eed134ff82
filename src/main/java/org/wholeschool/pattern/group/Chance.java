package org.wholeschool.pattern.group;

import java.util.Random;

/**
 * Chance from a seed: a generator of its own for each run of the algorithm and for each bootstrap, so that what one draws does not
 * depend on which thread came first. Java specifies {@link Random} to the bit, so a run can be repeated on a later version.
 */
final class Chance {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private Chance() {
    }

    /** @return chance that depends on the seed and the number, and on nothing that was drawn elsewhere. */
    static Random of(long seed, int number) {
        return new Random(mix(mix(seed) + STEP * (number + 1L)));
    }

    /** SplitMix64 (Steele, Lea &amp; Flood 2014): seeds that are near each other give generators that are not. */
    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
