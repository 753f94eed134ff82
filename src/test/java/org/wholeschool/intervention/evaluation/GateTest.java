package org.wholeschool.intervention.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gate, and how long it would take where it is shut. */
class GateTest {

    private static final double TEN_TIMES = 10;

    /** The three gates that were measured: concerns in 13 weeks, weeks of baseline, phi. */
    @ParameterizedTest
    @CsvSource({"35, 26, 1", "50, 13, 1", "55, 26, 1.5"})
    void theMeasuredGatesAreItsOwn(double required, int baseline, double phi) {
        double before = required * baseline / 13;
        Gate gate = Gate.of(before, TEN_TIMES * before, baseline, 13, phi);
        assertEquals(required, gate.required(), 1e-9);
        assertEquals(required, gate.expected(), 1e-9);
        assertFalse(Gate.of(before - 1, TEN_TIMES * before, baseline, 13, phi).isOpen());
        assertTrue(Gate.of(before + .001, TEN_TIMES * before, baseline, 13, phi).isOpen());
    }

    /**
     * At each of these, and with ten times as many or as many in the comparison, a halving is found in about four
     * schools of five: the standard error of 2,000 is .009, and .02 are given to the discreteness of an exact test.
     */
    @ParameterizedTest
    @CsvSource({"26, 13, 1", "13, 13, 1", "26, 13, 1.5", "36, 26, 1", "19, 13, 1", "6, 13, 1", "26, 13, 2", "26, 39, 1"
    })
    void atTheGateAHalvingIsFound(int baseline, int after, double phi) {
        for (double times : new double[] {TEN_TIMES, 1}) {
            double required = Gate.of(100, 100 * times, baseline, after, phi).required();
            double power = new TimeToTell(required / after, times * required / after, phi)
                    .power(baseline, after, .5, new Random(11));
            assertTrue(power >= TimeToTell.POWER - .03, () -> required + " with " + times + " times as many: " + power);
        }
    }

    /** The control: at half of what is required it is not found. */
    @ParameterizedTest
    @CsvSource({"26, 13, 1", "13, 13, 1", "26, 13, 1.5", "6, 13, 1", "26, 39, 1"})
    void atHalfTheGateItIsNot(int baseline, int after, double phi) {
        double half = Gate.of(100, 1000, baseline, after, phi).required() / 2;
        double power =
                new TimeToTell(half / after, TEN_TIMES * half / after, phi).power(baseline, after, .5, new Random(11));
        assertTrue(power < .62, half + ": " + power);
    }

    @Test
    void lessBaselineMoreVariationAndLessToCompareAskForMore() {
        double required = 0;
        for (int baseline = 39; baseline >= 1; baseline--) {
            double now = Gate.of(100, 1000, baseline, 13, 1).required();
            assertTrue(now > required, baseline + " weeks: " + now);
            required = now;
        }
        assertTrue(Gate.of(100, 1000, 26, 13, 1.1).required() > 1.1 * 35);
        assertTrue(Gate.of(100, 300, 26, 13, 1).required()
                > Gate.of(100, 400, 26, 13, 1).required());
        assertEquals(35, Gate.of(100, 5000, 26, 13, 1).required(), 1e-9);
    }

    @Test
    void nothingToCompareWithNeverOpensIt() {
        assertFalse(Gate.of(1000, 0, 26, 13, 1).isOpen());
        assertFalse(Gate.of(0, 1000, 26, 13, 1).isOpen());
        assertFalse(Gate.of(0, 0, 26, 13, 1).isOpen());
        assertThrows(IllegalArgumentException.class, () -> Gate.of(10, 10, 0, 13, 1));
        assertThrows(IllegalArgumentException.class, () -> Gate.of(10, 10, 26, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> Gate.of(10, 10, 26, 13, .9));
        assertThrows(IllegalArgumentException.class, () -> Gate.of(-1, 10, 26, 13, 1));
    }

    /** Twenty in 13 weeks: about 26 weeks after with 36 before. */
    @Test
    void itIsSaidHowLongItWouldTake() {
        TimeToTell twenty = new TimeToTell(20 / 13.0, 200 / 13.0, 1);
        int weeks = twenty.weeksAfter(36, new Random(1)).orElseThrow();
        assertTrue(weeks >= 24 && weeks <= 28, weeks + " weeks");
        assertEquals(weeks, twenty.weeksAfter(36, new Random(1)).orElseThrow(), "the same chance, the same answer");
        assertTrue(twenty.weeksAfter(26, new Random(1)).orElseThrow() > weeks);
        assertTrue(Gate.of(20 / 13.0 * 36, 200 / 13.0 * 36, 36, weeks, 1).isOpen());
    }

    @Test
    void whereItWouldTakeTooLongThatIsSaid() {
        assertEquals(OptionalInt.empty(), new TimeToTell(5 / 13.0, 50 / 13.0, 1).weeksAfter(26, new Random(1)));
        assertEquals(OptionalInt.empty(), new TimeToTell(0, 5, 1).weeksAfter(26, new Random(1)));
        assertEquals(
                Design.LEAST_AFTER,
                new TimeToTell(10, 100, 1).weeksAfter(26, new Random(1)).orElseThrow());
        assertThrows(IllegalArgumentException.class, () -> new TimeToTell(-1, 5, 1));
        assertThrows(IllegalArgumentException.class, () -> new TimeToTell(1, 5, .5));
    }
}
