package org.wholeschool.intervention.evaluation;

/**
 * Concerns before and after the start of an intervention, where it is and where it is not.
 *
 * @param targetBefore in the place that changes, in the baseline weeks
 * @param targetAfter there, in the weeks after the start
 * @param comparisonBefore in the comparison places together, in the same baseline weeks
 * @param comparisonAfter there, in the same weeks after the start
 */
public record FourCounts(int targetBefore, int targetAfter, int comparisonBefore, int comparisonAfter) {

    /** @throws IllegalArgumentException if a count is negative */
    public FourCounts {
        if (targetBefore < 0 || targetAfter < 0 || comparisonBefore < 0 || comparisonAfter < 0) {
            throw new IllegalArgumentException("No count is negative: " + targetBefore + ", " + targetAfter + ", "
                    + comparisonBefore + ", " + comparisonAfter);
        }
    }

    int before() {
        return targetBefore + comparisonBefore;
    }

    int after() {
        return targetAfter + comparisonAfter;
    }

    int target() {
        return targetBefore + targetAfter;
    }

    int total() {
        return before() + after();
    }

    /**
     * @return what the target would have had after the start, had it changed as the comparison did; NaN where the
     *     comparison had nothing before.
     */
    public double expectedAfter() {
        return comparisonBefore == 0 ? Double.NaN : (double) targetBefore * comparisonAfter / comparisonBefore;
    }
}
