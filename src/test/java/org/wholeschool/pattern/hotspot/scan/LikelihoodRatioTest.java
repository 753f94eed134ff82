package org.wholeschool.pattern.hotspot.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LikelihoodRatioTest {

    @Test
    void asItWasPublished() {
        LikelihoodRatio ratio = new LikelihoodRatio(10);
        assertEquals(4 * Math.log(2) + 6 * Math.log(6 / 8.0), ratio.of(4, 2), 1e-12);
        assertEquals(0, ratio.of(2, 2), "as many as expected");
        assertEquals(0, ratio.of(1, 2), "fewer");
        assertEquals(10 * Math.log(5), ratio.of(10, 2), 1e-12, "all cases: 0 ln 0 is 0");
        assertEquals(Double.POSITIVE_INFINITY, ratio.of(2, 0), "where none could be");
    }

    @Property(tries = 2000)
    void noLessThanTheLeastExcessReachesAStatistic(
            @ForAll @IntRange(min = 1, max = 1000) int thousandths,
            @ForAll @DoubleRange(min = .25, max = 60) double statistic,
            @ForAll boolean large) {
        double total = large ? 100_000 : 60;
        LikelihoodRatio ratio = new LikelihoodRatio(total);
        double expected = Math.pow(thousandths / 1000.0, 3) * total;
        double least = LikelihoodRatio.leastExcess(ratio.leastExcess(statistic, expected, expected), expected);
        double below = expected + least * (1 - 1e-9);
        assertTrue(
                below <= total + 1e-9 && ratio.of(Math.min(below, total), expected) <= statistic,
                "nothing that reaches it is ruled out");
        double slightlyMore = expected + least * 1.01 + 1e-9;
        if (expected > .01 && expected < total / 4 && slightlyMore < total) {
            assertTrue(
                    ratio.of(slightlyMore, expected) >= statistic, "and little that does not reach it is let through");
        }
    }
}
