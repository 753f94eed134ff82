package org.wholeschool.pattern.hotspot.scan;

import java.util.Arrays;

/**
 * Everywhere and always the same rate: cases fall in proportion to what was at risk, people or pupil-minutes from the
 * timetable (Kulldorff 2001, Prospective time periodic geographical disease surveillance using a scan statistic,
 * Journal of the Royal Statistical Society A 164(1)). Unlike the permutation it sees a place that is always hot.
 *
 * <p>Where rates differ between kinds of people, the expectations are standardised indirectly: each kind has its own
 * rate, the same everywhere.
 */
public final class PoissonRates implements NullModel {

    private final CaseCounts observed;
    private final double[] expected;

    /**
     * One kind of people.
     *
     * @param observed the cases
     * @param atRisk what was at risk at each place in each interval, in whatever unit: place 0 in each interval, then
     *     place 1 and so on
     * @throws IllegalArgumentException if its length does not fit, something is negative, or there are cases where
     *     nothing was at risk
     */
    public PoissonRates(CaseCounts observed, double[] atRisk) {
        this(observed, new int[] {observed.total()}, new double[][] {atRisk});
    }

    /**
     * Several kinds of people.
     *
     * @param observed the cases of all kinds
     * @param cases cases of each kind, everywhere and always
     * @param atRisk for each kind what was at risk, as above
     * @throws IllegalArgumentException if sizes do not fit, something is negative, or there are cases where nothing was
     *     at risk
     */
    public PoissonRates(CaseCounts observed, int[] cases, double[][] atRisk) {
        if (cases.length != atRisk.length || Arrays.stream(cases).sum() != observed.total()) {
            throw new IllegalArgumentException(
                    "Each kind has its cases, and together they are all " + observed.total());
        }
        this.observed = observed;
        expected = new double[observed.places() * observed.intervals()];
        for (int kind = 0; kind < cases.length; kind++) {
            addKind(cases[kind], atRisk[kind]);
        }
        for (int i = 0; i < expected.length; i++) {
            if (expected[i] == 0 && observed.at(i / observed.intervals(), i % observed.intervals()) > 0) {
                throw new IllegalArgumentException("Place " + i / observed.intervals() + " has cases in interval "
                        + i % observed.intervals() + ", where nothing was at risk");
            }
        }
    }

    private void addKind(int cases, double[] atRisk) {
        if (atRisk.length != expected.length
                || Arrays.stream(atRisk).anyMatch(each -> !(each >= 0 && each < Double.POSITIVE_INFINITY))) {
            throw new IllegalArgumentException("What is at risk is a number of at least 0 for each place and interval");
        }
        double all = Arrays.stream(atRisk).sum();
        if (all == 0 && cases > 0) {
            throw new IllegalArgumentException("There are " + cases + " cases of a kind of which nothing was at risk");
        }
        for (int i = 0; all > 0 && i < expected.length; i++) {
            expected[i] += cases * (atRisk[i] / all);
        }
    }

    @Override
    public CaseCounts observed() {
        return observed;
    }

    @Override
    public double expected(int place, int interval) {
        return expected[place * observed.intervals() + interval];
    }

    @Override
    public Replicates replicates(int firstInterval) {
        return new ThrownCases(observed, expected, firstInterval);
    }
}
