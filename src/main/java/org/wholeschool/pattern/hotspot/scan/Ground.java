package org.wholeschool.pattern.hotspot.scan;

/**
 * The intervals that a scan looks at, with what is expected in them, summed up in time once for all replicates: the sum
 * of any window is then a difference of two numbers. The same sums stand here in whole parts of a case, for the
 * comparisons that are made by the thousand million.
 */
final class Ground {

    /** So that sums over all cases, and differences of them, fit into an int. */
    private static final int ROOM = 1 << 29;

    /** Finer parts of a case than this would not spare a comparison. */
    private static final int FINEST = 4096;

    final int places;
    final int width;
    final int firstInterval;
    final int parts;
    private final double[] expected;
    private final int[] expectedParts;

    /** @throws IllegalArgumentException if there are more cases than can be summed up in whole parts */
    Ground(NullModel model, int firstInterval) {
        CaseCounts observed = model.observed();
        if (observed.total() > ROOM) {
            throw new IllegalArgumentException("At most " + ROOM + " cases, not " + observed.total());
        }
        this.firstInterval = firstInterval;
        places = observed.places();
        width = observed.intervals() - firstInterval;
        parts = Math.min(FINEST, ROOM / Math.max(1, observed.total()));
        expected = new double[places * (width + 1)];
        expectedParts = new int[expected.length];
        for (int p = 0; p < places; p++) {
            int row = p * (width + 1);
            for (int t = 0; t < width; t++) {
                expected[row + t + 1] = expected[row + t] + model.expected(p, firstInterval + t);
                expectedParts[row + t + 1] = (int) Math.round(parts * expected[row + t + 1]);
            }
        }
    }

    /** @return cases to expect at a place from column {@code from} to before column {@code to}. */
    double expected(int place, int from, int to) {
        int row = place * (width + 1);
        return expected[row + to] - expected[row + from];
    }

    /**
     * @param counts cases of each place in each column, as they were observed or drawn
     * @param sums is filled: for each place, the cases before column 0, 1, ... and all
     * @param excess is filled: those less what was expected, in parts; each wrong by half a part at most
     */
    void sumUp(int[] counts, int[] sums, int[] excess) {
        for (int p = 0; p < places; p++) {
            int row = p * (width + 1);
            int sum = 0;
            for (int t = 0; t < width; t++) {
                sum += counts[p * width + t];
                sums[row + t + 1] = sum;
                excess[row + t + 1] = sum * parts - expectedParts[row + t + 1];
            }
        }
    }
}
