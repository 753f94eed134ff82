package org.wholeschool.pattern.hotspot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wholeschool.disclosure.LeadDisplay;
import org.wholeschool.disclosure.LeadThreshold;
import org.wholeschool.pattern.hotspot.YearTables.Table;

/**
 * Made-up school years of every size, small and sparse ones above all: of none of them does subtraction find what is
 * hidden.
 */
class HeldBackTest {

    private static final int SCHOOLS = 150;
    private static final int GROUPS = 3;

    @Test
    void noSubtractionFindsASmallCell() {
        Random random = new Random(20261125);
        int opened = 0;
        int numbers = 0;
        int before = 0;
        for (int i = 0; i < SCHOOLS; i++) {
            YearTables counted = year(random);
            opened += SubtractionAttack.on(counted, false).isEmpty() ? 0 : 1;
            YearTables safe = HeldBack.of(counted);
            assertEquals(List.of(), SubtractionAttack.on(safe, false), "school " + i);
            assertEquals(
                    List.of(),
                    SubtractionAttack.on(safe, true),
                    "school " + i + ", and its totals and the method known");
            before += numbers(counted, Table.PLACE_BANDS);
            numbers += numbers(safe, Table.PLACE_BANDS);
        }
        assertTrue(
                opened > SCHOOLS / 2,
                "the control: with nothing held back the attack finds cells in " + opened + " of " + SCHOOLS);
        assertTrue(numbers > before / 2, numbers + " of " + before + " numbers of places are left");
    }

    private static int numbers(YearTables year, Table table) {
        return (int) year.get(table).shown().cells().stream()
                .filter(cell -> cell.display() == LeadDisplay.SHOWN)
                .count();
    }

    /** What is held back loses its number and nothing gets another one. */
    @Test
    void whatIsShownIsWhatWasCounted() {
        Random random = new Random(7);
        for (int i = 0; i < 40; i++) {
            YearTables counted = year(random);
            YearTables safe = HeldBack.of(counted);
            for (Table table : counted.tables().keySet()) {
                for (int cell = 0; cell < counted.get(table).shown().cells().size(); cell++) {
                    LeadCell was = counted.get(table).shown().cells().get(cell);
                    LeadCell is = safe.get(table).shown().cells().get(cell);
                    assertTrue(
                            is.display() == was.display() && is.concerns() == was.concerns()
                                    || is.equals(LeadCell.HELD)
                                    || is.equals(LeadCell.UNDER)
                                            && (was.display() == LeadDisplay.SMALL
                                                    || was.display() == LeadDisplay.NONE),
                            was + " became " + is);
                }
            }
        }
    }

    /** @return a school year: some places have much, most have little, as it is in schools. */
    private static YearTables year(Random random) {
        int places = 2 + random.nextInt(9);
        int bands = 2 + random.nextInt(6);
        int weekdays = 2 + random.nextInt(5);
        int kinds = 2 + random.nextInt(4);
        int halves = random.nextInt(4);
        int concerns = 5 + random.nextInt(random.nextBoolean() ? 60 : 400);
        int[] groupOfPlace =
                IntStream.range(0, places).map(p -> random.nextInt(GROUPS)).toArray();
        int[] bandGroupOf =
                IntStream.range(0, bands).map(b -> random.nextInt(2)).toArray();
        int[] place = drawn(random, concerns, places);
        int[] band = drawn(random, concerns, bands);
        int[] weekday = drawn(random, concerns, weekdays);
        int[] kind = drawn(random, concerns, kinds);
        int[] half = drawn(random, concerns, Math.max(1, halves));
        int pupils = 3 + random.nextInt(60);
        int[][] who = IntStream.range(0, concerns)
                .mapToObj(i -> random.nextInt(10) == 0
                        ? new int[0]
                        : new int[] {random.nextInt(pupils), random.nextInt(pupils)})
                .toArray(int[][]::new);
        IntUnaryOperator group = i -> groupOfPlace[place[i]];
        Map<Table, CountedGrid> tables = new EnumMap<>(Table.class);
        tables.put(Table.GROUP_BANDS, grid(GROUPS, bands, group, i -> band[i], who));
        tables.put(Table.PLACE_BANDS, grid(places, bands, i -> place[i], i -> band[i], who));
        tables.put(Table.GROUP_DAYS, grid(GROUPS, weekdays, group, i -> weekday[i], who));
        tables.put(Table.PLACE_DAYS, grid(places, weekdays, i -> place[i], i -> weekday[i], who));
        tables.put(
                Table.BAND_KINDS,
                grid(GROUPS * bands, kinds, i -> group.applyAsInt(i) * bands + band[i], i -> kind[i], who));
        tables.put(
                Table.DAY_KINDS,
                grid(GROUPS * weekdays, kinds, i -> group.applyAsInt(i) * weekdays + weekday[i], i -> kind[i], who));
        if (halves > 0) {
            tables.put(Table.GROUP_HALVES, grid(GROUPS, halves, group, i -> half[i], who));
            tables.put(Table.BAND_GROUP_HALVES, grid(2, halves, i -> bandGroupOf[band[i]], i -> half[i], who));
        }
        return new YearTables(LeadThreshold.DEFAULT, groupOfPlace, bandGroupOf, tables);
    }

    private static int[] drawn(Random random, int concerns, int of) {
        double skew = 1 + 2 * random.nextDouble();
        return IntStream.range(0, concerns)
                .map(i -> (int) (of * Math.pow(random.nextDouble(), skew)))
                .toArray();
    }

    private static CountedGrid grid(int rows, int columns, IntUnaryOperator row, IntUnaryOperator column, int[][] who) {
        int[] all = IntStream.range(0, who.length).toArray();
        return CountedGrid.of(
                new ConcernGrid(
                        rows,
                        columns,
                        IntStream.of(all).map(row).toArray(),
                        IntStream.of(all).map(column).toArray(),
                        who),
                LeadThreshold.DEFAULT);
    }
}
