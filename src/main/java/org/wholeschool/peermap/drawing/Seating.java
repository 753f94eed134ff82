package org.wholeschool.peermap.drawing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Who stands on which place of their ring: so that few lines cross and few run behind someone. Begins with each near
 * those whom they are tied to further in (the barycentre rule of Sugiyama, Tagawa and Toda, 1981), then exchanges two
 * of a ring wherever that is better. The same map is always drawn the same way.
 */
final class Seating {

    private static final int PASSES = 12;

    /** A line behind someone reads as theirs: worse than some that cross. */
    private static final int BEHIND = 4;

    private final List<Point> places;
    private final int[] ringOf;
    private final int[][] ends;
    private final int[][] linksOf;
    private final double clear;
    private final int[] placeOf;

    /**
     * @param places the places, the inner rings first
     * @param ringOf the ring of each place, and of each node: both have the same order
     * @param ends of each link, its two nodes
     * @param clear how far a line stays from those whom it does not tie
     */
    Seating(List<Point> places, int[] ringOf, int[][] ends, double clear) {
        this.places = places;
        this.ringOf = ringOf;
        this.ends = ends;
        this.clear = clear;
        linksOf = new int[places.size()][];
        for (int node = 0; node < linksOf.length; node++) {
            int of = node;
            linksOf[node] = IntStream.range(0, ends.length)
                    .filter(link -> ends[link][0] == of || ends[link][1] == of)
                    .toArray();
        }
        placeOf = IntStream.range(0, places.size()).toArray();
    }

    /** @return where each node stands */
    List<Point> seated() {
        barycentres();
        boolean isBetter = true;
        for (int pass = 0; pass < PASSES && isBetter; pass++) {
            isBetter = false;
            for (int one = 0; one < placeOf.length; one++) {
                for (int other = one + 1; other < placeOf.length && ringOf[other] == ringOf[one]; other++) {
                    isBetter |= exchange(one, other);
                }
            }
        }
        return Arrays.stream(placeOf).mapToObj(places::get).toList();
    }

    private void barycentres() {
        int from = 0;
        while (from < ringOf.length) {
            int to = from;
            while (to < ringOf.length && ringOf[to] == ringOf[from]) {
                to++;
            }
            if (ringOf[from] > 0) {
                seat(from, to);
            }
            from = to;
        }
    }

    /** Seats a ring: the one with a wish nearest to a free place first. */
    private void seat(int from, int to) {
        Point[] wish = new Point[to - from];
        for (int node = from; node < to; node++) {
            wish[node - from] = wish(node);
        }
        boolean[] seated = new boolean[to - from];
        boolean[] taken = new boolean[to - from];
        for (int round = from; round < to; round++) {
            int best = -1;
            int at = -1;
            double least = Double.MAX_VALUE;
            for (int node = 0; node < seated.length; node++) {
                for (int place = 0; place < taken.length && !seated[node]; place++) {
                    double far = Math.hypot(
                            wish[node].x() - places.get(from + place).x(),
                            wish[node].y() - places.get(from + place).y());
                    if (!taken[place] && far < least) {
                        least = far;
                        best = node;
                        at = place;
                    }
                }
            }
            seated[best] = true;
            taken[at] = true;
            placeOf[from + best] = from + at;
        }
    }

    private Point wish(int node) {
        double x = 0;
        double y = 0;
        int inner = 0;
        for (int link : linksOf[node]) {
            int other = ends[link][0] == node ? ends[link][1] : ends[link][0];
            if (ringOf[other] < ringOf[node]) {
                x += point(other).x();
                y += point(other).y();
                inner++;
            }
        }
        return inner == 0 ? point(node) : new Point(x / inner, y / inner);
    }

    private Point point(int node) {
        return places.get(placeOf[node]);
    }

    private boolean exchange(int one, int other) {
        double before = cost(one, other);
        swap(one, other);
        if (cost(one, other) < before - 1e-9) {
            return true;
        }
        swap(one, other);
        return false;
    }

    private void swap(int one, int other) {
        int place = placeOf[one];
        placeOf[one] = placeOf[other];
        placeOf[other] = place;
    }

    /** What the lines of two nodes cost, and the lines that run behind these two; short lines are a little better. */
    private double cost(int one, int other) {
        double cost = 0;
        for (int node : new int[] {one, other}) {
            for (int link : linksOf[node]) {
                cost += ofLine(link);
            }
            for (int link = 0; link < ends.length; link++) {
                cost += isBehind(link, node) ? BEHIND : 0;
            }
        }
        return cost;
    }

    private double ofLine(int link) {
        Point a = point(ends[link][0]);
        Point b = point(ends[link][1]);
        double cost = Math.hypot(a.x() - b.x(), a.y() - b.y()) / 5_000;
        for (int each = 0; each < ends.length; each++) {
            cost += isApart(link, each) && Geometry.cross(a, b, point(ends[each][0]), point(ends[each][1])) ? 1 : 0;
        }
        for (int node = 0; node < placeOf.length; node++) {
            cost += isBehind(link, node) ? BEHIND : 0;
        }
        return cost;
    }

    private boolean isApart(int link, int each) {
        int[] a = ends[link];
        int[] b = ends[each];
        return a[0] != b[0] && a[0] != b[1] && a[1] != b[0] && a[1] != b[1];
    }

    private boolean isBehind(int link, int node) {
        return ends[link][0] != node
                && ends[link][1] != node
                && Geometry.distance(point(node), point(ends[link][0]), point(ends[link][1])) < clear;
    }
}
