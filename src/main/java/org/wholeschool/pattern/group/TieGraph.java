package org.wholeschool.pattern.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;

/**
 * Who is tied to whom, and how strongly: each pair of pupils at most once, without direction. Never changed.
 *
 * <p>Each pupil has a <i>lot</i>, by which chance falls for them: it is theirs whoever else there is, so that somebody
 * who joins the school, or a link elsewhere, draws nobody else's lot anew.
 */
public final class TieGraph {

    private final int pupils;
    private final long[] lots;
    private final int[] one;
    private final int[] other;
    private final double[] weight;

    /**
     * Those who hang together by ties, and are tied to nobody else.
     *
     * @param pupils who, in order
     * @param ties between them, who are numbered by their place
     */
    record Part(int[] pupils, TieGraph ties) {}

    private TieGraph(long[] lots, int[] one, int[] other, double[] weight) {
        pupils = lots.length;
        this.lots = lots;
        this.one = one;
        this.other = other;
        this.weight = weight;
    }

    /**
     * Ties from graded links. Two pupils are tied by 1 - prod(1 - p), p being the probabilities of the grades of the
     * links between them: the chance that at least one of these is as it was graded. Links of a kind that ties no group
     * are left out ({@link TieKind}).
     *
     * @param pupils how many pupils there are; links name them by 0 to {@code pupils - 1}
     * @throws IllegalArgumentException if a link names a pupil beyond that
     */
    public static TieGraph of(int pupils, Collection<GradedLink> links) {
        return of(lots(pupils), links);
    }

    /**
     * The same where each pupil has a lot that is theirs from run to run.
     *
     * @param lots by pupil, any number, to whoever else there is no other one
     */
    public static TieGraph of(long[] lots, Collection<GradedLink> links) {
        int pupils = lots.length;
        TreeMap<Long, Double> apart = new TreeMap<>();
        for (GradedLink link : links) {
            if (link.kind().tiesAGroup()) {
                apart.merge(pair(pupils, link.one(), link.other()), 1 - link.probability(), (a, b) -> a * b);
            }
        }
        apart.replaceAll((pair, none) -> 1 - none);
        return of(lots, apart);
    }

    /**
     * Ties of any positive weight, for networks that were measured rather than graded. A pair that is given several
     * times, either way round, is tied by the sum.
     *
     * @throws IllegalArgumentException if a weight is not positive and finite, a pupil is beyond the number of pupils
     *     or tied to themself
     */
    public static TieGraph summed(int pupils, int[] one, int[] other, double[] weight) {
        TreeMap<Long, Double> sums = new TreeMap<>();
        for (int i = 0; i < weight.length; i++) {
            if (!(weight[i] > 0) || weight[i] == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("A tie of weight " + weight[i]);
            }
            sums.merge(pair(pupils, one[i], other[i]), weight[i], Double::sum);
        }
        return of(lots(pupils), sums);
    }

    /** Where pupils are known by their numbers alone. */
    private static long[] lots(int pupils) {
        return LongStream.range(0, pupils).toArray();
    }

    private static long pair(int pupils, int a, int b) {
        int less = Math.min(a, b);
        int more = Math.max(a, b);
        if (less < 0 || more >= pupils || less == more) {
            throw new IllegalArgumentException("No tie: pupils " + a + " and " + b + " of " + pupils);
        }
        return (long) less << 32 | more;
    }

    private static TieGraph of(long[] lots, SortedMap<Long, Double> weights) {
        int[] one = new int[weights.size()];
        int[] other = new int[weights.size()];
        double[] weight = new double[weights.size()];
        int tie = 0;
        for (var entry : weights.entrySet()) {
            one[tie] = (int) (entry.getKey() >>> 32);
            other[tie] = entry.getKey().intValue();
            weight[tie++] = entry.getValue();
        }
        return new TieGraph(lots.clone(), one, other, weight);
    }

