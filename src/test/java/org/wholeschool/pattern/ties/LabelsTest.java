package org.wholeschool.pattern.ties;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wholeschool.pattern.hotspot.scan.Chance;

/** What a shuffle leaves as it is, and that it is fair. */
class LabelsTest {

    /** Each year group has as many concerns on each day, so each week has as many, and what is closed stays closed. */
    @Test
    void aShuffleKeepsYearGroupsAndWeeklyTotals() {
        Random random = new Random(5);
        List<Integer> years = random.ints(300, 7, 12).boxed().toList();
        long monday = LocalDate.of(2026, 9, 7).toEpochDay();
        long[] days = IntStream.range(0, 300)
                .mapToLong(i -> monday + 7L * random.nextInt(12) + random.nextInt(5))
                .toArray();
        Labels labels = new Labels(years);
        long[] before = days.clone();
        long[] shuffled = new long[300];
        for (int replicate = 0; replicate < 20; replicate++) {
            labels.shuffle(days, shuffled, Chance.of(1, replicate));
            assertArrayEquals(before, days);
            assertEquals(byYearAndWeek(years, days, monday), byYearAndWeek(years, shuffled, monday));
            assertFalse(Arrays.equals(days, shuffled));
        }
    }

    private static Map<List<Long>, Integer> byYearAndWeek(List<Integer> years, long[] days, long monday) {
        Map<List<Long>, Integer> counts = new HashMap<>();
        for (int i = 0; i < days.length; i++) {
            counts.merge(List.of((long) years.get(i), (days[i] - monday) / 7, days[i]), 1, Integer::sum);
        }
        return counts;
    }

    /** Each of the six orders of three comes as often: chi-squared with five degrees of freedom, .001 at 20.5. */
    @Test
    void eachOrderIsAsLikely() {
        Labels labels = new Labels(List.of(1, 2, 1, 1));
        long[] shuffled = new long[4];
        Map<Long, Integer> orders = new HashMap<>();
        for (int replicate = 0; replicate < 6_000; replicate++) {
            labels.shuffle(new long[] {1, 9, 2, 3}, shuffled, Chance.of(4, replicate));
            assertEquals(9, shuffled[1]);
            orders.merge(shuffled[0] * 100 + shuffled[2] * 10 + shuffled[3], 1, Integer::sum);
        }
        assertEquals(6, orders.size());
        double chiSquared = orders.values().stream()
                .mapToDouble(count -> (count - 1_000.) * (count - 1_000.) / 1_000)
                .sum();
        assertEquals(0, chiSquared, 20.5);
    }

    @Test
    void waysAreCountedUpToAThousandMillion() {
        Labels labels = new Labels(List.of(1, 1, 1, 1, 1, 2, 2, 2));
        assertEquals(10 * 3, labels.ways(new boolean[] {true, true, false, false, false, true, false, false}), 1e-9);
        assertEquals(1, labels.ways(new boolean[] {true, true, true, true, true, false, false, false}), 1e-9);
        boolean[] half = new boolean[200];
        Arrays.fill(half, 0, 100, true);
        assertEquals(
                1e9, new Labels(IntStream.generate(() -> 1).limit(200).boxed().toList()).ways(half), 0);
    }
}
