package org.wholeschool.disclosure.family;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import org.wholeschool.disclosure.PublicationRule;

/**
 * An attack on a restricted concern: a lead from whom it is withheld has all other concerns of its half-term in a list,
 * knows the child, and lays the list beside what governors are shown. For each kind, place and part of the day the lead
 * works out what would have been published if that were it. Where one kind, place or part alone remains possible, and
 * is true, it is found.
 */
public final class RestrictionAttack {

    private static final int PUPILS = 1_000;
    private static final int CONCERNS = 800;

    private final long seed;
    private final int tries;

    /**
     * @param seed of the first school; the others follow
     * @param tries how many schools, each with one restricted concern
     */
    public RestrictionAttack(long seed, int tries) {
        this.seed = seed;
        this.tries = tries;
    }

    /** @return in how many tries kind, place or part of the day is found where the tables count it: the control */
    public int foundWhereItCounts() {
        return found((others, hidden) -> {
            List<Fact> all = new ArrayList<>(others);
            all.add(hidden);
            return all;
        });
    }

    /** @return the same where it is left out of the tables, as {@code ConcernFacts.receivedWithParts} leaves it out */
    public int foundWhereItIsLeftOut() {
        return found((others, hidden) -> others);
    }

    private int found(BiFunction<List<Fact>, Fact, List<Fact>> counted) {
        int found = 0;
        for (int i = 0; i < tries; i++) {
            Try one = one(i);
            found += isFound(one, tables(one, counted.apply(one.others, one.hidden)), counted) ? 1 : 0;
        }
        return found;
    }

    private boolean isFound(Try one, List<?> seen, BiFunction<List<Fact>, Fact, List<Fact>> counted) {
        Hierarchy groups = one.school.draft(one.half).hierarchy();
        Set<Integer> kinds = new HashSet<>();
        Set<Integer> places = new HashSet<>();
        Set<Integer> bands = new HashSet<>();
        for (int kind = 0; kind < groups.size(Dimension.CATEGORY_GROUP); kind++) {
            for (int place = 0; place < groups.size(Dimension.PLACE_GROUP); place++) {
                for (int band = 0; band < groups.size(Dimension.BAND_GROUP); band++) {
                    Fact guess = new Fact(
                            one.half,
                            kind,
                            place,
                            band,
                            kind == Hierarchy.DIVIDED ? 0 : Fact.NONE,
                            one.hidden.outcome(),
                            one.hidden.pupils(),
                            one.hidden.yearGroups(),
                            one.hidden.roles());
                    if (tables(one, counted.apply(one.others, guess)).equals(seen)) {
                        kinds.add(kind);
                        places.add(place);
                        bands.add(band);
                    }
                }
            }
        }
        return kinds.equals(Set.of(one.hidden.at(Dimension.CATEGORY_GROUP)))
                || places.equals(Set.of(one.hidden.at(Dimension.PLACE_GROUP)))
                || bands.equals(Set.of(one.hidden.at(Dimension.BAND_GROUP)));
    }

    /** A school, one of its half-terms, the restricted concern of it and the others. */
    private record Try(MadeUpSchool school, int half, List<Fact> others, Fact hidden) {}

    private Try one(int number) {
        MadeUpSchool school = new MadeUpSchool(seed + number, PUPILS, CONCERNS);
        Random random = new Random(seed + number);
        int half = 1 + random.nextInt(Query.HALF_TERMS);
        List<Fact> all = new ArrayList<>(
                school.facts().stream().filter(fact -> fact.halfTerm() == half).toList());
        Fact hidden = all.remove(random.nextInt(all.size()));
        return new Try(school, half, all, hidden);
    }

    private static List<?> tables(Try one, List<Fact> facts) {
        FamilyTables tables = new FamilyTables(one.school.draft(one.half, facts));
        return FamilyRelease.questions(one.half).stream()
                .map(query -> PublicationRule.FOR_GOVERNORS.publish(tables.of(query)))
                .toList();
    }
}
