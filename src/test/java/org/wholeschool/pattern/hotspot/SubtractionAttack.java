package org.wholeschool.pattern.hotspot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wholeschool.disclosure.LeadDisplay;
import org.wholeschool.pattern.hotspot.YearTables.Table;

/**
 * Somebody with every number and word of a school year before them, who works out what is hidden: each cell is an
 * unknown between the bounds that its word tells, each sum that two tables have in common is an equation. They solve
 * the equations (Gauss and Jordan), so that whatever follows from any combination of sums follows, and narrow the
 * bounds with these and with the equations as they stand until nothing moves. It shares nothing with what protects.
 */
public final class SubtractionAttack {

    private static final int NO_LIMIT = 1_000_000;
    private static final double TINY = 1e-7;

    private final YearTables year;
    private final boolean insider;
    private final List<double[]> bounds = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<Integer> truth = new ArrayList<>();
    private final List<Boolean> small = new ArrayList<>();
    private final List<double[]> equations = new ArrayList<>();
    private final List<Map<Integer, Integer>> sums = new ArrayList<>();
    private final Map<Table, int[]> first = new EnumMap<>(Table.class);

    private SubtractionAttack(YearTables year, boolean insider) {
        this.year = year;
        this.insider = insider;
    }

    /**
     * @param insider whether they know the method, so that what is held back has enough, and every total that leads to
     *     a number
     * @return the cells under the threshold that they know to within one, each with what it is
     */
    public static List<String> on(YearTables year, boolean insider) {
        return new SubtractionAttack(year, insider).found();
    }

    private List<String> found() {
        Stream.of(Table.values()).filter(year::has).forEach(this::read);
        places(Table.GROUP_BANDS, Table.PLACE_BANDS);
        places(Table.GROUP_DAYS, Table.PLACE_DAYS);
        int columns = columns(Table.GROUP_BANDS);
        int weekdays = columns(Table.GROUP_DAYS);
        for (int p = 0; p < rows(Table.PLACE_BANDS); p++) {
            equal(row(Table.PLACE_BANDS, p), row(Table.PLACE_DAYS, p));
        }
        for (int g = 0; g < rows(Table.GROUP_BANDS); g++) {
            equal(row(Table.GROUP_BANDS, g), row(Table.GROUP_DAYS, g));
            kinds(g, Table.GROUP_BANDS, Table.BAND_KINDS);
            kinds(g, Table.GROUP_DAYS, Table.DAY_KINDS);
            for (int k = 0; k < columns(Table.BAND_KINDS); k++) {
                equal(ofKind(Table.BAND_KINDS, g, columns, k), ofKind(Table.DAY_KINDS, g, weekdays, k));
            }
        }
        if (year.has(Table.GROUP_HALVES)) {
            halves();
        }
        if (insider) {
            totals();
        }
        narrow();
        solve();
        narrow();
        return IntStream.range(0, bounds.size())
                .filter(i -> small.get(i) && bounds.get(i)[1] - bounds.get(i)[0] < 2 - TINY)
                .mapToObj(i -> names.get(i) + " is " + truth.get(i) + ": " + Arrays.toString(bounds.get(i)))
                .toList();
    }

    private void read(Table table) {
        CountedGrid grid = year.get(table);
        int threshold = year.threshold().concerns();
        int[] at = new int[rows(table) * columns(table)];
        for (int i = 0; i < at.length; i++) {
            int row = i / columns(table);
            int column = i % columns(table);
            int value = grid.value(row, column);
            boolean enough = year.threshold().display(value, grid.counted().persons(row, column)) == LeadDisplay.SHOWN;
            at[i] = bounds.size();
            names.add(table + " " + row + "/" + column + " (" + grid.display(row, column) + ")");
            truth.add(value);
            small.add(value > 0 && !enough);
            bounds.add(
                    switch (grid.display(row, column)) {
                        case NONE -> new double[] {0, 0};
                        case SMALL -> new double[] {1, threshold - 1.0};
                        case UNDER -> new double[] {0, threshold - 1.0};
                        case FEW_PUPILS -> new double[] {threshold, NO_LIMIT};
                        case HELD ->
                            new double[] {insider && enough && !isWithheld(table, row, column) ? threshold : 0, NO_LIMIT
                            };
                        case SHOWN -> new double[] {value, value};
                    });
        }
        first.put(table, at);
    }

    /**
     * Where cells of one sum are held back all together, the empty ones too, nobody knows which of them have enough.
     */
    private boolean isWithheld(Table table, int row, int column) {
        CountedGrid grid = year.get(table);
        return IntStream.range(0, rows(table))
                .filter(r -> isOneBlock(table, row, r))
                .allMatch(r -> IntStream.range(0, columns(table))
                        .filter(c -> isOneBlockAcross(table, column, c))
                        .allMatch(c -> grid.display(r, c) == LeadDisplay.HELD));
    }

