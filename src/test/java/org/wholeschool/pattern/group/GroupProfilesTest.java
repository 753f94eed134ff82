package org.wholeschool.pattern.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wholeschool.disclosure.group.Direction;
import org.wholeschool.disclosure.group.MemberProfile;
import org.wholeschool.disclosure.group.RoleMix;
import org.wholeschool.disclosure.group.SexMix;
import org.wholeschool.disclosure.group.SizeBand;
import org.wholeschool.disclosure.group.YearMix;
import org.wholeschool.pattern.group.Involvement.Term;
import org.wholeschool.pattern.types.GroupProfile;
import org.wholeschool.pattern.types.GroupProfile.Occurs;

/** What concerns say of a group is that of all of them, though it is read from its own pupils' alone. */
class GroupProfilesTest {

    private static final int PUPILS = 60;
    private static final int OF_GROUP = 10;
    private static final int WEEKS = 6;

    private static SchoolFacts school(long seed) {
        Random random = new Random(seed);
        List<Involvement> parts = new ArrayList<>();
        for (int concern = 0; concern < 150; concern++) {
            for (int times = 1 + random.nextInt(3); times > 0; times--) {
                // Some are in a concern twice, and a few in most.
                parts.add(new Involvement(
                        concern,
                        (int) (PUPILS * random.nextDouble() * random.nextDouble()),
                        Role.values()[random.nextInt(Role.values().length)],
                        random.nextInt(6) - 1,
                        random.nextInt(4) - 1,
                        random.nextInt(5),
                        Term.values()[concern % 7 % Term.values().length],
                        concern));
            }
        }
        SchoolFacts all = new SchoolFacts(
                IntStream.range(0, PUPILS).map(pupil -> 7 + pupil % 5).toArray(),
                IntStream.range(0, PUPILS)
                        .mapToObj(pupil -> SchoolFacts.Sex.NOT_KNOWN)
                        .toArray(SchoolFacts.Sex[]::new),
                parts,
                WEEKS,
                WEEKS);
        return new SchoolFacts(all.years(), all.sexes(), parts, WEEKS, WEEKS, all.lots(), new Renewal(120, Map.of()));
    }

    private static List<Integer> group(int number) {
        return IntStream.range(number * OF_GROUP, (number + 1) * OF_GROUP)
                .boxed()
                .toList();
    }

    private static Occurs occurs(SchoolFacts facts, List<Integer> group, Predicate<Involvement> is) {
        Set<Integer> pupils = new HashSet<>();
        Set<Integer> concerns = new HashSet<>();
        for (Involvement part : facts.involvements()) {
            if (part.term() != Term.NEW
                    && part.term() != Term.LONG_AGO
                    && group.contains(part.pupil())
                    && part.received() < facts.renewal().day()
                    && is.test(part)) {
                pupils.add(part.pupil());
                concerns.add(part.concern());
            }
        }
        return new Occurs(pupils.size(), concerns);
    }

    @Test
    void whatTypesAreMadeOfIsCountedOverAllConcerns() {
        for (int seed = 0; seed < 40; seed++) {
            SchoolFacts facts = school(seed);
            for (int number = 0; number < PUPILS / OF_GROUP; number++) {
                List<Integer> group = group(number);
                Map<Long, Occurs> places = new HashMap<>();
                for (long place = 0; place < 5; place++) {
                    long here = place;
                    Occurs occurs = occurs(facts, group, part -> part.place() == here);
                    if (occurs.pupils() >= GroupProfile.FEWEST_THERE) {
                        places.put(place, occurs);
                    }
                }
                GroupProfile profile = new GroupProfiles(facts)
                        .of(new Standing(
                                1,
                                group,
                                List.of(),
                                new MemberProfile(
                                        SizeBand.FROM_10_TO_19, YearMix.MIXED, RoleMix.NOT_STATED, SexMix.of(0, 0)),
                                List.of(),
                                Direction.NO_CLEAR_CHANGE,
                                true,
                                Standing.Presence.TOLD,
                                90));
                assertEquals(places, profile.places(), "school " + seed + ", group " + number);
                assertEquals(occurs(facts, group, part -> part.role() == Role.HARMED), profile.harmed());
                assertEquals(occurs(facts, group, part -> part.role() == Role.ALLEGED), profile.alleged());
            }
        }
    }

    private static Direction.Term term(SchoolFacts facts, List<Integer> group, Term term) {
        Map<Integer, Set<Integer>> concerns = new HashMap<>();
        for (Involvement part : facts.involvements()) {
            if (part.term() == term && group.contains(part.pupil())) {
                concerns.computeIfAbsent(part.concern(), none -> new HashSet<>())
                        .add(part.pupil());
            }
        }
        List<Integer> there =
                concerns.values().stream().flatMap(Set::stream).distinct().toList();
        long most = -1;
        long times = 0;
        for (int pupil : group) {
            long of = concerns.values().stream()
                    .filter(pupils -> pupils.contains(pupil))
                    .count();
            if (of > times) {
                times = of;
                most = pupil;
            }
        }
        long one = most;
        int without = (int) concerns.values().stream()
                .filter(pupils -> pupils.size() > 1 || !pupils.contains((int) one))
                .count();
        return new Direction.Term(concerns.size(), without, there.size(), WEEKS);
    }

    @Test
    void whetherThereIsMoreAboutAGroupIsCountedOverAllConcerns() {
        Set<Direction> seen = EnumSet.noneOf(Direction.class);
        for (int seed = 0; seed < 300; seed++) {
            SchoolFacts facts = school(seed);
            for (int number = 0; number < PUPILS / OF_GROUP; number++) {
                List<Integer> group = group(number);
                Direction direction = Direction.between(term(facts, group, Term.LAST), term(facts, group, Term.THIS));
                assertEquals(direction, new GroupFacts(facts).direction(group), "school " + seed + ", group " + number);
                seen.add(direction);
            }
        }
        assertTrue(seen.size() > 1, "every group goes the same way: " + seen);
    }

    @Test
    void partsInConcernsAreThoseOfAllConcerns() {
        for (int seed = 0; seed < 40; seed++) {
            SchoolFacts facts = school(seed);
            for (int number = 0; number < PUPILS / OF_GROUP; number++) {
                List<Integer> group = group(number);
                assertEquals(
                        RoleMix.of(
                                occurs(facts, group, part -> part.role() == Role.HARMED)
                                        .pupils(),
                                occurs(facts, group, part -> part.role() == Role.ALLEGED)
                                        .pupils()),
                        new GroupFacts(facts).roles(group));
            }
        }
    }
}
