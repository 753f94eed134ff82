package org.wholeschool.pattern.types;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wholeschool.pattern.types.GroupProfile.Occurs;
import org.wholeschool.pattern.types.TypeRelease.Part;
import org.wholeschool.pattern.types.TypeRelease.ToldYear;

/** What a type tells, and what it never tells. */
class TypeRuleTest {

    private static final Occurs THREE = occurs(3, 1);

    private static Occurs occurs(int pupils, int first) {
        return new Occurs(pupils, IntStream.range(first, first + pupils).boxed().collect(Collectors.toSet()));
    }

    private static GroupProfile group(int year, int harmed, int alleged, Long... places) {
        return new GroupProfile(
                Collections.nCopies(6, year),
                Set.of(places).stream().collect(Collectors.toMap(place -> place, place -> occurs(4, year * 10))),
                occurs(harmed, 100 * year),
                occurs(alleged, 200 * year));
    }

    /** The line is as low as it can be, or as high. */
    private static TypeRelease release(double lot, List<GroupProfile> groups) {
        TypeRule rule = new TypeRule(what -> lot);
        return rule.release(groups, rule.partition(groups));
    }

    @Test
    void sixGroupsAreOneTypeAndFiveAreTooFew() {
        List<GroupProfile> six =
                IntStream.range(0, 6).mapToObj(i -> group(7 + i % 2, 0, 0)).toList();
        assertEquals(1, release(0, six).types().size());
        assertEquals(new TypeRelease(List.of(), null), release(0, six.subList(0, 5)));
    }

    /** Under nine groups, as asked, and up to eleven there is one type; from twelve on there are more. */
    @Test
    void upToElevenGroupsThereIsOneType() {
        for (int size = 6; size <= 24; size++) {
            List<GroupProfile> groups = IntStream.range(0, size)
                    .mapToObj(i -> group(7 + i % 5, 0, 0))
                    .toList();
            List<List<Integer>> types = new TypeRule(what -> 0).partition(groups);
            assertEquals(Math.max(1, size / 6), types.size(), size + " groups");
            assertTrue(types.stream().allMatch(type -> type.size() >= 6));
        }
    }

    @Test
    void onlyWhatAGroupLacksIsTold() {
        List<GroupProfile> groups = List.of(
                group(7, 4, 0, 1L, 2L),
                group(7, 4, 0, 1L, 2L),
                group(8, 4, 0, 1L, 2L),
                group(8, 4, 0, 1L),
                group(8, 4, 0, 1L),
                group(8, 0, 4, 1L, 3L));
        TypeRelease told = release(0, groups);
        assertEquals(
                List.of(new TypeRelease.Type(
                        List.of(new ToldYear(7, Quarters.ONE), new ToldYear(8, Quarters.THREE)), List.of(2L))),
                told.types(),
                "1 is told of none because all have it, and 3 because one alone does");
        assertEquals(Part.HARMED, told.part());
        assertEquals(List.of(), release(.999, groups).types().get(0).places(), "half are there, and the line is all");
        assertNull(release(.999, groups).part());
        assertNull(
                release(
                                0,
                                groups.subList(0, 5).stream()
                                        .collect(Collectors.collectingAndThen(Collectors.toList(), five -> {
                                            five.add(group(7, 4, 0));
                                            return five;
                                        })))
                        .part(),
                "all of them are mostly harmed");
    }

    /** A year that all have to themselves would tell it; so would two that are no quarter. */
    @Test
    void aYearIsToldBesideAnotherOne() {
        assertEquals(
                List.of(),
                release(0, Collections.nCopies(7, group(9, 0, 0)))
                        .types()
                        .get(0)
                        .years());
        List<GroupProfile> all = List.of(
                group(9, 0, 0),
                group(9, 0, 0),
                group(9, 0, 0),
                group(9, 0, 0),
                group(9, 0, 0),
                group(9, 0, 0),
                group(9, 0, 0),
                group(9, 0, 0),
                group(9, 0, 0),
                group(10, 0, 0));
        assertEquals(List.of(), release(0, all).types().get(0).years());
    }

    /** Two groups of three who were in one concern together are six pupils and not five concerns. */
    @Test
    void fewConcernsTellNothing() {
        List<GroupProfile> groups = IntStream.range(0, 6)
                .mapToObj(i -> new GroupProfile(
                        Collections.nCopies(6, 7 + i % 2),
                        i < 3 ? Map.of(1L, THREE, 2L, occurs(3, i * 10)) : Map.of(),
                        i < 3 ? THREE : Occurs.NONE,
                        Occurs.NONE))
                .toList();
        assertEquals(List.of(2L), release(0, groups).types().get(0).places());
        assertNull(release(0, groups).part());
    }

    /** The order of the sheet is the lots', and a lot is asked by a name that holds nothing of a group. */
    @Test
    void theOrderSaysNothing() {
        List<GroupProfile> groups = IntStream.range(0, 12)
                .mapToObj(i -> group(i < 6 ? 7 + i % 2 : 10 + i % 2, 0, 0))
                .toList();
        TypeRule one = new TypeRule(what -> what.equals("order:0") ? .1 : .9);
        TypeRule other = new TypeRule(what -> what.equals("order:0") ? .9 : .1);
        List<TypeRelease.Type> types =
                one.release(groups, one.partition(groups)).types();
        assertEquals(2, types.size());
        assertEquals(
                List.of(types.get(1), types.get(0)),
                other.release(groups, other.partition(groups)).types());
    }

    @Test
    void sharesAreTheNearestQuarter() {
        assertEquals(
                List.of(Quarters.NONE, Quarters.ONE, Quarters.ONE, Quarters.TWO, Quarters.THREE, Quarters.ALL),
                List.of(
                        Quarters.of(1, 9),
                        Quarters.of(1, 8),
                        Quarters.of(2, 6),
                        Quarters.of(3, 6),
                        Quarters.of(4, 6),
                        Quarters.of(9, 10)));
    }
}
