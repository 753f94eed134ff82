package org.wholeschool.disclosure.cellkey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellKeyMethodTest {

    @Test
    void aCellsKeyIsTheSumOfItsRecordsKeys() {
        List<PerturbedCell> table = new CellKeyMethod(PerturbationTable.noise(256, 3, 1), 0)
                .tabulate(4, new int[] {0, 0, 1, 2, 2}, new int[] {84, 108, 212, 200, 100});
        assertEquals(
                List.of(192, 212, 44, 0), table.stream().map(PerturbedCell::key).toList());
        assertEquals(
                List.of(2, 1, 2, 0), table.stream().map(PerturbedCell::count).toList());
        assertEquals(0, table.get(3).shown(), "an empty cell has no noise");
    }

    @Test
    void theSameRecordsHaveTheSameNoiseInEveryTable() {
        CellKeyMethod method = new CellKeyMethod(PerturbationTable.noise(256, 4, 2), 0);
        Random random = new Random(1);
        int[] keys = random.ints(400, 0, 256).toArray();
        int[] cell = random.ints(400, 0, 10).toArray();
        int[] coarser = Arrays.stream(cell).map(each -> Math.min(each, 4)).toArray();
        assertEquals(
                method.tabulate(10, cell, keys).subList(0, 4),
                method.tabulate(5, coarser, keys).subList(0, 4));
    }

    /** By the 10–5 rule, beyond the last row too. */
    @ParameterizedTest
    @CsvSource({
        "9, 9, -9",
        "10, 10, 0",
        "12, 12, -2",
        "13, 13, 2",
        "750, 750, 0",
        "751, 501, -1",
        "1001, 501, -1",
        "1003, 503, 2"
    })
    void theLastRowsServeAgain(int count, int row, int noise) {
        assertEquals(row, PerturbationTable.tenFive().row(count));
        assertEquals(noise, PerturbationTable.tenFive().noise(count, 17));
    }

    @Test
    void whatIsUnderTheThresholdAfterTheNoiseIsNotShown() {
        CellKeyMethod method = new CellKeyMethod(PerturbationTable.tenFive(), CellKeyMethod.USUAL_THRESHOLD);
        PerturbedCell nine = method.tabulate(1, new int[9], new int[9]).get(0);
        assertTrue(nine.isSuppressed());
        assertThrows(IllegalStateException.class, nine::shown);
        assertEquals(10, method.tabulate(1, new int[10], new int[10]).get(0).shown());
    }

    @ParameterizedTest
    @CsvSource({"3, 1", "4, 2", "5, 3", "2, 1.5"})
    void noiseHasItsMeanAndVarianceAndNoCountBecomesNegative(int deviation, double variance) {
        PerturbationTable table = PerturbationTable.noise(4096, deviation, variance);
        for (int count = 1; count <= deviation + 2; count++) {
            double sum = 0;
            double squares = 0;
            for (int key = 0; key < table.keys(); key++) {
                int noise = table.noise(count, key);
                assertTrue(Math.abs(noise) <= deviation && count + noise >= 0);
                sum += noise;
                squares += noise * noise;
            }
            assertEquals(0, sum / table.keys(), .003);
            assertEquals(variance, squares / table.keys(), .01);
        }
    }

    /**
     * Of mean 0 and variance 1 on -2 to 2, (p, q, r, q, p) with 8p + 2q = 1 and 2p + 2q + r = 1, the entropy is
     * greatest where r^3 p = q^4.
     */
    @Test
    void entropyIsGreatest() {
        double[] p = LeastDetermined.on(-2, 2, 1);
        assertEquals(1, 8 * p[0] + 2 * p[1], 1e-9);
        assertEquals(p[1] * p[1] * p[1] * p[1], p[2] * p[2] * p[2] * p[0], 1e-9);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> PerturbationTable.noise(256, 3, 3));
        assertThrows(IllegalArgumentException.class, () -> PerturbationTable.noise(256, 3, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> PerturbationTable.noise(0, 3, 1));
        assertThrows(IllegalArgumentException.class, () -> new PerturbationTable(new int[][] {{0, -2}}, 1));
        assertThrows(IllegalArgumentException.class, () -> new PerturbationTable(new int[][] {{0, 0}, {0}}, 1));
        assertThrows(IllegalArgumentException.class, () -> new PerturbationTable(new int[][] {{0, 0}}, 2));
        CellKeyMethod method = new CellKeyMethod(PerturbationTable.tenFive(), 10);
        assertThrows(IllegalArgumentException.class, () -> method.tabulate(1, new int[] {1}, new int[] {0}));
        assertThrows(IllegalArgumentException.class, () -> method.tabulate(1, new int[] {0}, new int[] {256}));
        assertThrows(IllegalArgumentException.class, () -> method.tabulate(1, new int[] {0}, new int[] {}));
        assertThrows(IllegalArgumentException.class, () -> new CellKeyMethod(PerturbationTable.tenFive(), -1));
    }
}
