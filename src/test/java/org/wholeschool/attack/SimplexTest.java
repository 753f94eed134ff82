package org.wholeschool.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the attacker reckons with is right: held against trying everything. */
class SimplexTest {

    private static final int UNKNOWNS = 5;
    private static final int MOST = 6;

    @Test
    void boundsAreThoseOfEveryTableThatThereCanBe() {
        Random random = new Random(3);
        int narrower = 0;
        for (int i = 0; i < 150; i++) {
            int[] truth = random.ints(UNKNOWNS, 0, MOST).toArray();
            List<Seen> seen = new ArrayList<>();
            IntStream.range(0, UNKNOWNS).forEach(j -> seen.add(new Seen("one", bits(j), 0, MOST)));
            for (int j = 0; j < 3; j++) {
                Cells some = some(random);
                int off = random.nextInt(3);
                seen.add(new Seen(
                        "sum",
                        some,
                        Math.max(0, some.count(truth) - off),
                        some.count(truth) + random.nextInt(3 - off)));
            }
            Cells asked = some(random);
            int[] range = everyTable(seen, asked);
            Attacker attacker = new Attacker(seen);
            Attacker.Bound bound = attacker.bound(asked);
            assertTrue(
                    bound.least() <= range[0] && bound.most() >= range[1],
                    () -> bound + " is not round " + range[0] + " to " + range[1]);
            narrower += bound.least() < range[0] || bound.most() > range[1] ? 1 : 0;
            assertEquals(range[0], attacker.whole(asked, false));
            assertEquals(range[1], attacker.whole(asked, true));
        }
        assertTrue(narrower < 15, "whole numbers told more " + narrower + " times");
    }

    @Test
    void whatContradictsItselfIsSaidToDoSo() {
        Attacker attacker =
                new Attacker(List.of(Seen.exactly("part", bits(0), 5), Seen.exactly("whole", bits(0, 1), 4)));
        assertThrows(Simplex.Contradiction.class, () -> attacker.bound(bits(1)));
    }

    @Test
    void aPlantedPairThatDiffersByAFewIsFound() {
        List<Seen> seen =
                List.of(Seen.exactly("all", bits(0, 1, 2), 40), Seen.exactly("all but one place", bits(0, 1), 37));
        assertEquals(
                List.of(new Attacker.Bound(bits(2), 3, 3, "all less all but one place")),
                new Attacker(seen).smallOnes(10));
        assertTrue(new Attacker(List.of(
                                Seen.rounded("all", bits(0, 1, 2), 40, 5, 10),
                                Seen.rounded("all but one place", bits(0, 1), 35, 5, 10)))
                        .smallOnes(10)
                        .get(0)
                        .least()
                > 0);
        assertEquals(
                List.of(),
                new Attacker(List.of(
                                Seen.rounded("all", bits(0, 1, 2), 40, 5, 10),
                                Seen.rounded("all but one place", bits(0, 1), 40, 5, 10)))
                        .smallOnes(10));
    }

    @Test
    void aPlantedTrackerIsFound() {
        List<Seen> seen = List.of(
                Seen.exactly("boys or year 9", bits(0, 1), 60),
                Seen.exactly("girls or year 9", bits(1, 2), 52),
                Seen.exactly("all", bits(0, 1, 2), 110));
        List<Attacker.Bound> found = new Attacker(seen).trackers();
        assertTrue(
                found.stream()
                        .anyMatch(bound -> bound.cells().equals(bits(1)) && bound.least() == 2 && bound.most() == 2),
                found::toString);
    }

    @Test
    void guessesAreACoinWhereNothingDiffersAndKnowledgeWhereItDoes() {
        Random random = new Random(1);
        double[][] one = games(random, 0);
        assertEquals(.5, Guess.auc(one, games(random, 0)), .05);
        assertTrue(Guess.auc(one, games(random, 4)) > .95);
        assertEquals(.5, Guess.auc(new double[] {1, 2, 3}, new double[] {1, 2, 3}), 1e-9);
        assertFalse(Guess.auc(new double[] {1}, new double[] {0}) > 0);
    }

    private static double[][] games(Random random, double more) {
        return IntStream.range(0, 600)
                .mapToObj(i -> new double[] {random.nextGaussian() + more, random.nextGaussian()})
                .toArray(double[][]::new);
    }

    private static Cells some(Random random) {
        BitSet bits = new BitSet();
        while (bits.isEmpty()) {
            IntStream.range(0, UNKNOWNS).filter(i -> random.nextBoolean()).forEach(bits::set);
        }
        return new Cells(bits);
    }

    private static Cells bits(int... numbers) {
        BitSet bits = new BitSet();
        IntStream.of(numbers).forEach(bits::set);
        return new Cells(bits);
    }

    private static int[] everyTable(List<Seen> seen, Cells asked) {
        int[] range = {Integer.MAX_VALUE, Integer.MIN_VALUE};
        int tables = (int) Math.pow(MOST + 1, UNKNOWNS);
        for (int table = 0; table < tables; table++) {
            int[] counts = new int[UNKNOWNS];
            for (int i = 0, rest = table; i < UNKNOWNS; i++, rest /= MOST + 1) {
                counts[i] = rest % (MOST + 1);
            }
            if (seen.stream()
                    .allMatch(each -> each.cells().count(counts) >= each.least()
                            && each.cells().count(counts) <= each.most())) {
                range[0] = Math.min(range[0], asked.count(counts));
                range[1] = Math.max(range[1], asked.count(counts));
            }
        }
        return range;
    }
}
