package org.wholeschool.pattern.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wholeschool.pattern.group.GroupPublication.Published;
import org.wholeschool.pattern.group.Involvement.Term;
import org.wholeschool.pattern.group.SchoolFacts.Sex;
import org.wholeschool.testing.InFullRun;

/**
 * A lead chooses a child, and a place at which a group is nearly told of; logs a concern about that child there, has
 * groups worked out, and compares what is told before and after: if the place begins to be told of a group, the child
 * is one of it. The attacker knows every concern, and who is new where, and knows nothing of who is tied to whom. What
 * else the week brings is as in a school with 800 concerns a year.
 */
@InFullRun("many releases of a school; SyntheticAttackTest attacks one")
class NewConcernAttackTest {

    private static final int SCHOOLS = 12;
    private static final int GROUPS = 12;
    private static final int CORE = 8;
    private static final int PUPILS = 600;
    private static final int PLACES = 20;
    private static final int WEEKS = 26;
    private static final int A_WEEK = 20;
    private static final int WEEK = 7;

    /** A school at the end of a week, and what was told at the beginning of that week. */
    private record School(
            List<StableGroup> groups, List<Involvement> parts, Renewal renewal, Published told, long monday) {

        private Published publish(List<Involvement> of, Renewal let, boolean renews) {
            // What is logged lately is NEW to the arithmetic, as the product reads it.
            List<Involvement> read = of.stream()
                    .map(part -> part.received() < let.day()
                            ? part
                            : new Involvement(
                                    part.concern(),
                                    part.pupil(),
                                    part.role(),
                                    part.place(),
                                    part.band(),
                                    part.categoryGroup(),
                                    Term.NEW,
                                    part.received()))
                    .toList();
            return new GroupPublication(facts(read, let))
                    .publish(groups, StabilityRule.START, told.kept(), told.lastId(), 1, renews);
        }

        private Published heldBack(List<Involvement> of) {
            return publish(of, renewal, false);
        }

        /** The next week begins. */
        private Renewal next(List<Involvement> of) {
            return renewal.next(monday, of);
        }

        private Published renewed(List<Involvement> of) {
            return publish(of, next(of), next(of).day() > renewal.day());
        }

        /** Told at once, as it once was. */
        private Published atOnce(List<Involvement> of) {
            return new GroupPublication(facts(of, Renewal.ALL))
                    .publish(groups, StabilityRule.START, told.kept(), told.lastId(), 1, true);
        }
    }

    private static SchoolFacts facts(List<Involvement> parts, Renewal renewal) {
        return new SchoolFacts(
                IntStream.range(0, PUPILS).map(pupil -> 7 + pupil % 5).toArray(),
                IntStream.range(0, PUPILS).mapToObj(pupil -> Sex.FEMALE).toArray(Sex[]::new),
                parts,
                12,
                12,
                LongStream.range(0, PUPILS).toArray(),
                renewal);
    }

    private static School school(long seed) {
        Random chance = new Random(seed);
        List<StableGroup> groups = IntStream.range(0, GROUPS)
                .mapToObj(group -> new StableGroup(
                        IntStream.range(CORE * group, CORE * (group + 1))
                                .boxed()
                                .toList(),
                        List.of(),
                        .9))
                .toList();
        List<Involvement> parts = new ArrayList<>();
        Renewal renewal = new Renewal(0, Map.of());
        List<Standing> kept = List.of();
        Published told = null;
        for (int week = 0; week < WEEKS; week++) {
            if (week > 0) {
                Renewal before = renewal;
                renewal = before.next((long) WEEK * week, parts);
                Renewal let = renewal;
                told = new GroupPublication(facts(
                                parts.stream()
                                        .filter(part -> part.received() < let.day())
                                        .toList(),
                                let))
                        .publish(groups, StabilityRule.START, kept, told == null ? 0 : told.lastId(), 1, true);
                kept = told.kept();
            }
            for (int i = 0; i < A_WEEK; i++) {
                log(
                        parts,
                        chance.nextInt(4) > 0 ? chance.nextInt(PUPILS) : chance.nextInt(GROUPS * CORE),
                        chance.nextInt(PLACES),
                        (long) WEEK * week + chance.nextInt(5),
                        chance);
            }
        }
        return new School(groups, parts, renewal, told, (long) WEEK * WEEKS);
    }

    private static void log(List<Involvement> parts, int pupil, int place, long day, Random chance) {
        parts.add(new Involvement(
                parts.size(),
                pupil,
                chance.nextBoolean() ? Role.HARMED : Role.ALLEGED,
                place,
                place % 4,
                place % 5,
                Term.THIS,
                day));
    }

    private static List<Involvement> and(List<Involvement> parts, int child, int place, long day, Role role) {
        return Stream.concat(
                        parts.stream(),
                        Stream.of(new Involvement(
                                parts.size(), child, role, place, place % 4, place % 5, Term.THIS, day)))
                .toList();
    }

    private static List<Object> said(Published published) {
        return List.of(
                published.release().attributes(),
                published.release().groups().stream()
                        .map(each -> List.of(each.id(), each.members(), each.contexts(), each.direction()))
                        .toList());
    }

