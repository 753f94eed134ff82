package org.wholeschool.peermap.look;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.wholeschool.link.facts.LinkMapFacts.Tie;
import org.wholeschool.platform.RoomOnly;

/**
 * Who stands on a map, and how many links away from those directly involved: nothing else is worked out of anybody.
 * Rings go on from established links alone. A child whom only unconfirmed ones reach stands at the edge, and no one
 * comes onto the map because of a guess about someone else. A link of a restricted kind brings no one onto it.
 */
@RoomOnly
public final class Rings {

    /**
     * So many children at most: a ring that would be more is left out whole, with those further out, and the page says
     * so.
     */
    public static final int MOST = 80;

    private final Map<Long, Integer> rings = new LinkedHashMap<>();
    private boolean cut;

    private Rings() {}

    /**
     * @param direct those directly involved
     * @param far how many rings outwards
     * @param touching the links that have one of some pupils at an end
     */
    public static Rings around(Collection<Long> direct, int far, Function<Collection<Long>, List<Tie>> touching) {
        Rings made = new Rings();
        direct.forEach(pupil -> made.rings.put(pupil, 0));
        Set<Long> firm = new HashSet<>(direct);
        Set<Long> edge = new LinkedHashSet<>(direct);
        for (int ring = 1; ring <= far && !edge.isEmpty() && !made.cut; ring++) {
            edge = made.goOut(edge, firm, ring, touching.apply(edge));
        }
        return made;
    }

    /** @return those from whom the next ring begins */
    private Set<Long> goOut(Set<Long> edge, Set<Long> firm, int ring, List<Tie> ties) {
        Set<Long> reached = new LinkedHashSet<>();
        Set<Long> next = new LinkedHashSet<>();
        for (Tie tie : ties) {
            for (long from : new long[] {tie.one(), tie.other()}) {
                long to = tie.across(from);
                if (edge.contains(from) && !tie.restricted()) {
                    if (!rings.containsKey(to)) {
                        reached.add(to);
                    }
                    if (tie.established() && firm.add(to)) {
                        next.add(to);
                    }
                }
            }
        }
        if (rings.size() + reached.size() > MOST) {
            cut = true;
            return Set.of();
        }
        reached.forEach(pupil -> rings.put(pupil, ring));
        return next;
    }

    /** @return by pupil, in which ring they stand, the inner rings first */
    public Map<Long, Integer> all() {
        return rings;
    }

    /** @return whether someone stands on it */
    public boolean has(long pupil) {
        return rings.containsKey(pupil);
    }

    /** @return whether a ring was left out because there are too many in it */
    public boolean isCut() {
        return cut;
    }
}
