package org.wholeschool.pattern.group;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import nl.cwts.networkanalysis.Clustering;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;

/**
 * Looks for the best partition with the Leiden algorithm (Traag, Waltman &amp; van Eck 2019, From Louvain to Leiden:
 * guaranteeing well-connected communities, Scientific Reports 9:5233), which is the authors' own library.
 *
 * <pre>{@code
 * Partition groups = new Leiden(Quality.cpm(.1)).best(TieGraph.of(2500, links), 20, seed);
 * }</pre>
 */
public final class Leiden {

    /**
     * A partition that still gets better after this many rounds is left as it is. Real ones stop after fewer than ten.
     */
    private static final int MOST_ITERATIONS = 50;

    private final Quality quality;

    /** @param quality what is maximised */
    public Leiden(Quality quality) {
        this.quality = quality;
    }

    /**
     * The best of several runs, each of which begins with every pupil alone and goes on until nothing gets better.
     *
     * @param runs at least 1
     * @param seed the same seed gives the same partition
     */
    public Partition best(TieGraph graph, int runs, long seed) {
        if (graph.ties() == 0) {
            return Partition.of(IntStream.range(0, graph.pupils()).toArray());
        }
        record Found(Partition partition, double quality, int run) {}
        return IntStream.range(0, runs)
                .parallel()
                .mapToObj(run -> {
                    Partition partition = Partition.of(run(graph, MOST_ITERATIONS, Chance.of(seed, run)));
                    return new Found(partition, quality.of(graph, partition), run);
                })
                .max(Comparator.comparingDouble(Found::quality).thenComparing(Found::run, Comparator.reverseOrder()))
                .orElseThrow()
                .partition();
    }

    /**
     * One run on a graph with a tie. Pupils are given numbers anew for it, by chance: of two moves that are equally
     * good the library prefers that towards the lower number, and where ties are all of one weight that happens all the
     * time. Who belongs where must not depend on who came first on the list.
     *
     * @return the group of each pupil, by any numbers from 0 to below the number of pupils
     */
    int[] run(TieGraph graph, int mostIterations, Random chance) {
        int[] number = shuffled(graph.pupils(), chance);
        Network network = graph.network(number, quality.nodeWeights(graph));
        LeidenAlgorithm algorithm =
                new LeidenAlgorithm(quality.libraryResolution(graph), 1, LeidenAlgorithm.DEFAULT_RANDOMNESS, chance);
        Clustering clustering = new Clustering(graph.pupils());
        for (int i = 0; i < mostIterations && algorithm.improveClustering(network, clustering); i++) {
            // Each iteration begins where the last one ended.
        }
        return Arrays.stream(number).map(clustering::getCluster).toArray();
    }

    private static int[] shuffled(int count, Random chance) {
        int[] numbers = IntStream.range(0, count).toArray();
        for (int last = count - 1; last > 0; last--) {
            int with = chance.nextInt(last + 1);
            int kept = numbers[last];
            numbers[last] = numbers[with];
            numbers[with] = kept;
        }
        return numbers;
    }
}
