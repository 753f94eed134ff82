package org.wholeschool.pattern.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholeschool.disclosure.group.MemberProfile;
import org.wholeschool.disclosure.group.ProfileRule;
import org.wholeschool.disclosure.group.RoleMix;
import org.wholeschool.disclosure.group.SexMix;
import org.wholeschool.disclosure.group.SizeBand;
import org.wholeschool.disclosure.group.YearMix;

/**
 * Attackers who each saw one of five days of a real high school, every contact of it, and know everybody's class and
 * sex and what is recorded of whom: how much better than by the size band alone do they find the right group among
 * those of a release of all five days?
 */
@Tag("reference")
class HighSchoolAttackTest {

    private static final int DAYS = 5;
    private static final double MOST_GAINED = .03;
    private static final double SUREST = 1 / 3.;

    @BeforeEach
    void isThere() {
        HighSchool.assumeThere(HighSchoolAttackTest.class);
    }

    /** Exact facts on a group, as no release has them. */
    private record Exact(int size, String form, int girls) {}

    private record Data(
            List<String> names,
            Map<String, HighSchool.Pupil> pupils,
            Map<Integer, Role> roles,
            List<Set<Integer>> cores) {

        private MemberProfile profile(Set<Integer> group) {
            int girls = girls(group);
            int boys = (int)
                    group.stream().filter(pupil -> of(pupil).sex().equals("M")).count();
            YearMix year =
                    group.stream().map(pupil -> of(pupil).form()).distinct().count() == 1
                            ? YearMix.ONE_YEAR
                            : YearMix.MIXED;
            return new MemberProfile(
                    SizeBand.of(Math.max(SizeBand.FEWEST, group.size())),
                    year,
                    RoleMix.of(inRole(group, Role.HARMED), inRole(group, Role.ALLEGED)),
                    SexMix.of(girls, boys));
        }

        private HighSchool.Pupil of(int pupil) {
            return pupils.get(names.get(pupil));
        }

        private int girls(Set<Integer> group) {
            return (int)
                    group.stream().filter(pupil -> of(pupil).sex().equals("F")).count();
        }

        private int inRole(Set<Integer> group, Role role) {
            return (int)
                    group.stream().filter(pupil -> roles.get(pupil) == role).count();
        }

        private String form(Set<Integer> group) {
            Map<String, Integer> forms = new HashMap<>();
            group.forEach(pupil -> forms.merge(of(pupil).form(), 1, Integer::sum));
            return forms.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .orElseThrow()
                    .getKey();
        }

        private Exact exact(Set<Integer> group) {
            return new Exact(group.size(), form(group), girls(group));
        }
    }

    private static List<Set<Integer>> groups(TieGraph graph, double timesTheDensity, int fewest) {
        Partition partition = new Leiden(Quality.cpm(timesTheDensity * graph.density())).best(graph, 5, 1);
        List<Set<Integer>> groups = new ArrayList<>();
        for (int[] members : partition.members()) {
            if (members.length >= fewest) {
                groups.add(new TreeSet<>(Arrays.stream(members).boxed().toList()));
            }
        }
        return groups;
    }

    /** Every fifth pupil has a part in a concern; more of them in some classes than in others. */
    private static Data data(double timesTheDensity) throws IOException {
        HighSchool.Network all = HighSchool.contacts(-1);
        Random random = new Random(1);
        Map<Integer, Role> roles = new HashMap<>();
        for (int pupil = 0; pupil < all.names().size(); pupil++) {
            boolean often =
                    HighSchool.pupils().get(all.names().get(pupil)).form().startsWith("2BIO");
            if (random.nextDouble() < (often ? .5 : .1)) {
                roles.put(pupil, random.nextBoolean() ? Role.HARMED : Role.ALLEGED);
            }
        }
        return new Data(all.names(), HighSchool.pupils(), roles, groups(all.graph(), timesTheDensity, SizeBand.FEWEST));
    }

