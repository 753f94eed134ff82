package org.wholeschool.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;

/** The rule of the arrow, and the band that draws it: the one is what the other leaves out. */
class ChangeTest {

    @Test
    void theBandHoldsJustTheNumbersThatAreNoClearChange() {
        for (Change.Time time : List.of(Change.Time.EQUAL, new Change.Time(34, 38), new Change.Time(38, 25))) {
            for (int earlier = Change.FEWEST_TO_COMPARE; earlier <= 400; earlier += 3) {
                Change.Chance chance = Change.chance(earlier, time);
                int then = earlier;
                IntStream.rangeClosed(Change.FEWEST_TO_COMPARE, 1200)
                        .forEach(later -> assertEquals(
                                chance.least() <= later && later <= chance.most(),
                                Change.between(then, later, time) == Change.NO_CLEAR_CHANGE,
                                () -> then + " and " + later + " in " + time));
            }
        }
    }

    /** |a - b| &gt; 3 sqrt(a + b): after 50, 84 is chance and 85 is not; before it, 26 is and 25 is not. */
    @Test
    void afterFiftyTheBandIsFrom25To85() {
        assertEquals(new Change.Chance(25, 84), Change.chance(50, Change.Time.EQUAL));
        assertEquals(Change.UP, Change.between(50, 85));
        assertThrows(IllegalArgumentException.class, () -> Change.chance(9, Change.Time.EQUAL));
        assertThrows(IllegalArgumentException.class, () -> new Change.Time(0, 5));
    }

    /** 210 in 34 school days and 280 in 38: of 70 more, 25 are what four days more explain, and 45 are chance. */
    @Test
    void aLongerHalfTermDoesNotRise() {
        assertEquals(Change.UP, Change.between(210, 280), "in equal time it would be");
        assertEquals(Change.NO_CLEAR_CHANGE, Change.between(210, 280, new Change.Time(34, 38)));
        assertEquals(Change.UP, Change.between(210, 330, new Change.Time(34, 38)));
        assertEquals(
                Change.NO_CLEAR_CHANGE,
                Change.between(300, 210, new Change.Time(35, 25)),
                "30 of each ten days, then 42 of them");
        assertEquals(Change.DOWN, Change.between(300, 90, new Change.Time(35, 25)));
    }

    /** 30 a school week in both, 25 school days and then 38: how often chance alone draws an arrow. */
    @Test
    void chanceSeldomDrawsAnArrowBetweenHalfTermsOfDifferentLength() {
        Change.Time time = new Change.Time(25, 38);
        assertTrue(arrows(6, time, (a, b) -> Change.between(a, b)) > .8, "by numbers alone");
        assertTrue(arrows(6, time, (a, b) -> Change.between(a, b, time)) < .003, "in equal time too");
    }

    private static double arrows(double aDay, Change.Time time, BiFunction<Integer, Integer, Change> rule) {
        PoissonDistribution before = PoissonDistribution.of(aDay * time.earlier());
        PoissonDistribution now = PoissonDistribution.of(aDay * time.later());
        return IntStream.rangeClosed(80, 230)
                .mapToDouble(a -> before.probability(a)
                        * IntStream.rangeClosed(140, 330)
                                .filter(b -> rule.apply(rounded(a), rounded(b)) != Change.NO_CLEAR_CHANGE)
                                .mapToDouble(now::probability)
                                .sum())
                .sum();
    }

    private static int rounded(int count) {
        return (count + 2) / 5 * 5;
    }

    @Property(tries = 300)
    void noArrowIsDrawnThatEqualNumbersWouldNotDraw(
            @ForAll @IntRange(max = 900) int earlier,
            @ForAll @IntRange(max = 900) int later,
            @ForAll @IntRange(min = 15, max = 45) int before,
            @ForAll @IntRange(min = 15, max = 45) int days) {
        Change change = Change.between(earlier, later, new Change.Time(before, days));
        assertTrue(change == Change.NO_CLEAR_CHANGE || change == Change.between(earlier, later));
        assertTrue(
                change != Change.UP || (double) later / days > (double) earlier / before, "a rate that fell is not up");
    }
}
