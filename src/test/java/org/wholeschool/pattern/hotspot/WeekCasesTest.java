package org.wholeschool.pattern.hotspot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wholeschool.pattern.hotspot.scan.CaseCounts;

/** Each pupil at most once for each place and window. */
class WeekCasesTest {

    private static final int BANDS = 2;
    private static final int PLACES = 5;
    private static final int WEEKS = 39;
    private static final int LONGEST = 8;

    private record Happened(int cell, int week, int... pupils) {}

    private static WeekCases of(List<Happened> all) {
        return new WeekCases(
                BANDS,
                PLACES * BANDS,
                WEEKS,
                all.stream().mapToInt(Happened::cell).toArray(),
                all.stream().mapToInt(Happened::week).toArray(),
                all.stream().mapToInt(Happened::week).toArray(),
                all.stream().map(Happened::pupils).toArray(int[][]::new));
    }

    @Test
    void theLastConcernOfAPupilAtAPlaceCountsWhateverThePartOfTheDay() {
        WeekCases cases = of(List.of(
                new Happened(0, 38, 1),
                new Happened(1, 36, 1),
                new Happened(0, 31, 1),
                new Happened(0, 30, 1),
                new Happened(2, 38, 1)));
        CaseCounts once = cases.eachPupilOnce(LONGEST);
        assertEquals(5, cases.all().total());
        assertEquals(3, once.total());
        assertEquals(1, once.at(0, 38));
        assertEquals(0, once.at(1, 36), "another part of the day is the same place");
        assertEquals(0, once.at(0, 31), "the eighth week back is in the longest window");
        assertEquals(1, once.at(0, 30), "the ninth is not");
        assertEquals(1, once.at(2, 38), "another place");
    }

    @Test
    void whatNamesNobodyAlwaysCountsAndACompanionDoesNotCountTwice() {
        WeekCases cases = of(List.of(
                new Happened(0, 38),
                new Happened(0, 38),
                new Happened(0, 37, 1, 2),
                new Happened(0, 36, 2, 3),
                new Happened(0, 35, 3)));
        CaseCounts once = cases.eachPupilOnce(LONGEST);
        assertEquals(2, once.at(0, 38));
        assertEquals(1, once.at(0, 37));
        assertEquals(0, once.at(0, 36));
        assertEquals(1, once.at(0, 35), "the third pupil was not counted with the second");
    }

    /** Two who tell of one fight, and a third who was there as well: one moment, whichever of them is read first. */
    @Test
    void whatSharesChildrenInOneMomentCountsAsOne() {
        List<Happened> chain = List.of(
                new Happened(0, 38, 1, 2),
                new Happened(0, 38, 2, 3),
                new Happened(0, 38, 3, 4),
                new Happened(0, 38, 5),
                new Happened(0, 38),
                new Happened(0, 37, 4));
        for (int seed = 0; seed < 20; seed++) {
            List<Happened> read = new ArrayList<>(chain);
            Collections.shuffle(read, new Random(seed));
            CaseCounts once = of(read).eachPupilOnce(LONGEST);
            assertEquals(3, once.at(0, 38), "the three together, the one beside them, and the one that names nobody");
            assertEquals(0, once.at(0, 37));
        }
    }

    @Test
    void neitherTheOrderNorTheNumbersOfPupilsChangeAnything() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            List<Happened> all = new ArrayList<>();
            IntStream.range(0, 80)
                    .forEach(i -> all.add(new Happened(
                            random.nextInt(PLACES * BANDS),
                            20 + random.nextInt(19),
                            random.ints(random.nextInt(4), 0, 12).distinct().toArray())));
            List<Happened> read = new ArrayList<>(all.stream()
                    .map(one -> new Happened(
                            one.cell,
                            one.week,
                            IntStream.of(one.pupils)
                                    .map(pupil -> 1000 - 7 * pupil)
                                    .toArray()))
                    .toList());
            Collections.shuffle(read, random);
            CaseCounts one = of(all).eachPupilOnce(LONGEST);
            CaseCounts other = of(read).eachPupilOnce(LONGEST);
            for (int cell = 0; cell < PLACES * BANDS; cell++) {
                for (int week = 0; week < WEEKS; week++) {
                    assertEquals(one.at(cell, week), other.at(cell, week));
                }
            }
        }
    }

    @Test
    void anyWindowHasAPupilExactlyOnceIfItHasAnyOfThem() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            List<Happened> all = new ArrayList<>();
            IntStream.range(0, 60)
                    .forEach(i -> all.add(
                            new Happened(random.nextInt(PLACES * BANDS), 31 + random.nextInt(8), random.nextInt(6))));
            CaseCounts once = of(all).eachPupilOnce(LONGEST);
            for (int place = 0; place < PLACES; place++) {
                for (int from = 31; from < WEEKS; from++) {
                    int counted = 0;
                    for (int week = from; week < WEEKS; week++) {
                        counted += once.at(place * BANDS, week) + once.at(place * BANDS + 1, week);
                    }
                    int here = place;
                    int since = from;
                    assertEquals(
                            all.stream()
                                    .filter(one -> one.cell / BANDS == here && one.week >= since)
                                    .mapToInt(one -> one.pupils[0])
                                    .distinct()
                                    .count(),
                            counted);
                }
            }
        }
    }

    /**
     * One child's twelve incidents in three weeks: with every concern nearly always significant, with each pupil once
     * in at most one of a hundred.
     */
    @Test
    void oneChildsTwelveIncidentsAreNoHotspot() {
        int schools = 300;
        int all = 0;
        int once = 0;
        double[] exposure = new double[PLACES * BANDS * WEEKS];
        Arrays.fill(exposure, 5);
        WeekScan.Site site = new WeekScan.Site(PLACES, BANDS, WEEKS, exposure, new int[0], new int[0], new double[0]);
        for (int school = 0; school < schools; school++) {
            Random random = new Random(school);
            List<Happened> happened = new ArrayList<>();
            IntStream.range(0, 300)
                    .forEach(i -> happened.add(new Happened(
                            random.nextInt(PLACES * BANDS), random.nextInt(WEEKS), 10 + random.nextInt(500))));
            IntStream.range(0, 12).forEach(i -> happened.add(new Happened(3, WEEKS - 1 - random.nextInt(3), 1)));
            WeekScan scan = new WeekScan(site, new WeekScan.Rule(99, school, LONGEST, 30, .5, true));
            all += isFound(scan, of(happened).all()) ? 1 : 0;
            once += isFound(scan, of(happened).eachPupilOnce(LONGEST)) ? 1 : 0;
        }
        assertTrue(all > .9 * schools, "the control: " + all + " of " + schools);
        // What chance alone finds at this very place (one of 5 places and 10 cells under one level of 1/39) lies well
        // under 1 in 100; 99.9 % of binomial(300, .01) lie up to 9.
        assertTrue(once <= 9, once + " of " + schools);
    }

    private static boolean isFound(WeekScan scan, CaseCounts cases) {
        return scan.look(cases, () -> {}).stream()
                .anyMatch(found -> found.p() <= 1.0 / 39 && found.cells().contains(3));
    }
}
