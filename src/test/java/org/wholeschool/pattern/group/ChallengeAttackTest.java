package org.wholeschool.pattern.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wholeschool.pattern.group.GroupPublication.Published;
import org.wholeschool.pattern.group.Involvement.Term;
import org.wholeschool.pattern.group.SchoolFacts.Sex;
import org.wholeschool.testing.InFullRun;

/**
 * A lead looks at the groups, challenges all links of one child, waits for the next look, and compares: whatever
 * differs on a card says that the child belongs to it. Other than in {@link TwoReleasesAttackTest} groups are looked
 * for anew without these links, so that whoever was held in a core by them leaves it as well. The schools are planted,
 * with as many links as an ordinary school has, and concerns at places so that much stands just at the thresholds.
 */
@InFullRun("many releases of a school; SyntheticAttackTest attacks one")
class ChallengeAttackTest {

    private static final int SCHOOLS = 2;
    private static final int PLACES = 12;
    private static final StabilityRule RULE = new StabilityRule(.1, 100, 1, .8, .5, .7);

    /** A school, and what is told of it before anything is done. */
    private record School(PlantedSchool planted, SchoolFacts facts, Published told) {

        private static School make(long seed) {
            PlantedSchool planted = PlantedSchool.make(seed, 2.2, 520, .6);
            SchoolFacts facts = facts(planted, new Random(seed));
            Published first = new GroupRun(RULE).run(planted.links(), facts, List.of(), 0, 1, true);
            return new School(
                    planted,
                    facts,
                    new GroupRun(RULE).run(planted.links(), facts, first.kept(), first.lastId(), 1, false));
        }

        private static SchoolFacts facts(PlantedSchool planted, Random chance) {
            List<Involvement> parts = new ArrayList<>();
            for (int i = 0; i < 900; i++) {
                List<Integer> group = planted.groups().get(chance.nextInt(PlantedSchool.GROUPS));
                int pupil = chance.nextBoolean()
                        ? group.get(chance.nextInt(group.size()))
                        : chance.nextInt(planted.pupils());
                int place = (group.get(0) + chance.nextInt(2)) % PLACES;
                parts.add(new Involvement(
                        i,
                        pupil,
                        chance.nextBoolean() ? Role.HARMED : Role.ALLEGED,
                        place,
                        place % 4,
                        place % 5,
                        chance.nextBoolean() ? Term.THIS : Term.LAST));
            }
            int[] years =
                    IntStream.range(0, planted.pupils()).map(planted::year).toArray();
            Sex[] sexes = IntStream.range(0, planted.pupils())
                    .mapToObj(pupil -> pupil % 2 == 0 ? Sex.FEMALE : Sex.MALE)
                    .toArray(Sex[]::new);
            return new SchoolFacts(years, sexes, parts, 12, 12);
        }

        private Map<Integer, GradedLink> links() {
            return numbered(planted.links());
        }

        private static Map<Integer, GradedLink> numbered(List<GradedLink> links) {
            Map<Integer, GradedLink> numbered = new TreeMap<>();
            links.forEach(link -> numbered.put(numbered.size(), link));
            return numbered;
        }

        private Map<Integer, GradedLink> without(int child) {
            Map<Integer, GradedLink> left = links();
            left.values().removeIf(link -> link.one() == child || link.other() == child);
            return left;
        }

        /** Looked for anew, whatever has changed. */
        private Published anew(Map<Integer, GradedLink> ties) {
            return new GroupRun(RULE).run(List.copyOf(ties.values()), facts, told.kept(), told.lastId(), 1, false);
        }

        private TieChanges changes(Map<Integer, GradedLink> ties) {
            return TieChanges.between(links(), ties, false, groups());
        }

        /** What a lead is shown next; null where no group is told of. */
        private List<Object> next(Map<Integer, GradedLink> ties) {
            return changes(ties).ties().map(used -> said(anew(used))).orElse(null);
        }

        private List<Set<Integer>> groups() {
            Set<Long> ids =
                    told.release().groups().stream().map(GroupRelease.Told::id).collect(Collectors.toSet());
            return told.kept().stream()
                    .filter(each -> ids.contains(each.id()))
                    .map(each -> Stream.concat(each.core().stream(), each.fringe().stream())
                            .collect(Collectors.toSet()))
                    .toList();
        }

