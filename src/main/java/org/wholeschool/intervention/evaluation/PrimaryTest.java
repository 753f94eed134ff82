package org.wholeschool.intervention.evaluation;

import java.util.function.DoublePredicate;
import org.apache.commons.statistics.distribution.TDistribution;
import org.wholeschool.pattern.hotspot.Expectation;

/**
 * The one test of whether the target fell beside its comparison. Of four Poisson counts T0, T1, C0, C1 the comparison's
 * change over time and the two levels are of no interest; given what tells of them, the concerns of the target (T0 +
 * T1), of the comparison, before and after, T1 alone is left, and has Fisher's noncentral hypergeometric distribution
 * with the odds ratio (T1/T0) / (C1/C0): without effect the hypergeometric one. So the chance of so few is exact,
 * however small the counts (Fisher 1935; Cox, "A simple approximate test for Poisson variates", Biometrika 40 (1953)
 * 354–360, and Przyborowski and Wilenski 1940 for two counts). How many open days the weeks had cancels, as they are
 * the same for both.
 *
 * <p>Where weeks vary more than by chance (phi above 1), T1's distance from its mean is also divided by sqrt(phi) times
 * its deviation and held against Student's t with the degrees of freedom of phi; the larger of the two chances counts,
 * so that more variation never makes it easier to have worked.
 *
 * @param fewer chance of so few or fewer after the start, without effect, 0 to 1
 * @param more chance of so many or more
 */
public record PrimaryTest(double fewer, double more) {

    /** Of the test on either side: the chance of finding something where there is nothing. */
    public static final double LEVEL = .05;

    private static final int HALVINGS = 50;
    private static final double LARGEST_LOG_ODDS = 40;

    /** @return the test; 1 on both sides where a margin is empty, because then nothing can be told. */
    public static PrimaryTest of(FourCounts counts, Dispersion dispersion) {
        Expectation cell = cell(counts);
        double fewer = cell.chanceOfSoFew();
        double more = cell.chanceOfSoMany();
        double phi = dispersion.phi();
        if (phi > 1 && deviation(counts) > 0) {
            double t = (counts.targetAfter() - cell.expected()) / (Math.sqrt(phi) * deviation(counts));
            TDistribution student = TDistribution.of(dispersion.degreesOfFreedom());
            fewer = Math.max(fewer, student.cumulativeProbability(t));
            more = Math.max(more, student.survivalProbability(t));
        }
        return new PrimaryTest(fewer, more);
    }

    private static Expectation cell(FourCounts counts) {
        return new Expectation(counts.targetAfter(), counts.target(), counts.after(), counts.total());
    }

    /** Of T1 with all margins given: sqrt(row (N - row) column (N - column) / (N^2 (N - 1))). */
    private static double deviation(FourCounts counts) {
        double all = counts.total();
        return all < 2
                ? 0
                : Math.sqrt(counts.target()
                                * (all - counts.target())
                                * counts.after()
                                * (all - counts.after())
                                / (all - 1))
                        / all;
    }

    /** @return whether there are fewer than without effect, at the level. */
    public boolean showsFewer() {
        return fewer <= LEVEL;
    }

    /** @return whether there are more than without effect, at the level. */
    public boolean showsMore() {
        return more <= LEVEL;
    }

    /**
     * The odds ratios that counts do not speak against, each end at (1 - coverage) / 2 (Clopper and Pearson 1934;
     * Cornfield 1956; what R's {@code fisher.test} gives). Without phi: for weeks that vary as chance has it.
     *
     * @param coverage above 0 and below 1
     * @return from 0 where T1 or C0 is 0, to infinity where T0 or C1 is 0
     */
    public static Interval exactInterval(FourCounts counts, double coverage) {
        if (!(coverage > 0 && coverage < 1)) {
            throw new IllegalArgumentException("No interval has a coverage of " + coverage);
        }
        Expectation cell = cell(counts);
        double side = (1 - coverage) / 2;
        boolean fromNothing = counts.targetAfter() == 0 || counts.comparisonBefore() == 0;
        boolean withoutEnd = counts.targetBefore() == 0 || counts.comparisonAfter() == 0;
        double low = fromNothing ? 0 : Math.exp(root(log -> cell.chanceOfSoMany(Math.exp(log)) >= side));
        double high =
                withoutEnd ? Double.POSITIVE_INFINITY : Math.exp(root(log -> cell.chanceOfSoFew(Math.exp(log)) < side));
        return new Interval(low, high);
    }

    /** @return from where on it holds, to 10^-13. */
    private static double root(DoublePredicate holdsFromThereOn) {
        double low = -LARGEST_LOG_ODDS;
        double high = LARGEST_LOG_ODDS;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (holdsFromThereOn.test(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return (low + high) / 2;
    }
}
