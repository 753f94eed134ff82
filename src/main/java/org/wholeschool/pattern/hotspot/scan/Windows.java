package org.wholeschool.pattern.hotspot.scan;

/**
 * The stretches of time that a scan looks at, and how many cases make a cluster.
 *
 * @param longest most intervals that a window may have, at least 1
 * @param prospective whether only windows that last until the end count, because the question is what goes on now;
 *     otherwise they may lie anywhere
 * @param leastCases fewer cases than this are no cluster; 2 or more, since a single case is nowhere a gathering
 */
public record Windows(int longest, boolean prospective, int leastCases) {

    /** @throws IllegalArgumentException if a number is too small */
    public Windows {
        if (longest < 1 || leastCases < 2) {
            throw new IllegalArgumentException(
                    "Windows of at most " + longest + " intervals with at least " + leastCases + " cases");
        }
    }

    /** Windows that last until the end, with at least two cases. */
    public static Windows untilNow(int longest) {
        return new Windows(longest, true, 2);
    }

    /** Windows anywhere, with at least two cases. */
    public static Windows anywhere(int longest) {
        return new Windows(longest, false, 2);
    }
}
