package org.wholeschool.intervention.evaluation;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.ojalgo.matrix.decomposition.QR;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R064Store;
import org.ojalgo.structure.Access2D;

/**
 * An interrupted time series: ln mu = ln N + b0 + b1 t + b2 post + b3 (t - t0) post + a term of the school year,
 * quasi-Poisson. So there is a level and a slope before the start, a step at the start, and a change of slope from
 * there on. Lopez Bernal, Cummins and Gasparrini, "Interrupted time series regression for the evaluation of public
 * health interventions: a tutorial", International Journal of Epidemiology 46 (2017) 348–355; Wagner, Soumerai, Zhang
 * and Ross-Degnan, Journal of Clinical Pharmacy and Therapeutics 27 (2002) 299–309.
 *
 * <p>It describes and judges nothing: one place, without a comparison, cannot tell an intervention from whatever else
 * came at that time. {@link PrimaryTest} judges.
 *
 * <p>Fitted by iteratively reweighted least squares as R's {@code glm} does it, until no fitted mean changes by more
 * than 10^-10 of itself ({@code pattern.trend.QuasiPoisson} has a closed form, for a model without steps). Intervals
 * are .95, by Student's t, from phi = Pearson's chi-square over the degrees of freedom, even where that is below 1.
 * Terms go in where they can be told from the step; where they cannot (a term that exists after the start alone, say)
 * they are left out, and {@link #hasTerms} says so.
 *
 * @param state whether there is anything to describe; where not, all that follows is NaN
 * @param trend change per week before the start
 * @param step change of the level at the start
 * @param slope change of the change per week, from the start on
 * @param phi variance over mean of a week
 * @param hasTerms whether the terms of the school year are in it
 * @param autocorrelation what is left between one week and the next
 */