    /**
     * One of the worlds that the grades allow: each tie is there with the probability that is its weight, and is then
     * certain (weight 1), so that on average over all worlds a tie has the weight that it has here. Whether a tie is
     * there is decided by the two lots, the seed and the world's number, and by nothing else: neither by who else there
     * is nor by what else ties anybody. A tie that is believed more is there in all worlds in which it was there when
     * it was believed less.
     *
     * @param number which world
     */
    TieGraph world(long seed, int number) {
        int[] keptOne = new int[one.length];
        int[] keptOther = new int[one.length];
        int kept = 0;
        for (int tie = 0; tie < one.length; tie++) {
            long less = Math.min(lots[one[tie]], lots[other[tie]]);
            long more = Math.max(lots[one[tie]], lots[other[tie]]);
            if (Chance.share(Chance.mixed(seed, number, less, more)) < weight[tie]) {
                keptOne[kept] = one[tie];
                keptOther[kept++] = other[tie];
            }
        }
        double[] certain = new double[kept];
        Arrays.fill(certain, 1);
        return new TieGraph(lots, Arrays.copyOf(keptOne, kept), Arrays.copyOf(keptOther, kept), certain);
    }

    /** @return those who hang together, by the first of each; whoever is tied to nobody is one by themself. */
    List<Part> parts() {
        int[] root = IntStream.range(0, pupils).toArray();
        for (int tie = 0; tie < one.length; tie++) {
            int a = root(root, one[tie]);
            int b = root(root, other[tie]);
            root[Math.max(a, b)] = Math.min(a, b);
        }
        int[] part = new int[pupils];
        int[] place = new int[pupils];
        int[] sizes = new int[pupils];
        int parts = 0;
        // A root is the first of its part, so its part has a number when the others come.
        for (int pupil = 0; pupil < pupils; pupil++) {
            int first = root(root, pupil);
            part[pupil] = first == pupil ? parts++ : part[first];
            place[pupil] = sizes[part[pupil]]++;
        }
        int[][] members =
                IntStream.range(0, parts).mapToObj(each -> new int[sizes[each]]).toArray(int[][]::new);
        for (int pupil = 0; pupil < pupils; pupil++) {
            members[part[pupil]][place[pupil]] = pupil;
        }
        int[] ties = new int[parts];
        Arrays.stream(one).forEach(pupil -> ties[part[pupil]]++);
        int[][] ones =
                IntStream.range(0, parts).mapToObj(each -> new int[ties[each]]).toArray(int[][]::new);
        int[][] others =
                IntStream.range(0, parts).mapToObj(each -> new int[ties[each]]).toArray(int[][]::new);
        double[][] weights = IntStream.range(0, parts)
                .mapToObj(each -> new double[ties[each]])
                .toArray(double[][]::new);
        for (int tie = 0; tie < one.length; tie++) {
            int of = part[one[tie]];
            int at = --ties[of];
            ones[of][at] = place[one[tie]];
            others[of][at] = place[other[tie]];
            weights[of][at] = weight[tie];
        }
        List<Part> all = new ArrayList<>(parts);
        for (int each = 0; each < parts; each++) {
            all.add(new Part(
                    members[each],
                    new TieGraph(
                            Arrays.stream(members[each])
                                    .mapToLong(pupil -> lots[pupil])
                                    .toArray(),
                            ones[each],
                            others[each],
                            weights[each])));
        }
        return all;
    }

    private static int root(int[] parents, int pupil) {
        int root = pupil;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    /** @return a number that these pupils have together, in whatever order they stand. */
    long lot() {
        return Arrays.stream(lots).map(each -> Chance.mixed(each)).sum();
    }

    /** @return those who are tied to anybody, in order. */
    int[] tied() {
        return IntStream.concat(Arrays.stream(one), Arrays.stream(other))
                .distinct()
                .sorted()
                .toArray();
    }

    /** @return the ties between some pupils, who are numbered by their place among them. */
    TieGraph among(int[] some) {
        int[] place = new int[pupils];
        Arrays.fill(place, -1);
        for (int i = 0; i < some.length; i++) {
            place[some[i]] = i;
        }
        int[] kept = IntStream.range(0, one.length)
                .filter(tie -> place[one[tie]] >= 0 && place[other[tie]] >= 0)
                .toArray();
        return new TieGraph(
                Arrays.stream(some).mapToLong(pupil -> lots[pupil]).toArray(),
                Arrays.stream(kept).map(tie -> place[one[tie]]).toArray(),
                Arrays.stream(kept).map(tie -> place[other[tie]]).toArray(),
                Arrays.stream(kept).mapToDouble(tie -> weight[tie]).toArray());
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
     * @param number the node that each pupil is
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
