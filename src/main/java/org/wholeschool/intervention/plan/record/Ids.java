package org.wholeschool.intervention.plan.record;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Ids in one column, a blank between each two. */
final class Ids {

    private Ids() {}

    static String joined(Collection<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /** @return in their order, the ids that {@link #joined} wrote */
    static Set<Long> of(String joined) {
        return joined.isEmpty()
                ? Set.of()
                : Arrays.stream(joined.split(" "))
                        .map(Long::valueOf)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
