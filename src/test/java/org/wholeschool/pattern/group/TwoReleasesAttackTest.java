package org.wholeschool.pattern.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wholeschool.disclosure.group.RoleMix;
import org.wholeschool.pattern.group.GroupPublication.Published;
import org.wholeschool.pattern.group.Involvement.Term;
import org.wholeschool.pattern.group.SchoolFacts.Sex;
import org.wholeschool.testing.InFullRun;

/**
 * A lead who may challenge a link looks, challenges, looks again, answers, and looks once more: what differs tells of
 * the one child whose link it was. Here every child of every group goes in turn, comes back, and every newcomer comes
 * and goes, one release after the other; and all that is told is compared. The schools are made so that much stands
 * just at the thresholds.
 */
@InFullRun("many releases of a school; SyntheticAttackTest attacks one")
class TwoReleasesAttackTest {

    private static final int SCHOOLS = 30;
    private static final int GROUPS = 5;
    private static final int PUPILS = 300;
    private static final int PLACES = 14;
    private static final int FIRST_STRANGER = 200;

    /** What a school's groups are like. */
    private enum Kind {
        /** Of members little is told. */
        MANY,
        /** Of members all is told, and they stand just so that it is. */
        ALIKE,
        /** Only what both share is told. */
        TWO
    }

    /** What a lead reads of groups, but for the word that says since when. */
    private static List<Object> told(Published published) {
        GroupRelease release = published.release();
        return List.of(
                release.attributes(),
                release.shared(),
                release.groups().stream()
                        .map(each -> List.of(each.id(), each.members(), each.contexts(), each.direction()))
                        .toList());
    }

    @Test
    void noSingleChildIsToldByTwoReleases() {
        long compared = 0;
        long contexts = 0;
        long shared = 0;
        long roles = 0;
        for (int seed = 1; seed <= SCHOOLS; seed++) {
            Random chance = new Random(seed);
            Kind kind = Kind.values()[seed % Kind.values().length];
            List<StableGroup> groups = groups(chance, kind);
            GroupPublication publication = new GroupPublication(facts(chance, groups, kind));
            Published first = publication.publish(groups, StabilityRule.START, List.of(), 0, seed, true);
            List<Object> before = told(first);
            shared += first.release().shared().size();
            roles += first.release().groups().stream()
                    .filter(each -> each.members().role() == RoleMix.MOSTLY_HARMED)
                    .count();
            contexts += first.release().groups().stream()
                    .mapToInt(each -> each.contexts().size())
                    .sum();
            List<Standing> kept = first.kept();
            for (List<StableGroup> changed : singleChanges(groups)) {
                Published second = publication.publish(changed, StabilityRule.START, kept, first.lastId(), seed, true);
                assertEquals(before, told(second), "a single child is told, school " + seed);
                Published third =
                        publication.publish(groups, StabilityRule.START, second.kept(), second.lastId(), seed, true);
                assertEquals(before, told(third), "and so when the challenge is answered, school " + seed);
                kept = third.kept();
                compared++;
            }
        }
        assertTrue(
                compared > 2000 && contexts > 50 && shared > 20 && roles > 10,
                "the attack is not blunt: " + compared + " changes, " + contexts + " contexts, " + shared + " shared, "
                        + roles + " roles");
    }

    /**
     * The control: told by the same thresholds before and after, of those who are in both cores, as it was once done,
     * many a child is given away by a place, a part in concerns or a direction.
     */
    @Test
    void withoutHoldingBackManyAreTold() {
        int tried = 0;
        int exposed = 0;
        for (int seed = 1; seed <= SCHOOLS; seed++) {
            Random chance = new Random(seed);
            List<StableGroup> groups = groups(chance, Kind.MANY);
            GroupFacts facts = new GroupFacts(facts(chance, groups, Kind.MANY));
            for (StableGroup group : groups) {
                for (int child : group.core()) {
                    tried++;
                    exposed += plain(facts, group, group.core())
                                    .equals(plain(
                                            facts,
                                            group,
                                            group.core().stream()
                                                    .filter(each -> each != child)
                                                    .toList()))
                            ? 0
                            : 1;
                }
            }
        }
        assertTrue(exposed > tried / 10, exposed + " of " + tried);
    }

    private static List<Object> plain(GroupFacts facts, StableGroup group, List<Integer> members) {
        Set<Integer> undecided = new HashSet<>(group.core());
        undecided.addAll(group.fringe());
        List<Context> all = IntStream.range(0, PLACES)
                .boxed()
                .flatMap(i -> Stream.of(Context.Kind.values()).map(kind -> new Context(kind, i)))
                .toList();
        RoleMix role = facts.roles(members);
        return List.of(facts.contexts(members, undecided, all, false), role, facts.direction(members));
    }