    /** With groups as large as the classes and with ever smaller ones. */
    @ParameterizedTest
    @ValueSource(doubles = {.5, 1, 2, 4, 8})
    void ofSoFewGroupsNothingBeyondTheSizeIsTold(double timesTheDensity) throws Exception {
        Data data = data(timesTheDensity);
        assertTrue(data.cores.size() >= 9, data.cores.size() + " groups");
        int attributes =
                ProfileRule.attributes(data.cores.stream().map(data::profile).toList());
        assertTrue(attributes <= 1, "with one day of contacts nothing can be gained, because nothing more is told");
        double gained = gained(data, timesTheDensity, attributes);
        assertTrue(gained <= MOST_GAINED, "gained " + gained);
    }

    /**
     * Of nine groups six are of one class and three are mixed. To tell that would obey the rule of three, and somebody
     * with a day of contacts would gain more than three points: the second condition of the rule is there for this.
     */
    @Test
    void threeAlikeAreNotEnoughInASmallRelease() throws Exception {
        Data data = data(.5);
        List<MemberProfile> byYear =
                data.cores.stream().map(group -> data.profile(group).first(2)).toList();
        assertEquals(
                Set.of(3, 6),
                new HashSet<>(byYear.stream()
                        .map(each -> Collections.frequency(byYear, each))
                        .toList()));
        assertEquals(
                1, ProfileRule.attributes(data.cores.stream().map(data::profile).toList()));
        double gained = gained(data, .5, 2);
        assertTrue(gained > MOST_GAINED, "gained " + gained);
    }

    /**
     * @return what the attributes add to the share of groups that are found by the size band alone, on average over the
     *     days.
     */
    private static double gained(Data data, double timesTheDensity, int attributes) throws IOException {
        List<MemberProfile> profiles = data.cores.stream().map(data::profile).toList();
        double gained = 0;
        for (int day = 0; day < DAYS; day++) {
            List<Set<Integer>> own = groups(HighSchool.contacts(day).graph(), timesTheDensity, 2);
            GroupAttack.Outcome told = attack(data, profiles, own, attributes);
            gained += (told.success()
                            - attack(data, profiles, own, Math.min(attributes, 1))
                                    .success())
                    / DAYS;
            assertTrue(told.surest() <= SUREST + 1e-12, "believed " + told.surest());
        }
        return gained;
    }

    private static GroupAttack.Outcome attack(
            Data data, List<MemberProfile> profiles, List<Set<Integer>> own, int attributes) {
        return new GroupAttack<>(
                        data.cores,
                        profiles.stream().map(each -> each.first(attributes)).toList(),
                        own,
                        own.stream()
                                .map(group -> data.profile(group).first(attributes))
                                .toList())
                .attack(HighSchoolAttackTest::alike);
    }

    private static double alike(MemberProfile one, MemberProfile other) {
        return (one.size() == other.size() ? 1 : 0)
                + (one.year() == other.year() ? 1 : 0)
                + (one.role() == other.role() ? 1 : 0)
                + (one.sex() == other.sex() ? 1 : 0);
    }

    /** The attack is not blunt: against profiles with exact numbers it finds the group. */
    @Test
    void exactProfilesAreFound() throws Exception {
        Data data = data(1);
        List<Exact> cards = data.cores.stream().map(data::exact).toList();
        GroupAttack<Exact> everything = new GroupAttack<>(data.cores, cards, data.cores, cards);
        assertEquals(cards.size(), everything.unique());
        assertEquals(1, everything.attack(HighSchoolAttackTest::alike).success());
        double found = 0;
        for (int day = 0; day < DAYS; day++) {
            List<Set<Integer>> own = groups(HighSchool.contacts(day).graph(), 1, 2);
            found += new GroupAttack<>(
                                    data.cores,
                                    cards,
                                    own,
                                    own.stream().map(data::exact).toList())
                            .attack(HighSchoolAttackTest::alike)
                            .success()
                    / DAYS;
        }
        assertTrue(found > .5, "found " + found);
    }

    private static double alike(Exact one, Exact other) {
        return (one.form.equals(other.form) ? 100 : 0)
                - Math.abs(one.size - other.size)
                - Math.abs(one.girls - other.girls);
    }
}
