package org.wholeschool.pattern.ties;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Pairs of concerns that share no pupil, and in which a pupil of one is linked to a pupil of the other.
 *
 * <p>Concerns are numbers from 0 on, by their place in the list. Time is proportional to the pairs of concerns that a
 * link joins, and so to links times concerns of a pupil, never to all pairs.
 *
 * @param one for each pair, the concern with the lower number
 * @param other for each pair, the other concern
 * @param since for each pair, when the first of the links that join it was recorded
 */
record ConcernPairs(int[] one, int[] other, long[] since) {

    private static final long NEVER = Long.MAX_VALUE;

    /** @param before only links that were recorded before this day count */
    static ConcernPairs of(List<NamedConcern> concerns, TieIndex ties, long before) {
        Map<Integer, List<Integer>> naming = naming(concerns);
        IntStream.Builder one = IntStream.builder();
        IntStream.Builder other = IntStream.builder();
        List<Long> since = new ArrayList<>();
        long[] first = new long[concerns.size()];
        Arrays.fill(first, NEVER);
        for (int concern = 0; concern < concerns.size(); concern++) {
            for (int linked : joined(concern, concerns, naming, ties, before, first)) {
                if (first[linked] < NEVER) {
                    one.add(concern);
                    other.add(linked);
                    since.add(first[linked]);
                    first[linked] = NEVER;
                }
            }
        }
        return new ConcernPairs(
                one.build().toArray(),
                other.build().toArray(),
                since.stream().mapToLong(Long::longValue).toArray());
    }

    private static Map<Integer, List<Integer>> naming(List<NamedConcern> concerns) {
        Map<Integer, List<Integer>> naming = new HashMap<>();
        for (int concern = 0; concern < concerns.size(); concern++) {
            for (int pupil : concerns.get(concern).pupils()) {
                naming.computeIfAbsent(pupil, none -> new ArrayList<>()).add(concern);
            }
        }
        return naming;
    }

    /**
     * @param first takes, for each concern that is joined and shares no pupil, since when; is otherwise as it was
     * @return later concerns that a link joins with this one, in order
     */
    private static int[] joined(
            int concern,
            List<NamedConcern> concerns,
            Map<Integer, List<Integer>> naming,
            TieIndex ties,
            long before,
            long[] first) {
        List<Integer> pupils = concerns.get(concern).pupils();
        List<Integer> joined = new ArrayList<>();
        for (int pupil : pupils) {
            ties.of(pupil).forEach((friend, recorded) -> {
                if (recorded < before) {
                    for (int linked : naming.getOrDefault(friend, List.of())) {
                        if (linked > concern) {
                            first[linked] = Math.min(first[linked], recorded);
                            joined.add(linked);
                        }
                    }
                }
            });
        }
        for (int pupil : pupils) {
            for (int shares : naming.get(pupil)) {
                first[shares] = NEVER;
            }
        }
        return joined.stream().mapToInt(Integer::intValue).sorted().distinct().toArray();
    }

    int count() {
        return one.length;
    }
}
