package org.wholeschool.pattern.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every limit that the R package surveillance 1.24.1 gives for 31 weeks of Salmonella Agona, every alarm, and what it
 * expects: to the last digits of its file.
 */
@Tag("reference")
class SalmonellaTest {

    private static final Path DATA = Path.of("../shared/data/trend");
    private static final Path COUNTS = DATA.resolve("salmonella_agona.csv");
    private static final Path REFERENCE = DATA.resolve("salmonella_agona_reference_R_surveillance_1.24.1.csv");

    /**
     * The file has 15 significant digits of numbers below 15; what is left is the rounding of sums in another order.
     */
    private static final double LAST_DIGITS = 1e-12;

    private static WeekSeries series;
    private static List<String> heading;
    private static List<double[]> rows;

    /** The file's name of each method, whose columns are that name with _ub and _al. */
    private enum Column {
        C1(week -> Ears.asPublished().c1(series, week)),
        C2(week -> Ears.asPublished().c2(series, week)),
        C3(week -> Ears.asPublished().c3(series, week)),
        FF_orig(week -> new Farrington(FarringtonRule.originalInFlexible()).at(series, week)),
        FF_impr(week -> new Farrington(FarringtonRule.flexible()).at(series, week)),
        farr(week -> new Farrington(FarringtonRule.original()).at(series, week)),
        bayes(week -> new BayesPredictive(3, 6, false, .05).at(series, week));

        private final IntFunction<WeekLimit> method;

        Column(IntFunction<WeekLimit> method) {
            this.method = method;
        }
    }

    @BeforeAll
    static void read() throws IOException {
        if (!Files.exists(REFERENCE)) {
            System.out.println(
                    "SalmonellaTest skipped: the reference data is not beside the project (" + REFERENCE + ")");
            abort("The reference data is not beside the project: " + REFERENCE);
        }
        series = WeekSeries.ofEqualWeeks(Files.readAllLines(COUNTS).stream()
                .skip(1)
                .mapToInt(line -> Integer.parseInt(line.split(",")[2]))
                .toArray());
        List<String> lines = Files.readAllLines(REFERENCE);
        heading = Stream.of(lines.get(0).split(","))
                .map(name -> name.replace("\"", ""))
                .toList();
        rows = new ArrayList<>(lines.stream()
                .skip(1)
                .map(line -> Stream.of(line.split(","))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList());
        assertEquals(31, rows.size());
    }

    @ParameterizedTest
    @EnumSource
    void everyLimitAndAlarmIsThatOfTheFile(Column column) {
        double worst = 0;
        for (double[] row : rows) {
            int week = (int) row[0] - 1;
            WeekLimit limit = column.method.apply(week);
            assertEquals((int) row[1], limit.observed());
            worst = Math.max(worst, Math.abs(limit.limit() - row[heading.indexOf(column + "_ub")]));
            assertEquals(
                    row[heading.indexOf(column + "_al")] == 1,
                    limit.isExceeded(),
                    () -> column + ", week " + row[0] + ": " + limit);
        }
        double largest = worst;
        assertTrue(largest <= LAST_DIGITS, () -> column + " differs by " + largest);
    }

    @Test
    void whatFlexibleFarringtonExpectsIsThatOfTheFile() {
        ToDoubleFunction<double[]> difference = row -> Math.abs(
                Column.FF_impr.method.apply((int) row[0] - 1).expected() - row[heading.indexOf("FF_expected")]);
        assertTrue(rows.stream().mapToDouble(difference).max().orElseThrow() <= LAST_DIGITS);
    }

    /** The table of the specification, which says by which weeks an engineer without the file may check. */
    @Test
    void theTwoWeeksOfTheTableAreWhatItSays() {
        assertEquals(5.746480, Column.C1.method.apply(283).limit(), 5e-7);
        assertEquals(3.050282, Column.C2.method.apply(283).limit(), 5e-7);
        assertEquals(3.978817, Column.C3.method.apply(283).limit(), 5e-7);
        assertEquals(
                new WeekLimit(7, Column.FF_impr.method.apply(283).expected(), 5), Column.FF_impr.method.apply(283));
        assertEquals(1.723899, Column.FF_impr.method.apply(283).expected(), 5e-7);
        assertEquals(8.159525, Column.C1.method.apply(293).limit(), 5e-7);
        assertEquals(9.618740, Column.C2.method.apply(293).limit(), 5e-7);
        assertTrue(Column.C1.method.apply(293).isExceeded()
                && !Column.C2.method.apply(293).isExceeded());
    }

    /** The product's floor changes no limit here: no seven weeks of this series vary by less than half a case. */
    @Test
    void theFloorOfTheProductIsBelowWhatVaries() {
        for (double[] row : rows) {
            int week = (int) row[0] - 1;
            assertEquals(
                    Ears.asPublished().c1(series, week), Ears.ofTheProduct().c1(series, week));
        }
    }
}
