package org.wholeschool.pattern.ties;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Finds whom a pupil is linked to, and since when: made once from all links, and read by both questions. */
public final class TieIndex {

    private final Map<Integer, Map<Integer, Long>> since = new HashMap<>();

    /** @param links in any order; those that do not count are left out, and of a pair's links the first counts */
    public TieIndex(Collection<RecordedLink> links) {
        for (RecordedLink link : links) {
            if (link.counts()) {
                add(link.one(), link.other(), link.recordedOn());
                add(link.other(), link.one(), link.recordedOn());
            }
        }
    }

    private void add(int pupil, int other, long day) {
        since.computeIfAbsent(pupil, none -> new HashMap<>()).merge(other, day, Math::min);
    }

    /** @return by pupil they are linked to, the day on which the pair's first link was recorded */
    Map<Integer, Long> of(int pupil) {
        return since.getOrDefault(pupil, Map.of());
    }

    /** @return how many others a pupil is linked to by links that were recorded before a day */
    long before(int pupil, long day) {
        return of(pupil).values().stream().filter(recorded -> recorded < day).count();
    }
}
