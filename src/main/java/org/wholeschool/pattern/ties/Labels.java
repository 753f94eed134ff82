package org.wholeschool.pattern.ties;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wholeschool.pattern.hotspot.scan.Chance;

/**
 * Shuffles within strata: each item keeps its stratum, and each stratum keeps what it has.
 *
 * <p>Fisher and Yates' shuffle (Durstenfeld 1964, Communications of the ACM 7), each from the state before.
 */
final class Labels {

    /** Labels that can be dealt in more ways are as good as free. */
    private static final double MANY = 1e9;

    private final List<int[]> strata;

    /** @param strata for each item, by its place in the list, the stratum that it belongs to */
    Labels(List<?> strata) {
        Map<Object, Collection<Integer>> members = new TreeMap<>();
        for (int item = 0; item < strata.size(); item++) {
            members.computeIfAbsent(strata.get(item), none -> new ArrayList<>()).add(item);
        }
        this.strata = members.values().stream()
                .map(items -> items.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    /** Puts into {@code shuffled} what {@code values} has, each value at some item of the stratum that it is in. */
    void shuffle(long[] values, long[] shuffled, Chance chance) {
        System.arraycopy(values, 0, shuffled, 0, values.length);
        for (int[] items : strata) {
            for (int i = items.length - 1; i > 0; i--) {
                int j = chance.below(i + 1);
                long value = shuffled[items[i]];
                shuffled[items[i]] = shuffled[items[j]];
                shuffled[items[j]] = value;
            }
        }
    }

    /** @return in how many ways so many labels can lie in the strata where these lie, at most a thousand million */
    double ways(boolean[] labelled) {
        double ways = 1;
        for (int[] items : strata) {
            int labels = 0;
            for (int item : items) {
                labels += labelled[item] ? 1 : 0;
            }
            for (int i = 1; i <= Math.min(labels, items.length - labels) && ways < MANY; i++) {
                ways *= (items.length - i + 1.) / i;
            }
        }
        return Math.min(MANY, ways);
    }
}