    private boolean isOneBlock(Table table, int row, int other) {
        return switch (table) {
            case GROUP_HALVES, BAND_GROUP_HALVES -> true;
            case PLACE_BANDS, PLACE_DAYS -> year.groupOfPlace()[row] == year.groupOfPlace()[other];
            default -> row == other;
        };
    }

    private static boolean isOneBlockAcross(Table table, int column, int other) {
        return switch (table) {
            case PLACE_BANDS, PLACE_DAYS, GROUP_HALVES, BAND_GROUP_HALVES -> column == other;
            default -> true;
        };
    }

    private int rows(Table table) {
        return year.get(table).counted().rows();
    }

    private int columns(Table table) {
        return year.get(table).counted().columns();
    }

    private int cell(Table table, int row, int column) {
        return first.get(table)[row * columns(table) + column];
    }

    private int[] row(Table table, int row) {
        return IntStream.range(0, columns(table))
                .map(column -> cell(table, row, column))
                .toArray();
    }

    private int[] column(Table table, int column) {
        return IntStream.range(0, rows(table))
                .map(row -> cell(table, row, column))
                .toArray();
    }

    private int[] ofKind(Table table, int group, int columns, int kind) {
        return IntStream.range(0, columns)
                .map(column -> cell(table, group * columns + column, kind))
                .toArray();
    }

    private void places(Table groups, Table places) {
        for (int g = 0; g < rows(groups); g++) {
            for (int j = 0; j < columns(groups); j++) {
                int group = g;
                int column = j;
                equal(
                        new int[] {cell(groups, g, j)},
                        IntStream.range(0, rows(places))
                                .filter(p -> year.groupOfPlace()[p] == group)
                                .map(p -> cell(places, p, column))
                                .toArray());
            }
        }
    }

    private void kinds(int g, Table groups, Table kinds) {
        for (int j = 0; j < columns(groups); j++) {
            equal(new int[] {cell(groups, g, j)}, row(kinds, g * columns(groups) + j));
        }
    }

    private void halves() {
        for (int g = 0; g < rows(Table.GROUP_HALVES); g++) {
            equal(row(Table.GROUP_HALVES, g), row(Table.GROUP_BANDS, g));
        }
        for (int b = 0; b < rows(Table.BAND_GROUP_HALVES); b++) {
            int of = b;
            equal(
                    row(Table.BAND_GROUP_HALVES, b),
                    IntStream.range(0, columns(Table.GROUP_BANDS))
                            .filter(j -> year.bandGroupOf()[j] == of)
                            .flatMap(j -> Arrays.stream(column(Table.GROUP_BANDS, j)))
                            .toArray());
        }
        for (int h = 0; h < columns(Table.GROUP_HALVES); h++) {
            equal(column(Table.GROUP_HALVES, h), column(Table.BAND_GROUP_HALVES, h));
        }
    }

    /** Every total that leads to a number, in whichever table. */
    private void totals() {
        for (int p = 0; p < rows(Table.PLACE_BANDS); p++) {
            known(row(Table.PLACE_BANDS, p), row(Table.PLACE_DAYS, p));
        }
        for (int g = 0; g < rows(Table.GROUP_BANDS); g++) {
            known(
                    row(Table.GROUP_BANDS, g),
                    row(Table.GROUP_DAYS, g),
                    year.has(Table.GROUP_HALVES) ? row(Table.GROUP_HALVES, g) : new int[0]);
            for (int k = 0; k < columns(Table.BAND_KINDS); k++) {
                known(
                        ofKind(Table.BAND_KINDS, g, columns(Table.GROUP_BANDS), k),
                        ofKind(Table.DAY_KINDS, g, columns(Table.GROUP_DAYS), k));
            }
        }
        for (int j = 0; j < columns(Table.GROUP_BANDS); j++) {
            known(column(Table.GROUP_BANDS, j), column(Table.PLACE_BANDS, j));
        }
        for (int j = 0; j < columns(Table.GROUP_DAYS); j++) {
            known(column(Table.GROUP_DAYS, j), column(Table.PLACE_DAYS, j));
        }
        if (year.has(Table.GROUP_HALVES)) {
            for (int h = 0; h < columns(Table.GROUP_HALVES); h++) {
                known(column(Table.GROUP_HALVES, h), column(Table.BAND_GROUP_HALVES, h));
            }
        }
    }

    /** Several ways to count the same, of which the first is the total. */
    private void known(int[]... ways) {
        boolean leads = Arrays.stream(ways)
                .flatMapToInt(Arrays::stream)
                .anyMatch(i -> names.get(i).endsWith("(SHOWN)"));
        if (leads) {
            Map<Integer, Integer> sum = new java.util.TreeMap<>();
            Arrays.stream(ways[0]).forEach(i -> sum.put(i, 1));
            sums.add(sum);
            equations.add(new double[] {Arrays.stream(ways[0]).map(truth::get).sum()});
        }
    }

