package org.wholeschool.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every table: the conditions are counted anew here, in another way than the product does. */
class PublicationPropertiesTest {

    private static final PublicationRule RULE = PublicationRule.FOR_GOVERNORS;

    record Log(int cells, int onRoll, int[] cell, int[][] pupils) {
        PublishedTable published() {
            return RULE.publish(new ConcernTable(cells, cell, pupils, onRoll));
        }
    }

    @Property(tries = 500)
    void everyPublishedBlockMeetsEveryCondition(@ForAll("logs") Log log) {
        for (PublishedBlock block : log.published().blocks()) {
            assertTrue(mayBePublished(log, block.first(), block.last()), block::toString);
        }
    }

    @Property(tries = 500)
    void aTableIsWithheldOnlyIfEvenTheWholeOfItFails(@ForAll("logs") Log log) {
        PublishedTable table = log.published();
        if (table.withheld()) {
            assertFalse(mayBePublished(log, 0, log.cells - 1));
        }
    }

    @Property(tries = 500)
    void everyNumberIsTheRoundedCountOfItsCellsAndTheTotalTheirSum(@ForAll("logs") Log log) {
        PublishedTable table = log.published();
        int sum = 0;
        for (PublishedBlock block : table.blocks()) {
            long concerns = Arrays.stream(log.cell)
                    .filter(c -> block.first() <= c && c <= block.last())
                    .count();
            assertTrue(Math.abs(block.concerns() - concerns) <= 2, () -> block + " stands for " + concerns);
            assertEquals(0, block.concerns() % 5);
            sum += block.concerns();
        }
        assertEquals(sum, table.withheld() ? 0 : table.total());
    }

    @Property(tries = 300)
    void whichKeyAPupilHasAndInWhichOrderConcernsComeDoesNotMatter(@ForAll("logs") Log log, @ForAll long seed) {
        Random random = new Random(seed);
        Map<Integer, Integer> newKeys = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < log.cell.length; i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        int[] cell = new int[order.size()];
        int[][] pupils = new int[order.size()][];
        for (int to = 0; to < cell.length; to++) {
            int from = order.get(to);
            cell[to] = log.cell[from];
            pupils[to] = new int[log.pupils[from].length];
            for (int i = 0; i < pupils[to].length; i++) {
                pupils[to][i] = newKeys.computeIfAbsent(log.pupils[from][i], old -> freshKey(random, taken));
            }
        }
        assertEquals(log.published(), new Log(log.cells, log.onRoll, cell, pupils).published());
    }

    private static int freshKey(Random random, Set<Integer> taken) {
        int key = random.nextInt();
        while (!taken.add(key)) {
            key = random.nextInt();
        }
        return key;
    }

    private static boolean mayBePublished(Log log, int first, int last) {
        int concerns = 0;
        int involvements = 0;
        Map<Integer, Integer> times = new HashMap<>();
        for (int i = 0; i < log.cell.length; i++) {
            if (log.cell[i] < first || log.cell[i] > last) {
                continue;
            }
            concerns++;
            Set<Integer> named = new HashSet<>();
            for (int key : log.pupils[i]) {
                named.add(key);
            }
            involvements += named.size();
            named.forEach(key -> times.merge(key, 1, Integer::sum));
        }
        List<Integer> most =
                times.values().stream().sorted(Collections.reverseOrder()).toList();
        int one = most.isEmpty() ? 0 : most.get(0);
        int two = one + (most.size() < 2 ? 0 : most.get(1));
        return concerns >= 10
                && most.size() >= 10
                && log.onRoll - most.size() >= 10
                && one <= involvements * .5
                && two <= involvements * .75
                && one <= concerns * .5;
    }

    /**
     * Tables around the threshold: few pupils or many, one of them in many concerns or not, some concerns that name
     * nobody.
     */
    @Provide
    Arbitrary<Log> logs() {
        Arbitrary<Integer> concerns = Arbitraries.integers().between(0, 120);
        Arbitrary<Integer> cells = Arbitraries.integers().between(1, 7);
        Arbitrary<Integer> roll = Arbitraries.integers().between(15, 60);
        Arbitrary<Double> dominance = Arbitraries.of(0.0, 0.0, 0.3, 0.5, 0.7);
        return Combinators.combine(concerns, cells, roll, dominance, Arbitraries.longs())
                .as(PublicationPropertiesTest::log)
                .withoutEdgeCases();
    }

    private static Log log(int concerns, int cells, int roll, double dominance, long seed) {
        Random random = new Random(seed);
        int pupilsInIt = 1 + random.nextInt(roll);
        int[] cell = new int[concerns];
        int[][] pupils = new int[concerns][];
        for (int i = 0; i < concerns; i++) {
            cell[i] = Math.min(random.nextInt(cells), random.nextInt(cells));
            pupils[i] = random.ints(random.nextInt(4), 1, pupilsInIt + 1).toArray();
            if (pupils[i].length > 0 && random.nextDouble() < dominance) {
                pupils[i][0] = 1;
            }
        }
        return new Log(cells, roll, cell, pupils);
    }
}
