package org.wholeschool.pattern.group;

import java.util.Arrays;
import java.util.Collection;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;

/** Who is tied to whom, and how strongly: each pair of pupils at most once, without direction. Never changed. */
public final class TieGraph {

    private final int pupils;
    private final int[] one;
    private final int[] other;
    private final double[] weight;

    private TieGraph(int pupils, int[] one, int[] other, double[] weight) {
        this.pupils = pupils;
        this.one = one;
        this.other = other;
        this.weight = weight;
    }

    /**
     * Ties from graded links. Two pupils are tied by 1 - prod(1 - p), p being the probabilities of the grades of the links between them:
     * the chance that at least one of these is as it was graded. Links of a kind that ties no group are left out ({@link TieKind}).
     *
     * @param pupils how many pupils there are; links name them by 0 to {@code pupils - 1}
     * @throws IllegalArgumentException if a link names a pupil beyond that
     */
    public static TieGraph of(int pupils, Collection<GradedLink> links) {
        TreeMap<Long, Double> apart = new TreeMap<>();
        for (GradedLink link : links) {
            if (link.kind().tiesAGroup()) {
                apart.merge(pair(pupils, link.one(), link.other()), 1 - link.probability(), (a, b) -> a * b);
            }
        }
        apart.replaceAll((pair, none) -> 1 - none);
        return of(pupils, apart);
    }

    /**
     * Ties of any positive weight, for networks that were measured rather than graded. A pair that is given several times, either way
     * round, is tied by the sum.
     *
     * @throws IllegalArgumentException if a weight is not positive and finite, a pupil is beyond the number of pupils or tied to themself
     */
    public static TieGraph summed(int pupils, int[] one, int[] other, double[] weight) {
        TreeMap<Long, Double> sums = new TreeMap<>();
        for (int i = 0; i < weight.length; i++) {
            if (!(weight[i] > 0) || weight[i] == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("A tie of weight " + weight[i]);
            }
            sums.merge(pair(pupils, one[i], other[i]), weight[i], Double::sum);
        }
        return of(pupils, sums);
    }

    private static long pair(int pupils, int a, int b) {
        int less = Math.min(a, b);
        int more = Math.max(a, b);
        if (less < 0 || more >= pupils || less == more) {
            throw new IllegalArgumentException("No tie: pupils " + a + " and " + b + " of " + pupils);
        }
        return (long) less << 32 | more;
    }

    private static TieGraph of(int pupils, TreeMap<Long, Double> weights) {
        int[] one = new int[weights.size()];
        int[] other = new int[weights.size()];
        double[] weight = new double[weights.size()];
        int tie = 0;
        for (var entry : weights.entrySet()) {
            one[tie] = (int) (entry.getKey() >>> 32);
            other[tie] = entry.getKey().intValue();
            weight[tie++] = entry.getValue();
        }
        return new TieGraph(pupils, one, other, weight);
    }

    /**
     * One of the worlds that the grades allow: each tie is there with the probability that is its weight, and is then certain (weight 1),
     * so that on average over all worlds a tie has the weight that it has here.
     */
    TieGraph world(Random chance) {
        int[] keptOne = new int[one.length];
        int[] keptOther = new int[one.length];
        int kept = 0;
        for (int tie = 0; tie < one.length; tie++) {
            if (chance.nextDouble() < weight[tie]) {
                keptOne[kept] = one[tie];
                keptOther[kept++] = other[tie];
            }
        }
        double[] certain = new double[kept];
        Arrays.fill(certain, 1);
        return new TieGraph(pupils, Arrays.copyOf(keptOne, kept), Arrays.copyOf(keptOther, kept), certain);
    }

    /** @return those who are tied to anybody, in order. */
    int[] tied() {
        return IntStream.concat(Arrays.stream(one), Arrays.stream(other)).distinct().sorted().toArray();
    }

    /** @return the ties between some pupils, who are numbered by their place among them. */
    TieGraph among(int[] some) {
        int[] place = new int[pupils];
        Arrays.fill(place, -1);
        for (int i = 0; i < some.length; i++) {
            place[some[i]] = i;
        }
        int[] kept = IntStream.range(0, one.length).filter(tie -> place[one[tie]] >= 0 && place[other[tie]] >= 0).toArray();
        return new TieGraph(some.length, Arrays.stream(kept).map(tie -> place[one[tie]]).toArray(), Arrays.stream(kept).map(tie -> place[other[tie]]).toArray(), Arrays.stream(kept).mapToDouble(tie -> weight[tie]).toArray());
    }

    /** @return the number of pupils, tied or not. */
    public int pupils() {
        return pupils;
    }

    /** @return the number of pairs that are tied. */
    public int ties() {
        return one.length;
    }

    /** @return the weight of all ties together. */
    public double totalWeight() {
        return Arrays.stream(weight).sum();
    }

    /** @return the mean weight over all pairs of pupils, tied or not; 0 for fewer than two pupils. */
    public double density() {
        return pupils < 2 ? 0 : totalWeight() / (pupils / 2.0 * (pupils - 1));
    }

    /** @return the weights of each pupil's ties together. */
    double[] strengths() {
        double[] strengths = new double[pupils];
        for (int tie = 0; tie < one.length; tie++) {
            strengths[one[tie]] += weight[tie];
            strengths[other[tie]] += weight[tie];
        }
        return strengths;
    }

    /** @return by group, the weight of the ties between two of its members. */
    double[] weightsInside(Partition partition) {
        double[] inside = new double[partition.count()];
        for (int tie = 0; tie < one.length; tie++) {
            if (partition.group(one[tie]) == partition.group(other[tie])) {
                inside[partition.group(one[tie])] += weight[tie];
            }
        }
        return inside;
    }

    /**
     * This as the library has it: for each node the neighbours in order, so each tie stands there twice.
     *
     * @param number      the node that each pupil is
     * @param nodeWeights by pupil
     */
    Network network(int[] number, double[] nodeWeights) {
        long[] first = new long[pupils + 1];
        for (int tie = 0; tie < one.length; tie++) {
            first[number[one[tie]] + 1]++;
            first[number[other[tie]] + 1]++;
        }
        for (int node = 0; node < pupils; node++) {
            first[node + 1] += first[node];
        }
        int[] ends = new int[2 * one.length];
        double[] weights = new double[2 * one.length];
        int[] next = new int[pupils];
        for (int tie = 0; tie < one.length; tie++) {
            for (boolean back : new boolean[] {false, true}) {
                int node = number[back ? other[tie] : one[tie]];
                int at = (int) first[node] + next[node]++;
                ends[at] = number[back ? one[tie] : other[tie]];
                weights[at] = weight[tie];
            }
        }
        // Whoever goes through all nodes in order and enters each with its neighbours, enters it there in order.
        int[] neighbours = new int[ends.length];
        double[] inOrder = new double[ends.length];
        Arrays.fill(next, 0);
        for (int node = 0; node < pupils; node++) {
            for (int at = (int) first[node]; at < first[node + 1]; at++) {
                int to = (int) first[ends[at]] + next[ends[at]]++;
                neighbours[to] = node;
                inOrder[to] = weights[at];
            }
        }
        double[] ofNodes = new double[pupils];
        for (int pupil = 0; pupil < pupils; pupil++) {
            ofNodes[number[pupil]] = nodeWeights[pupil];
        }
        return new Network(ofNodes, first, new LargeIntArray(neighbours), new LargeDoubleArray(inOrder), false);
    }
}
