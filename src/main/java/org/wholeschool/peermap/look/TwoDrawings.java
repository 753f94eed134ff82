package org.wholeschool.peermap.look;

import org.wholeschool.peermap.drawing.Graph;
import org.wholeschool.peermap.drawing.MapDrawing;
import org.wholeschool.peermap.drawing.Sheet;

/** The drawings of one map for a wide screen, or half of one, and for a phone: each is worked out when it is shown. */
final class TwoDrawings {

    private final Graph graph;
    private final Sheet wide;
    private final Sheet narrow;
    private MapDrawing desk;
    private MapDrawing phone;

    private TwoDrawings(Graph graph, Sheet wide) {
        this.graph = graph;
        this.wide = wide;
        narrow = Sheet.phone(graph.nodes().size());
    }

    /** @return with the whole of a wide screen */
    static TwoDrawings whole(Graph graph) {
        return new TwoDrawings(graph, Sheet.desk(graph.nodes().size()));
    }

    /** @return with half of a wide screen, beside something else */
    static TwoDrawings half(Graph graph) {
        return new TwoDrawings(graph, Sheet.half(graph.nodes().size()));
    }

    MapDrawing desk() {
        if (desk == null) {
            desk = MapDrawing.of(graph, wide);
        }
        return desk;
    }

    MapDrawing phone() {
        if (phone == null) {
            phone = MapDrawing.of(graph, narrow);
        }
        return phone;
    }
}
