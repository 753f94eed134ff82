package org.wholeschool.pattern.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The exact test of two rates, against R's poisson.test and SciPy's binomtest. */
class TwoRatesTest {

    /** The example of R's help page: p-value = 0.07967. */
    @Test
    void theExampleOfPoissonTest() {
        assertEquals(0.07966863, new TwoRates(11, 6 + 8 + 7, 800, 1083 + 1050 + 878).chance(), 1e-8);
    }

    @ParameterizedTest
    @CsvSource({
        "25, 3, 1, 1, 2.744048833847046e-05",
        "3, 7, 1, 3, 0.7184324264526367",
        "0, 6, 1, 1, 0.03125",
        "7, 2, 3, 7, 0.004290893999999999",
        "40, 60, 37, 63, 0.535764245004513",
        "120, 80, 5, 5, 0.005685155996750306",
        "0, 0, 4, 9, 1"
    })
    void agreesWithSciPy(int one, int other, double timeOfOne, double timeOfOther, double chance) {
        assertEquals(chance, new TwoRates(one, other, timeOfOne, timeOfOther).chance(), 1e-11);
    }

    @Test
    void aStretchWithoutTimeHasNoRate() {
        assertThrows(IllegalArgumentException.class, () -> new TwoRates(1, 1, 0, 5));
        assertThrows(IllegalArgumentException.class, () -> new TwoRates(-1, 1, 5, 5));
    }
}
