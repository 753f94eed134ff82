package org.wholeschool.survey.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** A change between two surveys is told where Fisher's exact test finds one, and in which direction it is good. */
class FeltChangeTest {

    /** Fisher's tea (1935), and his twins of criminals (1962), as the page of R's fisher.test has them. */
    @Test
    void theProbabilitiesAreThePublishedOnes() {
        assertEquals(.4857, FeltChange.probability(3, 4, 1, 4), 5e-5);
        assertEquals(.0005367, FeltChange.probability(2, 12, 15, 18), 5e-8);
        assertEquals(1, FeltChange.probability(5, 10, 5, 10), 1e-12);
        assertEquals(1, FeltChange.probability(0, 10, 0, 30), 1e-12);
    }

    @Test
    void whatIsGoodDependsOnWhatIsSaid() {
        assertEquals(FeltChange.BETTER, FeltChange.of(60, 100, 30, 100, false));
        assertEquals(FeltChange.WORSE, FeltChange.of(60, 100, 30, 100, true));
        assertEquals(FeltChange.WORSE, FeltChange.of(20, 100, 90, 200, false));
        assertEquals(FeltChange.BETTER, FeltChange.of(20, 100, 90, 200, true));
        assertEquals(FeltChange.NO_CLEAR_CHANGE, FeltChange.of(5, 10, 3, 12, false));
    }

    /**
     * Without a change one is told in at most a twentieth of all pairs of surveys; with a halving of a half in a
     * hundred each, nearly always.
     */
    @Test
    void whereNothingChangedSeldomIsAChangeTold() {
        Random chance = new Random(8);
        int told = 0;
        int found = 0;
        for (int pair = 0; pair < 1_000; pair++) {
            told += FeltChange.of(said(chance, 80, .3), 80, said(chance, 120, .3), 120, false)
                            == FeltChange.NO_CLEAR_CHANGE
                    ? 0
                    : 1;
            found += FeltChange.of(said(chance, 100, .5), 100, said(chance, 100, .25), 100, false) == FeltChange.BETTER
                    ? 1
                    : 0;
        }
        assertTrue(told <= 50, "told: " + told);
        assertTrue(found >= 900, "found: " + found);
    }

    private static int said(Random chance, int all, double share) {
        int count = 0;
        for (int i = 0; i < all; i++) {
            count += chance.nextDouble() < share ? 1 : 0;
        }
        return count;
    }
}
