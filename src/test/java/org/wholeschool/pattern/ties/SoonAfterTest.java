package org.wholeschool.pattern.ties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wholeschool.pattern.ties.TieComparisonTest.concern;
import static org.wholeschool.pattern.ties.TieComparisonTest.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Friends named soon after: days at the limits, another program's counts, and all pairs one by one. */
class SoonAfterTest {

    private static final long SEED = 3;
    private static final Path FILES = Path.of("src", "test", "resources", "ties");

    @ParameterizedTest(name = "{0} days later: {1} {2} {3}")
    @CsvSource({
        "0, 0, 0, 0",
        "1, 1, 1, 1",
        "7, 1, 1, 1",
        "8, 0, 1, 1",
        "14, 0, 1, 1",
        "15, 0, 0, 1",
        "28, 0, 0, 1",
        "29, 0, 0, 0",
        "-7, 1, 1, 1",
        "-8, 0, 1, 1"
    })
    void aGapCountsFromOneDayToTheLast(int gap, int week, int fortnight, int fourWeeks) {
        List<SoonAfter.Window> windows =
                ask(List.of(concern(1, 100, 9, 1, 2), concern(2, 100 + gap, 9, 3, 4)), List.of(link(2, 3, 50)));
        assertEquals(List.of(week, fortnight, fourWeeks), pairs(windows));
        assertEquals(
                List.of(7, 14, 28), windows.stream().map(SoonAfter.Window::days).toList());
    }

    @Test
    void oneWhoIsNamedInBothMakesNoPair() {
        List<RecordedLink> links = List.of(link(2, 3, 50));
        assertEquals(List.of(0, 0, 0), pairs(ask(List.of(concern(1, 100, 9, 1, 2), concern(2, 103, 9, 3, 1)), links)));
    }

    @ParameterizedTest(name = "recorded on {0}: {1}")
    @CsvSource({"99, 1", "100, 0", "101, 0", "105, 0"})
    void aLinkCountsIfItWasRecordedBeforeTheEarlierConcern(long recorded, int pairs) {
        List<SoonAfter.Window> windows =
                ask(List.of(concern(1, 104, 9, 1), concern(2, 100, 9, 2)), List.of(link(1, 2, recorded)));
        assertEquals(List.of(pairs, pairs, pairs), pairs(windows));
        assertEquals(
                List.of(1, 1, 1),
                pairs(ask(
                        List.of(concern(1, 104, 9, 1), concern(2, 100, 9, 2)),
                        List.of(link(1, 2, recorded), link(2, 1, 20)))),
                "the pair's first link counts");
    }

    /**
     * What knox() of R's package surveillance (1.24.1, R 4.5.0) says of the same pairs, given as closeInTime = 0 < gap
     * <= d and closeInSpace = linked: its statistic and its null value, which is the mean over all permutations. It
     * permutes pairs and not concerns, so p and the count that one in forty permutations exceeds are from 19,999
     * permutations of the days in R.
     */
    @ParameterizedTest(name = "window {0}")
    @CsvSource({"0, 68, 54.976271, .0209, 67", "1, 122, 105.803390, .0284, 122", "2, 213, 196.566102, .0456, 215"})
    void countsAreThoseOfSurveillance(int window, int pairs, double expected, double p, double upper)
            throws IOException {
        SoonAfter.Window found = ask(concernsOfTheFile(), linksOfTheFile()).get(window);
        assertEquals(pairs, found.pairs());
        assertEquals(expected, found.expected(), .02 * expected);
        assertEquals(p, found.p(), 3 * Math.sqrt(p * (1 - p) / 999));
        assertEquals(pairs / upper, found.lower(), .03);
    }

