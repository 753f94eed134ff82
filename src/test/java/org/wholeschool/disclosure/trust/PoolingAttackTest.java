package org.wholeschool.disclosure.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wholeschool.disclosure.trust.TrustYear.Block;

/**
 * A reader who knows the method, sees what is published, and asks which numbers can have led to it; all numbers up to a
 * limit are tried. The reader is given more than is true: each concern is about another pupil, so that a school has no
 * figure only because it has fewer than 10 concerns. Each attack has a control, a method that it must break.
 */
class PoolingAttackTest {

    private static final PoolingRule THREE = PoolingRule.FOR_TRUSTS;
    private static final PoolingRule FOUR = PoolingRule.FOR_MEMBERS;

    private static final int[] SOME = {0, 1, 3, 5, 8, 9, 10, 12, 17};

    /** Schools, over all that is published, that certainly have a concern, or certainly fewer than 9. */
    private record Found(int presences, int bounds) {}

    @Test
    void fromAPoolOfThreeNothingFollowsForOne() {
        assertEquals(
                new Found(0, 0), attack(3, range(37), 35, counts -> new Pooling(THREE).publish(schools(counts)), -1));
    }

    /** Not every number is tried: what remains possible with some of them does with all. */
    @Test
    void norFromPoolsOfFourOrFive() {
        assertEquals(new Found(0, 0), attack(4, SOME, 15, counts -> new Pooling(THREE).publish(schools(counts)), -1));
        assertEquals(new Found(0, 0), attack(4, SOME, 15, counts -> new Pooling(FOUR).publish(schools(counts)), -1));
        assertEquals(
                new Found(0, 0),
                attack(
                        5,
                        new int[] {0, 3, 5, 9, 10, 13, 17},
                        15,
                        counts -> new Pooling(THREE).publish(schools(counts)),
                        -1));
    }

    /**
     * Six schools are two groups of three: either may be the one for which both were pooled. Tried are numbers that add
     * up to each other, as 5 and 9 do to 14; with fewer of them a school would seem to be bounded where it is not.
     */
    @Test
    void norFromTwoGroupsThatBecameOne() {
        assertEquals(
                new Found(0, 0),
                attack(
                        6,
                        new int[] {0, 2, 5, 9, 10, 14},
                        15,
                        counts -> new Pooling(THREE).publish(schools(counts)),
                        -1));
    }

    @Test
    void controlPoolingThoseWithoutAFigureProvesPresences() {
        Found found = attack(3, range(37), 35, PoolingAttackTest::smallOnesTogether, -1);
        assertTrue(found.presences > 0, found::toString);
    }

    @Test
    void controlAPoolOfTenTellsThatEachHasAtMostSeven() {
        Found found = attack(3, range(17), 15, PoolingAttackTest::tenAreEnough, -1);
        assertTrue(found.bounds > 0, found::toString);
    }

    /**
     * Whoever has a school's own number subtracts it. Of a pool of four, none remains possible for each of the others;
     * of one of three that is not so.
     */
    @Test
    void oneSchoolsOwnNumberTakenFromThePool() {
        assertEquals(0, attack(4, SOME, 15, counts -> new Pooling(FOUR).publish(schools(counts)), 0).presences);
        assertTrue(attack(3, range(17), 15, counts -> new Pooling(THREE).publish(schools(counts)), 0).presences > 0);
    }

    /** One concern more at one school: the pool shows 5 more one time in five, whichever school it was. */
    @Test
    void oneConcernMoreTellsNotWhere() {
        int moved = 0;
        int tried = 0;
        for (int a = 4; a < 9; a++) {
            for (int b = 4; b < 9; b++) {
                for (int c = 5; c < 9; c++) {
                    int[] counts = {a, b, c};
                    TrustYear before = new Pooling(THREE).publish(schools(counts));
                    List<TrustYear> after = IntStream.range(0, 3)
                            .mapToObj(school -> new Pooling(THREE)
                                    .publish(schools(IntStream.range(0, 3)
                                            .map(i -> counts[i] + (i == school ? 1 : 0))
                                            .toArray())))
                            .toList();
                    assertEquals(1, after.stream().distinct().count(), () -> Arrays.toString(counts));
                    moved += after.get(0).equals(before) ? 0 : 1;
                    tried++;
                }
            }
        }
        assertEquals(.2, (double) moved / tried, .03);
    }

