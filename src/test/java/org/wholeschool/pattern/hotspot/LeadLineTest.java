package org.wholeschool.pattern.hotspot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wholeschool.disclosure.LeadDisplay;
import org.wholeschool.disclosure.LeadThreshold;

class LeadLineTest {

    @Test
    void expectsOfAHalfTermTheSharesOfTheYearSoFar() {
        LeadLine line = line(new int[] {10, 45, 45}, new int[] {90, 155, 55});
        assertTrue(line.compared());
        assertEquals(
                List.of(
                        shown(10, 25, Level.BELOW), // 100 of the year so far x 100 of the half-term / 400
                        shown(45, 50, Level.AS_EXPECTED), // 200 x 100 / 400
                        shown(45, 25, Level.ABOVE)), // 100 x 100 / 400
                line.cells());
    }

    @Test
    void aFirstHalfTermIsCountedAndNotCompared() {
        LeadLine line = line(new int[] {10, 40, 3, 0}, new int[] {0, 0, 0, 0});
        assertFalse(line.compared());
        assertEquals(
                List.of(
                        shown(10, 0, Level.NOT_COMPARED),
                        shown(40, 0, Level.NOT_COMPARED),
                        new LeadCell(LeadDisplay.SMALL, 0, 0, 0, Level.NOT_COMPARED),
                        new LeadCell(LeadDisplay.NONE, 0, 0, 0, Level.NOT_COMPARED)),
                line.cells());
    }

    @Test
    void aRestOfTwentyConcernsIsTheLeastToCompareWith() {
        assertFalse(line(new int[] {30, 30}, new int[] {10, 9}).compared());
        assertTrue(line(new int[] {30, 30}, new int[] {10, 10}).compared());
    }

    @Test
    void pupilsOfTheRestOfTheYearDoNotHelpAHalfTermOverTheThreshold() {
        int[] group = new int[30];
        boolean[] inHalfTerm = new boolean[30];
        Arrays.fill(inHalfTerm, 0, 6, true);
        int[][] pupils =
                IntStream.range(0, 30).mapToObj(i -> new int[] {i < 6 ? 1 : i}).toArray(int[][]::new);
        LeadLine line = LeadLine.of(1, group, inHalfTerm, pupils, LeadThreshold.DEFAULT);
        assertEquals(LeadDisplay.FEW_PUPILS, line.cells().get(0).display());
    }

    private static LeadCell shown(int concerns, int expected, Level level) {
        return new LeadCell(LeadDisplay.SHOWN, concerns, concerns, expected, level);
    }

    /** A different pupil in every concern. */
    private static LeadLine line(int[] halfTerm, int[] rest) {
        int[] group = new int[IntStream.of(halfTerm).sum() + IntStream.of(rest).sum()];
        boolean[] inHalfTerm = new boolean[group.length];
        int next = 0;
        for (int g = 0; g < halfTerm.length; g++) {
            Arrays.fill(group, next, next + halfTerm[g] + rest[g], g);
            Arrays.fill(inHalfTerm, next, next + halfTerm[g], true);
            next += halfTerm[g] + rest[g];
        }
        int[][] pupils =
                IntStream.range(0, group.length).mapToObj(i -> new int[] {i}).toArray(int[][]::new);
        return LeadLine.of(halfTerm.length, group, inHalfTerm, pupils, LeadThreshold.DEFAULT);
    }
}
