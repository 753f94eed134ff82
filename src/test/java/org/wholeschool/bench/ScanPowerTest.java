package org.wholeschool.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.wholeschool.testing.SomeCases;

/**
 * What may be promised of the scan at a recurrence of one school year (docs/methods.md has the whole curve, from more
 * years). By the likelihood ratio the triplings are found in .42 and .50.
 */
class ScanPowerTest {

    private static final int YEARS = 80;

    /**
     * If the power were just what is promised, so few years in which it is found, or fewer, would have a chance of less
     * than one in two hundred.
     */
    @ParameterizedTest(name = "{0} expected, {1} times, in one band: {2}")
    @SomeCases(
            first = 1,
            of = {"8, 3, false, .68", "5, 5, false, .93", "10, 3, false, .76", "5, 5, true, .90"})
    void theScanFindsWhatIsPromised(double expected, int times, boolean band, double promised) {
        int found = ScanPower.found(
                        expected,
                        times,
                        band,
                        new ScanPower().options().read(List.of("--years", Integer.toString(YEARS))))
                .proven();
        double sum = 0;
        double probability = Math.pow(1 - promised, YEARS);
        for (int k = 0; k <= found; k++) {
            sum += probability;
            probability *= (YEARS - k) * promised / ((k + 1) * (1 - promised));
        }
        assertTrue(sum >= .005, "found in " + found + " of " + YEARS);
    }
}
