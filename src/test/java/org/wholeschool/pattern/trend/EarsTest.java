package org.wholeschool.pattern.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** EARS worked by hand: sums that fit on paper. */
class EarsTest {

    /** Of the normal distribution, above which one in a thousand lies. */
    private static final double Z = 3.090232306167813;

    private final Ears published = Ears.asPublished();
    private final Ears product = Ears.ofTheProduct();

    @Test
    void c1LooksAtTheSevenWeeksBefore() {
        // Mean 5; deviations -1 1 0 -1 1 0 0: s^2 = 4 / 6.
        WeekLimit limit = published.c1(WeekSeries.ofEqualWeeks(4, 6, 5, 4, 6, 5, 5, 9), 7);
        assertEquals(5, limit.expected(), 1e-12);
        assertEquals(5 + Z * Math.sqrt(4 / 6.0), limit.limit(), 1e-12);
        assertTrue(limit.isExceeded());
    }

    @Test
    void c2LeavesOutTheLastTwo() {
        WeekSeries series = WeekSeries.ofEqualWeeks(4, 6, 5, 4, 6, 5, 5, 40, 50, 9);
        assertEquals(5 + Z * Math.sqrt(4 / 6.0), published.c2(series, 9).limit(), 1e-12);
        assertTrue(published.c1(series, 9).limit() > 50, "a rise hides itself from C1");
    }

    @Test
    void beforeThatNothingIsSaid() {
        WeekSeries series = WeekSeries.ofEqualWeeks(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        assertFalse(published.c1(series, 6).isKnown());
        assertTrue(published.c1(series, 7).isKnown());
        assertFalse(published.c2(series, 8).isKnown());
        assertTrue(published.c2(series, 9).isKnown());
        assertFalse(published.c3(series, 10).isKnown());
        assertTrue(published.c3(series, 11).isKnown());
        assertTrue(Double.isNaN(published.c3Sum(series, 10)));
        assertFalse(Double.isNaN(published.c3Sum(series, 11)));
        assertFalse(published.c1(series, 6).isExceeded());
    }

    @Test
    void theFloorKeepsOneMoreThanAlwaysFromBeingAnAlarm() {
        WeekSeries series = WeekSeries.ofEqualWeeks(2, 2, 2, 2, 2, 2, 2, 3);
        assertTrue(published.c1(series, 7).isExceeded());
        assertFalse(product.c1(series, 7).isExceeded());
        assertEquals(2 + Z / 2, product.c1(series, 7).limit(), 1e-12);
    }

    /**
     * By C2 each of the last three weeks is 6 against a mean of 5 and the floor of .5: two deviations, an excess of
     * one; the mean goes up as they enter the base line, here not yet.
     */
    @Test
    void c3FindsWhatRisesSlowly() {
        WeekSeries series = WeekSeries.ofEqualWeeks(5, 5, 5, 5, 5, 5, 5, 5, 5, 6, 6, 6);
        assertEquals(3, product.c3Sum(series, 11), 1e-12);
        assertTrue(product.c3Sum(series, 11) >= Ears.C3_SUM);
        assertFalse(
                product.c1(series, 9).isExceeded() || product.c2(series, 11).isExceeded(),
                "which neither of the others does");
    }

    /**
     * R's limit is y + s (z - excess of the two weeks before); here s = .5, and each of those weeks has an excess of 1.
     */
    @Test
    void theLimitOfC3IsThatOfTheTwoWeeksBefore() {
        WeekSeries series = WeekSeries.ofEqualWeeks(5, 5, 5, 5, 5, 5, 5, 5, 5, 6, 6, 6);
        assertEquals(6 + .5 * (Z - 2), product.c3(series, 11).limit(), 1e-12);
    }

    @Test
    void withoutAFloorAnExcessOverConstantWeeksIsBoundless() {
        WeekSeries series = WeekSeries.ofEqualWeeks(5, 5, 5, 5, 5, 5, 5, 5, 5, 6, 5, 5);
        assertEquals(Double.POSITIVE_INFINITY, published.c3Sum(series, 11));
        assertEquals(0, published.c3(series, 11).limit());
        assertTrue(published.c3(series, 11).isExceeded());
    }

    /**
     * A week of two days after seven of five, ten concerns each: four are expected, with the variance of two days,
     * which is 2/5 of that of five.
     */
    @Test
    void aShortWeekIsComparedByItsDays() {
        WeekSeries series =
                new WeekSeries(new int[] {9, 11, 10, 9, 11, 10, 10, 4}, new double[] {5, 5, 5, 5, 5, 5, 5, 2});
        WeekLimit limit = published.c1(series, 7);
        assertEquals(4, limit.expected(), 1e-12);
        assertEquals(4 + Z * Math.sqrt(4 / 6.0 * 2 / 5), limit.limit(), 1e-12);
    }

    @Test
    void weeksWithoutSchoolAreNoQuietWeeks() {
        WeekSeries term = WeekSeries.ofEqualWeeks(4, 6, 5, 4, 6, 5, 5, 9);
        WeekSeries withHalfTerm = new WeekSeries(
                new int[] {4, 6, 5, 0, 4, 6, 5, 5, 0, 0, 9}, new double[] {1, 1, 1, 0, 1, 1, 1, 1, 0, 0, 1});
        assertEquals(published.c1(term, 7), published.c1(withHalfTerm, 10));
        assertFalse(published.c1(withHalfTerm, 9).isKnown(), "nothing is said of a week without school");
    }

    @Test
    void thereIsNoLimitWithoutAChance() {
        assertThrows(IllegalArgumentException.class, () -> new Ears(0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Ears(.5, 0));
        assertThrows(IllegalArgumentException.class, () -> new Ears(.001, -1));
        assertThrows(IllegalArgumentException.class, () -> new WeekSeries(new int[] {1}, new double[] {0}));
        assertThrows(IllegalArgumentException.class, () -> new WeekSeries(new int[] {-1}, new double[] {5}));
        assertThrows(IllegalArgumentException.class, () -> new WeekSeries(new int[] {1}, new double[] {Double.NaN}));
        assertThrows(IllegalArgumentException.class, () -> new WeekSeries(new int[] {1}, new double[] {5, 5}));
    }
}
