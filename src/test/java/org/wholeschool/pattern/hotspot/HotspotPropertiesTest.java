package org.wholeschool.pattern.hotspot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every grid, counted anew here in another way than the product does. */
class HotspotPropertiesTest {

    record Log(int rows, int columns, int[] row, int[] column, int[][] pupils) {
        ConcernGrid grid() {
            return new ConcernGrid(rows, columns, row, column, pupils);
        }
    }

    @Property(tries = 300)
    void personsAreTheDistinctPupilsAndTheConcernsThatNameNobody(@ForAll("logs") Log log) {
        ConcernGrid grid = log.grid();
        for (int row = 0; row < log.rows; row++) {
            for (int column = 0; column < log.columns; column++) {
                Set<String> persons = new HashSet<>();
                for (int i = 0; i < log.row.length; i++) {
                    if (log.row[i] == row && log.column[i] == column) {
                        for (int key : log.pupils[i]) {
                            persons.add("pupil " + key);
                        }
                        if (log.pupils[i].length == 0) {
                            persons.add("unknown in concern " + i);
                        }
                    }
                }
                assertEquals(persons.size(), grid.persons(row, column));
            }
        }
    }

    @Property(tries = 300)
    void theChancesAreTheExactTails(@ForAll @IntRange(min = 1, max = 300) int total, @ForAll long seed) {
        Random random = new Random(seed);
        int row = random.nextInt(total + 1);
        int column = random.nextInt(total + 1);
        int lowest = Math.max(0, row + column - total);
        int observed = lowest + random.nextInt(Math.min(row, column) - lowest + 1);
        Expectation cell = new Expectation(observed, row, column, total);
        assertClose(exactly(observed, Math.min(row, column), row, column, total), cell.chanceOfSoMany());
        assertClose(exactly(lowest, observed, row, column, total), cell.chanceOfSoFew());
    }

    private static void assertClose(double exact, double computed) {
        assertTrue(Math.abs(exact - computed) <= 1e-9 * exact + 1e-300, () -> computed + " is not " + exact);
    }

    private static double exactly(int from, int to, int row, int column, int total) {
        BigInteger ways = BigInteger.ZERO;
        for (int k = from; k <= to; k++) {
            ways = ways.add(choose(row, k).multiply(choose(total - row, column - k)));
        }
        return new BigDecimal(ways)
                .divide(new BigDecimal(choose(total, column)), MathContext.DECIMAL64)
                .doubleValue();
    }

    private static BigInteger choose(int n, int k) {
        BigInteger ways = BigInteger.ONE;
        for (int i = 1; i <= k; i++) {
            ways = ways.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
        }
        return ways;
    }

    @Provide
    Arbitrary<Log> logs() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 150),
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.longs())
                .as(HotspotPropertiesTest::log)
                .withoutEdgeCases();
    }

    private static Log log(int concerns, int rows, int columns, long seed) {
        Random random = new Random(seed);
        int pupilsInIt = 1 + random.nextInt(40);
        int[] row = new int[concerns];
        int[] column = new int[concerns];
        int[][] pupils = new int[concerns][];
        for (int i = 0; i < concerns; i++) {
            row[i] = Math.min(random.nextInt(rows), random.nextInt(rows));
            column[i] = Math.min(random.nextInt(columns), random.nextInt(columns));
            pupils[i] = random.ints(random.nextInt(4), 0, pupilsInIt).toArray();
        }
        return new Log(rows, columns, row, column, pupils);
    }
}
