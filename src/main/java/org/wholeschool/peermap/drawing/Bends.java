package org.wholeschool.peermap.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Leads lines aside that would run behind someone, or upon another line between the same two. */
final class Bends {

    /** So far a line is led aside, at most, to run behind no one. */
    private static final int[] ASIDE = {
        0, 24, -24, 34, -34, 44, -44, 56, -56, 70, -70, 84, -84, 100, -100, 120, -120, 140, -140, 165, -165, 190, -190,
        250, -250
    };

    private static final int POINTS = 40;

    private Bends() {}

    /**
     * A line as it is drawn: a quadratic curve, straight where its middle lies between its ends.
     *
     * @param from where it begins
     * @param aside its control point
     * @param to where it ends
     * @param behind how many it runs behind all the same
     */
    record Curve(Point from, Point aside, Point to, int behind) {

        List<Point> points() {
            List<Point> points = new ArrayList<>();
            for (int i = 0; i <= POINTS; i++) {
                double t = (double) i / POINTS;
                points.add(new Point(
                        (1 - t) * (1 - t) * from.x() + 2 * t * (1 - t) * aside.x() + t * t * to.x(),
                        (1 - t) * (1 - t) * from.y() + 2 * t * (1 - t) * aside.y() + t * t * to.y()));
            }
            return points;
        }

        private boolean isWithin(Point sheet) {
            return points().stream()
                    .allMatch(
                            point -> point.x() > 0 && point.y() > 0 && point.x() < sheet.x() && point.y() < sheet.y());
        }
    }

    /**
     * @param at where each node stands
     * @param ends of each link, its two nodes
     * @param clear how far a line stays from those whom it does not tie
     * @param within the sheet, which no line leaves
     */
    static List<Curve> of(List<Point> at, int[][] ends, double clear, Point within) {
        Map<Long, List<Integer>> taken = new HashMap<>();
        List<Curve> curves = new ArrayList<>();
        for (int[] end : ends) {
            int low = Math.min(end[0], end[1]);
            int high = Math.max(end[0], end[1]);
            List<Integer> pair = taken.computeIfAbsent((long) low << 32 | high, none -> new ArrayList<>());
            Curve best = null;
            int bent = 0;
            for (int aside : ASIDE) {
                boolean isUpon = pair.stream().anyMatch(other -> Math.abs(other - aside) < 20);
                Curve curve = curve(at, end[0], end[1], end[0] == low ? aside : -aside, clear);
                if (!isUpon && curve.isWithin(within) && (best == null || curve.behind() < best.behind())) {
                    best = curve;
                    bent = aside;
                }
                if (best != null && best.behind() == 0) {
                    break;
                }
            }
            pair.add(bent);
            curves.add(best == null ? curve(at, end[0], end[1], 0, clear) : best);
        }
        return curves;
    }

    private static Curve curve(List<Point> at, int one, int other, double aside, double clear) {
        Point a = at.get(one);
        Point b = at.get(other);
        double length = Math.max(1, Math.hypot(b.x() - a.x(), b.y() - a.y()));
        Point middle = new Point(
                (a.x() + b.x()) / 2 - (b.y() - a.y()) / length * aside * 2,
                (a.y() + b.y()) / 2 + (b.x() - a.x()) / length * aside * 2);
        Curve curve = new Curve(a, middle, b, 0);
        List<Point> points = curve.points();
        int behind = 0;
        for (int node = 0; node < at.size(); node++) {
            if (node != one && node != other && isNear(points, at.get(node), clear)) {
                behind++;
            }
        }
        return new Curve(a, middle, b, behind);
    }

    private static boolean isNear(List<Point> points, Point node, double clear) {
        for (int i = 1; i < points.size(); i++) {
            if (Geometry.distance(node, points.get(i - 1), points.get(i)) < clear) {
                return true;
            }
        }
        return false;
    }
}
