package org.wholeschool.pattern.types;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Microaggregation by the maximum distance to the average vector: points that are alike are put together, so many and
 * so heavy at least.
 *
 * <p>Source: J. Domingo-Ferrer and J. M. Mateo-Sanz, "Practical data-oriented microaggregation for statistical
 * disclosure control", IEEE Transactions on Knowledge and Data Engineering 14(1), 2002, 189-201; the steps are those of
 * J. Domingo-Ferrer and V. Torra, "Ordinal, continuous and heterogeneous k-anonymity through microaggregation", Data
 * Mining and Knowledge Discovery 11(2), 2005, 195-212 (MDAV-generic). With weights of 1 and a least weight of the least
 * number it is exactly that. A weight only makes a cluster take further points until it is heavy enough.
 *
 * <p>Of two points that are equally far away the one that comes first is taken, so the order must tell nothing.
 */
public final class Mdav {

    private final int fewest;
    private final int lightest;

    /**
     * @param fewest points in a cluster, 1 or more
     * @param lightest the least weight of a cluster
     */
    public Mdav(int fewest, int lightest) {
        if (fewest < 1) {
            throw new IllegalArgumentException("Clusters of " + fewest);
        }
        this.fewest = fewest;
        this.lightest = lightest;
    }

    /**
     * @param points by point its coordinates, on comparable scales
     * @param weights by point its weight
     * @return the clusters, each the numbers of its points in order; one where there are too few points for more
     */
    public List<List<Integer>> clusters(double[][] points, int[] weights) {
        List<Integer> left =
                new ArrayList<>(IntStream.range(0, points.length).boxed().toList());
        List<List<Integer>> clusters = new ArrayList<>();
        while (left.size() >= 3 * fewest && weight(left, weights) >= 3 * lightest) {
            int far = farthest(left, average(left, points), points);
            int opposite = farthest(left, points[far], points);
            clusters.add(take(left, points[far], points, weights));
            if (!left.isEmpty()) {
                clusters.add(take(left, points[opposite], points, weights));
            }
        }
        if (left.size() >= 2 * fewest && weight(left, weights) >= 2 * lightest) {
            int far = farthest(left, average(left, points), points);
            clusters.add(take(left, points[far], points, weights));
        }
        if (!left.isEmpty()) {
            clusters.add(left);
        }
        return joined(clusters, points, weights).stream()
                .map(cluster -> cluster.stream().sorted().toList())
                .toList();
    }

    /** Those nearest to a point, until they are enough; they are left no more. */
    private List<Integer> take(List<Integer> left, double[] to, double[][] points, int[] weights) {
        List<Integer> near = left.stream()
                .sorted(Comparator.comparingDouble(point -> distance(points[point], to)))
                .toList();
        int taken = 0;
        int weight = 0;
        while (taken < near.size() && (taken < fewest || weight < lightest)) {
            weight += weights[near.get(taken++)];
        }
        List<Integer> cluster = new ArrayList<>(near.subList(0, taken));
        left.removeAll(cluster);
        return cluster;
    }

    /** Heavy points may have left too few or too light a rest: it goes to the cluster whose average is nearest. */
    private List<List<Integer>> joined(List<List<Integer>> clusters, double[][] points, int[] weights) {
        List<List<Integer>> enough = new ArrayList<>(clusters);
        List<List<Integer>> small = clusters.stream()
                .filter(cluster -> cluster.size() < fewest || weight(cluster, weights) < lightest)
                .toList();
        for (List<Integer> cluster : small) {
            if (enough.size() > 1) {
                enough.remove(cluster);
                double[] middle = average(cluster, points);
                enough.stream()
                        .min(Comparator.comparingDouble(other -> distance(average(other, points), middle)))
                        .orElseThrow()
                        .addAll(cluster);
            }
        }
        return enough;
    }

    private static int farthest(List<Integer> among, double[] from, double[][] points) {
        ToDoubleFunction<Integer> away = point -> distance(points[point], from);
        int far = among.get(0);
        for (int point : among) {
            if (away.applyAsDouble(point) > away.applyAsDouble(far)) {
                far = point;
            }
        }
        return far;
    }

    private static double[] average(List<Integer> among, double[][] points) {
        double[] average = new double[points[among.get(0)].length];
        for (int point : among) {
            for (int i = 0; i < average.length; i++) {
                average[i] += points[point][i] / among.size();
            }
        }
        return average;
    }

    private static double distance(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(i -> (one[i] - other[i]) * (one[i] - other[i]))
                .sum();
    }

    private static int weight(List<Integer> among, int[] weights) {
        return among.stream().mapToInt(point -> weights[point]).sum();
    }
}
