package org.wholeschool.bench;

import java.util.List;
import java.util.Locale;
import org.wholeschool.peermap.drawing.Graph;
import org.wholeschool.peermap.drawing.MadeUpMap;
import org.wholeschool.peermap.drawing.MapDrawing;
import org.wholeschool.peermap.drawing.Sheet;

/** How long it takes to lay out an identified map, how many lines cross, and what could be read wrongly. */
final class MapSpeed implements Command {

    private static final List<Integer> SIZES = List.of(7, 18, 40, 60, 80);

    @Override
    public String about() {
        return "lays out made-up maps of 7 to 80 pupils for a wide screen and for a phone, and counts lines that cross, "
                + "lines behind someone and names that meet";
    }

    @Override
    public boolean needsTheProduct() {
        return false;
    }

    @Override
    public Options options() {
        return new Options().number("maps", 40, 1, 1_000, "maps of each size");
    }

    @Override
    public boolean run(Options options) {
        int maps = options.number("maps");
        System.out.printf(
                "%d processors, %d maps of each size%n%-7s %-6s %7s %10s %8s %7s %8s%n",
                Runtime.getRuntime().availableProcessors(),
                maps,
                "pupils",
                "sheet",
                "links",
                "crossings",
                "behind",
                "names",
                "ms");
        lay(40, Sheet.desk(40), maps);
        for (int pupils : SIZES) {
            tell(pupils, "desk", lay(pupils, Sheet.desk(pupils), maps), maps);
            tell(pupils, "phone", lay(pupils, Sheet.phone(pupils), maps), maps);
        }
        return true;
    }

    /** Sums over all maps. */
    private record Sums(int links, int crossings, int behind, int names, double seconds) {}

    private static Sums lay(int pupils, Sheet sheet, int maps) {
        int links = 0;
        int crossings = 0;
        int behind = 0;
        int names = 0;
        long begin = System.nanoTime();
        for (int seed = 0; seed < maps; seed++) {
            Graph graph = MadeUpMap.of(pupils, seed);
            MapDrawing drawn = MapDrawing.of(graph, sheet);
            links += graph.links().size();
            crossings += drawn.crossings();
            behind += drawn.behind();
            names += drawn.overlaps();
        }
        return new Sums(links, crossings, behind, names, (System.nanoTime() - begin) / 1e9);
    }

    private static void tell(int pupils, String sheet, Sums sums, int maps) {
        System.out.printf(
                Locale.ROOT,
                "%-7d %-6s %7.1f %10.1f %8.2f %7d %8.1f%n",
                pupils,
                sheet,
                (double) sums.links() / maps,
                (double) sums.crossings() / maps,
                (double) sums.behind() / maps,
                sums.names(),
                sums.seconds() * 1_000 / maps);
    }
}
