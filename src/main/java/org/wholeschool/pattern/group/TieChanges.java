package org.wholeschool.pattern.group;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.wholeschool.disclosure.group.ProfileRule;
import org.wholeschool.disclosure.group.SizeBand;

/**
 * What has changed in who is tied to whom since groups were last looked for. Whoever challenges the links of one child,
 * and sees groups worked out again without them, sees in which group something moved. So groups are looked for anew
 * only once {@value #FEWEST_APART} ties have changed of which no two are of one child, and which touch three groups
 * that are told of, or as many as there are: then nobody, however many links they have, is the only one whom a change
 * may be for. Changes that touch no group are as few as any: else whoever changes many ties of strangers would see by
 * the answer whether one tie beside them is of a group. Ties that could belong to no group, because too few pupils hang
 * together by them, are not counted: they could be changed to hide behind.
 */
public final class TieChanges {

    /** Changed ties without a child in common of which groups are looked for anew. */
    public static final int FEWEST_APART = 5;

    private final Map<Integer, GradedLink> before;
    private final Map<Integer, GradedLink> now;
    private final boolean taken;
    private final int told;
    private int apart;
    private int touched;

    /** What is to be done about groups. */
    public enum Answer {
        /** Look for them anew. */
        ANEW,
        /** Nothing has gone, and what has come is too little: go on with the ties that counted. */
        AS_THEY_WERE,
        /**
         * Something has gone by which no group may be held together any more, and too little has changed to tell of any
         * without telling whose it was: tell of none.
         */
        NOTHING
    }

    private TieChanges(Map<Integer, GradedLink> before, Map<Integer, GradedLink> now, boolean taken, int told) {
        this.before = before;
        this.now = now;
        this.taken = taken;
        this.told = told;
    }

    /**
     * @param before by link, what counted when groups were last looked for, but for what is deleted
     * @param now by link, what would count now
     * @param deleted whether a link that counted is deleted by now, so that whose it was is not known
     * @param told of each group that is told of, who may belong to it
     */
    public static TieChanges between(
            Map<Integer, GradedLink> before,
            Map<Integer, GradedLink> now,
            boolean deleted,
            Collection<Set<Integer>> told) {
        Set<Integer> links = new TreeSet<>(before.keySet());
        links.addAll(now.keySet());
        Map<Integer, Integer> hanging = hanging(before.values(), now.values());
        List<GradedLink> changed = links.stream()
                .filter(link -> !before.containsKey(link) || !before.get(link).equals(now.get(link)))
                .map(link -> now.getOrDefault(link, before.get(link)))
                .filter(tie -> hanging.get(tie.one()) >= SizeBand.FEWEST)
                .toList();
        boolean less = before.entrySet().stream()
                .anyMatch(tie -> !now.containsKey(tie.getKey())
                        || now.get(tie.getKey()).probability() < tie.getValue().probability());
        TieChanges changes = new TieChanges(before, now, deleted || less, told.size());
        changes.count(changed, told);
        return changes;
    }

    /**
     * First one for each group that is told of, then the others, each that has no child in common with those before it:
     * half of the most that there can be, or more.
     */
    private void count(List<GradedLink> changed, Collection<Set<Integer>> groups) {
        Set<Integer> pupils = new HashSet<>();
        List<GradedLink> left = new ArrayList<>(changed);
        for (Set<Integer> group : groups) {
            Optional<GradedLink> touching = left.stream()
                    .filter(tie -> (group.contains(tie.one()) || group.contains(tie.other())) && isApart(tie, pupils))
                    .findFirst();
            touching.ifPresent(tie -> {
                take(tie, pupils);
                touched++;
            });
        }
        for (GradedLink tie : left) {
            if (isApart(tie, pupils)) {
                take(tie, pupils);
            }
        }
    }

    private static boolean isApart(GradedLink tie, Set<Integer> pupils) {
        return !pupils.contains(tie.one()) && !pupils.contains(tie.other());
    }

    private void take(GradedLink tie, Set<Integer> pupils) {
        pupils.add(tie.one());
        pupils.add(tie.other());
        apart++;
    }

    /** @return by pupil, how many hang together with them by ties of before or now, themselves among them. */
    private static Map<Integer, Integer> hanging(Collection<GradedLink> before, Collection<GradedLink> now) {
        Map<Integer, Set<Integer>> parts = new HashMap<>();
        for (Collection<GradedLink> ties : List.of(before, now)) {
            for (GradedLink tie : ties) {
                Set<Integer> one = parts.computeIfAbsent(tie.one(), pupil -> new HashSet<>(Set.of(pupil)));
                Set<Integer> other = parts.computeIfAbsent(tie.other(), pupil -> new HashSet<>(Set.of(pupil)));
                if (one != other) {
                    Set<Integer> larger = one.size() < other.size() ? other : one;
                    Set<Integer> smaller = larger == one ? other : one;
                    larger.addAll(smaller);
                    smaller.forEach(pupil -> parts.put(pupil, larger));
                }
            }
        }
        Map<Integer, Integer> sizes = new HashMap<>();
        parts.forEach((pupil, part) -> sizes.put(pupil, part.size()));
        return sizes;
    }

    /** @return what is to be done about groups. */
    public Answer answer() {
        if (apart >= FEWEST_APART && touched >= Math.min(ProfileRule.FEWEST_ALIKE, told)) {
            return Answer.ANEW;
        }
        return taken ? Answer.NOTHING : Answer.AS_THEY_WERE;
    }

    /** @return by link, the ties that groups are made of by that answer; empty where none are told of. */
    public Optional<Map<Integer, GradedLink>> ties() {
        return switch (answer()) {
            case ANEW -> Optional.of(now);
            case AS_THEY_WERE -> Optional.of(before);
            case NOTHING -> Optional.empty();
        };
    }
}
