package org.wholeschool.concern.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.wholeschool.concern.facts.ConcernFacts.CameOf;
import org.wholeschool.concern.facts.ConcernFacts.Fact;
import org.wholeschool.concern.facts.ConcernFacts.Part;
import org.wholeschool.concern.facts.ConcernFacts.WholeFact;
import org.wholeschool.concern.record.InvolvementRole;

/**
 * The concerns that one reading found, by their ids, with the part of each pupil and the number that was dealt to them.
 * Neither these ids nor those of pupils leave this package.
 *
 * @param facts what each concern counts as
 * @param parts the parts of pupils, by the concern under which each is told
 * @param keys the number of each pupil in this reading
 * @param cameOf what came of concerns, by the concern under which it is told; of the others nothing has by now
 */
record FoundConcerns(
        Map<Long, Fact> facts, Map<Long, List<PartOf>> parts, Map<Long, Integer> keys, Map<Long, CameOf> cameOf) {

    /** Asks who is named in concerns, without a join; {@link Named} says why. */
    static final String NAMED = "select new org.wholeschool.concern.facts.FoundConcerns.Named(column('concern_id', i), "
            + "column('pupil_id', i), i.role) from Involvement i where i.pupil is not null";

    /** Nothing, as of concerns that are in no database. */
    static final FoundConcerns NONE = new FoundConcerns(Map.of(), Map.of(), Map.of(), Map.of());

    /** A pupil's part in a concern. */
    record PartOf(long pupilId, InvolvementRole role) {}

    /**
     * A row of {@link #NAMED}: a pupil's part in a concern of the school. Without a join, and sorted out here: before
     * PostgreSQL has statistics of a school's rows it multiplies the tables of a join with each other, for minutes.
     */
    record Named(long concernId, long pupilId, InvolvementRole role) {

        /** Public, because a query finds no other constructor. */
        public Named {}
    }

    /**
     * Sorts out who is named in some concerns, also in those that count no more.
     *
     * @param all who is named in any
     * @param concerns which
     * @param as under which concern each is told
     */
    static Map<Long, List<PartOf>> parts(List<Named> all, Set<Long> concerns, UnaryOperator<Long> as) {
        Map<Long, List<PartOf>> parts = new HashMap<>();
        all.stream()
                .filter(named -> concerns.contains(named.concernId))
                .forEach(named -> parts.computeIfAbsent(as.apply(named.concernId), id -> new ArrayList<>())
                        .add(new PartOf(named.pupilId, named.role)));
        return parts;
    }

    /** Deals a number to each pupil, in an order that has nothing to do with ids. */
    static Map<Long, Integer> deal(Collection<List<PartOf>> parts) {
        List<Long> distinct = new ArrayList<>(parts.stream()
                .flatMap(List::stream)
                .map(PartOf::pupilId)
                .distinct()
                .toList());
        Collections.shuffle(distinct, new Random());
        Map<Long, Integer> keys = new HashMap<>();
        distinct.forEach(id -> keys.put(id, keys.size()));
        return keys;
    }

    /**
     * @param cohorts the cohort of each pupil whose birthday is known
     * @return everybody's part in a concern, by the numbers of this reading
     */
    List<Part> partsIn(long concernId, Map<Long, Integer> cohorts) {
        return named(parts.getOrDefault(concernId, List.of()), cohorts);
    }

    FoundConcerns with(Map<Long, CameOf> whatCameOf) {
        return new FoundConcerns(facts, parts, keys, whatCameOf);
    }

    /** @return a concern of this reading with everybody's part in it, and what came of it */
    WholeFact whole(long concernId, Map<Long, Integer> cohorts) {
        return new WholeFact(
                facts.get(concernId),
                partsIn(concernId, cohorts),
                cameOf.getOrDefault(concernId, CameOf.KEPT_IN_SCHOOL));
    }

    /** As {@link #partsIn}, of parts that may be of a concern that is not in this reading. */
    List<Part> named(List<PartOf> of, Map<Long, Integer> cohorts) {
        return of.stream()
                .map(part -> new Part(
                        keys.computeIfAbsent(part.pupilId, any -> keys.size()),
                        cohorts.getOrDefault(part.pupilId, ConcernFacts.NO_COHORT),
                        part.role.name()))
                .distinct()
                .toList();
    }
}
