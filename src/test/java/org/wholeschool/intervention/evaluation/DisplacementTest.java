package org.wholeschool.intervention.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholeschool.intervention.evaluation.DisplacementDifference.Area;
import org.wholeschool.intervention.evaluation.DisplacementQuotient.Reading;

/** The quotient and the difference, by the published figures and by hand. */
class DisplacementTest {

    /** Control 308 to 318, treated 207 to 110, displacement control 150 to 140, displacement treated 178 to 157. */
    @Test
    void thePublishedDifferenceIsReproduced() {
        DisplacementDifference difference = DisplacementDifference.of(
                new Area(207, 110), new Area(308, 318), new Area(178, 157), new Area(150, 140));
        assertEquals(-118, difference.difference());
        assertEquals(1568, difference.variance());
        assertEquals(-2.98, difference.z(), .005);
        assertEquals(-196, difference.interval().low(), .5);
        assertEquals(-40, difference.interval().high(), .5);
    }

    /** The same with weights: control .9, treated 1.2, displacement control 1.6, displacement treated 1.5. */
    @Test
    void withWeightsForAreas() {
        DisplacementDifference difference = DisplacementDifference.of(
                new Area(207, 110, 1.2), new Area(308, 318, .9), new Area(178, 157, 1.5), new Area(150, 140, 1.6));
        assertEquals(-99.694444, difference.difference(), 5e-7);
        assertEquals(35.4280755, difference.standardError(), 5e-8);
    }

    /**
     * Twice as long before as after, and half as many a week: nothing has changed, and the variance is 400/4 + 100 for
     * the target.
     */
    @Test
    void beforeAndAfterNeedNotBeEquallyLong() {
        Area alike = new Area(400, 200);
        DisplacementDifference difference = DisplacementDifference.of(alike, alike, alike, alike, 2, 1);
        assertEquals(0, difference.difference());
        assertEquals(4 * (400 / 4.0 + 200), difference.variance());
        assertTrue(difference.interval().holds(0));
    }

    @Test
    void nothingAnywhereHasNoZ() {
        Area empty = new Area(0, 0);
        assertTrue(Double.isNaN(
                DisplacementDifference.of(empty, empty, empty, empty).z()));
    }

    @Test
    void whatIsNoAreaOrTimeIsRefused() {
        Area area = new Area(1, 1);
        assertThrows(IllegalArgumentException.class, () -> new Area(-1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Area(1, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Area(1, 0, Double.POSITIVE_INFINITY));
        assertThrows(IllegalArgumentException.class, () -> DisplacementDifference.of(area, area, area, area, 0, 1));
        assertThrows(
                IllegalArgumentException.class, () -> DisplacementDifference.of(area, area, area, area, 1, Double.NaN));
    }

    @Test
    void thePublishedQuotientIsReproduced() {
        DisplacementQuotient quotient = DisplacementQuotient.of(new FourCounts(207, 110, 308, 318), 178, 157);
        assertEquals(.258186, quotient.value(), 5e-7);
        assertEquals(Reading.DIFFUSION, quotient.reading());
    }

    /** The target halves from 100; the control stays at 100. */
    @ParameterizedTest
    @CsvSource({
        "150, -1, PARTIAL_DISPLACEMENT",
        "151, -1.02, BENEFIT_CANCELLED",
        "125, -.5, PARTIAL_DISPLACEMENT",
        "100, 0, NEITHER",
        "75, .5, DIFFUSION",
        "0, 2, DIFFUSION"
    })
    void itIsReadByItsSign(int bufferAfter, double value, Reading reading) {
        DisplacementQuotient quotient = DisplacementQuotient.of(new FourCounts(100, 50, 100, 100), 100, bufferAfter);
        assertEquals(value, quotient.value(), 1e-12);
        assertEquals(reading, quotient.reading());
    }

    /** The denominator is above 0: the target rose, so a buffer that rose too would look like diffusion. */
    @Test
    void itIsNotReadWhereThereIsNoBenefit() {
        DisplacementQuotient quotient = DisplacementQuotient.of(new FourCounts(100, 150, 100, 100), 100, 150);
        assertEquals(1, quotient.value(), 1e-12);
        assertEquals(Reading.NO_BENEFIT, quotient.reading());
    }

    /**
     * Nothing in the control, before or after; or a target that changed as the control did, which 3 of 7 and 9 of 21
     * would not in floating point.
     */
    @ParameterizedTest
    @CsvSource({"100, 50, 0, 100", "100, 50, 100, 0", "3, 9, 7, 21", "0, 0, 10, 12"})
    void itIsSaidToBeUndefined(int targetBefore, int targetAfter, int controlBefore, int controlAfter) {
        DisplacementQuotient quotient = DisplacementQuotient.of(
                new FourCounts(targetBefore, targetAfter, controlBefore, controlAfter), 100, 90);
        assertTrue(Double.isNaN(quotient.value()));
        assertEquals(Reading.UNDEFINED, quotient.reading());
    }

    @Test
    void negativeCountsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new FourCounts(1, -1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> DisplacementQuotient.of(new FourCounts(1, 1, 1, 1), -1, 1));
    }
}
