package org.wholeschool.pattern.hotspot.scan;

import java.util.Arrays;

/**
 * Where and when have nothing to do with each other beyond when a place was open at all: a week of two days, a part of
 * the day that only some weekdays have, a place that opened in January. Each place keeps its number of cases and each
 * interval its own; of all ways of matching them, each is as likely as the product of its cases' exposures. With equal
 * exposures this is the {@link SpaceTimePermutation}; with exposures of one and none it is quasi-independence (Goodman
 * 1968, The analysis of cross-classified data, JASA 63).
 *
 * <p>What to expect is fitted to the margins in proportion to the exposures (Deming &amp; Stephan 1940, On a least
 * squares adjustment of a sampled frequency table, Annals of Mathematical Statistics 11). Draws are made by exchanging
 * the intervals of two cases at a time, with the chance that keeps those proportions; they all begin at one state,
 * which is reached from the observed cases by as many exchanges as follow it, so that what was observed is one among
 * equals however far the exchanges have mixed (Besag &amp; Clifford 1989, Generalized Monte Carlo significance tests,
 * Biometrika 76).
 */
public final class ExposurePermutation implements NullModel {

    /**
     * Exchanges for each case: {@code N log N / 2} of them mix a pack of N cards, which for 2,000 cases is under 4 for
     * each.
     */
    private static final int EXCHANGES = 10;

    private static final int MOST_FITS = 10_000;
    private static final double CLOSE = 1e-10;

    /** Apart from those of the replicates, which begin at 0. */
    private static final int BEGINNING = -1;

    private final CaseCounts observed;
    private final double[] exposure;
    private final double[] expected;
    private final long seed;

    /**
     * @param cases the cases
     * @param exposure for each place in each interval, place by place, for how long cases could happen there, in
     *     whatever unit; 0 where it was not open
     * @param seed of the state at which draws begin
     * @throws IllegalArgumentException if there is not an exposure for each place and interval, one is negative or not
     *     finite, or there are cases where none is
     */
    public ExposurePermutation(CaseCounts cases, double[] exposure, long seed) {
        int intervals = cases.intervals();
        if (exposure.length != cases.places() * intervals) {
            throw new IllegalArgumentException(
                    exposure.length + " exposures of " + cases.places() + " places in " + intervals + " intervals");
        }
        for (int i = 0; i < exposure.length; i++) {
            if (!(exposure[i] >= 0 && exposure[i] < Double.POSITIVE_INFINITY)
                    || exposure[i] == 0 && cases.at(i / intervals, i % intervals) > 0) {
                throw new IllegalArgumentException(cases.at(i / intervals, i % intervals) + " cases at place "
                        + i / intervals + " in interval " + i % intervals + ", an exposure of " + exposure[i]);
            }
        }
        this.observed = cases;
        this.exposure = exposure.clone();
        this.seed = seed;
        expected = fit();
    }

    /** Rows and columns in turn are brought to their totals, until both have them. */
    private double[] fit() {
        int places = observed.places();
        int intervals = observed.intervals();
        double[] fitted = exposure.clone();
        for (int round = 0; round < MOST_FITS; round++) {
            double worst = 0;
            for (int p = 0; p < places; p++) {
                int row = p * intervals;
                double sum = Arrays.stream(fitted, row, row + intervals).sum();
                double factor = sum == 0 ? 0 : observed.ofPlace(p) / sum;
                for (int t = 0; t < intervals; t++) {
                    fitted[row + t] *= factor;
                }
            }
            for (int t = 0; t < intervals; t++) {
                double sum = 0;
                for (int p = 0; p < places; p++) {
                    sum += fitted[p * intervals + t];
                }
                double factor = sum == 0 ? 0 : observed.ofInterval(t) / sum;
                for (int p = 0; p < places; p++) {
                    fitted[p * intervals + t] *= factor;
                }
                worst = Math.max(worst, sum == 0 ? 0 : Math.abs(factor - 1));
            }
            if (worst < CLOSE) {
                break;
            }
        }
        return fitted;
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
        int intervals = observed.intervals();
        int[] place = new int[observed.total()];
        int[] begin = new int[observed.total()];
        int next = 0;
        for (int p = 0; p < observed.places(); p++) {
            for (int t = 0; t < intervals; t++) {
                Arrays.fill(place, next, next + observed.at(p, t), p);
                Arrays.fill(begin, next, next + observed.at(p, t), t);
                next += observed.at(p, t);
            }
        }
        exchange(Chance.of(seed, BEGINNING), place, begin);
        int[] now = new int[begin.length];
        int width = intervals - firstInterval;
        return (chance, counts) -> {
            System.arraycopy(begin, 0, now, 0, now.length);
            exchange(chance, place, now);
            Arrays.fill(counts, 0);
            for (int i = 0; i < now.length; i++) {
                if (now[i] >= firstInterval) {
                    counts[place[i] * width + now[i] - firstInterval]++;
                }
            }
        };
    }

    /**
     * Metropolis: two cases exchange their intervals if that makes their matching likelier, and otherwise with the
     * ratio as its chance.
     */
    private void exchange(Chance chance, int[] place, int[] interval) {
        int cases = place.length;
        int intervals = observed.intervals();
        for (long left = (long) EXCHANGES * cases; left > 0; left--) {
            int one = chance.below(cases);
            int other = chance.below(cases);
            int oneRow = place[one] * intervals;
            int otherRow = place[other] * intervals;
            double before = exposure[oneRow + interval[one]] * exposure[otherRow + interval[other]];
            double after = exposure[oneRow + interval[other]] * exposure[otherRow + interval[one]];
            if (after >= before || chance.unit() * before < after) {
                int kept = interval[one];
                interval[one] = interval[other];
                interval[other] = kept;
            }
        }
    }
}
