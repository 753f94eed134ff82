package org.wholeschool.peermap.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A drawing of a map: rings around those directly involved. Where someone stands within their ring means nothing; it is
 * chosen so that few lines cross and none runs behind anyone. The same map is always drawn the same way.
 *
 * @param width in pixels
 * @param height in pixels
 * @param radius of a pupil, in pixels
 * @param rings the ellipses, half their width and height, from the inside out
 * @param nodes in the order of the graph
 * @param lines in the order of the graph
 * @param crossings how many pairs of straight lines cross
 * @param overlaps how many names meet another name, someone else or the edge
 */
public record MapDrawing(
        int width,
        int height,
        int radius,
        List<Ellipse> rings,
        List<Spot> nodes,
        List<Line> lines,
        int crossings,
        int overlaps) {

    /** Names that meet, or a line behind someone, make a drawing so much higher, as long as it may be. */
    private static final double HIGHER = 1.15;

    /** A line stays so far from the edge of someone whom it does not tie, in pixels. */
    private static final double CLEAR = 4;

    /** An ellipse around the middle. */
    public record Ellipse(long rx, long ry) {}

    /**
     * Someone.
     *
     * @param id who
     * @param x middle
     * @param y middle
     * @param nameX where the name begins
     * @param nameY its base line; both 0 where no name is written
     */
    public record Spot(long id, long x, long y, long nameX, long nameY) {}

    /**
     * A link.
     *
     * @param id which
     * @param path the "d" of its path
     * @param x its middle
     * @param y its middle
     * @param angle in which direction it runs there, from the one to the other, in degrees
     * @param behind how many it runs behind all the same
     */
    public record Line(long id, String path, long x, long y, long angle, int behind) {}

    /**
     * @param graph who and what
     * @param sheet on what
     */
    public static MapDrawing of(Graph graph, Sheet sheet) {
        int[] sizes = sizes(graph);
        int[][] ends = graph.ends();
        double from = sheet.least();
        MapDrawing best = null;
        do {
            Tiers tiers = Tiers.of(sizes, sheet, from);
            MapDrawing made = draw(graph, sheet, tiers, ends);
            if (best == null || made.faults() < best.faults()) {
                best = made;
            }
            from = tiers.height() * HIGHER;
        } while (best.faults() > 0 && from < sheet.most());
        return best;
    }

    private static int[] sizes(Graph graph) {
        int rings = graph.nodes().stream().mapToInt(Graph.Node::ring).max().orElse(0) + 1;
        return IntStream.range(0, rings)
                .map(ring -> (int) graph.nodes().stream()
                        .filter(node -> node.ring() == ring)
                        .count())
                .filter(size -> size > 0)
                .toArray();
    }

    private static MapDrawing draw(Graph graph, Sheet sheet, Tiers tiers, int[][] ends) {
        double clear = sheet.radius() + CLEAR;
        List<Point> at = new Seating(tiers.places(), tiers.rings(), ends, clear).seated();
        List<Bends.Curve> curves = Bends.of(at, ends, clear, new Point(sheet.width(), tiers.height()));
        Names.Box[] boxes = null;
        int overlaps = 0;
        if (sheet.font() > 0) {
            Names names = new Names(
                    at, graph.nodes().stream().map(Graph.Node::label).toList(), sheet, tiers.height(), curves);
            boxes = names.place();
            overlaps = names.overlaps();
        }
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < at.size(); i++) {
            spots.add(new Spot(
                    graph.nodes().get(i).id(),
                    Math.round(at.get(i).x()),
                    Math.round(at.get(i).y()),
                    boxes == null ? 0 : Math.round(boxes[i].left()),
                    boxes == null ? 0 : Math.round(boxes[i].bottom() - sheet.font() * .3)));
        }
        return new MapDrawing(
                sheet.width(),
                (int) Math.ceil(tiers.height()),
                sheet.radius(),
                tiers.ellipses().stream()
                        .map(half -> new Ellipse(Math.round(half[0]), Math.round(half[1])))
                        .toList(),
                spots,
                IntStream.range(0, ends.length)
                        .mapToObj(i -> line(graph.links().get(i).id(), curves.get(i)))
                        .toList(),
                crossings(at, ends),
                overlaps);
    }

    private static Line line(long id, Bends.Curve curve) {
        return new Line(
                id,
                String.format(
                        Locale.ROOT,
                        "M%.0f %.0fQ%.0f %.0f %.0f %.0f",
                        curve.from().x(),
                        curve.from().y(),
                        curve.aside().x(),
                        curve.aside().y(),
                        curve.to().x(),
                        curve.to().y()),
                Math.round(
                        (curve.from().x() + 2 * curve.aside().x() + curve.to().x()) / 4),
                Math.round(
                        (curve.from().y() + 2 * curve.aside().y() + curve.to().y()) / 4),
                Math.round(Math.toDegrees(Math.atan2(
                        curve.to().y() - curve.from().y(),
                        curve.to().x() - curve.from().x()))),
                curve.behind());
    }

    private static int crossings(List<Point> at, int[][] ends) {
        int crossings = 0;
        for (int i = 0; i < ends.length; i++) {
            for (int j = 0; j < i; j++) {
                int[] a = ends[i];
                int[] b = ends[j];
                boolean isApart = a[0] != b[0] && a[0] != b[1] && a[1] != b[0] && a[1] != b[1];
                crossings += isApart && Geometry.cross(at.get(a[0]), at.get(a[1]), at.get(b[0]), at.get(b[1])) ? 1 : 0;
            }
        }
        return crossings;
    }

    /**
     * @param part the part that someone had, as it is recorded; null for none
     * @return the figure of a pupil around 0, 0: a square for the alleged, six corners for those who stepped in, a
     *     circle for the others
     */
    public String figure(String part) {
        int r = radius;
        if ("ALLEGED".equals(part)) {
            return "M%d %dH%dV%dH%dZ".formatted(-r, -r, r, r, -r);
        }
        if ("INTERVENED".equals(part)) {
            int half = Math.round(r * .58f);
            return "M%d %dL%d %dL%d 0L%d %dL%d %dL%d 0Z".formatted(-half, -r, half, -r, r, half, r, -half, r, -r);
        }
        return "M%d 0A%d %d 0 1 0 %d 0A%d %d 0 1 0 %d 0Z".formatted(-r, r, r, r, r, r, -r);
    }

    /** @return the "viewBox" of it */
    public String box() {
        return "0 0 " + width + " " + height;
    }

    /** @return whether names are written */
    public boolean isNamed() {
        return nodes.stream().anyMatch(node -> node.nameY() > 0);
    }

    private int faults() {
        return 100 * overlaps + behind();
    }

    /** @return how many lines run behind someone whom they do not tie */
    public int behind() {
        return (int) lines.stream().filter(line -> line.behind() > 0).count();
    }
}