        private Set<Integer> tied() {
            return planted.links().stream()
                    .flatMap(link -> List.of(link.one(), link.other()).stream())
                    .collect(Collectors.toSet());
        }

        private Set<Integer> members() {
            Set<Long> ids =
                    told.release().groups().stream().map(GroupRelease.Told::id).collect(Collectors.toSet());
            return told.kept().stream()
                    .filter(each -> ids.contains(each.id()))
                    .flatMap(each -> each.core().stream())
                    .collect(Collectors.toSet());
        }
    }

    private static List<Object> said(Published published) {
        GroupRelease release = published.release();
        return List.of(
                release.attributes(),
                release.shared(),
                release.groups().stream()
                        .map(each -> List.of(each.id(), each.members(), each.contexts(), each.direction()))
                        .toList());
    }

    /**
     * Of every child who is tied to anybody the attacker is shown the same: nothing. Looked for anew at once, as it
     * once was, members of groups give their card away, and others do not.
     */
    @Test
    void whoseLinksGoIsTheSameToTheAttacker() {
        int exposed = 0;
        int tried = 0;
        for (int seed = 1; seed <= SCHOOLS; seed++) {
            School school = School.make(seed);
            assertTrue(
                    school.told.release().groups().size() >= 9,
                    school.told.release().groups().size() + " groups");
            List<Object> before = said(school.told);
            assertEquals(before, school.next(school.links()), "where nothing is done nothing differs");
            Set<Integer> members = school.members();
            Set<Boolean> shown = new HashSet<>();
            for (int child : school.tied()) {
                Map<Integer, GradedLink> without = school.without(child);
                shown.add(school.next(without) != null);
                if (members.contains(child) && child % 3 == 0) {
                    tried++;
                    exposed += before.equals(said(school.anew(without))) ? 0 : 1;
                }
            }
            assertEquals(Set.of(false), shown, "the same for all: nothing");
        }
        assertTrue(
                exposed > tried / 10,
                "the control: looked for anew at once, " + exposed + " of " + tried + " are given away");
    }

    /**
     * Links that come, however many, of one child or four, are waited for; so are links that are better established by
     * now.
     */
    @Test
    void whatComesForFewWaits() {
        School school = School.make(1);
        List<Object> before = said(school.told);
        List<Integer> tied = new ArrayList<>(school.tied());
        for (int child : tied.subList(0, 40)) {
            Map<Integer, GradedLink> more = school.links();
            school.members().stream()
                    .limit(12)
                    .filter(other -> other != child)
                    .forEach(other -> more.put(more.size(), new GradedLink(child, other, TieKind.FRIENDSHIP, .9)));
            assertEquals(before, school.next(more));
        }
        Map<Integer, GradedLink> better = school.links();
        better.replaceAll((number, link) -> link.one() == tied.get(0) || link.other() == tied.get(0)
                ? new GradedLink(link.one(), link.other(), link.kind(), 1)
                : link);
        assertEquals(before, school.next(better));
    }

    /**
     * Twenty strangers in a chain, who hang together by enough links to be a group and are in none, are changed beside
     * one child's links: the answer is the same whoever the child is. While changes that touch no group were enough to
     * look for groups anew, it told members from strangers.
     */
    @Test
    void behindAChainOfStrangersOneChildIsAsAnother() {
        School school = School.make(1);
        Set<Integer> members = school.members();
        int stranger = 10_000;
        Map<Integer, GradedLink> chain = new TreeMap<>();
        IntStream.range(0, 19)
                .forEach(i ->
                        chain.put(100_000 + i, new GradedLink(stranger + i, stranger + i + 1, TieKind.FRIENDSHIP, .6)));
        Map<Boolean, Set<List<TieChanges.Answer>>> answers = new TreeMap<>();
        for (int child : school.tied()) {
            Map<Integer, GradedLink> challenged = school.without(child);
            Map<Integer, GradedLink> better = school.links();
            better.replaceAll((number, tie) -> tie.one() == child || tie.other() == child
                    ? new GradedLink(tie.one(), tie.other(), tie.kind(), 1)
                    : tie);
            List<TieChanges.Answer> seen = List.of(
                    TieChanges.between(school.links(), with(challenged, chain), false, school.groups())
                            .answer(),
                    TieChanges.between(challenged, with(challenged, chain), true, school.groups())
                            .answer(),
                    TieChanges.between(school.links(), with(better, chain), false, school.groups())
                            .answer());
            answers.computeIfAbsent(members.contains(child), is -> new HashSet<>())
                    .add(seen);
        }
        Set<List<TieChanges.Answer>> same =
                Set.of(List.of(TieChanges.Answer.NOTHING, TieChanges.Answer.NOTHING, TieChanges.Answer.AS_THEY_WERE));
        assertEquals(Map.of(false, same, true, same), answers, "challenged, deleted, or better established");
    }

