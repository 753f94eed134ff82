package org.wholeschool.pattern.hotspot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Ten places along a corridor and five bands over the 39 weeks of a school year, twenty concerns a week: what is hot
 * week after week, what was in one, and how seldom chance alone is.
 */
class PersistenceTest {

    private static final int PLACES = 10;
    private static final int BANDS = 5;
    private static final int CELLS = PLACES * BANDS;
    private static final int WEEKS = 39;
    private static final double MEAN = 20.0 / CELLS;
    private static final GridNeighbours CORRIDOR = GridNeighbours.of(
            IntStream.range(0, PLACES)
                    .mapToObj(place -> place == 0 ? new int[0] : new int[] {place - 1})
                    .toArray(int[][]::new),
            BANDS);

    /** The third place at the third band, and one at the other end and another time. */
    private static final int HOT = 2 * BANDS + 2;

    private static final int ONCE = 8 * BANDS;

    private final Random random = new Random(21);

    @Test
    void whatIsAlwaysHotIsToldFromOneBadWeek() {
        int[][] concerns = concerns(MEAN, WEEKS);
        int more = 0;
        for (int[] week : concerns) {
            int here = poisson(3 * MEAN);
            week[HOT] += here;
            more += here;
        }
        // As many in one week as the other has more in all weeks together.
        concerns[17][ONCE] += more;
        Persistence persistence = new Persistence(CORRIDOR, concerns, days(WEEKS), random);
        assertTrue(persistence.of(HOT).isHot(), persistence.of(HOT).toString());
        assertTrue(persistence.of(HOT).score() > 2, persistence.of(HOT).toString());
        assertTrue(
                persistence.of(HOT).weeksAbove() > WEEKS / 2,
                persistence.of(HOT).toString());
        assertEquals(WEEKS, persistence.of(HOT).weeks());
        assertFalse(persistence.of(ONCE).isHot(), persistence.of(ONCE).toString());
        assertFalse(persistence.of(6 * BANDS + 4).isHot());
    }

    /**
     * Of 25 schools at least 22: where .98 are found, as docs/methods.md has it, that fails in less than one run of
     * five hundred, and this one is always the same.
     */
    @Test
    void fiveTimesAsManyAllYearIsNearlyAlwaysFound() {
        int found = 0;
        for (int school = 0; school < 25; school++) {
            int[][] concerns = concerns(MEAN, WEEKS);
            for (int[] week : concerns) {
                week[HOT] += poisson(4 * MEAN);
            }
            found += new Persistence(CORRIDOR, concerns, days(WEEKS), random)
                            .of(HOT)
                            .isHot()
                    ? 1
                    : 0;
        }
        assertTrue(found >= 22, found + " of 25");
    }

    /**
     * A place at a band that opened in the twentieth week, busy from then on: it is compared in its own weeks, in which
     * it is hot; before, it was not quiet. A closed week is none at all.
     */
    @Test
    void aPlaceThatWasNotThereWasNotQuiet() {
        int[][] concerns = concerns(MEAN, WEEKS);
        double[][] days = days(WEEKS);
        for (int week = 0; week < WEEKS; week++) {
            concerns[week][0] = week < 19 ? 0 : poisson(8 * MEAN);
            days[week][0] = week < 19 ? 0 : 5;
        }
        Arrays.fill(concerns[30], 0);
        Arrays.fill(days[30], 0);
        Persistence persistence = new Persistence(CORRIDOR, concerns, days, random);
        assertEquals(19, persistence.of(0).weeks());
        assertEquals(38, persistence.of(1).weeks());
        assertTrue(persistence.of(0).isHot(), persistence.of(0).toString());
    }

    /** A band of one day a week has a fifth of the concerns of the others and is as hot as they are. */
    @Test
    void aBandOfOneDayIsComparedByItsDay() {
        int[][] concerns = new int[WEEKS][CELLS];
        double[][] days = days(WEEKS);
        for (int week = 0; week < WEEKS; week++) {
            for (int cell = 0; cell < CELLS; cell++) {
                boolean rare = cell % BANDS == 4;
                concerns[week][cell] = rare ? 1 : 5;
                days[week][cell] = rare ? 1 : 5;
            }
        }
        Persistence persistence = new Persistence(CORRIDOR, concerns, days, random);
        for (int cell = 0; cell < CELLS; cell++) {
            assertEquals(new Persistence.Life(WEEKS, 0, 0, 1), persistence.of(cell));
        }
    }

