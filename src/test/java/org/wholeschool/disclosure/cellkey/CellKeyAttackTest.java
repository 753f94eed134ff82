package org.wholeschool.disclosure.cellkey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why noise from keys is not what protects the dashboard: the two attacks that it does not stop, measured. */
class CellKeyAttackTest {

    private static final int KEYS = 4096;
    private static final int TRIES = 20_000;

    /**
     * The usual strengths: variance 1 to 3. Somebody compares "year 9" with "year 9 without those who are new", who is
     * one child.
     */
    @ParameterizedTest
    @CsvSource({"3, 1, .78", "4, 2, .82", "5, 3, .85"})
    void aPairOfQueriesThatDiffersByAChildShowsIt(int deviation, double variance, double shown) {
        CellKeyMethod method = new CellKeyMethod(PerturbationTable.noise(KEYS, deviation, variance), 0);
        Random random = new Random(20_261_126);
        int differ = 0;
        for (int i = 0; i < TRIES; i++) {
            int[] keys = random.ints(11 + random.nextInt(90), 0, KEYS).toArray();
            int[] without = Arrays.copyOf(keys, keys.length - 1);
            differ += total(method, keys) != total(method, without) ? 1 : 0;
        }
        assertEquals(shown, (double) differ / TRIES, .015);
    }

    /** And where the child is in neither, nothing differs: so a difference is a proof. */
    @Test
    void withoutTheChildThePairShowsTheSame() {
        CellKeyMethod method = new CellKeyMethod(PerturbationTable.noise(KEYS, 3, 1), 0);
        Random random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            int[] keys = random.ints(11 + random.nextInt(90), 0, KEYS).toArray();
            assertEquals(total(method, keys), total(method, keys.clone()));
        }
    }

    @Test
    void theMeanOf25SplitsIsTheTotal() {
        assertEquals(.92, recovered(25), .02);
    }

    /** Whoever may ask once learns little. */
    @Test
    void oneSplitIsNot() {
        assertTrue(recovered(1) < .35, "recovered from one split: " + recovered(1));
    }

    private static double recovered(int splits) {
        CellKeyMethod method = new CellKeyMethod(PerturbationTable.noise(KEYS, 3, 1), 0);
        Random random = new Random(2);
        int tries = 3000;
        int exact = 0;
        for (int i = 0; i < tries; i++) {
            int[] keys = random.ints(60 + random.nextInt(60), 0, KEYS).toArray();
            double sum = 0;
            for (int split = 0; split < splits; split++) {
                int[] cell = random.ints(keys.length, 0, 2).toArray();
                sum += method.tabulate(2, cell, keys).stream()
                        .mapToInt(PerturbedCell::shown)
                        .sum();
            }
            exact += Math.round(sum / splits) == keys.length ? 1 : 0;
        }
        return (double) exact / tries;
    }

    private static int total(CellKeyMethod method, int[] keys) {
        return method.tabulate(1, new int[keys.length], keys).get(0).shown();
    }
}
