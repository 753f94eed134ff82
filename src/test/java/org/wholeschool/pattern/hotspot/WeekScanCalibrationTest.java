package org.wholeschool.pattern.hotspot;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wholeschool.pattern.hotspot.WeekScan.Found;
import org.wholeschool.testing.InFullRun;

/**
 * How often the product's own look at a week calls for nothing: with a weekend that has one part of the day, a short
 * week, and pupils some of whom are named again and again.
 */
@InFullRun("a calibration; SatScanVectorsTest holds the figures of one scan")
class WeekScanCalibrationTest {

    private static final int PLACES = 8;
    private static final int BANDS = 3;
    private static final int WEEKS = 39;
    private static final int LONGEST = 8;
    private static final int REPLICATES = 99;
    private static final double LEVEL = .05 + 1e-12;

    private static final double[] DAYS = {5, 5, 2};

    /**
     * Places in a row, ten metres from one to the next; the last week has three days and its weekend is still to come.
     */
    private static final WeekScan.Site SITE = new WeekScan.Site(
            PLACES,
            BANDS,
            WEEKS,
            exposure(),
            IntStream.range(0, PLACES - 1).toArray(),
            IntStream.range(1, PLACES).toArray(),
            IntStream.range(1, PLACES).mapToDouble(i -> 10).toArray());

    private static double[] exposure() {
        double[] exposure = new double[PLACES * BANDS * WEEKS];
        for (int i = 0; i < exposure.length; i++) {
            boolean last = i % WEEKS == WEEKS - 1;
            int band = i / WEEKS % BANDS;
            exposure[i] = !last ? DAYS[band] : band == 2 ? 0 : 3;
        }
        return exposure;
    }

    private static final class School {

        private final List<Integer> cells = new ArrayList<>();
        private final List<Integer> weeks = new ArrayList<>();
        private final List<int[]> pupils = new ArrayList<>();

        private void add(int cell, int week, int... who) {
            cells.add(cell);
            weeks.add(week);
            pupils.add(who);
        }

        private WeekCases cases() {
            int[] week = weeks.stream().mapToInt(Integer::intValue).toArray();
            return new WeekCases(
                    BANDS,
                    PLACES * BANDS,
                    WEEKS,
                    cells.stream().mapToInt(Integer::intValue).toArray(),
                    week,
                    week,
                    pupils.toArray(int[][]::new));
        }
    }

    /**
     * Each day of a part of the day is as likely as any other; a tenth of the pupils are in about a third of the
     * concerns.
     */
    private static School nothingAnywhere(Random random, int concerns) {
        double[] open = exposure();
        School school = new School();
        while (school.cells.size() < concerns) {
            int place = random.nextInt(PLACES);
            int band = random.nextInt(BANDS);
            int week = random.nextInt(WEEKS);
            if (random.nextDouble() * 5 < open[(place * BANDS + band) * WEEKS + week]) {
                school.add(place * BANDS + band, week, (int) (400 * random.nextDouble() * random.nextDouble()));
            }
        }
        return school;
    }

    private static List<Found> called(List<Found> found) {
        return found.stream().filter(each -> each.p() <= LEVEL).toList();
    }

    private static boolean proven(List<Found> all, List<Found> once) {
        return called(once).stream().anyMatch(found -> called(all).stream().anyMatch(found::overlaps));
    }

    @Test
    void whereNothingIsAnywhereAboutOneInTwentyIsCalledAtThatLevelAndNoMoreIsProven() {
        int years = 500;
        int called = 0;
        int proven = 0;
        for (int year = 0; year < years; year++) {
            WeekCases cases = nothingAnywhere(new Random(year), 400).cases();
            WeekScan scan = new WeekScan(SITE, new WeekScan.Rule(REPLICATES, year, LONGEST, 15, .5, true));
            List<Found> all = scan.look(cases.all(), () -> {});
            called += called(all).isEmpty() ? 0 : 1;
            proven += proven(all, scan.look(cases.eachPupilOnce(LONGEST), () -> {})) ? 1 : 0;
        }
        // The middle 99 % of binomial(500, .05).
        assertTrue(called >= 13 && called <= 38, called + " of " + years);
        assertTrue(proven <= 38, proven + " of " + years);
    }

    /**
     * Ten regulars of an isolation room, once a week each: the last concern of each lies in the newest weeks, although
     * every week is as the others.
     */
    @Test
    void thatTheSameChildrenAreNamedWeekAfterWeekProvesNothing() {
        int years = 200;
        int once = 0;
        int proven = 0;
        for (int year = 0; year < years; year++) {
            Random random = new Random(year);
            School school = nothingAnywhere(random, 400);
            for (int week = 0; week < WEEKS; week++) {
                for (int regular = 0; regular < 10; regular++) {
                    if (random.nextDouble() < (week == WEEKS - 1 ? .6 : 1)) {
                        school.add(3, week, 1000 + regular);
                    }
                }
            }
            WeekScan scan = new WeekScan(SITE, new WeekScan.Rule(REPLICATES, year, LONGEST, 15, .5, true));
            List<Found> capped = scan.look(school.cases().eachPupilOnce(LONGEST), () -> {});
            once += called(capped).isEmpty() ? 0 : 1;
            proven += proven(scan.look(school.cases().all(), () -> {}), capped) ? 1 : 0;
        }
        assertTrue(once > 30, "the control: counted once alone they would be proven in " + once + " of " + years);
        // 99.9 % of binomial(200, .05) lie up to 21.
        assertTrue(proven <= 21, proven + " of " + years);
    }
}
