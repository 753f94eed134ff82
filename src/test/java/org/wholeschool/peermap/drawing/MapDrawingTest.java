package org.wholeschool.peermap.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Maps of any size are drawn: no two names meet, few lines cross, and the same map is drawn the same way. */
class MapDrawingTest {

    private static final int MAPS = 200;

    /** 200 maps of 3 to 40 pupils. */
    @Test
    void noNamesMeetAndNoLineRunsBehindAnyoneUpToFortyPupils() {
        for (int seed = 0; seed < MAPS; seed++) {
            int pupils = 3 + seed % 38;
            MapDrawing drawn = MapDrawing.of(MadeUpMap.of(pupils, seed), Sheet.desk(pupils));
            assertEquals(0, drawn.overlaps(), "names that meet, map " + seed + " of " + pupils);
            assertEquals(0, drawn.behind(), "lines behind someone, map " + seed + " of " + pupils);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 18, 40, 80})
    void everyoneStandsOnTheSheetAndApart(int pupils) {
        Graph graph =
                pupils == 1 ? new Graph(List.of(new Graph.Node(1, 0, "1 Ada B.")), List.of()) : MadeUpMap.of(pupils, 5);
        for (Sheet sheet : List.of(Sheet.desk(pupils), Sheet.half(pupils), Sheet.phone(pupils))) {
            MapDrawing drawn = MapDrawing.of(graph, sheet);
            assertEquals(pupils, drawn.nodes().size());
            assertEquals(graph.links().size(), drawn.lines().size());
            for (MapDrawing.Line line : drawn.lines()) {
                assertTrue(isOn(drawn, line), "line " + line.path() + " leaves the sheet");
            }
            for (int i = 0; i < pupils; i++) {
                MapDrawing.Spot one = drawn.nodes().get(i);
                assertTrue(one.x() >= sheet.radius() && one.x() <= drawn.width() - sheet.radius(), one.toString());
                assertTrue(one.y() >= sheet.radius() && one.y() <= drawn.height() - sheet.radius(), one.toString());
                for (int j = 0; j < i; j++) {
                    MapDrawing.Spot other = drawn.nodes().get(j);
                    assertTrue(
                            Math.hypot((double) one.x() - other.x(), (double) one.y() - other.y())
                                    >= 2 * sheet.radius(),
                            one + " upon " + other);
                }
            }
        }
    }

    /** @return whether all of a quadratic curve is on the sheet */
    private static boolean isOn(MapDrawing drawn, MapDrawing.Line line) {
        long[] at = Arrays.stream(line.path().substring(1).split("[ Q]"))
                .mapToLong(Long::parseLong)
                .toArray();
        return IntStream.rangeClosed(0, 20).allMatch(step -> {
            double t = step / 20.0;
            double x = (1 - t) * (1 - t) * at[0] + 2 * t * (1 - t) * at[2] + t * t * at[4];
            double y = (1 - t) * (1 - t) * at[1] + 2 * t * (1 - t) * at[3] + t * t * at[5];
            return x >= 0 && y >= 0 && x <= drawn.width() && y <= drawn.height();
        });
    }

    @Test
    void theSameMapIsDrawnTheSameWay() {
        Graph graph = MadeUpMap.of(30, 11);
        assertEquals(MapDrawing.of(graph, Sheet.desk(30)), MapDrawing.of(graph, Sheet.desk(30)));
    }

    /** The control: the same pupils on the same places, by chance. */
    @Test
    void farFewerLinesCrossThanByChance() {
        int drawn = 0;
        int byChance = 0;
        for (int seed = 0; seed < 40; seed++) {
            Graph graph = MadeUpMap.of(24, seed);
            drawn += MapDrawing.of(graph, Sheet.desk(24)).crossings();
            byChance += crossingsByChance(graph, new Random(seed));
        }
        assertTrue(drawn * 4 < byChance, drawn + " against " + byChance);
    }

    private static int crossingsByChance(Graph graph, Random dice) {
        Tiers tiers = Tiers.of(
                IntStream.rangeClosed(0, 2)
                        .map(ring -> (int) graph.nodes().stream()
                                .filter(node -> node.ring() == ring)
                                .count())
                        .toArray(),
                Sheet.desk(24),
                500);
        List<Point> places = new ArrayList<>(tiers.places());
        int[] rings = tiers.rings();
        for (int ring = 0; ring <= 2; ring++) {
            int from = Arrays.binarySearch(rings, ring);
            int first = from;
            while (first > 0 && rings[first - 1] == ring) {
                first--;
            }
            int last = from;
            while (last < rings.length && rings[last] == ring) {
                last++;
            }
            Collections.shuffle(places.subList(first, last), dice);
        }
        int[][] ends = graph.ends();
        int crossings = 0;
        for (int[] a : ends) {
            for (int[] b : ends) {
                Set<Integer> all = new HashSet<>(List.of(a[0], a[1], b[0], b[1]));
                crossings += all.size() == 4
                                && Geometry.cross(
                                        places.get(a[0]), places.get(a[1]), places.get(b[0]), places.get(b[1]))
                        ? 1
                        : 0;
            }
        }
        return crossings / 2;
    }

    @Test
    void aPairWithTwoLinksHasTwoLines() {
        Graph graph = new Graph(
                List.of(new Graph.Node(1, 0, "1 Ada B."), new Graph.Node(2, 0, "2 Ben C.")),
                List.of(new Graph.Link(7, 1, 2), new Graph.Link(8, 2, 1)));
        MapDrawing drawn = MapDrawing.of(graph, Sheet.desk(2));
        MapDrawing.Line one = drawn.lines().get(0);
        MapDrawing.Line other = drawn.lines().get(1);
        assertTrue(
                Math.hypot((double) one.x() - other.x(), (double) one.y() - other.y()) >= 20, one + " upon " + other);
    }
}
