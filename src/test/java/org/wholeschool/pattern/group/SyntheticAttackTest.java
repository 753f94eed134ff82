package org.wholeschool.pattern.group;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wholeschool.disclosure.group.MemberProfile;
import org.wholeschool.disclosure.group.RoleMix;
import org.wholeschool.disclosure.group.SexMix;
import org.wholeschool.disclosure.group.SizeBand;
import org.wholeschool.disclosure.group.YearMix;
import org.wholeschool.pattern.group.GroupRelease.Told;
import org.wholeschool.pattern.group.Involvement.Term;
import org.wholeschool.pattern.group.SchoolFacts.Sex;

/**
 * The attack of {@link HighSchoolAttackTest} on made-up schools with so many groups that a release tells more than the
 * size band, for whoever has no reference data. Attackers see half of who keeps company with whom on a day and some
 * chance meetings, and know year, sex and recorded role of everybody.
 */
class SyntheticAttackTest {

    private static final int SCHOOLS = 40;
    private static final int DAYS = 5;
    private static final double MOST_GAINED = .03;
    private static final double SUREST = 1 / 3.;
    private static final int PUPILS = 1_500;
    private static final int OF_YEAR = 300;

    /** Groups, who is in them, and what a release tells of each, in their order. */
    private record School(List<Set<Integer>> cores, SchoolFacts facts, int attributes, List<MemberProfile> told) {}

    private static School school(long seed) {
        Random random = new Random(seed);
        int groups = 34 + random.nextInt(30);
        double large = random.nextDouble() * .2;
        double mixed = random.nextDouble() * .4;
        double stated = random.nextDouble();
        Sex[] sexes = random.ints(PUPILS, 0, 2)
                .mapToObj(each -> each == 0 ? Sex.FEMALE : Sex.MALE)
                .toArray(Sex[]::new);
        List<Involvement> parts = new ArrayList<>();
        List<Set<Integer>> cores = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        for (int group = 0; group < groups; group++) {
            int size = random.nextDouble() < large ? 10 + random.nextInt(8) : 6 + random.nextInt(4);
            int year = random.nextInt(PUPILS / OF_YEAR);
            boolean across = random.nextDouble() < mixed;
            Set<Integer> core = new TreeSet<>();
            while (core.size() < size) {
                int pupil = (across && random.nextInt(3) == 0 ? (year + 1) % (PUPILS / OF_YEAR) : year) * OF_YEAR
                        + random.nextInt(OF_YEAR);
                if (taken.add(pupil)) {
                    core.add(pupil);
                }
            }
            Role role = random.nextBoolean() ? Role.HARMED : Role.ALLEGED;
            for (int pupil : core) {
                if (random.nextDouble() < stated) {
                    parts.add(new Involvement(
                            parts.size(), pupil, random.nextDouble() < .7 ? role : Role.HARMED, 1, 1, 1, Term.THIS));
                }
            }
            cores.add(core);
        }
        SchoolFacts facts = new SchoolFacts(
                IntStream.range(0, PUPILS).map(pupil -> 7 + pupil / OF_YEAR).toArray(), sexes, parts, 12, 12);
        GroupPublication.Published published = new GroupPublication(facts)
                .publish(
                        cores.stream()
                                .map(core -> new StableGroup(List.copyOf(core), List.of(), 1))
                                .toList(),
                        StabilityRule.START,
                        List.of(),
                        0,
                        seed,
                        true);
        Map<Set<Integer>, Long> ids = new HashMap<>();
        published.kept().forEach(each -> ids.put(new TreeSet<>(each.core()), each.id()));
        Map<Long, Told> cards = new TreeMap<>();
        published.release().groups().forEach(each -> cards.put(each.id(), each));
        return new School(
                cores,
                facts,
                published.release().attributes().size(),
                cores.stream().map(core -> cards.get(ids.get(core)).members()).toList());
    }

    private static List<Set<Integer>> seen(School school, long seed) {
        Random random = new Random(seed);
        List<int[]> met = new ArrayList<>();
        for (Set<Integer> core : school.cores) {
            List<Integer> members = List.copyOf(core);
            for (int one = 0; one < members.size(); one++) {
                for (int other = one + 1; other < members.size(); other++) {
                    if (random.nextBoolean()) {
                        met.add(new int[] {members.get(one), members.get(other)});
                    }
                }
            }
        }
        for (int chance = 0; chance < PUPILS / 4; chance++) {
            int one = random.nextInt(PUPILS);
            int other = one / OF_YEAR * OF_YEAR + random.nextInt(OF_YEAR);
            if (one != other) {
                met.add(new int[] {one, other});
            }
        }
        double[] ones = new double[met.size()];
        Arrays.fill(ones, 1);
        TieGraph graph = TieGraph.summed(
                PUPILS,
                met.stream().mapToInt(each -> each[0]).toArray(),
                met.stream().mapToInt(each -> each[1]).toArray(),
                ones);
        return Arrays.stream(new Leiden(Quality.cpm(.2)).best(graph, 2, seed).members())
                .filter(members -> members.length > 1)
                .map(members -> (Set<Integer>)
                        new TreeSet<>(Arrays.stream(members).boxed().toList()))
                .toList();
    }

