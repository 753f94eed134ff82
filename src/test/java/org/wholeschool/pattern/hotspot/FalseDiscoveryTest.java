package org.wholeschool.pattern.hotspot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Against the paper's own example, and against the definition. */
class FalseDiscoveryTest {

    /** The example of Benjamini and Hochberg (1995, section 4): fifteen tests, of which four are found at .05. */
    @Test
    void falseDiscoveriesAreThoseOfThePaper() {
        double[] chances = {
            .0459, .0001, .0004, .3240, .0019, .0095, .0201, .0278, .0298, .0344, .4262, .5719, .6528, .7590, 1
        };
        double[] level = FalseDiscovery.levels(chances);
        assertEquals(.0015, level[1], 1e-12);
        assertEquals(.0095 * 15 / 4, level[5], 1e-12);
        assertEquals(4, DoubleStream.of(level).filter(each -> each <= .05).count());
        assertEquals(1, level[14], 1e-12);
        for (int test = 0; test < chances.length; test++) {
            double own = chances[test];
            double byDefinition = DoubleStream.of(chances)
                    .filter(each -> each >= own)
                    .map(each -> each
                            * chances.length
                            / DoubleStream.of(chances)
                                    .filter(other -> other <= each)
                                    .count())
                    .min()
                    .orElseThrow();
            assertEquals(byDefinition, level[test], 1e-12);
        }
    }

    @Test
    void noTestHasNoLevel() {
        assertEquals(0, FalseDiscovery.levels(new double[0]).length);
    }
}
