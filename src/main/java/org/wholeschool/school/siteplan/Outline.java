package org.wholeschool.school.siteplan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The outline of a place on a floor of the plan, in whole units of which a floor is {@value #WIDTH} wide.
 *
 * @param kind whether it stays a rectangle when it is pulled at a corner
 * @param corners 3 to {@value #MOST_CORNERS}, in order; 4 of a rectangle
 */
public record Outline(Kind kind, List<Corner> corners) {

    /** A floor is so wide, whatever its picture has in pixels. */
    public static final int WIDTH = 1000;

    static final int MOST_CORNERS = 40;

    /** Narrower than this nobody hits it with a finger, or sees it. */
    static final int LEAST = 8;

    private static final Pattern CORNER = Pattern.compile("(\\d{1,4}),(\\d{1,4})");

    /** A rectangle, or any other outline. */
    public enum Kind {
        RECTANGLE,
        POLYGON
    }

    /**
     * A corner.
     *
     * @param x units from the left
     * @param y units from the top
     */
    public record Corner(int x, int y) {}

    public Outline {
        corners = List.copyOf(corners);
    }

    /** @return a rectangle from its left upper corner */
    public static Outline rectangle(int left, int top, int width, int height) {
        return new Outline(
                Kind.RECTANGLE,
                List.of(
                        new Corner(left, top),
                        new Corner(left + width, top),
                        new Corner(left + width, top + height),
                        new Corner(left, top + height)));
    }

    /**
     * @param kind what it is
     * @param text corners as "0,0 10,0 10,10", as {@link #cornersText} writes them
     * @return the outline, not checked; null where the text is none
     */
    static Outline of(Kind kind, String text) {
        List<Corner> corners = new ArrayList<>();
        for (String part : text.strip().split(" ")) {
            var corner = CORNER.matcher(part);
            if (!corner.matches()) {
                return null;
            }
            corners.add(new Corner(Integer.parseInt(corner.group(1)), Integer.parseInt(corner.group(2))));
        }
        return new Outline(kind, corners);
    }

    /** @return the corners as SVG's "points" has them */
    public String cornersText() {
        return corners.stream().map(corner -> corner.x() + "," + corner.y()).collect(Collectors.joining(" "));
    }

    /**
     * @param height of the floor
     * @return whether it lies on the floor, and is large enough to be seen
     */
    boolean fits(int height) {
        boolean inside = corners.stream()
                .allMatch(corner -> corner.x() >= 0 && corner.x() <= WIDTH && corner.y() >= 0 && corner.y() <= height);
        boolean many = kind == Kind.RECTANGLE ? isRectangle() : corners.size() >= 3 && corners.size() <= MOST_CORNERS;
        return inside && many && right() - left() >= LEAST && bottom() - top() >= LEAST;
    }

    private boolean isRectangle() {
        return corners.size() == 4
                && rectangle(left(), top(), right() - left(), bottom() - top())
                        .corners
                        .equals(corners);
    }

    Outline stretched(double by, int height) {
        return new Outline(
                kind,
                corners.stream()
                        .map(corner -> new Corner(corner.x(), Math.min(height, (int) Math.round(corner.y() * by))))
                        .toList());
    }

    int left() {
        return corners.stream().mapToInt(Corner::x).min().orElse(0);
    }

    int right() {
        return corners.stream().mapToInt(Corner::x).max().orElse(0);
    }

    int top() {
        return corners.stream().mapToInt(Corner::y).min().orElse(0);
    }

    int bottom() {
        return corners.stream().mapToInt(Corner::y).max().orElse(0);
    }

    /**
     * Where something is written on it: the middle of the widest part of the line across half its height, so that in an
     * L it does not stand beside it.
     *
     * @return a spot inside
     */
    public Corner middle() {
        double y = (top() + bottom()) / 2.0 + 0.01;
        List<Double> crossings = new ArrayList<>();
        for (int i = 0; i < corners.size(); i++) {
            Corner one = corners.get(i);
            Corner other = corners.get((i + 1) % corners.size());
            if (one.y() > y != other.y() > y) {
                crossings.add(one.x() + (y - one.y()) * (other.x() - one.x()) / (other.y() - one.y()));
            }
        }
        crossings.sort(null);
        double widest = -1;
        double x = (left() + right()) / 2.0;
        for (int i = 0; i + 1 < crossings.size(); i += 2) {
            if (crossings.get(i + 1) - crossings.get(i) > widest) {
                widest = crossings.get(i + 1) - crossings.get(i);
                x = (crossings.get(i) + crossings.get(i + 1)) / 2;
            }
        }
        return new Corner((int) Math.round(x), (int) Math.round(y));
    }
}
