package org.wholeschool.pattern.hotspot.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FlexibleScanTest {

    /**
     * A grid of 5 x 5 places, each joined with those beside it. Ten quiet months, and in the last fortnight a bent
     * corridor is hot.
     */
    @Test
    void aBentCorridorIsFoundAsItIs() {
        int[] corridor = {0, 5, 10, 11, 12};
        int weeks = 40;
        int[] counts = new int[25 * weeks];
        Random random = new Random(4);
        for (int i = 0; i < counts.length; i++) {
            counts[i] = random.nextInt(3) == 0 ? 1 : 0;
        }
        for (int place : corridor) {
            counts[place * weeks + weeks - 2] = 3;
            counts[place * weeks + weeks - 1] = 3;
        }
        List<Integer> from = new ArrayList<>();
        List<Integer> to = new ArrayList<>();
        for (int p = 0; p < 25; p++) {
            if (p % 5 < 4) {
                from.add(p);
                to.add(p + 1);
            }
            if (p < 20) {
                from.add(p);
                to.add(p + 5);
            }
        }
        NullModel model = new SpaceTimePermutation(new CaseCounts(25, weeks, counts));
        ScanResult result = new FlexibleScan(model, ints(from), ints(to), 8, Windows.untilNow(8)).run(199, 1);
        Cluster first = result.clusters().get(0);
        assertEquals(new TreeSet<>(List.of(0, 5, 10, 11, 12)), new TreeSet<>(first.places()));
        assertEquals(38, first.from());
        assertEquals(39, first.to());
        assertEquals(.005, result.maxima().p(first.statistic()));
        double[] x = IntStream.range(0, 25).mapToDouble(p -> p % 5).toArray();
        double[] y = IntStream.range(0, 25).mapToDouble(p -> p / 5).toArray();
        ScanResult round = new SpaceTimeScan(
                        model,
                        Zones.of(Neighbours.onPlane(x, y), Double.POSITIVE_INFINITY, model.weights(), .5),
                        Windows.untilNow(8))
                .run(9, 1);
        assertTrue(round.clusters().get(0).statistic() < first.statistic(), "which no circle does");
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    @Property(tries = 100)
    void itFindsWhatTryingEveryGroupFinds(
            @ForAll @IntRange(min = 1, max = 100_000) int seed,
            @ForAll @IntRange(min = 1, max = 7) int places,
            @ForAll @IntRange(min = 1, max = 4) int most,
            @ForAll boolean prospective) {
        Random random = new Random(seed);
        int intervals = 1 + random.nextInt(8);
        int[] counts = random.ints((long) places * intervals, 0, 4)
                .map(n -> random.nextInt(6) == 0 ? n * 3 : n / 2)
                .toArray();
        boolean[][] joined = new boolean[places][places];
        List<Integer> from = new ArrayList<>();
        List<Integer> to = new ArrayList<>();
        for (int a = 0; a < places; a++) {
            for (int b = 0; b < a; b++) {
                if (random.nextInt(3) == 0) {
                    joined[a][b] = joined[b][a] = true;
                    from.add(a);
                    to.add(b);
                }
            }
        }
        Windows windows = new Windows(3, prospective, 2);
        NullModel model = new SpaceTimePermutation(new CaseCounts(places, intervals, counts));
        List<Cluster> found = new FlexibleScan(model, ints(from), ints(to), most, windows)
                .run(9, seed)
                .clusters();
        double strongest = 0;
        for (int group = 1; group < 1 << places; group++) {
            if (Integer.bitCount(group) <= most && isConnected(group, joined)) {
                strongest = Math.max(strongest, strongest(group, model, windows));
            }
        }
        assertEquals(strongest, found.isEmpty() ? 0 : found.get(0).statistic(), 1e-9);
        for (Cluster cluster : found) {
            assertTrue(cluster.places().size() <= most
                    && isConnected(
                            cluster.places().stream().mapToInt(p -> 1 << p).sum(), joined));
        }
    }

    private static boolean isConnected(int group, boolean[][] joined) {
        int reached = Integer.lowestOneBit(group);
        for (int before = 0; before != reached; ) {
            before = reached;
            for (int a = 0; a < joined.length; a++) {
                for (int b = 0; b < joined.length; b++) {
                    if ((reached & 1 << a) != 0 && (group & 1 << b) != 0 && joined[a][b]) {
                        reached |= 1 << b;
                    }
                }
            }
        }
        return reached == group;
    }

    private static double strongest(int group, NullModel model, Windows windows) {
        CaseCounts counts = model.observed();
        double strongest = 0;
        for (int from = 0; from < counts.intervals(); from++) {
            for (int to = from + 1; to <= Math.min(counts.intervals(), from + windows.longest()); to++) {
                if (windows.prospective() && to != counts.intervals()) {
                    continue;
                }
                int n = 0;
                double mu = 0;
                boolean allHot = true;
                for (int p = 0; p < counts.places(); p++) {
                    if ((group & 1 << p) != 0) {
                        int place = p;
                        int here = IntStream.range(from, to)
                                .map(t -> counts.at(place, t))
                                .sum();
                        double expected = IntStream.range(from, to)
                                .mapToDouble(t -> model.expected(place, t))
                                .sum();
                        allHot &= expected > 0 && midP(here, expected) <= FlexibleScan.SCREEN;
                        n += here;
                        mu += expected;
                    }
                }
                if (allHot && n >= 2) {
                    strongest = Math.max(strongest, new LikelihoodRatio(counts.total()).of(n, mu));
                }
            }
        }
        return strongest;
    }

    /** Term by term, in another way than the product does. */
    private static double midP(int count, double mean) {
        double term = Math.exp(-mean);
        double below = 0;
        for (int k = 0; k < count; k++) {
            below += term;
            term *= mean / (k + 1);
        }
        return 1 - below - term / 2;
    }

    /**
     * Forty places, all beside each other, and all hot at once: 100 million groups of eight, of which a bounded number
     * is looked at.
     */
    @Test
    void manyPlacesThatAreAllAdjacentDoNotKeepItForHours() {
        int places = 44;
        int weeks = 10;
        int[] counts = new int[places * weeks];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = i / weeks >= 40 ? 60 : i % weeks == weeks - 1 ? 9 : 1;
        }
        int[] from = IntStream.range(0, 40 * 40)
                .filter(i -> i / 40 < i % 40)
                .map(i -> i / 40)
                .toArray();
        int[] to = IntStream.range(0, 40 * 40)
                .filter(i -> i / 40 < i % 40)
                .map(i -> i % 40)
                .toArray();
        ScanResult result = new FlexibleScan(
                        new SpaceTimePermutation(new CaseCounts(places, weeks, counts)),
                        from,
                        to,
                        8,
                        Windows.untilNow(1))
                .run(99, 1);
        assertEquals(8, result.clusters().get(0).places().size());
        assertEquals(.01, result.maxima().p(result.clusters().get(0).statistic()), 1e-9);
        assertEquals(
                result.clusters(),
                new FlexibleScan(
                                new SpaceTimePermutation(new CaseCounts(places, weeks, counts)),
                                from,
                                to,
                                8,
                                Windows.untilNow(1))
                        .run(99, 1)
                        .clusters());
    }

    @Test
    void waysThatLeadNowhereAreRefused() {
        NullModel model = new SpaceTimePermutation(new CaseCounts(2, 1, new int[] {1, 2}));
        assertThrows(
                IllegalArgumentException.class,
                () -> new FlexibleScan(model, new int[] {0}, new int[] {2}, 8, Windows.untilNow(1)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new FlexibleScan(model, new int[] {0}, new int[] {0}, 8, Windows.untilNow(1)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new FlexibleScan(model, new int[0], new int[0], 0, Windows.untilNow(1)));
    }

    @Test
    void theLeastCountIsTheFirstUnderTheScreen() {
        for (double mean : new double[] {.01, .3, 1, 4.5, 40, 3000}) {
            int least = FlexibleScan.leastCount(mean, .2);
            if (mean < 100) {
                assertTrue(midP(least, mean) <= .2 && midP(least - 1, mean) > .2, "of " + mean);
            } else {
                assertEquals(mean + .8416 * Math.sqrt(mean), least, 2, "nearly normal");
            }
        }
        assertEquals(Integer.MAX_VALUE, FlexibleScan.leastCount(0, .2));
    }
}
