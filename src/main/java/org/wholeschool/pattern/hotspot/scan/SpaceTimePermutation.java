package org.wholeschool.pattern.hotspot.scan;

import java.util.Arrays;
import java.util.List;

/**
 * Where and when have nothing to do with each other: each place keeps its number of cases and each interval its own,
 * and every way of matching them is as likely (Kulldorff, Heffernan, Hartman, Assunção &amp; Mostashari 2005, A
 * space-time permutation scan statistic for disease outbreak detection, PLoS Medicine 2(3) e59). It needs nothing but
 * the cases. A place that is always hot is not seen by it, nor a week that is hot everywhere.
 *
 * <p>Within strata (bands, say), each is matched by itself and the expectations add up. That takes away what strata
 * explain, and much of the power where they are small, so it is for a second look only.
 */
public final class SpaceTimePermutation implements NullModel {

    /**
     * Cases in a cell from which on a column is drawn place by place: a case that is shuffled costs about a twelfth of
     * a hypergeometric number.
     */
    private static final int DENSE = 12;

    private final List<CaseCounts> strata;
    private final CaseCounts observed;

    /** @param cases all cases, in one stratum */
    public SpaceTimePermutation(CaseCounts cases) {
        this(List.of(cases));
    }

    /**
     * @param strata the cases of each stratum, of the same places and intervals
     * @throws IllegalArgumentException if there is none, or they differ in size
     */
    public SpaceTimePermutation(List<CaseCounts> strata) {
        this.strata = List.copyOf(strata);
        if (strata.isEmpty()
                || strata.stream()
                        .anyMatch(s -> s.places() != strata.get(0).places()
                                || s.intervals() != strata.get(0).intervals())) {
            throw new IllegalArgumentException("Strata are of the same places and intervals");
        }
        int[] sum = new int[strata.get(0).places() * strata.get(0).intervals()];
        for (CaseCounts stratum : strata) {
            int[] part = stratum.from(0);
            Arrays.setAll(sum, i -> Math.addExact(sum[i], part[i]));
        }
        observed = new CaseCounts(strata.get(0).places(), strata.get(0).intervals(), sum);
    }

    @Override
    public CaseCounts observed() {
        return observed;
    }

    @Override
    public double expected(int place, int interval) {
        double sum = 0;
        for (CaseCounts stratum : strata) {
            if (stratum.total() > 0) {
                sum += (double) stratum.ofPlace(place) * stratum.ofInterval(interval) / stratum.total();
            }
        }
        return sum;
    }

    @Override
    public Replicates replicates(int firstInterval) {
        List<Replicates> each =
                strata.stream().map(stratum -> of(stratum, firstInterval)).toList();
        if (each.size() == 1) {
            return each.get(0);
        }
        int[] part = new int[observed.places() * (observed.intervals() - firstInterval)];
        return (chance, counts) -> {
            Arrays.fill(counts, 0);
            for (Replicates stratum : each) {
                stratum.draw(chance, part);
                Arrays.setAll(counts, i -> counts[i] + part[i]);
            }
        };
    }

    private static Replicates of(CaseCounts cases, int firstInterval) {
        long drawn = 0;
        for (int t = firstInterval; t < cases.intervals(); t++) {
            drawn += cases.ofInterval(t);
        }
        boolean dense = drawn > (long) DENSE * cases.places() * (cases.intervals() - firstInterval);
        return dense ? new HypergeometricColumns(cases, firstInterval) : new ShuffledCases(cases, firstInterval);
    }
}
