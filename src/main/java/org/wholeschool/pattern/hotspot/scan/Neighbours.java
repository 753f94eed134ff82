package org.wholeschool.pattern.hotspot.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Around each place the others, nearest first: what zones grow along. Equidistant places are a question of their own.
 * From coordinates they come one at a time, by x and then by y, which is what SaTScan does and what its results depend
 * on. On a school's graph, where most distances are equal, that would let an accident of numbering decide, so there
 * they come in together.
 */
public final class Neighbours {

    /** The earth's radius in km that SaTScan reckons with. */
    private static final double EARTH = 6367;

    /** Two ways on a graph are as long as each other if they differ by less than this part. */
    private static final double SAME = 1e-9;

    private final int[][] order;
    private final double[][] distance;
    private final boolean tiesTogether;

    private Neighbours(int[][] order, double[][] distance, boolean tiesTogether) {
        this.order = order;
        this.distance = distance;
        this.tiesTogether = tiesTogether;
    }

    /**
     * Places on a plane.
     *
     * @param x for each place its coordinate in whatever unit distances are to be in
     * @param y likewise
     * @throws IllegalArgumentException if there is no place or the arrays differ in length
     */
    public static Neighbours onPlane(double[] x, double[] y) {
        return byCoordinates(x, y, (a, b) -> Math.hypot(x[a] - x[b], y[a] - y[b]));
    }

    /**
     * Places on the earth; distances are great circles, in km.
     *
     * @param latitude for each place its latitude, in degrees north
     * @param longitude for each place its longitude, in degrees east
     * @throws IllegalArgumentException if there is no place or the arrays differ in length
     */
    public static Neighbours onEarth(double[] latitude, double[] longitude) {
        return byCoordinates(longitude, latitude, (a, b) -> {
            double up = Math.toRadians(latitude[a] - latitude[b]) / 2;
            double along = Math.toRadians(longitude[a] - longitude[b]) / 2;
            double haversine = Math.pow(Math.sin(up), 2)
                    + Math.cos(Math.toRadians(latitude[a]))
                            * Math.cos(Math.toRadians(latitude[b]))
                            * Math.pow(Math.sin(along), 2);
            return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(haversine)));
        });
    }

    private interface Distance {
        double between(int a, int b);
    }

    private static Neighbours byCoordinates(double[] x, double[] y, Distance rule) {
        int places = x.length;
        if (places == 0 || y.length != places) {
            throw new IllegalArgumentException("Each place has two coordinates: " + places + ", " + y.length);
        }
        int[][] order = new int[places][];
        double[][] distance = new double[places][];
        for (int centre = 0; centre < places; centre++) {
            int from = centre;
            double[] away = IntStream.range(0, places)
                    .mapToDouble(to -> to == from ? 0 : rule.between(from, to))
                    .toArray();
            order[centre] = IntStream.range(0, places)
                    .boxed()
                    .sorted(Comparator.<Integer>comparingInt(p -> p == from ? 0 : 1)
                            .thenComparingDouble(p -> away[p])
                            .thenComparingDouble(p -> x[p])
                            .thenComparingDouble(p -> y[p]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            distance[centre] =
                    Arrays.stream(order[centre]).mapToDouble(p -> away[p]).toArray();
        }
        return new Neighbours(order, distance, false);
    }

    /**
     * Places joined by ways; the distance of two is the shortest walk between them (Dijkstra 1959). Places that no way
     * joins are not neighbours, however near they lie.
     *
     * @param places number of places, at least 1
     * @param from for each way the place at one end; it can be walked in both directions
     * @param to for each way the place at its other end
     * @param length for each way its length in whatever unit, 0 or more; 1 for all if only adjacency is known
     * @throws IllegalArgumentException if the arrays differ in length, or a place or a length is out of range
     */
    public static Neighbours onGraph(int places, int[] from, int[] to, double[] length) {
        if (places < 1 || from.length != to.length || from.length != length.length) {
            throw new IllegalArgumentException(
                    "Each way has two ends and a length: " + from.length + ", " + to.length + ", " + length.length);
        }
        List<List<Integer>> ways = new ArrayList<>();
        IntStream.range(0, places).forEach(p -> ways.add(new ArrayList<>()));
        for (int i = 0; i < from.length; i++) {
            if (!(length[i] >= 0) || Math.min(from[i], to[i]) < 0 || Math.max(from[i], to[i]) >= places) {
                throw new IllegalArgumentException(
                        "Way " + i + " from " + from[i] + " to " + to[i] + " has the length " + length[i]);
            }
            ways.get(from[i]).add(i);
            ways.get(to[i]).add(i);
        }
        int[][] order = new int[places][];
        double[][] distance = new double[places][];
        for (int centre = 0; centre < places; centre++) {
            double[] walk = walks(centre, ways, from, to, length);
            order[centre] = IntStream.range(0, places)
                    .filter(p -> walk[p] < Double.POSITIVE_INFINITY)
                    .boxed()
                    .sorted(Comparator.comparingDouble(p -> walk[p]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            distance[centre] =
                    Arrays.stream(order[centre]).mapToDouble(p -> walk[p]).toArray();
        }
        return new Neighbours(order, distance, true);
    }

    private static double[] walks(int centre, List<List<Integer>> ways, int[] from, int[] to, double[] length) {
        record Arrival(int place, double walk) {}
        double[] walk = new double[ways.size()];
        Arrays.fill(walk, Double.POSITIVE_INFINITY);
        walk[centre] = 0;
        PriorityQueue<Arrival> next = new PriorityQueue<>(Comparator.comparingDouble(Arrival::walk));
        next.add(new Arrival(centre, 0));
        while (!next.isEmpty()) {
            Arrival here = next.poll();
            for (int way : ways.get(here.place)) {
                int there = from[way] == here.place ? to[way] : from[way];
                double so = here.walk + length[way];
                if (so < walk[there]) {
                    walk[there] = so;
                    next.add(new Arrival(there, so));
                }
            }
        }
        return walk;
    }

    /** @return number of places. */
    public int places() {
        return order.length;
    }

    /** @return the places around one, nearest first, itself before all others that come one at a time. */
    int[] order(int centre) {
        return order[centre];
    }

    /** @return how far the place at a position of {@link #order} is from the centre. */
    double distance(int centre, int position) {
        return distance[centre][position];
    }

    /**
     * @return whether a zone may end with the place at a position: not where the next one is as near and comes in with
     *     it.
     */
    boolean mayEndAt(int centre, int position) {
        double[] away = distance[centre];
        return !tiesTogether
                || position == away.length - 1
                || away[position + 1] - away[position] > SAME * away[position + 1];
    }
}
