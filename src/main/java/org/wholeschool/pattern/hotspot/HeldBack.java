package org.wholeschool.pattern.hotspot;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.wholeschool.disclosure.LeadDisplay;
import org.wholeschool.disclosure.SumNetwork;
import org.wholeschool.pattern.hotspot.YearTables.Table;

/**
 * Holds back what has to be held back of a school year, so that nobody works out a cell that is a word from everything
 * that is shown, whatever is put beside whatever.
 *
 * <p>All tables of a year count the same concerns, so they have sums in common: a group of places is its places, a
 * place's weekdays are its parts of the day, a year is its half-terms, a cell is its kinds. The whole is more than one
 * network, and is cut into networks at the totals: the reader is <em>taken to know</em> how many concerns each place
 * has, each group, part of the day, weekday, half-term and kind within a group. (Mostly that is so: they follow from a
 * row in which everything is shown, or nearly follow from what is said to be expected.) With these known, the tables
 * say nothing of each other, and each network is exact ({@link SumNetwork}). Where a small cell cannot be kept with its
 * total known, the total is given up: no number that leads to it is shown in any table.
 */
public final class HeldBack {

    private static final int CELL = 10;
    private static final int OF_GROUP = 60;
    private static final int HOT = 400;
    private static final int WORD = 30;
    private static final int BLUR = 12;
    private static final int TOTAL = 40;
    private static final int LARGE_TOTAL = 400;

    private final YearTables year;
    private final Map<Table, Map<Integer, LeadCell>> instead = new EnumMap<>(Table.class);

    private HeldBack(YearTables year) {
        this.year = year;
    }

    /** A network of a year: which arc is which cell, and which totals it has in common with others. */
    private final class Part {

        private final SumNetwork network = new SumNetwork(year.threshold());
        private final int source = network.node();
        private final int sink = network.node();
        private final Map<String, Integer> totals = new HashMap<>();
        private final Map<Table, Map<Integer, Integer>> cells = new EnumMap<>(Table.class);

        private int[] blocks(int howMany) {
            return IntStream.range(0, howMany).map(i -> network.block(BLUR)).toArray();
        }

        private int[] nodes(int howMany) {
            return IntStream.range(0, howMany).map(i -> network.node()).toArray();
        }

        /** @param block with which others it tells no longer whether it is empty or small */
        private void cell(Table table, int row, int column, int from, int to, int block) {
            CountedGrid grid = year.get(table);
            LeadDisplay display = grid.display(row, column);
            boolean hot = grid.shown().cell(row, column).level().compareTo(Level.ONE_PUPIL) >= 0;
            boolean ofGroup = table != Table.PLACE_BANDS
                    && table != Table.PLACE_DAYS
                    && table != Table.BAND_KINDS
                    && table != Table.DAY_KINDS;
            int cost = CELL
                    + Math.min(CELL, grid.value(row, column) / CELL)
                    + (hot ? HOT : 0)
                    + (ofGroup ? OF_GROUP : 0)
                    + (display == LeadDisplay.SMALL ? WORD : 0);
            cells.computeIfAbsent(table, none -> new HashMap<>())
                    .put(
                            row * grid.counted().columns() + column,
                            network.cell(from, to, grid.value(row, column), display, cost, block));
        }

        /** Adds a total that readers are taken to know as long as any of the cells that lead to it is shown. */
        private void total(String name, int from, int to, int value, int cost, Map<Table, List<Integer>> of) {
            if (value > 0) {
                int[] members = of.entrySet().stream()
                        .flatMapToInt(entry -> entry.getValue().stream()
                                .map(cell -> cells.getOrDefault(entry.getKey(), Map.of())
                                        .get(cell))
                                .filter(arc -> arc != null)
                                .mapToInt(Integer::intValue))
                        .toArray();
                totals.put(name, network.margin(from, to, value, cost, members));
            }
        }

        private void giveUp(String total) {
            if (totals.containsKey(total)) {
                network.hold(totals.get(total));
            }
        }

