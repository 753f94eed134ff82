package org.wholeschool.pattern.hotspot.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Looks at every zone in every window for more cases than expected, and asks how often chance alone would show as much somewhere (Kulldorff 1997, 2001; Kulldorff et al. 2005).
 *
 * <pre>{@code
 * SpaceTimePermutation model = new SpaceTimePermutation(cases);
 * Zones zones = Zones.of(Neighbours.onGraph(40, from, to, metres), Double.POSITIVE_INFINITY, model.weights(), .5);
 * ScanResult result = new SpaceTimeScan(model, zones, Windows.untilNow(13)).run(999, seed);
 * }</pre>
 *
 * <p>Replicates are shared among the processors of the pool that calls. Each has a chance of its own from the seed and its number, so the result does not depend on how many
 * processors there are. Time is proportional to zones x windows x replicates at most; memory, beside the zones, is for each processor 8 bytes for each place and interval that is
 * looked at and 4 for each case, and once 12 for each of those places and intervals and about 100 for each zone and length of window.
 */
public final class SpaceTimeScan {

    /** Replicates are dealt to so many hands: more than any machine of a school has processors, few enough that each hand's memory is made seldom. */
    private static final int HANDS = 32;

    /** So many of the strongest are told however weak they are, for whoever compares them with another program. */
    private static final int AT_LEAST = 10;

    /** More than this are not looked for: a list that nobody reads to its end. */
    private static final int AT_MOST = 100;

    private final NullModel model;
    private final Zones zones;
    private final Windows windows;
    private final Ground ground;
    private final Bounds bounds;
    private final LikelihoodRatio ratio;

    /** @throws IllegalArgumentException if the zones are of other places than the model's */
    public SpaceTimeScan(NullModel model, Zones zones, Windows windows) {
        CaseCounts observed = model.observed();
        if (zones.places() != observed.places()) {
            throw new IllegalArgumentException("Zones of " + zones.places() + " places, cases of " + observed.places());
        }
        this.model = model;
        this.zones = zones;
        this.windows = windows;
        ground = new Ground(model, windows.prospective() ? Math.max(0, observed.intervals() - windows.longest()) : 0);
        ratio = new LikelihoodRatio(observed.total());
        bounds = new Bounds(ground, zones, windows, ratio);
    }

    /**
     * @param replicates how many draws chance is judged by, at least 2; 999 is usual
     * @param seed       the same one gives the same result
     */
    public ScanResult run(int replicates, long seed) {
        double[] strongest = new double[replicates];
        int hands = Math.min(HANDS, replicates);
        IntStream.range(0, hands).parallel().forEach(hand -> {
            Search search = search();
            Replicates draws = model.replicates(ground.firstInterval);
            int[] counts = new int[ground.places * ground.width];
            for (int replicate = hand; replicate < replicates; replicate += hands) {
                draws.draw(Chance.of(seed, replicate), counts);
                strongest[replicate] = search.strongest(counts, List.of(), 0).statistic();
            }
        });
        SimulatedMaxima maxima = new SimulatedMaxima(strongest);
        return new ScanResult(clusters(maxima.weakest()), maxima);
    }

    /** The strongest, then the strongest of those that share no place and interval with it, and so on. */
    private List<Cluster> clusters(double floor) {
        Search search = search();
        int[] counts = model.observed().from(ground.firstInterval);
        List<Cluster> found = new ArrayList<>();
        while (found.size() < AT_MOST) {
            Cluster next = search.strongest(counts, found, found.size() < AT_LEAST ? 0 : floor).cluster();
            if (next == null) {
                break;
            }
            found.add(next);
        }
        return found.stream().map(each -> each.later(ground.firstInterval)).toList();
    }

    private Search search() {
        return new Search(ground, zones, windows, bounds, ratio);
    }
}
