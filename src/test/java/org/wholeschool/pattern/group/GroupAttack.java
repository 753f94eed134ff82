package org.wholeschool.pattern.group;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/**
 * Somebody who has seen for themself who keeps company with whom, has formed groups of that, and looks for the right
 * one among those of a release: which of these cards is the group that I know?
 *
 * @param <P> what a card says
 * @param cores the true groups of the release, in the order of the cards
 * @param cards what is told of each
 * @param own groups as the attacker saw them
 * @param seen what the attacker would tell of each of those
 */
record GroupAttack<P>(
        List<? extends Set<Integer>> cores, List<P> cards, List<? extends Set<Integer>> own, List<P> seen) {

    /**
     * What came of it.
     *
     * @param success how often the right card is named, on average over the groups
     * @param surest the most that the attacker believes of any card
     */
    record Outcome(double success, double surest) {}

    /**
     * For each group of the release the attacker takes the own one that shares most with it, and believes in those
     * cards that are most like it, each as much as the other.
     *
     * @param likeness of a card and what was seen
     */
    Outcome attack(ToDoubleBiFunction<P, P> likeness) {
        double success = 0;
        double surest = 0;
        for (int group = 0; group < cores.size(); group++) {
            Set<Integer> core = cores.get(group);
            int mine = IntStream.range(0, own.size())
                    .boxed()
                    .max((a, b) -> Integer.compare(shared(core, own.get(a)), shared(core, own.get(b))))
                    .orElse(-1);
            if (mine < 0 || shared(core, own.get(mine)) == 0) {
                success += 1. / cards.size();
                continue;
            }
            double[] like = cards.stream()
                    .mapToDouble(card -> likeness.applyAsDouble(card, seen.get(mine)))
                    .toArray();
            double most = IntStream.range(0, like.length)
                    .mapToDouble(card -> like[card])
                    .max()
                    .orElseThrow();
            int[] believed = IntStream.range(0, like.length)
                    .filter(card -> like[card] == most)
                    .toArray();
            surest = Math.max(surest, 1. / believed.length);
            success += like[group] == most ? 1. / believed.length : 0;
        }
        return new Outcome(success / cores.size(), surest);
    }

    private static int shared(Set<Integer> one, Set<Integer> other) {
        Set<Integer> both = new HashSet<>(one);
        both.retainAll(other);
        return both.size();
    }

    /** @return how many cards say what no other says. */
    long unique() {
        return cards.stream()
                .filter(card -> cards.stream()
                                .filter(other -> Objects.equals(card, other))
                                .count()
                        == 1)
                .count();
    }
}