        private List<String> givenUp() {
            return totals.entrySet().stream()
                    .filter(entry -> network.isHeld(entry.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
        }

        private void close(int flow) {
            network.open(sink, source, flow);
        }
    }

    /** @return the same year, with nothing shown from which a cell that is a word could be worked out. */
    public static YearTables of(YearTables year) {
        HeldBack back = new HeldBack(year);
        List<Part> parts = new ArrayList<>(List.of(
                back.places(Table.GROUP_BANDS, Table.PLACE_BANDS, true),
                back.places(Table.GROUP_DAYS, Table.PLACE_DAYS, false)));
        if (year.has(Table.GROUP_HALVES)) {
            parts.add(back.halves());
        }
        back.settle(parts);
        YearTables coarse = year.with(back.instead);
        return new HeldBack(coarse).kinds();
    }

    /** A total that may not be known in one network may not be known in another. */
    private Set<String> settle(List<Part> parts) {
        Set<String> givenUp = new HashSet<>();
        boolean again = true;
        while (again) {
            parts.forEach(part -> part.network.holdBack());
            Set<String> now = new HashSet<>();
            parts.forEach(part -> now.addAll(part.givenUp()));
            again = parts.size() > 1 && givenUp.addAll(now);
            givenUp.addAll(now);
            parts.forEach(part -> now.forEach(part::giveUp));
        }
        parts.forEach(part -> part.cells.forEach((table, cells) -> cells.forEach((cell, arc) -> {
            if (part.network.isHeld(arc) || part.network.isBlurred(arc)) {
                instead.computeIfAbsent(table, none -> new HashMap<>())
                        .put(cell, part.network.isHeld(arc) ? LeadCell.HELD : LeadCell.UNDER);
            }
        })));
        return givenUp;
    }

    /**
     * Places and groups of places by part of the day or weekday: columns, then groups in them, then places in these;
     * then the places' totals and those of their groups.
     */
    private Part places(Table groups, Table places, boolean byBand) {
        Part part = new Part();
        ConcernGrid ofGroups = year.get(groups).counted();
        ConcernGrid ofPlaces = year.get(places).counted();
        int columns = ofGroups.columns();
        int[] column = part.nodes(columns);
        int[] inGroup = part.nodes(columns * ofGroups.rows());
        int[] place = part.nodes(ofPlaces.rows());
        int[] group = part.nodes(ofGroups.rows());
        int[] rows = part.blocks(ofGroups.rows());
        for (int j = 0; j < columns; j++) {
            for (int g = 0; g < ofGroups.rows(); g++) {
                part.cell(groups, g, j, column[j], inGroup[g * columns + j], rows[g]);
            }
            int[] blocks = part.blocks(ofGroups.rows());
            for (int p = 0; p < ofPlaces.rows(); p++) {
                int g = year.groupOfPlace()[p];
                part.cell(places, p, j, inGroup[g * columns + j], place[p], blocks[g]);
            }
        }
        for (int p = 0; p < ofPlaces.rows(); p++) {
            part.total(
                    "place " + p,
                    place[p],
                    group[year.groupOfPlace()[p]],
                    ofPlaces.rowTotal(p),
                    TOTAL,
                    Map.of(places, row(p, columns)));
        }
        for (int g = 0; g < ofGroups.rows(); g++) {
            part.total(
                    "group " + g,
                    group[g],
                    part.sink,
                    ofGroups.rowTotal(g),
                    LARGE_TOTAL,
                    Map.of(groups, row(g, columns)));
        }
        int[] wider = byBand ? bandGroups(part, ofGroups) : null;
        for (int j = 0; j < columns; j++) {
            int from = byBand ? wider[year.bandGroupOf()[j]] : part.source;
            part.total(
                    (byBand ? "band " : "weekday ") + j,
                    from,
                    column[j],
                    ofGroups.columnTotal(j),
                    LARGE_TOTAL,
                    Map.of(groups, column(j, ofGroups), places, column(j, ofPlaces)));
        }
        part.close(ofGroups.total());
        return part;
    }

    private int[] bandGroups(Part part, ConcernGrid ofGroups) {
        int[] wider = part.nodes(1 + IntStream.of(year.bandGroupOf()).max().orElse(0));
        for (int b = 0; b < wider.length; b++) {
            int of = b;
            part.total(
                    "band group " + b,
                    part.source,
                    wider[b],
                    IntStream.range(0, ofGroups.columns())
                            .filter(j -> year.bandGroupOf()[j] == of)
                            .map(ofGroups::columnTotal)
                            .sum(),
                    LARGE_TOTAL,
                    Map.of());
        }
        return wider;
    }

    /** Half-terms one way and the other: groups of places, half-terms, groups of parts of the day. */
    private Part halves() {
        Part part = new Part();
        ConcernGrid groups = year.get(Table.GROUP_HALVES).counted();
        ConcernGrid bands = year.get(Table.BAND_GROUP_HALVES).counted();
        int halves = groups.columns();
        int[] group = part.nodes(groups.rows());
        int[] in = part.nodes(halves);
        int[] out = part.nodes(halves);
        int[] band = part.nodes(bands.rows());
        int[] blocks = part.blocks(2 * halves);
        for (int h = 0; h < halves; h++) {
            for (int g = 0; g < groups.rows(); g++) {
                part.cell(Table.GROUP_HALVES, g, h, group[g], in[h], blocks[2 * h]);
            }
            for (int b = 0; b < bands.rows(); b++) {
                part.cell(Table.BAND_GROUP_HALVES, b, h, out[h], band[b], blocks[2 * h + 1]);
            }
            part.total(
                    "half-term " + h,
                    in[h],
                    out[h],
                    groups.columnTotal(h),
                    LARGE_TOTAL,
                    Map.of(Table.GROUP_HALVES, column(h, groups), Table.BAND_GROUP_HALVES, column(h, bands)));
        }
        for (int g = 0; g < groups.rows(); g++) {
            part.total(
                    "group " + g,
                    part.source,
                    group[g],
                    groups.rowTotal(g),
                    LARGE_TOTAL,
                    Map.of(Table.GROUP_HALVES, row(g, halves)));
        }
        for (int b = 0; b < bands.rows(); b++) {
            part.total(
                    "band group " + b,
                    band[b],
                    part.sink,
                    bands.rowTotal(b),
                    LARGE_TOTAL,
                    Map.of(Table.BAND_GROUP_HALVES, row(b, halves)));
        }
        part.close(groups.total());
        return part;
    }

    /**
     * The kinds within each cell of a group that is shown. What is not shown is not taken apart either, and a kind that
     * has too few in a group is compared with nothing.
     */
    private YearTables kinds() {
        Set<Integer> rare = new HashSet<>();
        for (int g = 0; g < year.get(Table.GROUP_BANDS).counted().rows(); g++) {
            settle(List.of(kinds(g, Table.GROUP_BANDS, Table.BAND_KINDS), kinds(g, Table.GROUP_DAYS, Table.DAY_KINDS)))
                    .forEach(total -> rare.add(Integer.parseInt(total.substring(total.indexOf(' ') + 1))));
        }
        return year.with(instead).uncompared(rare);
    }

    private Part kinds(int g, Table parents, Table kinds) {
        Part part = new Part();
        CountedGrid cells = year.get(parents);
        CountedGrid split = year.get(kinds);
        int columns = cells.counted().columns();
        int[] parent = part.nodes(columns);
        int[] kind = part.nodes(split.counted().columns());
        for (int j = 0; j < columns; j++) {
            int row = g * columns + j;
            boolean isShown = cells.display(g, j) == LeadDisplay.SHOWN;
            if (isShown) {
                part.network.fixed(part.source, parent[j], cells.value(g, j));
            } else {
                part.network.cell(part.source, parent[j], cells.value(g, j), cells.display(g, j), 0, -1);
            }
            int block = part.blocks(1)[0];
            for (int k = 0; k < kind.length; k++) {
                if (isShown) {
                    part.cell(kinds, row, k, parent[j], kind[k], block);
                } else if (cells.display(g, j) != LeadDisplay.NONE) {
                    part.network.hidden(parent[j], kind[k], split.value(row, k));
                    instead.computeIfAbsent(kinds, none -> new HashMap<>()).put(row * kind.length + k, LeadCell.HELD);
                }
            }
        }
        int total = 0;
        for (int k = 0; k < kind.length; k++) {
            int of = k;
            int value = IntStream.range(0, columns)
                    .map(j -> split.value(g * columns + j, of))
                    .sum();
            part.total(
                    "kind " + k,
                    kind[k],
                    part.sink,
                    value,
                    TOTAL,
                    Map.of(
                            kinds,
                            IntStream.range(0, columns)
                                    .mapToObj(j -> (g * columns + j) * kind.length + of)
                                    .toList()));
            total += value;
        }
        part.close(total);
        return part;
    }

    private static List<Integer> row(int row, int columns) {
        return IntStream.range(0, columns)
                .mapToObj(column -> row * columns + column)
                .toList();
    }

    private static List<Integer> column(int column, ConcernGrid grid) {
        return IntStream.range(0, grid.rows())
                .mapToObj(row -> row * grid.columns() + column)
                .toList();
    }
}
