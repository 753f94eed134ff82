package org.wholeschool.pattern.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/**
 * A school's weeks, which are not the calendar's: what is compared with what, and that nobody calls the end of a
 * holiday an outbreak.
 */
class SchoolTrendTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);
    private static final double A_DAY = 4;

    @Test
    void onlyWholeDaysAreCompared() {
        Set<LocalDate> whole = Set.of(MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(15));
        Map<LocalDate, Integer> counts = Map.of(
                MONDAY, 2, MONDAY.plusDays(1), 3, MONDAY.plusDays(2), 5, MONDAY.plusDays(5), 7, MONDAY.plusDays(15), 1);
        SchoolWeeks weeks = SchoolWeeks.of(counts, whole, MONDAY.plusDays(3), MONDAY.plusDays(14));
        assertEquals(MONDAY, weeks.firstMonday());
        assertEquals(MONDAY.plusWeeks(2), weeks.monday(2));
        assertEquals(
                List.of("5 on 2.0", "0 on 0.0", "1 on 1.0"),
                IntStream.range(0, weeks.series().weeks())
                        .mapToObj(week -> weeks.series().count(week) + " on "
                                + weeks.series().openDays(week))
                        .toList());
        assertEquals(12, weeks.leftOut());
        assertThrows(IllegalArgumentException.class, () -> SchoolWeeks.of(counts, whole, MONDAY, MONDAY.minusDays(1)));
        assertThrows(IllegalArgumentException.class, () -> SchoolWeeks.of(Map.of(MONDAY, -1), whole, MONDAY, MONDAY));
    }

    @Test
    void threeYearsMakeASeason() {
        assertEquals(SchoolTrend.Method.BAYES, SchoolTrend.method(0));
        assertEquals(SchoolTrend.Method.BAYES, SchoolTrend.method(3 * 52 + 2));
        assertEquals(SchoolTrend.Method.FARRINGTON_FLEXIBLE, SchoolTrend.method(3 * 52 + 3));
        WeekSeries series =
                WeekSeries.ofEqualWeeks(new Random(1).ints(6 * 52, 10, 20).toArray());
        assertEquals(new BayesPredictive(0, 6, true, SchoolTrend.ALPHA).at(series, 57), SchoolTrend.at(series, 57));
        assertEquals(new BayesPredictive(1, 6, true, SchoolTrend.ALPHA).at(series, 58), SchoolTrend.at(series, 58));
        assertEquals(new BayesPredictive(2, 6, true, SchoolTrend.ALPHA).at(series, 158), SchoolTrend.at(series, 158));
        assertEquals(
                new Farrington(FarringtonRule.flexible(3, SchoolTrend.ALPHA)).at(series, 159),
                SchoolTrend.at(series, 159));
        assertEquals(
                new Farrington(FarringtonRule.flexible(4, SchoolTrend.ALPHA)).at(series, 311),
                SchoolTrend.at(series, 311));
        assertFalse(SchoolTrend.at(series, 5).isKnown());
    }

    @Test
    void whatIsPlantedIsFound() {
        MadeUpSchool school = new MadeUpSchool(5, new Random(4));
        Random random = new Random(5);
        WeekSeries quiet = school.weeks(() -> poisson(A_DAY, random)).series();
        for (int week : List.of(
                school.firstWeeksOf(1).get(2) + 3, school.firstWeeksOf(4).get(2) + 3)) {
            int[] counts = IntStream.range(0, quiet.weeks()).map(quiet::count).toArray();
            counts[week] = (int) (2.5 * A_DAY * quiet.openDays(week));
            WeekSeries planted = new WeekSeries(counts, days(quiet));
            assertTrue(
                    SchoolTrend.at(planted, week).isExceeded(),
                    () -> SchoolTrend.at(planted, week).toString());
            assertTrue(Ears.ofTheProduct().c1(planted, week).isExceeded());
        }
    }

    /** As many on each day of school as on the others: no week is an alarm by any method, in whatever calendar. */
    @Property(tries = 12)
    void whereEveryDayOfSchoolIsTheSameNoWeekIsAnAlarm(@ForAll @IntRange(max = 9) int aDay, @ForAll long seed) {
        WeekSeries series =
                new MadeUpSchool(5, new Random(seed)).weeks(() -> aDay).series();
        int known = 0;
        for (int week = 0; week < series.weeks(); week++) {
            WeekLimit limit = SchoolTrend.at(series, week);
            known += limit.isKnown() ? 1 : 0;
            assertFalse(limit.isExceeded(), limit::toString);
            assertFalse(Ears.ofTheProduct().c1(series, week).isExceeded());
            assertFalse(Ears.ofTheProduct().c2(series, week).isExceeded());
            assertFalse(Ears.ofTheProduct().c3Sum(series, week) >= Ears.C3_SUM);
            if (limit.isKnown()) {
                assertEquals(
                        aDay * series.openDays(week),
                        limit.expected(),
                        SchoolTrend.method(week) == SchoolTrend.Method.BAYES ? .5 : 1e-6);
            }
        }
        assertTrue(aDay == 0 || known > 5 * 39 - 7, known + " weeks have a limit");
    }

    /**
     * In schools without any pattern the first weeks after holidays are alarms as seldom as the method says: by Bayes
     * in alpha of cases at most, within a twentieth of it (see BayesPredictiveTest); by Farrington in at most
     * {@link FalseAlarmsTest#FARRINGTON_AT_MOST}. The tolerance is 3.3 standard errors (one in two thousand) from how
     * the schools differ. And the harness sees outbreaks where holidays are taken for quiet weeks.
     */
    @Test
    void theEndOfAHolidayIsNoOutbreak() {
        int schools = 160;
        double[] byBayes = new double[schools];
        double[] byFarrington = new double[schools];
        double[] naive = new double[schools];
        for (int i = 0; i < schools; i++) {
            Random random = new Random(i);
            MadeUpSchool school = new MadeUpSchool(5, random);
            WeekSeries series = school.weeks(() -> poisson(A_DAY, random)).series();
            WeekSeries calendar = WeekSeries.ofEqualWeeks(
                    IntStream.range(0, series.weeks()).map(series::count).toArray());
            byBayes[i] = alarms(series, school.firstWeeksOf(1));
            byFarrington[i] = alarms(series, school.firstWeeksOf(4));
            naive[i] = SchoolTrend.at(calendar, school.firstWeeksOf(1).get(0)).isExceeded() ? 1 : 0;
        }
        assertAtMost(SchoolTrend.ALPHA * 1.05, byBayes);
        assertAtMost(FalseAlarmsTest.FARRINGTON_AT_MOST, byFarrington);
        assertTrue(
                Arrays.stream(naive).average().orElseThrow() > .95,
                "September is an outbreak where August is a quiet month");
    }

    private static double alarms(WeekSeries series, List<Integer> weeks) {
        weeks.forEach(week -> assertTrue(SchoolTrend.at(series, week).isKnown(), "week " + week));
        return (double) weeks.stream()
                        .filter(week -> SchoolTrend.at(series, week).isExceeded())
                        .count()
                / weeks.size();
    }

    private static void assertAtMost(double chance, double[] shares) {
        double mean = DoubleStream.of(shares).average().orElseThrow();
        double error = Math.sqrt(DoubleStream.of(shares)
                        .map(share -> (share - mean) * (share - mean))
                        .sum()
                / (shares.length - 1)
                / shares.length);
        assertTrue(
                mean <= chance + 3.3 * error,
                mean + " is more than " + chance + " by more than its standard error, " + error);
    }

    private static double[] days(WeekSeries series) {
        return IntStream.range(0, series.weeks()).mapToDouble(series::openDays).toArray();
    }

    /** By multiplying uniform numbers, for small means. */
    static int poisson(double mean, Random random) {
        double least = Math.exp(-mean);
        int count = 0;
        for (double product = random.nextDouble(); product > least; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }
}