    private void equal(int[] one, int[] other) {
        Map<Integer, Integer> sum = new java.util.TreeMap<>();
        Arrays.stream(one).forEach(i -> sum.merge(i, 1, Integer::sum));
        Arrays.stream(other).forEach(i -> sum.merge(i, -1, Integer::sum));
        if (one.length > 0
                && other.length > 0
                && sum.entrySet().stream()
                                .mapToInt(entry -> entry.getValue() * truth.get(entry.getKey()))
                                .sum()
                        == 0) {
            sums.add(sum);
            equations.add(new double[] {0});
        }
    }

    /** Narrows each bound by what the other cells of its equation leave, until nothing moves. */
    private void narrow() {
        boolean moved = true;
        for (int round = 0; moved && round < 200; round++) {
            moved = false;
            for (int e = 0; e < sums.size(); e++) {
                moved |= narrow(
                        sums.get(e).entrySet().stream()
                                .mapToInt(Map.Entry::getKey)
                                .toArray(),
                        sums.get(e).values().stream()
                                .mapToDouble(Integer::doubleValue)
                                .toArray(),
                        equations.get(e)[0]);
            }
            for (double[] solved : solutions) {
                int[] cells = IntStream.range(0, bounds.size())
                        .filter(i -> Math.abs(solved[i]) > TINY)
                        .toArray();
                moved |= narrow(
                        cells, Arrays.stream(cells).mapToDouble(i -> solved[i]).toArray(), solved[bounds.size()]);
            }
        }
    }

    private final List<double[]> solutions = new ArrayList<>();

    private boolean narrow(int[] cells, double[] times, double total) {
        double least = 0;
        double most = 0;
        for (int i = 0; i < cells.length; i++) {
            double[] bound = bounds.get(cells[i]);
            least += times[i] > 0 ? times[i] * bound[0] : times[i] * bound[1];
            most += times[i] > 0 ? times[i] * bound[1] : times[i] * bound[0];
        }
        boolean moved = false;
        for (int i = 0; i < cells.length; i++) {
            double[] bound = bounds.get(cells[i]);
            double mine = times[i] > 0 ? times[i] * bound[0] : times[i] * bound[1];
            double mineMost = times[i] > 0 ? times[i] * bound[1] : times[i] * bound[0];
            double one = (total - (most - mineMost)) / times[i];
            double other = (total - (least - mine)) / times[i];
            double low = Math.ceil(Math.min(one, other) - TINY);
            double high = Math.floor(Math.max(one, other) + TINY);
            if (low > bound[0] || high < bound[1]) {
                bounds.set(cells[i], new double[] {Math.max(low, bound[0]), Math.min(high, bound[1])});
                return true;
            }
        }
        return moved;
    }

    /** Gauss and Jordan over what is not known yet. */
    private void solve() {
        int n = bounds.size();
        List<double[]> rows = new ArrayList<>();
        for (int e = 0; e < sums.size(); e++) {
            double[] row = new double[n + 1];
            row[n] = equations.get(e)[0];
            sums.get(e).forEach((cell, times) -> {
                if (bounds.get(cell)[0] == bounds.get(cell)[1]) {
                    row[n] -= times * bounds.get(cell)[0];
                } else {
                    row[cell] = times;
                }
            });
            rows.add(row);
        }
        int done = 0;
        for (int column = 0; column < n && done < rows.size(); column++) {
            int pivot = done;
            for (int r = done; r < rows.size(); r++) {
                pivot = Math.abs(rows.get(r)[column]) > Math.abs(rows.get(pivot)[column]) ? r : pivot;
            }
            if (Math.abs(rows.get(pivot)[column]) > TINY) {
                double[] swap = rows.get(done);
                rows.set(done, rows.get(pivot));
                rows.set(pivot, swap);
                eliminate(rows, done, column);
                done++;
            }
        }
        solutions.addAll(rows.subList(0, done));
    }

    private static void eliminate(List<double[]> rows, int done, int column) {
        double[] row = rows.get(done);
        double by = row[column];
        for (int i = 0; i < row.length; i++) {
            row[i] /= by;
        }
        for (int r = 0; r < rows.size(); r++) {
            double times = rows.get(r)[column];
            if (r != done && Math.abs(times) > TINY) {
                double[] other = rows.get(r);
                for (int i = 0; i < row.length; i++) {
                    other[i] -= times * row[i];
                    other[i] = Math.abs(other[i]) < TINY ? 0 : other[i];
                }
            }
        }
    }
}
