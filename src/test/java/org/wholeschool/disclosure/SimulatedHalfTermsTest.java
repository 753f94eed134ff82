package org.wholeschool.disclosure;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What the method leaves to read, on made-up half-terms of a school with 1,100 pupils: protection that shows nothing is
 * no use.
 */
class SimulatedHalfTermsTest {

    private static final int HALF_TERMS = 400;
    private static final double[] CATEGORY_GROUPS = {.34, .27, .14, .09, .16};

    @Test
    void mostCategoryGroupsOfABusySchoolStandByThemselves() {
        Read read = read(133);
        assertTrue(read.blocks > .9 * 5 * HALF_TERMS, read::toString);
        assertTrue(read.lostToTheFixedOrder() < .01, read::toString);
    }

    @Test
    void aQuietSchoolStillSeesThreeBlocksAndTheFixedOrderCostsFewOfThem() {
        Read read = read(60);
        assertTrue(read.blocks > 3 * HALF_TERMS, read::toString);
        assertTrue(read.lostToTheFixedOrder() < .05, read::toString);
    }

    /**
     * @param blocks published blocks
     * @param simpler blocks that "a failing cell takes in the next" would have published
     */
    private record Read(int blocks, int simpler) {
        double lostToTheFixedOrder() {
            return 1 - (double) blocks / simpler;
        }
    }

    private static Read read(int concernsPerHalfTerm) {
        Random random = new Random(7);
        PublicationRule rule = PublicationRule.FOR_GOVERNORS;
        int blocks = 0;
        int simpler = 0;
        for (int i = 0; i < HALF_TERMS; i++) {
            ConcernTable table = halfTerm(concernsPerHalfTerm, random);
            blocks += rule.publish(table).blocks().size();
            for (int first = 0, cell = 0; cell < table.cells(); cell++) {
                if (rule.passes(table.tally(new Span(first, cell)), table.onRoll(new Span(first, cell)))) {
                    simpler++;
                    first = cell + 1;
                }
            }
        }
        return new Read(blocks, simpler);
    }

    private static ConcernTable halfTerm(int mean, Random random) {
        int concerns = (int) Math.round(mean + 1.3 * Math.sqrt(mean) * random.nextGaussian());
        int[] cell = new int[concerns];
        int[][] pupils = new int[concerns][];
        for (int i = 0; i < concerns; i++) {
            double share = random.nextDouble();
            while (cell[i] < CATEGORY_GROUPS.length - 1 && share > CATEGORY_GROUPS[cell[i]]) {
                share -= CATEGORY_GROUPS[cell[i]++];
            }
            int named = random.nextDouble() < .1 ? 0 : 1 + random.nextInt(3);
            pupils[i] =
                    random.doubles(named).mapToInt(u -> (int) (1_100 * u * u)).toArray();
        }
        return new ConcernTable(CATEGORY_GROUPS.length, cell, pupils, 1_100);
    }
}
