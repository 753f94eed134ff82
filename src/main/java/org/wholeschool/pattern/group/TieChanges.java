package org.wholeschool.pattern.group;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What has changed in who is tied to whom since groups were last looked for. Whoever challenges the links of one child, and sees groups worked out again without them, sees in which group something moved. So groups are looked for anew only once {@value #FEWEST_APART} ties have changed of which no two are of
 * one child: then nobody, however many links they have, is the only one whom a change may be for, and neither are any three.
 *
 * @param apart how many changed ties have no child in common, at least: they are taken in the order of their links, each that has none in common with those before it, which is half of the most that there can be or more
 * @param taken whether a tie that counted must not count any more, or not as much
 */
public record TieChanges(int apart, boolean taken) {

    /** Changed ties without a child in common of which groups are looked for anew. */
    public static final int FEWEST_APART = 5;

    /** What is to be done about groups. */
    public enum Answer {
        /** Look for them anew. */
        ANEW,
        /** Nothing has gone, and what has come is too little: go on with the ties that counted. */
        AS_THEY_WERE,
        /** Something has gone by which no group may be held together any more, and too little has changed to tell of any without telling whose it was: tell of none. */
        NOTHING
    }

    /**
     * @param before by link, what counted when groups were last looked for
     * @param now    by link, what would count now
     */
    public static TieChanges between(Map<Integer, GradedLink> before, Map<Integer, GradedLink> now) {
        Set<Integer> links = new TreeSet<>(before.keySet());
        links.addAll(now.keySet());
        links.removeIf(link -> before.containsKey(link) && before.get(link).equals(now.get(link)));
        Set<Integer> pupils = new HashSet<>();
        int apart = 0;
        for (int link : links) {
            GradedLink tie = now.getOrDefault(link, before.get(link));
            if (!pupils.contains(tie.one()) && !pupils.contains(tie.other())) {
                pupils.add(tie.one());
                pupils.add(tie.other());
                apart++;
            }
        }
        return new TieChanges(apart, links.stream().anyMatch(link -> before.containsKey(link) && (!now.containsKey(link) || now.get(link).probability() < before.get(link).probability())));
    }

    /** @return what is to be done about groups. */
    public Answer answer() {
        if (apart >= FEWEST_APART) {
            return Answer.ANEW;
        }
        return taken ? Answer.NOTHING : Answer.AS_THEY_WERE;
    }
}