    private static MemberProfile profile(SchoolFacts facts, Set<Integer> group) {
        int girls = (int) group.stream()
                .filter(pupil -> facts.sexes()[pupil] == Sex.FEMALE)
                .count();
        YearMix year =
                group.stream().map(pupil -> facts.years()[pupil]).distinct().count() == 1
                        ? YearMix.ONE_YEAR
                        : YearMix.MIXED;
        return new MemberProfile(
                SizeBand.of(Math.max(SizeBand.FEWEST, group.size())),
                year,
                RoleMix.of(inRole(facts, group, Role.HARMED), inRole(facts, group, Role.ALLEGED)),
                SexMix.of(girls, group.size() - girls));
    }

    private static int inRole(SchoolFacts facts, Set<Integer> group, Role role) {
        return (int) facts.involvements().stream()
                .filter(part -> part.role() == role && group.contains(part.pupil()))
                .map(Involvement::pupil)
                .distinct()
                .count();
    }

    private static double alike(MemberProfile one, MemberProfile other) {
        return (one.size() == other.size() ? 1 : 0)
                + (one.year() == other.year() ? 1 : 0)
                + (one.role() == other.role() ? 1 : 0)
                + (one.sex() == other.sex() ? 1 : 0);
    }

    @Test
    void aDayOfSeeingHelpsLittle() {
        double most = 0;
        int apart = 0;
        for (int seed = 0; seed < SCHOOLS; seed++) {
            School school = school(seed);
            double gained = 0;
            for (int day = 0; day < DAYS && school.attributes > 1; day++) {
                List<Set<Integer>> own = seen(school, seed * 10L + day);
                GroupAttack.Outcome all = attack(school, own, school.attributes);
                assertTrue(all.surest() <= SUREST + 1e-12, "believed " + all.surest());
                gained += (all.success() - attack(school, own, 1).success()) / DAYS;
            }
            most = Math.max(most, gained);
            apart += school.attributes > 1
                            && new HashSet<>(school.told).size()
                                    > new HashSet<>(school.told.stream()
                                                    .map(MemberProfile::size)
                                                    .toList())
                                            .size()
                    ? 1
                    : 0;
        }
        assertTrue(apart >= 5, "releases in which groups of one size are told apart: " + apart);
        assertTrue(most <= MOST_GAINED, "gained " + most);
    }

    private static GroupAttack.Outcome attack(School school, List<Set<Integer>> own, int attributes) {
        return new GroupAttack<>(
                        school.cores,
                        school.told.stream().map(each -> each.first(attributes)).toList(),
                        own,
                        own.stream()
                                .map(group -> profile(school.facts, group).first(attributes))
                                .toList())
                .attack(SyntheticAttackTest::alike);
    }

    /**
     * Whoever knows everything about every group believes of no card more than a third, and gains no more than the rule
     * says.
     */
    @Test
    void notEvenKnowingEverythingSinglesOut() {
        for (int seed = 0; seed < SCHOOLS; seed++) {
            School school = school(seed);
            GroupAttack.Outcome all = attack(school, school.cores, school.attributes);
            assertTrue(all.surest() <= SUREST + 1e-12, "believed " + all.surest());
            assertTrue(
                    all.success()
                                    - attack(school, school.cores, Math.min(1, school.attributes))
                                            .success()
                            <= MOST_GAINED + 1e-12,
                    "gained");
        }
    }

    /** Exact facts on a group, as no release has them. */
    private record Exact(int size, int year, int girls, int harmed) {}

    /**
     * The attack is not blunt: with exact numbers on the cards more than half of the groups are found, of thirty and
     * more.
     */
    @Test
    void exactProfilesAreFound() {
        double found = 0;
        for (int seed = 0; seed < 5; seed++) {
            School school = school(seed);
            List<Set<Integer>> own = seen(school, seed);
            found += new GroupAttack<>(
                                    school.cores,
                                    school.cores.stream()
                                            .map(core -> exact(school.facts, core))
                                            .toList(),
                                    own,
                                    own.stream()
                                            .map(core -> exact(school.facts, core))
                                            .toList())
                            .attack((one, other) -> (one.year == other.year ? 100 : 0)
                                    - Math.abs(one.size - other.size)
                                    - Math.abs(one.girls - other.girls)
                                    - Math.abs(one.harmed - other.harmed))
                            .success()
                    / 5;
        }
        assertTrue(found > .5, "found " + found);
    }

    private static Exact exact(SchoolFacts facts, Set<Integer> group) {
        int year = group.stream()
                .map(pupil -> facts.years()[pupil])
                .sorted(Comparator.naturalOrder())
                .toList()
                .get(group.size() / 2);
        return new Exact(
                group.size(),
                year,
                (int) group.stream()
                        .filter(pupil -> facts.sexes()[pupil] == Sex.FEMALE)
                        .count(),
                inRole(facts, group, Role.HARMED));
    }
}
