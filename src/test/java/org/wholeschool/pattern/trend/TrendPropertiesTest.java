package org.wholeschool.pattern.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What holds for every series. */
class TrendPropertiesTest {

    private static final int WEEKS = 4 * 52 + 4;

    @Property(tries = 100)
    void whenItHappenedDoesNotMatter(@ForAll @IntRange(min = -1000, max = 1000) int shift, @ForAll long seed) {
        Random random = new Random(seed);
        LocalDate first = LocalDate.of(2026, 1, 1);
        Map<LocalDate, Integer> counts = new HashMap<>();
        Set<LocalDate> days = new HashSet<>();
        for (int day = 0; day < 200; day++) {
            counts.put(first.plusDays(day), random.nextInt(4));
            if (random.nextBoolean()) {
                days.add(first.plusDays(day));
            }
        }
        UnaryOperator<LocalDate> later = date -> date.plusWeeks(shift);
        SchoolWeeks weeks = SchoolWeeks.of(counts, days, first, first.plusDays(199));
        SchoolWeeks shifted = SchoolWeeks.of(
                counts.entrySet().stream()
                        .collect(Collectors.toMap(day -> later.apply(day.getKey()), Map.Entry::getValue)),
                days.stream().map(later).collect(Collectors.toSet()),
                later.apply(first),
                later.apply(first.plusDays(199)));
        assertEquals(later.apply(weeks.firstMonday()), shifted.firstMonday());
        assertEquals(weeks.leftOut(), shifted.leftOut());
        assertEquals(asText(weeks.series()), asText(shifted.series()));
        assertEquals(
                counts.values().stream().mapToInt(Integer::intValue).sum(),
                weeks.leftOut()
                        + IntStream.range(0, weeks.series().weeks())
                                .map(weeks.series()::count)
                                .sum());
    }

    private static String asText(WeekSeries series) {
        return IntStream.range(0, series.weeks())
                .mapToObj(week -> series.count(week) + "/" + series.openDays(week))
                .collect(Collectors.joining(" "));
    }

    /**
     * What lies before a method's reach, and after the week, changes nothing; neither does from when on time is
     * counted.
     */
    @Property(tries = 40)
    void onlyItsOwnPastDecidesAWeek(
            @ForAll @IntRange(min = 1, max = 80) int before, @ForAll @IntRange(max = 30) int after, @ForAll long seed) {
        Random random = new Random(seed);
        int[] counts = random.ints(WEEKS, 0, 12).toArray();
        double[] days = random.doubles(WEEKS, .5, 5).toArray();
        WeekSeries alone = new WeekSeries(counts, days);
        WeekSeries longer = new WeekSeries(
                IntStream.concat(
                                IntStream.concat(random.ints(before, 0, 12), IntStream.of(counts)),
                                random.ints(after, 0, 12))
                        .toArray(),
                IntStream.range(0, before + WEEKS + after)
                        .mapToDouble(week -> week >= before && week < before + WEEKS ? days[week - before] : 5)
                        .toArray());
        int last = WEEKS - 1;
        for (Limit method : METHODS.values()) {
            assertAlike(method.at(alone, last), method.at(longer, before + last));
        }
    }

    /** Whether days are counted in days or in hours. */
    @Property(tries = 40)
    void onlyTheProportionsOfOpenDaysMatter(@ForAll @IntRange(min = 1, max = 60) int unit, @ForAll long seed) {
        Random random = new Random(seed);
        int[] counts = random.ints(WEEKS, 1, 12).toArray();
        double[] days = random.ints(WEEKS, 1, 6).asDoubleStream().toArray();
        WeekSeries inDays = new WeekSeries(counts, days);
        WeekSeries inHours = new WeekSeries(
                counts,
                IntStream.range(0, WEEKS).mapToDouble(week -> days[week] * unit).toArray());
        for (Limit method : METHODS.values()) {
            assertAlike(method.at(inDays, WEEKS - 1), method.at(inHours, WEEKS - 1));
        }
    }

