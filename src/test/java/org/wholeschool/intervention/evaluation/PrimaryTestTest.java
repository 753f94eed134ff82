package org.wholeschool.intervention.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The exact test and the ratio, against published values and R 4.5.0. */
class PrimaryTestTest {

    private static final Dispersion POISSON = new Dispersion(25, 25);

    /**
     * Fisher's convictions of twins and his lady tasting tea, as R documents them ({@code example(fisher.test)}:
     * .0004652, one-sided).
     */
    @Test
    void fishersOwnTables() {
        PrimaryTest twins = PrimaryTest.of(new FourCounts(10, 2, 3, 15), POISSON);
        assertEquals(.000465181, twins.fewer(), 5e-10);
        assertTrue(twins.showsFewer());
        PrimaryTest tea = PrimaryTest.of(new FourCounts(1, 3, 3, 1), POISSON);
        assertEquals(.2428571429, tea.more(), 5e-11);
        assertFalse(tea.showsMore());
    }

    /**
     * The twins' interval as R documents it ({@code fisher.test(matrix(c(2, 10, 15, 3), 2), conf.level =
     * coverage)$conf.int}: .0033 to .3632 at .95) to R's tolerance, which is 10^-4; to the digits here by scipy 1.17.1,
     * the halves of what it leaves out of {@code scipy.stats.nchypergeom_fisher} (30, 12, 17) found by {@code brentq}.
     */
    @ParameterizedTest
    @CsvSource({
        ".9, .004994494834, .284959545620",
        ".95, .003317163951, .363189602357",
        ".99, .001371853314, .578851855350"
    })
    void theExactIntervalIsRs(double coverage, double low, double high) {
        Interval interval = PrimaryTest.exactInterval(new FourCounts(10, 2, 3, 15), coverage);
        assertEquals(low, interval.low(), 1e-11);
        assertEquals(high, interval.high(), 1e-11);
    }

    /**
     * {@code fisher.test(matrix(c(110, 207, 318, 308), 2), alternative = "less")}; the interval by scipy as above (R:
     * .40301 to .65695).
     */
    @Test
    void theTableOfTheMethods() {
        FourCounts counts = new FourCounts(207, 110, 308, 318);
        assertEquals(1.667916159e-06, PrimaryTest.of(counts, POISSON).fewer(), 5e-15);
        Interval interval = PrimaryTest.exactInterval(counts, .9);
        assertEquals(.402996696547, interval.low(), 1e-11);
        assertEquals(.656934026089, interval.high(), 1e-11);
    }

    /**
     * {@code fisher.test(matrix(c(0, 9, 40, 30), 2), alternative = "less")}: p .00102965635; to .3257 at .95, the
     * digits by scipy.
     */
    @Test
    void noneAtAllAfterTheStartIsATestToo() {
        FourCounts counts = new FourCounts(9, 0, 30, 40);
        assertEquals(.00102965635, PrimaryTest.of(counts, POISSON).fewer(), 5e-12);
        Interval interval = PrimaryTest.exactInterval(counts, .9);
        assertEquals(0, interval.low());
        assertEquals(.325711103423, interval.high(), 1e-11);
        DifferenceInDifferences ratio = DifferenceInDifferences.of(counts, 1);
        assertEquals(0, ratio.ratio());
        assertTrue(ratio.isDefined());
        assertEquals(new Interval(0, Double.POSITIVE_INFINITY), ratio.interval());
    }

    @Test
    void whatIsEmptyTellsNothing() {
        for (FourCounts empty : new FourCounts[] {
            new FourCounts(0, 0, 0, 0),
            new FourCounts(0, 0, 5, 9),
            new FourCounts(5, 9, 0, 0),
            new FourCounts(5, 0, 9, 0),
            new FourCounts(0, 5, 0, 9)
        }) {
            assertEquals(new PrimaryTest(1, 1), PrimaryTest.of(empty, new Dispersion(60, 25)), empty::toString);
            assertEquals(
                    new Interval(0, Double.POSITIVE_INFINITY), PrimaryTest.exactInterval(empty, .95), empty::toString);
        }
        assertFalse(DifferenceInDifferences.of(new FourCounts(0, 5, 9, 9), 1).isDefined());
        assertFalse(DifferenceInDifferences.of(new FourCounts(5, 5, 0, 9), 1).isDefined());
    }

    /**
     * By hand, T0 40, T1 10, C0 100, C1 100: 50 of the target, 110 of 250 after; mean 22, variance 50 x 200 x 110 x 140
     * / (250^2 x 249) = 9.8956; t = -12 / sqrt(2 x 9.8956) with 25 degrees. R: {@code pt(-12 / sqrt(2 * 9.89558232932),
     * 25)} is .00616609.
     */
    @Test
    void weeksThatVaryMoreMakeItHarder() {
        FourCounts counts = new FourCounts(40, 10, 100, 100);
        assertEquals(
                .00616609178, PrimaryTest.of(counts, new Dispersion(50, 25)).fewer(), 1e-10);
        assertEquals(8.01002457e-05, PrimaryTest.of(counts, POISSON).fewer(), 1e-12);
    }

    @Test
    void theRatioOfTheMethods() {
        DifferenceInDifferences ratio = DifferenceInDifferences.of(new FourCounts(207, 110, 308, 318), 1);
        assertEquals(.51469, ratio.ratio(), 5e-6);
        assertEquals(.389, ratio.interval().low(), 5e-4);
        assertEquals(.681, ratio.interval().high(), 5e-4);
        assertEquals(
                ratio.standardError() * Math.sqrt(1.5),
                DifferenceInDifferences.of(new FourCounts(207, 110, 308, 318), 1.5)
                        .standardError(),
                1e-12);
        assertEquals(207 * 318 / 308.0, new FourCounts(207, 110, 308, 318).expectedAfter(), 1e-12);
    }

    @Test
    void whatIsNoNumberIsRefused() {
        FourCounts counts = new FourCounts(1, 1, 1, 1);
        assertThrows(IllegalArgumentException.class, () -> DifferenceInDifferences.of(counts, .9));
        assertThrows(
                IllegalArgumentException.class, () -> DifferenceInDifferences.of(counts, Double.POSITIVE_INFINITY));
        assertThrows(IllegalArgumentException.class, () -> PrimaryTest.exactInterval(counts, 1));
        assertThrows(IllegalArgumentException.class, () -> new Interval(1, 0));
    }
}
