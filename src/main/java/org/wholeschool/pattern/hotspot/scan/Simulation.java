package org.wholeschool.pattern.hotspot.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Lets a scan walk through what was observed, and through every replicate. Replicates are shared among the processors
 * of the pool that calls; each has a chance of its own from the seed and its number, so the result does not depend on
 * how many processors there are.
 */
final class Simulation {

    /**
     * Replicates are dealt to so many hands: more than any machine of a school has processors, few enough that each
     * hand's memory is made seldom.
     */
    private static final int HANDS = 32;

    /**
     * So many of the strongest clusters are told however weak they are, for whoever compares them with another program.
     */
    private static final int AT_LEAST = 10;

    /** More than this are not looked for: a list that nobody reads to its end. */
    private static final int AT_MOST = 100;

    private final NullModel model;
    private final Ground ground;
    private final Supplier<Walker> walkers;

    /** @param walkers makes a walker for each thread */
    Simulation(NullModel model, Ground ground, Supplier<Walker> walkers) {
        this.model = model;
        this.ground = ground;
        this.walkers = walkers;
    }

    /** @param afterEach is called after each replicate, by whichever thread drew it; what it throws ends the run */
    ScanResult run(int replicates, long seed, Runnable afterEach) {
        double[] strongest = new double[replicates];
        int hands = Math.min(HANDS, replicates);
        IntStream.range(0, hands).parallel().forEach(hand -> {
            Walker walker = walkers.get();
            Replicates draws = model.replicates(ground.firstInterval);
            int[] counts = new int[ground.places * ground.width];
            for (int replicate = hand; replicate < replicates; replicate += hands) {
                draws.draw(Chance.of(seed, replicate), counts);
                strongest[replicate] =
                        walker.strongest(counts, new Best(List.of(), 0)).statistic();
                afterEach.run();
            }
        });
        SimulatedMaxima maxima = new SimulatedMaxima(strongest);
        return new ScanResult(clusters(maxima.weakest()), maxima);
    }

    /** The strongest, then the strongest of those that share no place and interval with it, and so on. */
    private List<Cluster> clusters(double floor) {
        Walker walker = walkers.get();
        int[] counts = model.observed().from(ground.firstInterval);
        List<Cluster> found = new ArrayList<>();
        while (found.size() < AT_MOST) {
            Cluster next = walker.strongest(counts, new Best(found, found.size() < AT_LEAST ? 0 : floor))
                    .cluster();
            if (next == null) {
                break;
            }
            found.add(next);
        }
        return found.stream()
                .map(each -> walker.narrowed(counts, each).later(ground.firstInterval))
                .toList();
    }
}