    private static List<List<StableGroup>> singleChanges(List<StableGroup> groups) {
        List<List<StableGroup>> changes = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            StableGroup group = groups.get(i);
            for (int child : group.core()) {
                changes.add(with(groups, i, without(group.core(), child), group.fringe(), group.mean()));
                changes.add(with(groups, i, without(group.core(), child), and(group.fringe(), child), group.mean()));
            }
            for (int child : group.fringe()) {
                changes.add(with(groups, i, and(group.core(), child), without(group.fringe(), child), group.mean()));
                changes.add(with(groups, i, group.core(), without(group.fringe(), child), group.mean()));
            }
            for (int stranger = FIRST_STRANGER; stranger < FIRST_STRANGER + 20; stranger++) {
                changes.add(with(groups, i, and(group.core(), stranger), group.fringe(), group.mean()));
                changes.add(with(groups, i, group.core(), and(group.fringe(), stranger), group.mean()));
            }
            // One link of one child moves how sure its group is.
            changes.add(with(groups, i, group.core(), group.fringe(), StabilityRule.START.leastMean() - .01));
            changes.add(with(
                    groups,
                    i,
                    without(group.core(), group.core().get(0)),
                    group.fringe(),
                    StabilityRule.START.leastMean() - .01));
        }
        return changes;
    }

    private static List<StableGroup> with(
            List<StableGroup> groups, int i, List<Integer> core, List<Integer> fringe, double mean) {
        List<StableGroup> changed = new ArrayList<>(groups);
        changed.set(i, new StableGroup(core, fringe, mean));
        return changed;
    }

    private static List<Integer> without(List<Integer> some, int child) {
        return some.stream().filter(each -> each != child).toList();
    }

    private static List<Integer> and(List<Integer> some, int child) {
        return Stream.concat(some.stream(), Stream.of(child)).toList();
    }

    /** Six to ten each, so that one child more or fewer is another size or too few. */
    private static List<StableGroup> groups(Random chance, Kind kind) {
        List<StableGroup> groups = new ArrayList<>();
        for (int i = 0; i < (kind == Kind.TWO ? 2 : GROUPS); i++) {
            int size = kind == Kind.ALIKE ? 6 : 6 + chance.nextInt(5);
            groups.add(new StableGroup(
                    IntStream.range(20 * i, 20 * i + size).boxed().toList(),
                    IntStream.range(20 * i + size, 20 * i + size + chance.nextInt(3))
                            .boxed()
                            .toList(),
                    StabilityRule.START.leastMean() + .01));
        }
        return groups;
    }

    /**
     * At each place two to five of one group, or of both, who may have been harmed there or have harmed, in this term
     * or the last, and four to eight strangers, some of whom come to a fringe.
     */
    private static SchoolFacts facts(Random chance, List<StableGroup> groups, Kind kind) {
        List<Involvement> parts = new ArrayList<>();
        int concern = 0;
        for (int place = 0; place < PLACES; place++) {
            for (StableGroup group : kind == Kind.TWO ? groups : List.of(groups.get(chance.nextInt(groups.size())))) {
                int inside = (kind == Kind.TWO ? 3 : 2) + chance.nextInt(4);
                Role role = kind == Kind.ALIKE ? Role.PRESENT : Role.values()[chance.nextInt(2)];
                for (int i = 0; i < inside; i++) {
                    int member = group.core().get(chance.nextInt(group.core().size()));
                    for (int times = 0; times <= chance.nextInt(4); times++) {
                        parts.add(new Involvement(
                                concern++,
                                member,
                                role,
                                place,
                                place,
                                place % 5,
                                chance.nextInt(4) > 0 ? Term.THIS : Term.LAST));
                    }
                }
            }
            int outside = 4 + chance.nextInt(5);
            for (int i = 0; i < outside; i++) {
                parts.add(new Involvement(
                        concern++,
                        FIRST_STRANGER + chance.nextInt(20),
                        Role.PRESENT,
                        place,
                        place,
                        place % 5,
                        Term.THIS));
            }
        }
        // Beside one who is alleged it may be told of two that they were mostly harmed, were there three; so that no
        // one of them is told by it, it begins with five.
        int harmed = 4 + chance.nextInt(2);
        for (StableGroup group : kind == Kind.ALIKE ? groups : List.<StableGroup>of()) {
            for (int i = 0; i <= harmed; i++) {
                parts.add(new Involvement(
                        concern++,
                        group.core().get(i),
                        i < harmed ? Role.HARMED : Role.ALLEGED,
                        -1,
                        -1,
                        0,
                        Term.EARLIER));
            }
        }
        int[] years = IntStream.range(0, PUPILS).map(pupil -> 7 + pupil / 60).toArray();
        Sex[] sexes = IntStream.range(0, PUPILS)
                .mapToObj(pupil -> pupil % 3 == 0 ? Sex.FEMALE : Sex.MALE)
                .toArray(Sex[]::new);
        return new SchoolFacts(years, sexes, parts, 12, 12);
    }
}
