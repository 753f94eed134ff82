package org.wholeschool.pattern.hotspot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Which places, in which bands, are hot week after week: what a scan for what is new cannot see, because what is always
 * hot is as its own past leads one to expect.
 *
 * <p>Each week by itself gives each cell its Gi* ({@link GetisOrd}); a cell's score is their sum divided by the square
 * root of their number, which has a standard deviation of 1 where weeks are by chance (Stouffer). How likely so high a
 * score is comes from dealing the values of each week to the cells of that week anew. So a week with thirty concerns at
 * one place is one week, and a place that is a little hotter than others in all weeks is found. Weeks are compared
 * within themselves: a busy term makes nothing hot. False discoveries are held at {@link #LEVEL}, after Benjamini and
 * Hochberg.
 */
public final class Persistence {

    /** Up to this level of false discoveries a cell is hot: of twenty hot cells one is expected not to be. */
    public static final double LEVEL = .05;

    private final int cells;
    private final int[] weeks;
    private final int[] weeksAbove;
    private final double[] score;
    private final double[] falseDiscovery;

    /**
     * What is said of a cell.
     *
     * @param weeks weeks in which it was open and anything was logged in the school
     * @param weeksAbove those of them in which it and its surroundings had more than cells had on average
     * @param score sum of its Gi* over the square root of its weeks
     * @param falseDiscovery the level of false discoveries at which it is hot
     */
    public record Life(int weeks, int weeksAbove, double score, double falseDiscovery) {

        /** @return whether it is hot week after week. */
        public boolean isHot() {
            return falseDiscovery <= LEVEL;
        }
    }

    /**
     * @param neighbours the surroundings of each cell
     * @param concerns for each week, for each cell, its concerns
     * @param open for each week, for each cell, the days on which it was open; 0 in holidays, for a place that was not
     *     yet there, and for a band that the week did not have. What is compared are concerns a day
     * @param random where chance comes from
     * @throws IllegalArgumentException if a week has not as many cells, or a cell that was not open has concerns
     */
    public Persistence(GridNeighbours neighbours, int[][] concerns, double[][] open, Random random) {
        if (concerns.length != open.length) {
            throw new IllegalArgumentException(
                    "Concerns of " + concerns.length + " weeks, open days of " + open.length);
        }
        cells = neighbours.cells();
        weeks = new int[cells];
        weeksAbove = new int[cells];
        score = new double[cells];
        falseDiscovery = new double[cells];
        List<Dealing> compared = new ArrayList<>();
        for (int week = 0; week < concerns.length; week++) {
            check(concerns[week], open[week]);
            int[] there = cellsThatWereOpen(open[week]);
            if (there.length > 1 && Arrays.stream(concerns[week]).sum() > 0) {
                compared.add(
                        compare(neighbours, there, concerns[week], open[week]).dealing(there));
            }
        }
        int[] ever = cellsThatWereEverOpen();
        double[] chances =
                Dealing.chances(compared, cells, GetisOrd.replicates(Math.max(1, ever.length), LEVEL), random);
        double[] levels = FalseDiscovery.levels(
                IntStream.of(ever).mapToDouble(cell -> chances[cell]).toArray());
        Arrays.fill(falseDiscovery, 1);
        for (int i = 0; i < ever.length; i++) {
            falseDiscovery[ever[i]] = levels[i];
        }
    }

    private void check(int[] concerns, double[] open) {
        if (concerns.length != cells || open.length != cells) {
            throw new IllegalArgumentException("Concerns of " + concerns.length + " cells, open days of " + open.length
                    + ", in a grid of " + cells);
        }
        for (int cell = 0; cell < cells; cell++) {
            if (concerns[cell] < 0 || !(open[cell] >= 0) || open[cell] == 0 && concerns[cell] > 0) {
                throw new IllegalArgumentException(
                        "Cell " + cell + " cannot have " + concerns[cell] + " concerns on " + open[cell] + " days");
            }
        }
    }

    private static int[] cellsThatWereOpen(double[] open) {
        return IntStream.range(0, open.length).filter(cell -> open[cell] > 0).toArray();
    }

    private int[] cellsThatWereEverOpen() {
        return IntStream.range(0, cells).filter(cell -> weeks[cell] > 0).toArray();
    }

    private GetisOrd compare(GridNeighbours neighbours, int[] there, int[] concerns, double[] open) {
        double[] rates = IntStream.of(there)
                .mapToDouble(cell -> concerns[cell] / open[cell])
                .toArray();
        GetisOrd week = new GetisOrd(neighbours.among(there), rates);
        for (int i = 0; i < there.length; i++) {
            weeks[there[i]]++;
            weeksAbove[there[i]] += week.score(i) > 0 ? 1 : 0;
            score[there[i]] += week.score(i);
        }
        return week;
    }

    /** @return what is said of a cell. */
    public Life of(int cell) {
        return new Life(
                weeks[cell],
                weeksAbove[cell],
                weeks[cell] == 0 ? 0 : score[cell] / Math.sqrt(weeks[cell]),
                falseDiscovery[cell]);
    }
}
