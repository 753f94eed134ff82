package org.wholeschool.governance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.wholeschool.disclosure.Change;
import org.wholeschool.disclosure.Change.Time;
import org.wholeschool.governance.ChangeWords.Group;
import org.wholeschool.governance.JointTest.Pair;

/** All rows of a table together: of those that are said to stand out, one in twenty at most is chance. */
class JointTestTest {

    private static final int BASE = 5;

    @Test
    void oneThatRoseAmongOthersThatDidNotStandsOut() {
        List<Pair> pairs = List.of(
                new Pair(40, 1, 85),
                new Pair(50, 1, 55),
                new Pair(60, 1, 60),
                new Pair(30, 1, 35),
                new Pair(45, 1, 40));
        assertEquals(List.of(true, false, false, false, false), JointTest.standOut(pairs, Time.EQUAL, BASE));
    }

    /**
     * 40 and 70 by the exact test: p = .005; with two less and two more for rounding .02, five times of which is .1.
     */
    @Test
    void roundingCountsAgainstAChange() {
        List<Pair> five = Collections.nCopies(4, new Pair(50, 1, 50));
        List<Pair> pairs = IntStream.range(0, 5)
                .mapToObj(i -> i == 0 ? new Pair(40, 1, 70) : five.get(0))
                .toList();
        assertEquals(false, JointTest.standOut(pairs, Time.EQUAL, BASE).get(0));
        assertEquals(true, JointTest.standOut(pairs, Time.EQUAL, 1).get(0), "were the numbers exact");
    }

    @Test
    void whatFourMoreSchoolDaysExplainDoesNotStandOut() {
        assertEquals(List.of(false), JointTest.standOut(List.of(new Pair(150, 1, 230)), new Time(25, 38), BASE));
        assertEquals(List.of(true), JointTest.standOut(List.of(new Pair(150, 1, 230)), Time.EQUAL, BASE));
    }

    /** A thousand tables in which nothing changed: something is said of fewer than one in twenty. */
    @Test
    void chanceIsSeldomNamed() {
        Random chance = new Random(20261202L);
        int named = 0;
        for (int table = 0; table < 1000; table++) {
            List<Pair> pairs = IntStream.of(40, 50, 60, 70, 80)
                    .mapToObj(PoissonDistribution::of)
                    .map(counts -> new Pair(drawn(counts, chance), 1, drawn(counts, chance)))
                    .toList();
            named += JointTest.standOut(pairs, Time.EQUAL, BASE).contains(true) ? 1 : 0;
        }
        assertTrue(named <= 50, named + " of 1,000 tables");
        assertTrue(named > 0, "a test that never names anything shows nothing");
    }

    private static int drawn(PoissonDistribution counts, Random chance) {
        return (counts.inverseCumulativeProbability(chance.nextDouble()) + 2) / BASE * BASE;
    }

    @Test
    void eachSentenceSaysWhatHolds() {
        Group rose = new Group("Yard", Change.NO_CLEAR_CHANGE, new Pair(40, 1, 77));
        Group clear = new Group("Gates", Change.UP, new Pair(40, 1, 120));
        Group same = new Group("Rooms", Change.NO_CLEAR_CHANGE, new Pair(50, 1, 50));
        assertEquals("Since May, too large to be chance: the rise in “Gates”.", says(List.of(clear, same), Change.UP));
        assertEquals(
                "Likely more than chance since May, when all are tested together: the rise in “Yard”.",
                says(List.of(rose, same), Change.UP));
        assertEquals(
                "Since May, any one of these changes could be chance. All together rose too much to be chance.",
                says(List.of(same, same), Change.UP));
        assertEquals(
                "Since May, any one of these changes could be chance.",
                says(List.of(same, same), Change.NO_CLEAR_CHANGE));
        assertEquals(
                "Since May, too large to be chance: the rise in “Gates”. Likely more than chance since May, when all are "
                        + "tested together: the rise in “Yard”.",
                says(List.of(clear, rose), Change.UP));
    }

    private static String says(List<Group> groups, Change all) {
        return new ChangeWords(groups, Time.EQUAL, BASE).since("May", all);
    }
}