    /** Without a floor, so many times the counts have so many times the limit. */
    @Property(tries = 100)
    void earsScalesWithTheCounts(@ForAll @IntRange(min = 2, max = 50) int times, @ForAll long seed) {
        int[] counts = new Random(seed).ints(12, 0, 20).toArray();
        WeekSeries once = WeekSeries.ofEqualWeeks(counts);
        WeekSeries often = WeekSeries.ofEqualWeeks(
                IntStream.of(counts).map(count -> count * times).toArray());
        Ears ears = Ears.asPublished();
        assertEquals(ears.c1(once, 11).limit() * times, ears.c1(often, 11).limit(), 1e-9 * times);
        assertEquals(ears.c2(once, 11).limit() * times, ears.c2(often, 11).limit(), 1e-9 * times);
        assertEquals(ears.c3(once, 11).limit() * times, ears.c3(often, 11).limit(), 1e-9 * times);
    }

    @Property(tries = 40)
    void aSeriesThatNeverChangesNeverAlarms(@ForAll @IntRange(max = 500) int count) {
        WeekSeries series = WeekSeries.ofEqualWeeks(
                IntStream.generate(() -> count).limit(WEEKS).toArray());
        METHODS.forEach((name, method) -> assertFalse(
                method.at(series, WEEKS - 1).isExceeded(), () -> name + ": " + method.at(series, WEEKS - 1)));
        assertFalse(Ears.ofTheProduct().c3Sum(series, WEEKS - 1) >= Ears.C3_SUM);
    }

    /** More concerns in the week itself move no limit but that of R's C3. */
    @Property(tries = 40)
    void aWeekIsInNoBaseLineOfItsOwn(@ForAll @IntRange(min = 1, max = 100) int more, @ForAll long seed) {
        int[] counts = new Random(seed).ints(WEEKS, 2, 12).toArray();
        METHODS.forEach((name, method) -> {
            double limit = lastLimit(method, counts, 0);
            double higher = lastLimit(method, counts, more);
            if (!name.equals("c3")) {
                assertEquals(limit, higher, 1e-9, name);
            } else if (limit > 0) {
                assertEquals(limit + more, higher, 1e-9, name);
            } else {
                assertTrue(higher >= 0 && higher <= more, name);
            }
        });
    }

    /** Two weeks that were far too high bring R's C3 down to 0, and it stays there until the week itself is as high. */
    @Test
    void theLimitOfC3IsNeverBelowZero() {
        int[] counts = {2, 3, 2, 3, 2, 3, 2, 3, 2, 11, 11, 2};
        Limit c3 = METHODS.get("c3");
        assertEquals(0, lastLimit(c3, counts, 0));
        assertEquals(0, lastLimit(c3, counts, 1));
        assertEquals(80, lastLimit(c3, counts, 100) - lastLimit(c3, counts, 20), 1e-9);
    }

    private static double lastLimit(Limit method, int[] counts, int more) {
        int[] weeks = counts.clone();
        weeks[weeks.length - 1] += more;
        return method.at(WeekSeries.ofEqualWeeks(weeks), weeks.length - 1).limit();
    }

    private interface Limit {
        WeekLimit at(WeekSeries series, int week);
    }

    private static final Map<String, Limit> METHODS = Map.of(
            "c1",
            Ears.ofTheProduct()::c1,
            "c2",
            Ears.ofTheProduct()::c2,
            "c3",
            Ears.ofTheProduct()::c3,
            "bayes",
            new BayesPredictive(3, 6, true, .05)::at,
            "flexible",
            new Farrington(FarringtonRule.flexible())::at,
            "original",
            new Farrington(FarringtonRule.original())::at,
            "originalInFlexible",
            new Farrington(FarringtonRule.originalInFlexible())::at);

    private static void assertAlike(WeekLimit one, WeekLimit other) {
        assertEquals(one.observed(), other.observed());
        assertEquals(one.expected(), other.expected(), 1e-8);
        assertEquals(one.limit(), other.limit(), 1e-7);
    }
}