    /** Every child of every group, at every place: until the next week begins, nothing that is told differs. */
    @Test
    void untilTheWeekIsOverNothingDiffers() {
        int exposed = 0;
        for (int seed = 0; seed < 3; seed++) {
            School school = school(seed);
            List<Object> before = said(school.heldBack(school.parts));
            List<Object> before2 = said(school.atOnce(school.parts));
            for (int child = 0; child < GROUPS * CORE; child += 5) {
                for (int place = 0; place < PLACES; place++) {
                    List<Involvement> logged = and(school.parts, child, place, school.monday - 1, Role.ALLEGED);
                    assertEquals(
                            before,
                            said(school.heldBack(logged)),
                            "school " + seed + ", child " + child + ", place " + place);
                    exposed += before2.equals(said(school.atOnce(logged))) ? 0 : 1;
                }
            }
        }
        assertTrue(exposed > 20, "the control: told at once, " + exposed + " are given away");
    }

    /**
     * When the next week begins the attacker looks at what a place began to be told of. Whoever of that group was new
     * there was let in together with two others at least: of those who were, the attacker believes each as much as the
     * other. Without holding back, whoever was logged is the one.
     */
    @Test
    void afterwardsItMayHaveBeenAnyOfThree() {
        int began = 0;
        int beganAtOnce = 0;
        double believed = 0;
        for (int seed = 0; seed < SCHOOLS; seed++) {
            School school = school(seed);
            Set<Context> toldBefore = contexts(school.heldBack(school.parts));
            Set<Context> atOnceBefore = contexts(school.atOnce(school.parts));
            for (int child = 0; child < GROUPS * CORE; child += 13) {
                for (int place = 0; place < PLACES; place += 2) {
                    List<Involvement> logged = and(school.parts, child, place, school.monday - 1, Role.ALLEGED);
                    Set<Context> newlyTold = new HashSet<>(contexts(school.renewed(logged)));
                    newlyTold.removeAll(toldBefore);
                    for (Context context : newlyTold) {
                        Set<Integer> letIn = newcomers(logged, context, school.renewal, school.next(logged));
                        assertTrue(letIn.size() >= Renewal.FEWEST_NEWCOMERS, context + " was let in for " + letIn);
                        began++;
                        believed = Math.max(believed, 1. / letIn.size());
                    }
                    Set<Context> here = new HashSet<>(contexts(school.atOnce(logged)));
                    here.removeAll(atOnceBefore);
                    beganAtOnce += here.isEmpty() ? 0 : 1;
                }
            }
        }
        assertTrue(began > 20, "the attack is not blunt: " + began);
        assertTrue(believed <= 1 / 3. + 1e-12, "believed " + believed);
        assertTrue(beganAtOnce > 10, "the control: at once, and for one child alone, " + beganAtOnce);
    }

    private static Set<Context> contexts(Published published) {
        return published.release().groups().stream()
                .flatMap(each -> each.contexts().stream())
                .collect(Collectors.toSet());
    }

    /** @return who counts there now and did not before. */
    private static Set<Integer> newcomers(List<Involvement> parts, Context context, Renewal before, Renewal now) {
        Set<Integer> newly = there(parts, context, now);
        newly.removeAll(there(parts, context, before));
        return newly;
    }

    private static Set<Integer> there(List<Involvement> parts, Context context, Renewal renewal) {
        Renewal.Facet facet = new Renewal.Facet(context, null);
        return parts.stream()
                .filter(part -> Renewal.Facet.of(part).contains(facet) && renewal.letsIn(part, facet))
                .map(Involvement::pupil)
                .collect(Collectors.toSet());
    }

    /** In a quiet week nothing is renewed: a concern that came by itself would be the one that is told. */
    @Test
    void aQuietWeekIsNotTakenIn() {
        Renewal renewal = new Renewal(70, Map.of());
        Random chance = new Random(1);
        List<Involvement> parts = new ArrayList<>();
        IntStream.range(0, 9).forEach(pupil -> log(parts, pupil, pupil % 2, 71, chance));
        assertEquals(renewal, renewal.next(77, parts));
        log(parts, 9, 3, 78, chance);
        assertEquals(renewal, renewal.next(77, parts), "the tenth came later");
        Renewal next = renewal.next(84, parts);
        assertEquals(84, next.day());
        assertEquals(renewal, renewal.next(70, parts), "and not twice in a week");
        Renewal.Facet alone = new Renewal.Facet(new Context(Context.Kind.PLACE, 3), null);
        assertEquals(70L, next.behind().get(alone), "one who is new somewhere waits for two others");
        assertTrue(!next.behind().containsKey(new Renewal.Facet(new Context(Context.Kind.PLACE, 0), null)));
        IntStream.range(0, 10).forEach(pupil -> log(parts, pupil, 1, 85, chance));
        log(parts, 8, 3, 85, chance);
        Renewal later = next.next(91, parts);
        assertEquals(70L, later.behind().get(alone));
        IntStream.range(0, 10).forEach(pupil -> log(parts, pupil, 1, 92, chance));
        log(parts, 7, 3, 92, chance);
        assertTrue(!later.next(98, parts).behind().containsKey(alone), "and is taken in with them, weeks later");
    }
}
