package org.wholeschool.peermap.drawing;

import java.util.List;
import java.util.stream.IntStream;

/** Places names beside those whom they name: on none another name, and on no one else. */
final class Names {

    private static final int PASSES = 8;
    private static final double OVER = 1_000;

    private final List<Point> at;
    private final List<String> labels;
    private final Sheet sheet;
    private final double height;
    private final List<List<Point>> lines;
    private final Box[] placed;

    /** A rectangle. */
    record Box(double left, double top, double right, double bottom) {

        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        boolean holds(Point point) {
            return point.x() > left && point.x() < right && point.y() > top && point.y() < bottom;
        }
    }

    Names(List<Point> at, List<String> labels, Sheet sheet, double height, List<Bends.Curve> curves) {
        this.at = at;
        this.labels = labels;
        this.sheet = sheet;
        this.height = height;
        lines = curves.stream().map(Bends.Curve::points).toList();
        placed = new Box[at.size()];
    }

    /** @return a box for each name; where no better was found, some may meet */
    Box[] place() {
        boolean isMoved = true;
        for (int pass = 0; pass < PASSES && isMoved; pass++) {
            isMoved = false;
            for (int node = 0; node < placed.length; node++) {
                Box best = best(node);
                isMoved |= !best.equals(placed[node]);
                placed[node] = best;
            }
        }
        return placed.clone();
    }

    /** @return how many names meet another name, someone else or the edge */
    int overlaps() {
        return (int) IntStream.range(0, placed.length)
                .filter(node -> hard(node, placed[node]) > 0)
                .count();
    }

    private Box best(int node) {
        Box best = null;
        double least = Double.MAX_VALUE;
        List<Box> candidates = candidates(node);
        for (int i = 0; i < candidates.size(); i++) {
            double cost = OVER * hard(node, candidates.get(i)) + soft(candidates.get(i)) + .5 * i;
            if (cost < least) {
                least = cost;
                best = candidates.get(i);
            }
        }
        return best;
    }

    /** Below, above, on the right, on the left, and between these. */
    private List<Box> candidates(int node) {
        Point here = at.get(node);
        double wide = width(labels.get(node), sheet.font());
        double high = sheet.font() * 1.25;
        double off = sheet.radius() + 3;
        double slant = off * .8;
        return List.of(
                box(here.x() - wide / 2, here.y() + off, wide, high),
                box(here.x() - wide / 2, here.y() - off - high, wide, high),
                box(here.x() + off, here.y() - high / 2, wide, high),
                box(here.x() - off - wide, here.y() - high / 2, wide, high),
                box(here.x() + slant, here.y() + slant - high / 2, wide, high),
                box(here.x() - slant - wide, here.y() + slant - high / 2, wide, high),
                box(here.x() + slant, here.y() - slant - high / 2, wide, high),
                box(here.x() - slant - wide, here.y() - slant - high / 2, wide, high));
    }

    private static Box box(double x, double y, double wide, double high) {
        return new Box(x, y, x + wide, y + high);
    }

    private int hard(int node, Box box) {
        int over = box.left() < 0 || box.top() < 0 || box.right() > sheet.width() || box.bottom() > height ? 1 : 0;
        for (int other = 0; other < placed.length; other++) {
            Point there = at.get(other);
            int r = sheet.radius();
            Box figure = new Box(there.x() - r, there.y() - r, there.x() + r, there.y() + r);
            over += other != node && box.meets(figure) ? 1 : 0;
            over += other != node && placed[other] != null && box.meets(placed[other]) ? 1 : 0;
        }
        return over;
    }

    private int soft(Box box) {
        return (int) lines.stream()
                .filter(line -> line.stream().anyMatch(box::holds))
                .count();
    }

    /** @return how wide words are at most, in pixels: a browser's own font is not known here */
    static double width(String words, int font) {
        return words.codePoints().mapToDouble(Names::wide).sum() * font + 2;
    }

    private static double wide(int letter) {
        if ("iljtfrI.,'’ -".indexOf(letter) >= 0) {
            return .42;
        }
        if ("mwMW@".indexOf(letter) >= 0) {
            return .98;
        }
        return Character.isUpperCase(letter) ? .76 : letter < 0x250 ? .64 : 1.05;
    }
}
