package org.wholeschool.pattern.group;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which concerns say anything of groups by now. Whoever logs a concern about one child and looks at the groups right
 * after would see in which of them a place begins to be told. So what was logged lately says nothing, for any group,
 * until all of it is let in together: at the beginning of a week, and then only if it is of {@value #FEWEST_PUPILS}
 * pupils or more; otherwise it waits for another week. And a place, a part of the day, a kind of concern or a part that
 * somebody had takes in whoever is new there only when {@value #FEWEST_NEWCOMERS} pupils or more are, so that what
 * begins to be told may be for any of them.
 *
 * @param day of concerns that were logged before it anything may be told, in days since 1970
 * @param behind where there were too few newcomers, the day before which those were logged who count there
 */
public record Renewal(long day, Map<Facet, Long> behind) {

    /** Nothing is held back. */
    public static final Renewal ALL = new Renewal(Long.MAX_VALUE, Map.of());

    /** Pupils in concerns of whom anything is let in at all. */
    public static final int FEWEST_PUPILS = 10;

    /** Pupils who are new somewhere, and are let in together. */
    public static final int FEWEST_NEWCOMERS = 3;

    /** Copies the days. */
    public Renewal {
        behind = Map.copyOf(behind);
    }

    /**
     * Something that pupils in concerns are counted by.
     *
     * @param context where, when or about what; null where it is a part
     * @param role in which part; null where it is a context
     */
    public record Facet(Context context, Role role) {

        /** @return everything that a part in a concern counts for */
        static List<Facet> of(Involvement part) {
            List<Facet> facets = new ArrayList<>(List.of(
                    new Facet(new Context(Context.Kind.CATEGORY_GROUP, part.categoryGroup()), null),
                    new Facet(null, part.role())));
            if (part.place() >= 0) {
                facets.add(new Facet(new Context(Context.Kind.PLACE, part.place()), null));
            }
            if (part.band() >= 0) {
                facets.add(new Facet(new Context(Context.Kind.BAND, part.band()), null));
            }
            return facets;
        }
    }

    /** @return whether a part in a concern counts for something by now */
    boolean letsIn(Involvement part, Facet facet) {
        return part.received() < behind.getOrDefault(facet, day);
    }

    /**
     * The beginning of a week.
     *
     * @param monday its first day, in days since 1970
     * @param parts in all concerns of which anything may be told, whenever they were logged
     * @return what is let in from then on: this itself where it is still too little, or the week has not changed
     */
    public Renewal next(long monday, Collection<Involvement> parts) {
        if (monday <= day
                || parts.stream()
                                .filter(part -> part.received() >= day && part.received() < monday)
                                .map(Involvement::pupil)
                                .distinct()
                                .count()
                        < FEWEST_PUPILS) {
            return this;
        }
        Map<Facet, Set<Integer>> before = new HashMap<>();
        Map<Facet, Set<Integer>> since = new HashMap<>();
        for (Involvement part : parts) {
            for (Facet facet : Facet.of(part)) {
                if (part.received() < monday) {
                    (letsIn(part, facet) ? before : since)
                            .computeIfAbsent(facet, none -> new HashSet<>())
                            .add(part.pupil());
                }
            }
        }
        Map<Facet, Long> late = new HashMap<>();
        since.forEach((facet, pupils) -> {
            pupils.removeAll(before.getOrDefault(facet, Set.of()));
            if (!pupils.isEmpty() && pupils.size() < FEWEST_NEWCOMERS) {
                late.put(facet, behind.getOrDefault(facet, day));
            }
        });
        return new Renewal(monday, late);
    }
}