    /** All pairs one by one, in schools in which links are recorded all along. */
    @Test
    void countsAreThoseOfAllPairsOneByOne() {
        for (int school = 0; school < 10; school++) {
            Random random = new Random(school);
            List<NamedConcern> concerns = new ArrayList<>();
            for (int i = 0; i < 80; i++) {
                Set<Integer> pupils = new HashSet<>();
                for (int more = random.nextInt(3); more >= 0; more--) {
                    pupils.add(random.nextInt(30));
                }
                concerns.add(concern(i, random.nextInt(90), random.nextInt(3), pupils.toArray(Integer[]::new)));
            }
            List<RecordedLink> links = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                int one = random.nextInt(30);
                links.add(link(one, (one + 1 + random.nextInt(29)) % 30, random.nextInt(90)));
            }
            assertEquals(oneByOne(concerns, links), pairs(ask(concerns, links)));
        }
    }

    private static List<Integer> oneByOne(List<NamedConcern> concerns, List<RecordedLink> links) {
        int[] count = new int[3];
        for (NamedConcern one : concerns) {
            for (NamedConcern later : concerns) {
                long gap = later.day() - one.day();
                boolean linked = links.stream()
                        .anyMatch(link -> link.recordedOn() < one.day()
                                && (one.pupils().contains(link.one())
                                                && later.pupils().contains(link.other())
                                        || one.pupils().contains(link.other())
                                                && later.pupils().contains(link.one())));
                if (gap > 0 && linked && Collections.disjoint(one.pupils(), later.pupils())) {
                    count[0] += gap <= 7 ? 1 : 0;
                    count[1] += gap <= 14 ? 1 : 0;
                    count[2] += gap <= 28 ? 1 : 0;
                }
            }
        }
        return Arrays.stream(count).boxed().toList();
    }

    /** Of 40 pairs of friends each is named within days of each other, and they are spread over a year. */
    @Test
    void friendsWhoFollowEachOtherAreTold() {
        List<NamedConcern> concerns = new ArrayList<>();
        List<RecordedLink> links = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            long day = 100 + i * 5L / 4;
            concerns.add(concern(2L * i, day, 9, 2 * i));
            concerns.add(concern(2L * i + 1, day + 3, 9, 2 * i + 1));
            for (int friend = 0; friend < 4; friend++) {
                links.add(link(2 * i, (2 * i + 1 + 100 * friend) % 400, 0));
            }
        }
        SoonAfter.Window week = ask(concerns, links).get(0);
        assertTrue(week.isTold(), week.toString());
        assertEquals(.001, week.p(), 1e-12);
        assertTrue(week.ratio() > week.lower() && week.lower() > 1.3, week.toString());
        Collections.shuffle(concerns, new Random(1));
        assertEquals(week, ask(concerns, links).get(0));
    }

    /** As many times as often, and too few are expected. */
    @Test
    void withFewerThanTwentyExpectedNothingIsTold() {
        List<NamedConcern> concerns = new ArrayList<>();
        List<RecordedLink> links = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            concerns.add(concern(2L * i, 100 + i * 4L, 9, 2 * i));
            concerns.add(concern(2L * i + 1, 103 + i * 4L, 9, 2 * i + 1));
            links.add(link(2 * i, 2 * i + 1, 0));
        }
        SoonAfter.Window week = ask(concerns, links).get(0);
        assertTrue(week.lower() > 1.3 && week.expected() < 20, week.toString());
        assertFalse(week.isTold());
    }

    /** One year group's concerns are all in one week: within year groups that is no news, however many are linked. */
    @Test
    void aYearGroupsBusyWeekIsNoNews() {
        List<NamedConcern> concerns = new ArrayList<>();
        List<RecordedLink> links = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            int year = 7 + i / 30;
            concerns.add(concern(i, 100L * year + i % 6, year, i));
            links.add(link(i, i / 30 * 30 + (i + 1) % 30, 0));
            links.add(link(i, i / 30 * 30 + (i + 2) % 30, 0));
        }
        for (SoonAfter.Window window : ask(concerns, links)) {
            assertEquals(1, window.ratio(), .2, window.toString());
            assertFalse(window.isTold());
        }
    }

    /** Days of term stay with days of term: a holiday's few concerns would else be spread over the year. */
    @Test
    void kindsOfWeeksAreShuffledApart() {
        List<NamedConcern> concerns = new ArrayList<>();
        List<RecordedLink> links = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            boolean holiday = i < 20;
            concerns.add(
                    new NamedConcern(i, holiday ? 100 + i % 5 : 400 + 10 * i, List.of(i), 9, true, holiday ? 1 : 0));
            links.add(link(i, (i + 1) % 20, 0));
        }
        // The holiday's linked pairs are within a week of each other in each shuffle, apart from those of one day.
        SoonAfter.Window week = ask(concerns, links).get(0);
        assertEquals(1, week.ratio(), .35, week.toString());
        List<NamedConcern> alike = concerns.stream()
                .map(each -> new NamedConcern(each.id(), each.day(), each.pupils(), 9, true, 0))
                .toList();
        assertTrue(ask(alike, links).get(0).ratio() > 3);
    }

    @Test
    void withoutConcernsOrLinksNothingIsExpected() {
        for (SoonAfter.Window window : ask(List.of(), List.of())) {
            assertEquals(0, window.pairs());
            assertEquals(0, window.ratio());
            assertEquals(1, window.p(), 1e-12);
            assertFalse(window.isTold());
        }
    }

    private static List<NamedConcern> concernsOfTheFile() throws IOException {
        List<NamedConcern> concerns = new ArrayList<>();
        for (String line : rows("knox-concerns.csv")) {
            String[] fields = line.split(",");
            Integer[] pupils = Arrays.stream(fields[4].split(" "))
                    .map(SoonAfterTest::number)
                    .toArray(Integer[]::new);
            concerns.add(concern(
                    Long.parseLong(fields[0]), LocalDate.parse(fields[1]).toEpochDay(), 9, pupils));
        }
        return concerns;
    }

    private static List<RecordedLink> linksOfTheFile() throws IOException {
        return rows("knox-links.csv").stream()
                .map(line -> line.split(","))
                .map(fields -> link(
                        number(fields[0]),
                        number(fields[1]),
                        LocalDate.parse(fields[4]).toEpochDay()))
                .toList();
    }

    private static List<String> rows(String file) throws IOException {
        return Files.readAllLines(FILES.resolve(file)).stream().skip(1).toList();
    }

    private static int number(String pupil) {
        return Integer.parseInt(pupil.substring(1));
    }

    private static List<Integer> pairs(List<SoonAfter.Window> windows) {
        return windows.stream().map(SoonAfter.Window::pairs).toList();
    }

    private static List<SoonAfter.Window> ask(List<NamedConcern> concerns, List<RecordedLink> links) {
        return SoonAfter.ask(concerns, new TieIndex(links), SEED);
    }
}
