package org.wholeschool.pattern.peers.card;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.wholeschool.link.facts.LinkFacts;
import org.wholeschool.pattern.peers.KeptGroups;
import org.wholeschool.platform.Texts;

/**
 * How sure one group is: how often it stayed together when links were drawn, and what its links rest on.
 *
 * <p>The first is the mean co-assignment of its core over all repeats (consensus over an uncertain graph, Fred and Jain
 * 2005), worked out with the look and kept with it, so it changes only when groups are looked for again.
 *
 * @param together in how many of 100 repeats two of its pupils were together, on average; 0 where that is not known
 * @param links how many links hold it together
 * @param backed how many of these have a second piece of evidence, or one that was borne out
 */
record HowSure(int together, int links, int backed) {

    private static final int QUARTERS = 4;
    private static final int VERY = 90;
    private static final int FAIRLY = 70;

    /**
     * @param standing the group
     * @param core its pupils who are on roll
     * @param counted the links that were counted when groups were last looked for
     */
    static HowSure of(LinkFacts.Standing standing, Collection<Integer> core, List<LinkFacts.Tie> counted) {
        Set<Integer> members = Set.copyOf(core);
        List<LinkFacts.Tie> inside = counted.stream()
                .filter(tie -> members.contains(tie.one()) && members.contains(tie.other()))
                .toList();
        return new HowSure(KeptGroups.together(standing.profile()), inside.size(), (int) inside.stream()
                .filter(tie -> tie.pieces() > 1 || tie.corroborated())
                .count());
    }

    /** @return 3 from 90 of 100 repeats on, 2 from 70 on, else 1: a rule of thumb, so the number is said too */
    private int grade() {
        return together >= VERY ? 3 : together >= FAIRLY ? 2 : 1;
    }

    /**
     * Says it for the lead.
     *
     * @param since since when the group is known
     * @param halfTerm the first day of this half-term; null where the calendar has none
     * @return two or three sentences
     */
    String says(LocalDate since, LocalDate halfTerm) {
        Texts texts = Texts.of("groupcard");
        List<String> says = new ArrayList<>();
        says.add(together == 0 ? texts.get("sure.unknown") : texts.get("sure." + grade(), together));
        if (links > 0) {
            says.add(texts.get("sure.backed." + Math.round((float) QUARTERS * backed / links)));
        }
        if (halfTerm != null) {
            says.add(texts.get(since.isBefore(halfTerm) ? "sure.before" : "sure.first"));
        }
        return String.join(" ", says);
    }
}
