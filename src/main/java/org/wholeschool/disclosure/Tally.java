package org.wholeschool.disclosure;

import java.util.Arrays;

/**
 * What the rule for publication needs to know of a span of cells.
 *
 * @param concerns concerns, whether they name somebody or not
 * @param involvements pupils named, once per concern
 * @param pupils distinct pupils named
 * @param mostOfOne involvements of the pupil who has most of them, which is also the concerns that this pupil is in
 * @param mostOfTwo involvements of the two pupils who have most of them
 */
record Tally(int concerns, int involvements, int pupils, int mostOfOne, int mostOfTwo) {

    /** @param named the key of each involvement; its order means nothing, and it is left sorted */
    static Tally of(int concerns, int[] named) {
        Arrays.sort(named);
        int pupils = 0;
        int first = 0;
        int second = 0;
        for (int from = 0; from < named.length; ) {
            int to = from;
            while (to < named.length && named[to] == named[from]) {
                to++;
            }
            int times = to - from;
            second = Math.max(second, Math.min(first, times));
            first = Math.max(first, times);
            pupils++;
            from = to;
        }
        return new Tally(concerns, named.length, pupils, first, first + second);
    }
}