    @Test
    void nothingIsHotWhereNothingHappened() {
        Persistence empty = new Persistence(CORRIDOR, new int[WEEKS][CELLS], days(WEEKS), random);
        assertEquals(new Persistence.Life(0, 0, 0, 1), empty.of(HOT));
        assertEquals(
                new Persistence.Life(0, 0, 0, 1),
                new Persistence(CORRIDOR, new int[0][], new double[0][], random).of(HOT));
    }

    /** In whichever order the weeks came, and however days are counted. */
    @Test
    void onlyWhatCellsHaveOfAWeekCounts() {
        int[][] concerns = concerns(MEAN, WEEKS);
        double[][] halfDays = Arrays.stream(days(WEEKS))
                .map(week -> Arrays.stream(week).map(each -> each * 2).toArray())
                .toArray(double[][]::new);
        int[][] backwards = IntStream.range(0, WEEKS)
                .mapToObj(week -> concerns[WEEKS - 1 - week])
                .toArray(int[][]::new);
        Persistence one = new Persistence(CORRIDOR, concerns, days(WEEKS), new Random(1));
        Persistence other = new Persistence(CORRIDOR, concerns, halfDays, new Random(1));
        Persistence reversed = new Persistence(CORRIDOR, backwards, days(WEEKS), new Random(1));
        for (int cell = 0; cell < CELLS; cell++) {
            assertEquals(one.of(cell).score(), other.of(cell).score(), 1e-9);
            assertEquals(one.of(cell).falseDiscovery(), other.of(cell).falseDiscovery());
            assertEquals(one.of(cell).weeksAbove(), other.of(cell).weeksAbove());
            assertEquals(one.of(cell).score(), reversed.of(cell).score(), 1e-9);
            assertEquals(one.of(cell).weeksAbove(), reversed.of(cell).weeksAbove());
        }
    }

    /**
     * Where all cells are alike but for chance, any hot cell is a false one, and the level is the chance of having any.
     * Of 100 grids at most 5 + 3.1 sqrt(100 x .05 x .95) = 11.8 may have one: a binomial count is beyond that once in a
     * thousand.
     */
    @Test
    void chanceAloneIsSeldomHot() {
        int grids = 100;
        int withAny = 0;
        for (int i = 0; i < grids; i++) {
            Persistence persistence = new Persistence(CORRIDOR, concerns(MEAN, 6), days(6), random);
            withAny += IntStream.range(0, CELLS)
                            .anyMatch(cell -> persistence.of(cell).isHot())
                    ? 1
                    : 0;
        }
        assertTrue(withAny <= 11, withAny + " of " + grids);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Persistence(CORRIDOR, new int[1][CELLS], new double[2][CELLS], random));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Persistence(CORRIDOR, new int[1][CELLS - 1], new double[1][CELLS - 1], random));
        int[][] concerns = new int[1][CELLS];
        concerns[0][0] = 1;
        assertThrows(
                IllegalArgumentException.class,
                () -> new Persistence(CORRIDOR, concerns, new double[1][CELLS], random));
    }

    private int[][] concerns(double mean, int weeks) {
        int[][] concerns = new int[weeks][CELLS];
        for (int[] week : concerns) {
            Arrays.setAll(week, cell -> poisson(mean));
        }
        return concerns;
    }

    /** By the times between events. */
    private int poisson(double mean) {
        int count = 0;
        for (double time = -Math.log(1 - random.nextDouble()); time < mean; time -= Math.log(1 - random.nextDouble())) {
            count++;
        }
        return count;
    }

    private static double[][] days(int weeks) {
        double[][] days = new double[weeks][CELLS];
        for (double[] week : days) {
            Arrays.fill(week, 5);
        }
        return days;
    }
}
