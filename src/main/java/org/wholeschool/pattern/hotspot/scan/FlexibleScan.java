package org.wholeschool.pattern.hotspot.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * Looks for clusters of any shape: a corridor is no circle. Zones are all connected groups of at most so many places of
 * the graph, each place of which by itself has more than expected with a mid-p of at most {@value #SCREEN} in the
 * window; without that restriction the strongest zone swallows places that have nothing in them (Tango &amp; Takahashi
 * 2005, A flexibly shaped spatial scan statistic, International Journal of Health Geographics 4:11; 2012, A flexible
 * spatial scan statistic with a restricted likelihood ratio, Statistics in Medicine 31(30)).
 *
 * <p>Groups are listed each once (Wernicke 2006, Efficient detection of network motifs, IEEE/ACM Transactions on
 * Computational Biology and Bioinformatics 3(4)). By chance one place in five is let through, so there are few; where
 * many places that are all adjacent are hot at once, there are very many: so no more than {@value #MOST_GROUPS} are
 * looked at in a window, in an order that the counts and the numbers of the places fix. Observed counts and replicates
 * are treated alike, so p stays right where the bound is met; what is told then may be smaller than the strongest
 * group, and depend on the order of the places.
 */
public final class FlexibleScan {

    /** A place belongs to no cluster if as many cases, or more, have a greater chance at that place alone. */
    public static final double SCREEN = .2;

    /** Groups looked at in one window at most, which takes some milliseconds. */
    static final int MOST_GROUPS = 200_000;

    private final NullModel model;
    private final int[][] adjacent;
    private final int mostPlaces;
    private final Windows windows;
    private final Ground ground;
    private final LikelihoodRatio ratio;
    private final int[][] frames;
    private final int[] leastHot;

    /**
     * @param from for each way between two places the place at one end
     * @param to the place at its other end
     * @param mostPlaces the most places of a zone, at least 1; 8 is plenty for a school
     * @throws IllegalArgumentException if a way does not lead from place to place, or a number is out of range
     */
    public FlexibleScan(NullModel model, int[] from, int[] to, int mostPlaces, Windows windows) {
        if (from.length != to.length || mostPlaces < 1) {
            throw new IllegalArgumentException("Ways have two ends (" + from.length + ", " + to.length
                    + ") and zones at least one place, not " + mostPlaces);
        }
        int intervals = model.observed().intervals();
        this.model = model;
        this.mostPlaces = mostPlaces;
        this.windows = windows;
        adjacent = adjacent(model.observed().places(), from, to);
        ground = new Ground(model, windows.prospective() ? Math.max(0, intervals - windows.longest()) : 0);
        ratio = new LikelihoodRatio(model.observed().total());
        frames = frames();
        leastHot = new int[frames.length * ground.places];
        Arrays.setAll(leastHot, i -> {
            int[] frame = frames[i / ground.places];
            return leastCount(ground.expected(i % ground.places, frame[0], frame[1]), SCREEN);
        });
    }

    /**
     * The chance of as many cases or more under a Poisson distribution, of which those that are as many count half:
     * small counts have few values, and a whole count would be too strict.
     *
     * @param expected the mean, 0 or more
     * @param screen a chance, over 0 to less than 1/2
     * @return the least count whose mid-p is no more; more than any count where nothing is expected
     */
    static int leastCount(double expected, double screen) {
        if (expected <= 0) {
            return Integer.MAX_VALUE;
        }
        PoissonDistribution poisson = PoissonDistribution.of(expected);
        int count = (int) expected;
        while (poisson.survivalProbability(count) + poisson.probability(count) / 2 > screen) {
            count++;
        }
        return count;
    }

    private static int[][] adjacent(int places, int[] from, int[] to) {
        List<TreeSet<Integer>> beside = new ArrayList<>();
        IntStream.range(0, places).forEach(p -> beside.add(new TreeSet<>()));
        for (int i = 0; i < from.length; i++) {
            if (Math.min(from[i], to[i]) < 0 || Math.max(from[i], to[i]) >= places || from[i] == to[i]) {
                throw new IllegalArgumentException("Way " + i + " leads from " + from[i] + " to " + to[i]);
            }
            beside.get(from[i]).add(to[i]);
            beside.get(to[i]).add(from[i]);
        }
        return beside.stream()
                .map(each -> each.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** Each window's first column and the one after its last. */
    private int[][] frames() {
        List<int[]> all = new ArrayList<>();
        int longest = Math.min(windows.longest(), ground.width);
        for (int length = 1; length <= longest; length++) {
            for (int from = windows.prospective() ? ground.width - length : 0; from + length <= ground.width; from++) {
                all.add(new int[] {from, from + length});
            }
        }
        return all.toArray(int[][]::new);
    }

    /**
     * @param replicates how many draws chance is judged by, at least 2
     * @param seed the same one gives the same result, however many processors share the work
     */
    public ScanResult run(int replicates, long seed) {
        return run(replicates, seed, () -> {});
    }

    /**
     * The same, for whoever wants to end it.
     *
     * @param afterEach is called after each replicate, by whichever thread drew it; what it throws ends the run and is
     *     thrown here
     */
    public ScanResult run(int replicates, long seed, Runnable afterEach) {
        return new Simulation(model, ground, Walk::new).run(replicates, seed, afterEach);
    }

    /** Goes through the windows of one replicate after the other; one for a thread. */
    private final class Walk implements Walker {

        private final int[] sums = new int[ground.places * (ground.width + 1)];
        private final int[] excess = new int[sums.length];
        private final boolean[] hot = new boolean[ground.places];
        private final boolean[] seen = new boolean[ground.places];
        private final int[] members = new int[mostPlaces];
        private final int[] open = new int[ground.places * (mostPlaces + 1)];
        private int from;
        private int to;
        private Best best;
        private int left;

        @Override
        public Best strongest(int[] counts, Best best) {
            ground.sumUp(counts, sums, excess);
            this.best = best;
            for (int f = 0; f < frames.length; f++) {
                from = frames[f][0];
                to = frames[f][1];
                boolean any = false;
                left = MOST_GROUPS;
                for (int p = 0; p < hot.length; p++) {
                    hot[p] = cases(p) >= leastHot[f * hot.length + p];
                    any |= hot[p];
                }
                for (int p = 0; any && p < hot.length; p++) {
                    if (hot[p] && left > 0) {
                        groupsFrom(p);
                    }
                }
            }
            return best;
        }

        private int cases(int place) {
            int row = place * (ground.width + 1);
            return sums[row + to] - sums[row + from];
        }

        /** All connected groups of hot places whose lowest number is this one's. */
        private void groupsFrom(int place) {
            members[0] = place;
            seen[place] = true;
            int top = openBeside(place, place, 0);
            extend(place, 1, cases(place), ground.expected(place, from, to), 0, top);
            closeAgain(0, top);
            seen[place] = false;
        }

        /**
         * Offers the group, and every group that it grows into.
         *
         * @param first where the places begin by which it may still grow
         * @param last where they end
         */
        private void extend(int lowest, int size, int observed, double expected, int first, int last) {
            if (observed >= windows.leastCases()) {
                double statistic = ratio.of(observed, expected);
                if (statistic > 0) {
                    best.offer(statistic, members, size, from, to, observed, expected);
                }
            }
            left--;
            for (int i = first; size < mostPlaces && i < last && left > 0; i++) {
                int rest = last - i - 1;
                System.arraycopy(open, i + 1, open, last, rest);
                int top = openBeside(open[i], lowest, last + rest);
                members[size] = open[i];
                extend(
                        lowest,
                        size + 1,
                        observed + cases(open[i]),
                        expected + ground.expected(open[i], from, to),
                        last,
                        top);
                closeAgain(last + rest, top);
            }
        }

        private int openBeside(int place, int lowest, int top) {
            int end = top;
            for (int beside : adjacent[place]) {
                if (beside > lowest && hot[beside] && !seen[beside]) {
                    seen[beside] = true;
                    open[end++] = beside;
                }
            }
            return end;
        }

        private void closeAgain(int first, int end) {
            for (int i = first; i < end; i++) {
                seen[open[i]] = false;
            }
        }
    }
}