    private static TrustYear smallOnesTogether(int[] counts) {
        List<SchoolYearFigures> schools = schools(counts);
        List<SchoolYearFigures> small =
                schools.stream().filter(school -> !school.hasFigure()).toList();
        List<List<SchoolYearFigures>> blocks = new ArrayList<>(schools.stream()
                .filter(SchoolYearFigures::hasFigure)
                .map(List::of)
                .toList());
        if (!small.isEmpty()) {
            blocks.add(small);
        }
        return blocks.stream().allMatch(THREE::passes)
                ? new TrustYear(blocks.stream().map(PoolingAttackTest::block).toList())
                : new TrustYear(List.of());
    }

    private static TrustYear tenAreEnough(int[] counts) {
        int sum = Arrays.stream(counts).sum();
        boolean single = Arrays.stream(counts).allMatch(count -> count >= 10);
        boolean dominated = Arrays.stream(counts).anyMatch(count -> 100 * count > 70 * sum);
        return single
                ? new TrustYear(schools(counts).stream()
                        .map(school -> block(List.of(school)))
                        .toList())
                : dominated || sum < 10 ? new TrustYear(List.of()) : new TrustYear(List.of(block(schools(counts))));
    }

    private static Block block(List<SchoolYearFigures> schools) {
        return new Block(
                schools.stream().map(SchoolYearFigures::school).toList(),
                schools.stream().mapToInt(SchoolYearFigures::onRoll).sum(),
                THREE.rounded(
                        schools.stream().mapToInt(SchoolYearFigures::concerns).sum()));
    }

    /** @param own a school whose number the reader has; -1 for none */
    private static Found attack(int schools, int[] values, int mostShown, Function<int[], TrustYear> method, int own) {
        Map<List<Object>, int[][]> possible = new HashMap<>();
        Map<List<Object>, TrustYear> years = new HashMap<>();
        every(schools, values, counts -> {
            TrustYear year = method.apply(counts);
            if (year.isWithheld() || year.blocks().stream().anyMatch(block -> block.concerns() > mostShown)) {
                return;
            }
            List<Object> seen = List.of(year, own < 0 ? -1 : counts[own]);
            years.put(seen, year);
            int[][] range = possible.computeIfAbsent(seen, none -> new int[][] {counts.clone(), counts.clone()});
            for (int i = 0; i < schools; i++) {
                range[0][i] = Math.min(range[0][i], counts[i]);
                range[1][i] = Math.max(range[1][i], counts[i]);
            }
        });
        int presences = 0;
        int bounds = 0;
        for (var entry : possible.entrySet()) {
            for (int i = 0; i < schools; i++) {
                String name = name(i);
                if (i != own
                        && years.get(entry.getKey()).blocks().stream()
                                .anyMatch(block -> block.schools().contains(name) && block.isPool())) {
                    presences += entry.getValue()[0][i] > 0 ? 1 : 0;
                    bounds += entry.getValue()[1][i] < 9 ? 1 : 0;
                }
            }
        }
        assertTrue(possible.size() > 1, "nothing was published");
        return new Found(presences, bounds);
    }

    private static int[] range(int most) {
        return IntStream.rangeClosed(0, most).toArray();
    }

    private static void every(int schools, int[] values, Consumer<int[]> look) {
        int[] at = new int[schools];
        int digit = 0;
        while (digit < schools) {
            look.accept(Arrays.stream(at).map(i -> values[i]).toArray());
            for (digit = 0; digit < schools && at[digit] == values.length - 1; digit++) {
                at[digit] = 0;
            }
            if (digit < schools) {
                at[digit]++;
            }
        }
    }

    private static String name(int school) {
        return "School " + school;
    }

    private static List<SchoolYearFigures> schools(int[] counts) {
        return IntStream.range(0, counts.length)
                .mapToObj(i -> new SchoolYearFigures(
                        name(i),
                        100 + i,
                        counts[i],
                        counts[i],
                        counts[i] < 10 ? SchoolYearFigures.NO_FIGURE : THREE.rounded(counts[i])))
                .toList();
    }
}
