package org.wholeschool.pattern.group;

import java.util.List;

/**
 * Pupils who would be put together if the links were drawn anew, as often as not and more.
 *
 * @param core those who belong to it, in order
 * @param fringe those who may belong to it, in order; somebody may be in the fringe of two groups, and nobody is who is
 *     in the core of one
 * @param mean in which share of the runs two of the core were together, on average
 */
public record StableGroup(List<Integer> core, List<Integer> fringe, double mean) {

    private static final int HUNDRED = 100;
    private static final double ROUNDING = 1e-9;

    public StableGroup {
        core = List.copyOf(core);
        fringe = List.copyOf(fringe);
    }

    /** @return in how many of 100 runs two of the core were together, on average, rounded down */
    public int together() {
        return ofHundred(mean);
    }

    static int ofHundred(double share) {
        return (int) Math.floor(share * HUNDRED + ROUNDING);
    }
}