    private static Map<Integer, GradedLink> with(Map<Integer, GradedLink> ties, Map<Integer, GradedLink> more) {
        Map<Integer, GradedLink> all = new TreeMap<>(ties);
        all.putAll(more);
        return all;
    }

    /**
     * Five of which no two are of one child are enough, where they could be of a group, and touch three that are told
     * of, or as many as there are.
     */
    @Test
    void whatIsEnough() {
        Map<Integer, GradedLink> chain = new TreeMap<>();
        IntStream.range(0, 11).forEach(i -> chain.put(i, link(i, i + 1)));
        assertEquals(TieChanges.Answer.AS_THEY_WERE, answer(chain, chain, List.of()));
        assertEquals(TieChanges.Answer.ANEW, answer(chain, Map.of(), List.of()));
        assertEquals(TieChanges.Answer.ANEW, answer(Map.of(), chain, List.of()));
        assertEquals(
                TieChanges.Answer.NOTHING,
                answer(chain, some(chain, 8), List.of()),
                "three links, of which two are apart");
        assertEquals(TieChanges.Answer.AS_THEY_WERE, answer(some(chain, 8), chain, List.of()));
        assertEquals(
                TieChanges.Answer.NOTHING,
                TieChanges.between(chain, chain, true, List.of()).answer(),
                "one is deleted");
        assertEquals(
                TieChanges.Answer.NOTHING,
                answer(chain, Map.of(), List.of(Set.of(0, 1, 2), Set.of(40), Set.of(50))),
                "all of it touches one group");
        assertEquals(
                TieChanges.Answer.ANEW,
                answer(chain, Map.of(), List.of(Set.of(0, 1), Set.of(4, 5), Set.of(9, 10), Set.of(50))));
        assertEquals(TieChanges.Answer.ANEW, answer(chain, Map.of(), List.of(Set.of(0, 1, 2))), "there is one only");
        assertEquals(
                TieChanges.Answer.NOTHING,
                answer(chain, Map.of(), List.of(Set.of(40), Set.of(50), Set.of(60))),
                "it touches none of those told of");
        Map<Integer, GradedLink> pairs = new TreeMap<>();
        IntStream.range(0, 20).forEach(i -> pairs.put(i, link(100 + 2 * i, 101 + 2 * i)));
        assertEquals(
                TieChanges.Answer.NOTHING,
                answer(pairs, Map.of(), List.of()),
                "these could hide somebody, and be of no group");
        Map<Integer, GradedLink> star = new TreeMap<>();
        IntStream.range(2, 60).forEach(other -> star.put(other, link(1, other)));
        assertEquals(TieChanges.Answer.NOTHING, answer(star, Map.of(), List.of()), "one child, however many links");
        Map<Integer, GradedLink> less = new TreeMap<>(chain);
        less.put(0, new GradedLink(0, 1, TieKind.FRIENDSHIP, .5));
        assertEquals(TieChanges.Answer.NOTHING, answer(chain, less, List.of()), "less sure than it was");
        assertEquals(TieChanges.Answer.AS_THEY_WERE, answer(less, chain, List.of()));
        assertEquals(
                less,
                TieChanges.between(less, chain, false, List.of()).ties().orElseThrow(),
                "it goes on counting as it did");
    }

    private static TieChanges.Answer answer(
            Map<Integer, GradedLink> before, Map<Integer, GradedLink> now, List<Set<Integer>> told) {
        return TieChanges.between(before, now, false, told).answer();
    }

    private static Map<Integer, GradedLink> some(Map<Integer, GradedLink> links, int first) {
        return links.entrySet().stream()
                .filter(link -> link.getKey() < first)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static GradedLink link(int one, int other) {
        return new GradedLink(one, other, TieKind.FRIENDSHIP, .9);
    }
}
