package org.wholeschool.pattern.hotspot.scan;

import java.util.Arrays;
import java.util.List;

/**
 * Where and when have nothing to do with each other <em>within</em> each stratum (a band of the day, say): each is
 * matched by itself, by its own exposures, and what to expect adds up. What a stratum explains, such as that lunch has
 * become busier everywhere, is no cluster then; and much of the power goes where strata are small, so it is for a
 * second look only.
 */
public final class WithinStrata implements NullModel {

    private final List<ExposurePermutation> strata;
    private final CaseCounts observed;

    /**
     * @param strata of the same places and intervals, each with its own cases
     * @throws IllegalArgumentException if there is none, or they differ in size
     */
    public WithinStrata(List<ExposurePermutation> strata) {
        this.strata = List.copyOf(strata);
        CaseCounts first = strata.isEmpty() ? null : strata.get(0).observed();
        if (first == null
                || strata.stream()
                        .map(NullModel::observed)
                        .anyMatch(each -> each.places() != first.places() || each.intervals() != first.intervals())) {
            throw new IllegalArgumentException("Strata are of the same places and intervals");
        }
        int[] sum = new int[first.places() * first.intervals()];
        for (ExposurePermutation stratum : strata) {
            int[] part = stratum.observed().from(0);
            Arrays.setAll(sum, i -> Math.addExact(sum[i], part[i]));
        }
        observed = new CaseCounts(first.places(), first.intervals(), sum);
    }

    @Override
    public CaseCounts observed() {
        return observed;
    }

    @Override
    public double expected(int place, int interval) {
        return strata.stream()
                .mapToDouble(stratum -> stratum.expected(place, interval))
                .sum();
    }

    @Override
    public Replicates replicates(int firstInterval) {
        List<Replicates> each = strata.stream()
                .map(stratum -> stratum.replicates(firstInterval))
                .toList();
        int[] part = new int[observed.places() * (observed.intervals() - firstInterval)];
        return (chance, counts) -> {
            Arrays.fill(counts, 0);
            for (Replicates stratum : each) {
                stratum.draw(chance, part);
                Arrays.setAll(counts, i -> counts[i] + part[i]);
            }
        };
    }
}
