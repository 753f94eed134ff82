package org.wholeschool.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The rule of the arrow, and the band that draws it: the one is what the other leaves out. */
class ChangeTest {

    @Test
    void theBandHoldsJustTheNumbersThatAreNoClearChange() {
        for (int earlier = Change.FEWEST_TO_COMPARE; earlier <= 400; earlier++) {
            Change.Chance chance = Change.chance(earlier);
            int then = earlier;
            IntStream.rangeClosed(Change.FEWEST_TO_COMPARE, 900)
                    .forEach(later -> assertEquals(
                            chance.least() <= later && later <= chance.most(),
                            Change.between(then, later) == Change.NO_CLEAR_CHANGE,
                            then + " and " + later));
        }
    }

    /** |a - b| &gt; 3 sqrt(a + b): after 50, 84 is chance and 85 is not; before it, 26 is and 25 is not. */
    @Test
    void afterFiftyTheBandIsFrom25To85() {
        assertEquals(new Change.Chance(25, 84), Change.chance(50));
        assertEquals(Change.UP, Change.between(50, 85));
        assertThrows(IllegalArgumentException.class, () -> Change.chance(9));
    }
}
