package org.wholeschool.survey.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The steps in which shares are told, and the attack on them: what a count can be by all that is told of it. */
class ShareTest {

    private static final List<Integer> SIZES = IntStream.concat(
                    IntStream.rangeClosed(100, 400), IntStream.of(500, 999, 1121, 1500))
            .boxed()
            .toList();

    @Test
    void ofNinetyNineItIsQuartersAndOfAHundredTenths() {
        assertEquals(
                Map.of(
                        Share.FEW, "0-4",
                        Share.UNDER_A_QUARTER, "5-24",
                        Share.UNDER_A_HALF, "25-49",
                        Share.UNDER_THREE_QUARTERS, "50-74",
                        Share.MORE, "75-94",
                        Share.NEARLY_ALL, "95-99"),
                steps(99));
        Map<Share, String> tenths = new LinkedHashMap<>();
        tenths.put(Share.FEW, "0-4");
        tenths.put(Share.UP_TO_A_TENTH, "5-14");
        tenths.put(Share.TWO_TENTHS, "15-24");
        tenths.put(Share.THREE_TENTHS, "25-34");
        tenths.put(Share.FOUR_TENTHS, "35-44");
        tenths.put(Share.FIVE_TENTHS, "45-54");
        tenths.put(Share.SIX_TENTHS, "55-64");
        tenths.put(Share.SEVEN_TENTHS, "65-74");
        tenths.put(Share.EIGHT_TENTHS, "75-84");
        tenths.put(Share.FROM_NINE_TENTHS, "85-95");
        tenths.put(Share.NEARLY_ALL, "96-100");
        assertEquals(tenths, steps(100));
        assertEquals("5-44", steps(299).get(Share.UP_TO_A_TENTH));
        assertEquals("5-14", steps(300).get(Share.UNDER_A_TWENTIETH));
        assertEquals("15-44", steps(300).get(Share.A_TENTH));
    }

    private static Map<Share, String> steps(int all) {
        Map<Share, String> steps = new HashMap<>();
        for (int count = 0; count <= all; count++) {
            FeltCell step = FeltCell.step(count, all);
            steps.put(Share.of(count, all), step.least() + "-" + step.most());
        }
        return steps;
    }

    /** What is told of one count: never fewer than ten numbers between the ends, and never fewer than five at them. */
    @Test
    void aStepOfAHundredAnswersOrMoreIsAtLeastTenPeopleWide() {
        for (int all : SIZES) {
            for (int count = 0; count <= all; count++) {
                FeltCell step = FeltCell.step(count, all);
                Share share = Share.of(count, all);
                boolean isEnd = share == Share.FEW || share == Share.NEARLY_ALL;
                int wide = step.most() - step.least() + 1;
                assertTrue(wide >= (isEnd ? Share.FEWEST : 10), count + " of " + all + ": " + step);
                FeltCell cell = FeltCell.of(count, all);
                assertTrue(cell.least() <= count && count <= cell.most(), "it is in its cell");
                assertTrue(cell.least() >= step.least() && cell.most() <= step.most(), "cells do not cross steps");
                assertTrue(cell.most() - cell.least() + 1 >= Share.FEWEST, cell + " of " + all);
            }
        }
        for (int all = 40; all < 100; all++) {
            for (int count = 0; count <= all; count++) {
                FeltCell cell = FeltCell.of(count, all);
                assertTrue(cell.most() - cell.least() + 1 >= Share.FEWEST, cell + " of " + all);
            }
        }
    }

    /**
     * The attack: two surveys, of which the second has one answer more. What is told of both is subtracted. Plain
     * counts and per milles, the controls, leave one difference alone.
     */
    @Test
    void twoSurveysAreNotSubtractedToOneAnswer() {
        assertEquals(0, givenAway(all -> count -> FeltCell.of(count, all).toString()));
        assertTrue(givenAway(all -> count -> Integer.toString(count)) > 1000, "the control: counts");
        assertTrue(givenAway(all -> count -> Math.round(1000.0 * count / all) + "") > 1000, "the control: per mille");
    }

    /** How often what is told of both leaves one difference alone. */
    private static int givenAway(IntFunction<IntFunction<String>> told) {
        int given = 0;
        for (int all : List.of(99, 100, 120, 299)) {
            Map<String, List<Integer>> first = bySaid(told.apply(all), all);
            Map<String, List<Integer>> second = bySaid(told.apply(all + 1), all + 1);
            for (int count = 0; count <= all; count++) {
                for (int more = 0; more <= 1; more++) {
                    Set<Integer> differences = new HashSet<>();
                    for (int one : first.get(told.apply(all).apply(count))) {
                        for (int other : second.get(told.apply(all + 1).apply(count + more))) {
                            differences.add(other - one);
                        }
                    }
                    given += differences.size() == 1 ? 1 : 0;
                }
            }
        }
        return given;
    }

    private static Map<String, List<Integer>> bySaid(IntFunction<String> told, int all) {
        Map<String, List<Integer>> counts = new HashMap<>();
        IntStream.rangeClosed(0, all)
                .forEach(count -> counts.computeIfAbsent(told.apply(count), none -> new ArrayList<>())
                        .add(count));
        return counts;
    }

    /**
     * Of how safe pupils feel at school leads see tenths and governors quarters, which hide fewer than ten. The nearest
     * tenth changes where a quarter does; tenths that are rounded down, the control, tell a number beside quarters.
     */
    @Test
    void tenthsBesideGovernorsQuartersTellNoNumber() {
        int narrowest = SIZES.stream()
                .mapToInt(all -> narrowest(all, count -> Share.of(count, all).toString()))
                .min()
                .orElseThrow();
        assertTrue(narrowest >= Share.FEWEST, "one of " + narrowest);
        assertEquals(1, narrowest(105, count -> (count < Share.FEWEST ? "few" : "") + 10 * count / 105), "the control");
    }

    private static int narrowest(int all, IntFunction<String> leads) {
        Map<List<Object>, Integer> wide = new HashMap<>();
        for (int count = 0; count <= all; count++) {
            wide.merge(List.of(leads.apply(count), Share.of(count, all, 10)), 1, Integer::sum);
        }
        return Collections.min(wide.values());
    }

    /** Reasons have the steps of what a group is at least, so that the steps do not tell how many they are. */
    @Test
    void aGroupsStepsAreThoseOfTheLeastThatItCanBe() {
        for (int all : SIZES) {
            for (int group = 40; group <= all; group++) {
                FeltCell step = FeltCell.step(group, all);
                if (step.least() >= 40) {
                    Share said = Share.ofGroup(group / 2, group, step.least());
                    assertEquals(
                            step.least() >= Share.FOR_TENTHS,
                            said.compareTo(Share.UNDER_A_TWENTIETH) >= 0,
                            group + " of " + all);
                }
            }
        }
        assertEquals(Share.FOUR_TENTHS, Share.ofGroup(42, 105, 100));
        assertEquals(Share.UNDER_A_HALF, Share.ofGroup(42, 105, 99));
    }
}
