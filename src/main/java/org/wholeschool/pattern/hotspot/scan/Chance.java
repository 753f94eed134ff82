package org.wholeschool.pattern.hotspot.scan;

/**
 * Chance from a seed: SplitMix64 (Steele, Lea &amp; Flood 2014, Fast splittable pseudorandom number generators,
 * OOPSLA). Written out here, because a run must be repeatable years later on another version of Java. Not for secrets,
 * and not for two threads at once.
 */
public final class Chance {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    private Chance(long state) {
        this.state = state;
    }

    /**
     * @return the chance of one replicate: it depends on the seed and the replicate's number, and on nothing that was
     *     drawn before.
     */
    public static Chance of(long seed, int replicate) {
        return new Chance(mix(mix(seed) + STEP * (replicate + 1L)));
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private long next() {
        state += STEP;
        return mix(state);
    }

    /**
     * @return a whole number, 0 to {@code bound - 1}, each as likely (Lemire 2019, Fast random integer generation in an
     *     interval).
     */
    public int below(int bound) {
        long product = (next() >>> 32) * bound;
        if ((product & 0xFFFFFFFFL) < bound) {
            long refused = (1L << 32) % bound;
            while ((product & 0xFFFFFFFFL) < refused) {
                product = (next() >>> 32) * bound;
            }
        }
        return (int) (product >>> 32);
    }

    /** @return at least 0, less than 1, in steps of 2^-53. */
    public double unit() {
        return (next() >>> 11) * 0x1p-53;
    }
}