public record InterruptedSeries(
        State state,
        Effect trend,
        Effect step,
        Effect slope,
        double phi,
        boolean hasTerms,
        Autocorrelation autocorrelation) {

    /**
     * Weeks that are needed on either side (Penfold and Zhang, "Use of interrupted time series analysis in evaluating
     * health care quality improvements", Academic Pediatrics 13 (2013) S38–S44).
     */
    public static final int LEAST_WEEKS = 8;

    /** Concerns that are needed on either side: a level is not read off fewer. */
    public static final int LEAST_CONCERNS = 5;

    private static final double TOLERANCE = 1e-10;
    private static final int MOST_ITERATIONS = 25;
    private static final double AT_THE_START = .1;
    private static final double RANK = 1e-9;
    private static final int TREND = 1;
    private static final int STEP = 2;
    private static final int SLOPE = 3;
    private static final int TERMS = 4;

    /** Whether a series can be described. */
    public enum State {
        FITTED,
        /** Fewer than {@link #LEAST_WEEKS} weeks have passed since the start. */
        TOO_EARLY,
        /** Too few weeks before, or too few concerns on one side. */
        TOO_FEW
    }

    /**
     * @param log ln of the ratio
     * @param standardError of that
     * @param interval of the ratio
     */
    public record Effect(double log, double standardError, Interval interval) {

        private static final Effect NONE =
                new Effect(Double.NaN, Double.NaN, new Interval(0, Double.POSITIVE_INFINITY));

        /** @return by what concerns are multiplied. */
        public double ratio() {
            return Math.exp(log);
        }
    }

    /**
     * @param counts concerns of each week
     * @param size how much school each week had (open days, or pupils at risk), above 0; only the proportions matter to
     *     the effects
     * @param week the number of each week, rising; weeks that are left out are gaps
     * @param term the term of each week, any numbers
     * @param start the number of the first week in which the intervention runs
     * @throws IllegalArgumentException if the arrays differ in length, weeks do not rise, a count is negative or a size
     *     not above 0
     */
    public static InterruptedSeries of(int[] counts, double[] size, int[] week, int[] term, int start) {
        for (int i = 0; i < counts.length; i++) {
            if (size.length != counts.length
                    || week.length != counts.length
                    || term.length != counts.length
                    || counts[i] < 0
                    || !(size[i] > 0)
                    || i > 0 && week[i] <= week[i - 1]) {
                throw new IllegalArgumentException(
                        "No series of " + counts.length + " weeks: something is wrong at " + i);
            }
        }
        State state = state(counts, week, start);
        if (state != State.FITTED) {
            return nothing(state);
        }
        double[][] withTerms = columns(week, term, start);
        double[][] without =
                Arrays.stream(withTerms).map(row -> Arrays.copyOf(row, TERMS)).toArray(double[][]::new);
        boolean terms = withTerms[0].length > TERMS && counts.length > withTerms[0].length && isOfFullRank(withTerms);
        return new Fit(counts, size, terms ? withTerms : without).described(terms);
    }

    private static State state(int[] counts, int[] week, int start) {
        int before = (int) IntStream.of(week).filter(each -> each < start).count();
        if (week.length - before < LEAST_WEEKS) {
            return State.TOO_EARLY;
        }
        int concernsBefore = IntStream.range(0, before).map(i -> counts[i]).sum();
        boolean few = before < LEAST_WEEKS
                || concernsBefore < LEAST_CONCERNS
                || IntStream.of(counts).sum() - concernsBefore < LEAST_CONCERNS;
        return few ? State.TOO_FEW : State.FITTED;
    }

    private static InterruptedSeries nothing(State state) {
        return new InterruptedSeries(
                state, Effect.NONE, Effect.NONE, Effect.NONE, Double.NaN, false, Autocorrelation.NONE);
    }

    /**
     * The matrix of the fit, a row for each week: constant, time since the start, step, time since the start from there
     * on, and a column for each term but the first. Time is counted from the start, so that columns are of like size;
     * no effect changes by it.
     */
    private static double[][] columns(int[] week, int[] term, int start) {
        int[] terms = IntStream.of(term).distinct().sorted().toArray();
        double[][] rows = new double[week.length][TERMS + terms.length - 1];
        for (int i = 0; i < week.length; i++) {
            double since = week[i] - (double) start;
            rows[i][0] = 1;
            rows[i][TREND] = since;
            rows[i][STEP] = since >= 0 ? 1 : 0;
            rows[i][SLOPE] = Math.max(0, since);
            for (int each = 1; each < terms.length; each++) {
                rows[i][TERMS + each - 1] = term[i] == terms[each] ? 1 : 0;
            }
        }
        return rows;
    }

    private static boolean isOfFullRank(double[][] rows) {
        QR<Double> qr = QR.R064.make();
        qr.decompose(R064Store.FACTORY.copy(Access2D.wrap(rows)));
        MatrixStore<Double> r = qr.getR();
        double largest = IntStream.range(0, rows[0].length)
                .mapToDouble(i -> Math.abs(r.doubleValue(i, i)))
                .max()
                .orElseThrow();
        return IntStream.range(0, rows[0].length).allMatch(i -> Math.abs(r.doubleValue(i, i)) > RANK * largest);
    }

    /** The fit itself. */
    private static final class Fit {

        private final int[] counts;
        private final double[] size;
        private final double[][] rows;
        private final double[] mean;
        private double[] beta;
        private MatrixStore<Double> inverse;
        private boolean converged;

        Fit(int[] counts, double[] size, double[][] rows) {
            this.counts = counts;
            this.size = size;
            this.rows = rows;
            mean = IntStream.of(counts)
                    .mapToDouble(count -> count + AT_THE_START)
                    .toArray();
            for (int iteration = 0; iteration < MOST_ITERATIONS && !converged; iteration++) {
                converged = leastSquares() < TOLERANCE;
            }
        }

        /**
         * One iteration: sqrt(mu) X b = sqrt(mu) z by QR; then (X' mu X)^-1 is the pseudo-inverse times its transpose.
         *
         * @return the largest change of the logarithm of a mean
         */
        private double leastSquares() {
            int columns = rows[0].length;
            R064Store left = R064Store.FACTORY.make(counts.length, columns);
            R064Store right = R064Store.FACTORY.make(counts.length, 1);
            for (int i = 0; i < counts.length; i++) {
                double root = Math.sqrt(mean[i]);
                for (int column = 0; column < columns; column++) {
                    left.set(i, column, root * rows[i][column]);
                }
                right.set(i, 0, root * (Math.log(mean[i] / size[i]) + (counts[i] - mean[i]) / mean[i]));
            }
            QR<Double> qr = QR.R064.make();
            qr.decompose(left);
            beta = qr.getSolution(right).toRawCopy1D();
            MatrixStore<Double> pseudo = qr.getInverse();
            inverse = pseudo.multiply(pseudo.transpose());
            double change = 0;
            for (int i = 0; i < counts.length; i++) {
                double linear = Math.log(size[i]);
                for (int column = 0; column < columns; column++) {
                    linear += rows[i][column] * beta[column];
                }
                change = Math.max(change, Math.abs(linear - Math.log(mean[i])));
                mean[i] = Math.exp(linear);
            }
            return change;
        }

        private InterruptedSeries described(boolean terms) {
            int degrees = counts.length - rows[0].length;
            double[] residuals = IntStream.range(0, counts.length)
                    .mapToDouble(i -> (counts[i] - mean[i]) / Math.sqrt(mean[i]))
                    .toArray();
            double phi = Arrays.stream(residuals)
                            .map(residual -> residual * residual)
                            .sum()
                    / degrees;
            if (!converged || !Double.isFinite(phi)) {
                return nothing(State.TOO_FEW);
            }
            double t = TDistribution.of(degrees).inverseCumulativeProbability((1 + Interval.COVERAGE) / 2);
            return new InterruptedSeries(
                    State.FITTED,
                    effect(TREND, phi, t),
                    effect(STEP, phi, t),
                    effect(SLOPE, phi, t),
                    phi,
                    terms,
                    Autocorrelation.of(residuals));
        }

        private Effect effect(int column, double phi, double t) {
            double error = Math.sqrt(phi * inverse.doubleValue(column, column));
            return new Effect(
                    beta[column],
                    error,
                    new Interval(Math.exp(beta[column] - t * error), Math.exp(beta[column] + t * error)));
        }
    }
}
