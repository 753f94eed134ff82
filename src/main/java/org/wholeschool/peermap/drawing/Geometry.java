package org.wholeschool.peermap.drawing;

/** Whether lines cross, and how far a point is from one. */
final class Geometry {

    private Geometry() {}

    /** @return whether two lines without a common end cross; lines that only touch do not */
    static boolean cross(Point a, Point b, Point c, Point d) {
        return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
    }

    private static double side(Point a, Point b, Point c) {
        return Math.signum((b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x()));
    }

    /** @return how far a point is from a line, its ends included */
    static double distance(Point at, Point a, Point b) {
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        double square = dx * dx + dy * dy;
        double along = square == 0 ? 0 : ((at.x() - a.x()) * dx + (at.y() - a.y()) * dy) / square;
        double t = Math.max(0, Math.min(1, along));
        return Math.hypot(at.x() - a.x() - t * dx, at.y() - a.y() - t * dy);
    }
}
