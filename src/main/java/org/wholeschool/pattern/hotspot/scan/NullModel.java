package org.wholeschool.pattern.hotspot.scan;

/** What there would be if nothing were anywhere: what to expect, and how to draw it. */
public sealed interface NullModel permits SpaceTimePermutation, ExposurePermutation, WithinStrata, PoissonRates {

    /** @return the cases that were observed. */
    CaseCounts observed();

    /**
     * @return the cases to expect at a place in an interval; over all places and intervals they add up to all cases.
     */
    double expected(int place, int interval);

    /**
     * @param firstInterval the first of the intervals that are wanted; what comes before is not drawn
     * @return draws counts of those intervals under this model; not for two threads at once
     */
    Replicates replicates(int firstInterval);

    /** @return for each place the cases to expect in all intervals. */
    default double[] weights() {
        double[] weight = new double[observed().places()];
        for (int p = 0; p < weight.length; p++) {
            for (int t = 0; t < observed().intervals(); t++) {
                weight[p] += expected(p, t);
            }
        }
        return weight;
    }
}
