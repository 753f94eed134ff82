package org.wholeschool.survey.result;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wholeschool.survey.answer.AnswerSheet;
import org.wholeschool.survey.answer.Asked;

/**
 * Two surveys of a kind, of which one asks whether the later one says something else.
 *
 * @param before answered before something began
 * @param after answered since
 */
record FeltPair(Answered before, Answered after) {

    /** The most that "fewer than 5" can be. */
    private static final int AT_MOST = Share.FEWEST - 1;

    /** What was asked and answered in one survey. */
    record Answered(Asked asked, List<AnswerSheet> answers) {

        int count(Predicate<AnswerSheet> said) {
            return (int) answers.stream().filter(said).count();
        }

        private int naming(Set<Long> places) {
            Set<Integer> numbers = IntStream.range(0, asked.places().size())
                    .filter(number ->
                            places.contains(asked.places().get(number).ids().get(0)))
                    .boxed()
                    .collect(Collectors.toSet());
            return count(answer -> !Collections.disjoint(answer.unsafe().keySet(), numbers));
        }

        private Set<Long> told(Set<Long> places) {
            return places.stream()
                    .filter(place -> naming(Set.of(place)) >= Share.FEWEST)
                    .collect(Collectors.toSet());
        }
    }

    /** @return whether at least half as many answered the one as the other: else others did, perhaps */
    boolean isAlike() {
        return isAlike(before.answers.size(), after.answers.size());
    }

    static boolean isAlike(int one, int other) {
        return 2 * Math.min(one, other) >= Math.max(one, other);
    }

    /** @return which way what somebody said went */
    FeltChange change(Predicate<AnswerSheet> said, boolean isGood) {
        return FeltChange.of(
                before.count(said), before.answers.size(), after.count(said), after.answers.size(), isGood);
    }

    /**
     * Whether fewer do not feel safe at some places. Who chooses the places could choose them so that the answer with
     * one more says how many named that one. So a place that fewer than {@link Share#FEWEST} named in both surveys
     * counts in neither, and one that fewer named in one survey counts in it as what is told of it: as nobody before
     * the start, and as four since then, whoever they are, which errs against "fewer".
     *
     * @param places ids
     * @return which way it went; unknown where both surveys asked about none of them
     */
    FeltChange at(Set<Long> places) {
        Set<Long> asked = before.asked.placeIds();
        asked.retainAll(after.asked.placeIds());
        asked.retainAll(places);
        if (asked.isEmpty()) {
            return FeltChange.UNKNOWN;
        }
        Set<Long> then = before.told(asked);
        Set<Long> now = after.told(asked);
        boolean isFew = !now.containsAll(then);
        int since = Math.min(after.answers.size(), after.naming(now) + (isFew ? AT_MOST : 0));
        return FeltChange.of(before.naming(then), before.answers.size(), since, after.answers.size(), false);
    }
}
