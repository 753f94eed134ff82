package org.wholeschool.pattern.hotspot.scan;

/**
 * Looks at every zone in every window for more cases than expected, and asks how often chance alone would show as much
 * somewhere (Kulldorff 1997, 2001; Kulldorff et al. 2005).
 *
 * <pre>{@code
 * SpaceTimePermutation model = new SpaceTimePermutation(cases);
 * Zones zones = Zones.of(Neighbours.onGraph(40, from, to, metres), Double.POSITIVE_INFINITY, model.weights(), .5);
 * ScanResult result = new SpaceTimeScan(model, zones, Windows.untilNow(13)).run(999, seed);
 * }</pre>
 *
 * <p>The result does not depend on how many processors share the work ({@link Simulation}). Time is proportional to
 * zones x intervals x replicates, or less; how long windows may be hardly matters ({@link Search}). Memory, in bytes:
 * once 12 for each place and interval that is looked at, and for each zone and length of window 32, and 8 more for each
 * quarter of the statistic that a replicate reaches (at most 120 of them); for each processor 12 for each of those
 * places and intervals, 4 for each case and 4 for each case that is drawn.
 */
public final class SpaceTimeScan {

    private final Simulation simulation;

    /**
     * A scan by the published statistic, the likelihood ratio.
     *
     * @throws IllegalArgumentException if the zones are of other places than the model's
     */
    public SpaceTimeScan(NullModel model, Zones zones, Windows windows) {
        Ground ground = ground(model, zones, windows);
        LikelihoodRatio ratio = new LikelihoodRatio(model.observed().total());
        Bounds bounds = new Bounds(ground, zones, windows, ratio);
        simulation = new Simulation(model, ground, () -> new Search(ground, zones, windows, bounds, ratio));
    }

    private SpaceTimeScan(Simulation simulation) {
        this.simulation = simulation;
    }

    /**
     * A scan that goes by how rare as many cases are, with each kind of zones calling as often for nothing. It finds
     * more than the published one, at the same rate of false alarms, and its statistic is no likelihood ratio. Memory
     * is 8 bytes for each zone, length of window and number of cases that may be in both.
     *
     * @param model one whose replicates keep the margins
     * @param windows until now
     * @throws IllegalArgumentException if the zones are of other places than the model's, windows lie anywhere, or
     *     margins are not kept
     */
    public static SpaceTimeScan byRarity(NullModel model, Zones zones, Windows windows) {
        Ground ground = ground(model, zones, windows);
        Rarities rarities = new Rarities(model, ground, zones, windows);
        return new SpaceTimeScan(new Simulation(model, ground, () -> new RaritySearch(ground, zones, rarities)));
    }

    private static Ground ground(NullModel model, Zones zones, Windows windows) {
        CaseCounts observed = model.observed();
        if (zones.places() != observed.places()) {
            throw new IllegalArgumentException("Zones of " + zones.places() + " places, cases of " + observed.places());
        }
        return new Ground(model, windows.prospective() ? Math.max(0, observed.intervals() - windows.longest()) : 0);
    }

    /**
     * @param replicates how many draws chance is judged by, at least 2; 999 is usual
     * @param seed the same one gives the same result
     */
    public ScanResult run(int replicates, long seed) {
        return run(replicates, seed, () -> {});
    }

    /**
     * The same, for whoever wants to know how far it is, or to end it.
     *
     * @param afterEach is called after each replicate, by whichever thread drew it; what it throws ends the run and is
     *     thrown here
     */
    public ScanResult run(int replicates, long seed, Runnable afterEach) {
        return simulation.run(replicates, seed, afterEach);
    }
}
