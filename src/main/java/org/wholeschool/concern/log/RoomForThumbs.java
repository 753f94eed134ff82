package org.wholeschool.concern.log;

/**
 * Moves the marks of a plan apart until a thumb finds each of them: two that lie over each other cannot be told apart
 * by a tap. What has room stays where it is, and what has not gives way in the direction in which it already lies from
 * its neighbour.
 */
final class RoomForThumbs {

    /**
     * How far apart two marks are where there is room: 44 pixels on a phone on which the drawing is a little narrower
     * than its units say.
     */
    static final double WANTED = 46;

    /** The part of a drawing's room that marks moved apart like this can fill. */
    private static final double FILLED = 0.8;

    private static final int ROUNDS = 600;

    /** An angle that leads each of many marks on one spot somewhere else. */
    private static final double GOLDEN = Math.PI * (3 - Math.sqrt(5));

    private final double[] x;
    private final double[] y;
    private final double left;
    private final double right;
    private final double bottom;
    private final double apart;

    private RoomForThumbs(double[] x, double[] y, int width, int height, int margin) {
        this.x = x;
        this.y = y;
        this.left = margin;
        this.right = width - margin;
        this.bottom = height - margin;
        this.apart = Math.min(WANTED, FILLED * Math.sqrt((right - left) * (bottom - left) / Math.max(1, x.length)));
    }

    /**
     * Moves marks apart.
     *
     * @param x of each mark, across; changed
     * @param y of each mark, down; changed
     * @param width of the drawing
     * @param height of the drawing
     * @param margin that no mark goes into
     */
    static void make(double[] x, double[] y, int width, int height, int margin) {
        RoomForThumbs room = new RoomForThumbs(x, y, width, height, margin);
        for (int round = 0; round < ROUNDS && room.push(); round++) {
            room.keepInside();
        }
    }

    /** @return whether any two were too near to each other */
    private boolean push() {
        boolean pushed = false;
        for (int i = 0; i < x.length; i++) {
            for (int j = i + 1; j < x.length; j++) {
                double across = x[j] - x[i];
                double down = y[j] - y[i];
                double away = Math.hypot(across, down);
                if (away < apart) {
                    boolean onOneSpot = away < 1e-6;
                    double half = (apart - away) / 2;
                    double stepX = half * (onOneSpot ? Math.cos(j * GOLDEN) : across / away);
                    double stepY = half * (onOneSpot ? Math.sin(j * GOLDEN) : down / away);
                    x[i] -= stepX;
                    y[i] -= stepY;
                    x[j] += stepX;
                    y[j] += stepY;
                    pushed = pushed || half > 0.01;
                }
            }
        }
        return pushed;
    }

    private void keepInside() {
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.max(left, Math.min(right, x[i]));
            y[i] = Math.max(left, Math.min(bottom, y[i]));
        }
    }
}
