package org.wholeschool.pattern.hotspot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wholeschool.disclosure.LeadDisplay;
import org.wholeschool.disclosure.LeadThreshold;

/**
 * How often a grid is coloured although place and time have nothing to do with each other, and how often where they
 * have.
 */
class ChanceColoursTest {

    private static final int GRIDS = 300;

    @Test
    void aGridOfGroupsIsSeldomColouredForNothing() {
        assertTrue(coloured(4, 3, 800, Level.BELOW, Level.ABOVE, Level.FAR_ABOVE) < 1);
        assertEquals(0, coloured(4, 3, 800, Level.FAR_ABOVE));
    }

    @Test
    void evenAmongAllPlacesAndBandsFarAboveSeldomComesFromNothing() {
        assertTrue(coloured(40, 16, 800, Level.FAR_ABOVE) < 1);
    }

    /**
     * What is planted raises its own expectation, from 5 to about 10: the price of having no other yardstick than the
     * margins.
     */
    @Test
    void twentyMoreWhereFiveAreExpectedAreNearlyAlwaysSeenAndMostlyFarAbove() {
        Random random = new Random(3);
        int seen = 0;
        int farAbove = 0;
        for (int i = 0; i < GRIDS; i++) {
            GridBuilder concerns = withoutPattern(8, 5, 425, random);
            Level level = level(concerns.aboutDifferentPupils(7, 4, 20).grid(8, 5), 7, 4);
            seen += level.compareTo(Level.ABOVE) >= 0 ? 1 : 0;
            farAbove += level == Level.FAR_ABOVE ? 1 : 0;
        }
        assertTrue(seen >= .98 * GRIDS, seen + " of " + GRIDS);
        assertTrue(farAbove >= .8 * GRIDS, farAbove + " of " + GRIDS);
    }

    /** Mean number of cells per grid that a lead sees at one of these levels. */
    private static double coloured(int rows, int columns, int concerns, Level... levels) {
        Random random = new Random(11);
        long cells = 0;
        for (int i = 0; i < GRIDS; i++) {
            ConcernGrid grid = withoutPattern(rows, columns, concerns, random).grid(rows, columns);
            cells += IntStream.range(0, rows * columns)
                    .filter(at -> LeadThreshold.DEFAULT.display(
                                    grid.observed(at / columns, at % columns), grid.persons(at / columns, at % columns))
                            == LeadDisplay.SHOWN)
                    .mapToObj(at -> level(grid, at / columns, at % columns))
                    .filter(List.of(levels)::contains)
                    .count();
        }
        return (double) cells / GRIDS;
    }

    private static Level level(ConcernGrid grid, int row, int column) {
        return Level.of(
                new Expectation(grid.observed(row, column), grid.rowTotal(row), grid.columnTotal(column), grid.total()),
                grid.mostByOnePupil(row, column));
    }

    /** Busy and quiet rows and columns, drawn without regard to each other, each concern about a pupil of its own. */
    private static GridBuilder withoutPattern(int rows, int columns, int concerns, Random random) {
        GridBuilder grid = new GridBuilder();
        for (int i = 0; i < concerns; i++) {
            grid.aboutDifferentPupils(skewed(rows, random), skewed(columns, random), 1);
        }
        return grid;
    }

    private static int skewed(int size, Random random) {
        return (int) (size * Math.pow(random.nextDouble(), 1.5));
    }
}
