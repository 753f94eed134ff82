package org.wholeschool.pattern.hotspot.scan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * What holds for every scan: the quick search finds what looking at everything finds, and what must not matter does
 * not.
 */
class ScanPropertiesTest {

    /** A small school in which something may have happened: cases with a place, a band and an interval. */
    record Log(
            int places,
            int bands,
            int intervals,
            List<int[]> cases,
            double[] x,
            double[] y,
            Windows windows,
            boolean poisson) {

        CaseCounts counts() {
            return CaseCounts.of(
                    places * bands,
                    intervals,
                    cases.stream().mapToInt(c -> c[0] * bands + c[1]).toArray(),
                    cases.stream().mapToInt(c -> c[2]).toArray());
        }

        NullModel model() {
            if (!poisson) {
                return new SpaceTimePermutation(counts());
            }
            double[] minutes = IntStream.range(0, places * bands * intervals)
                    .mapToDouble(i -> 1 + (i * 7919L) % 13)
                    .toArray();
            return new PoissonRates(counts(), minutes);
        }

        Zones zones(NullModel model) {
            return Zones.withBands(Neighbours.onPlane(x, y), bands, 25, 15, model.weights(), .6);
        }

        SpaceTimeScan scan() {
            NullModel model = model();
            return new SpaceTimeScan(model, zones(model), windows);
        }
    }

    @Property(tries = 150)
    void theQuickSearchFindsWhatLookingAtEverythingFinds(
            @ForAll("logs") Log log, @ForAll @IntRange(min = 1, max = 1000) int seed) {
        NullModel model = log.model();
        Zones zones = log.zones(model);
        ScanResult result = new SpaceTimeScan(model, zones, log.windows).run(9, seed);
        assertEquals(
                strongest(model.observed(), model, zones, log.windows),
                result.clusters().isEmpty() ? 0 : result.clusters().get(0).statistic(),
                1e-9);
        double[] maxima = IntStream.range(0, 9)
                .mapToDouble(replicate -> {
                    int[] counts = new int[log.places * log.bands * log.intervals];
                    drawAll(model, log.windows, Chance.of(seed, replicate), counts);
                    return strongest(
                            new CaseCounts(log.places * log.bands, log.intervals, counts), model, zones, log.windows);
                })
                .sorted()
                .toArray();
        for (Cluster cluster : result.clusters()) {
            long asStrong = Arrays.stream(maxima)
                    .filter(m -> m >= cluster.statistic() - 1e-9)
                    .count();
            assertEquals((1 + asStrong) / 10.0, result.maxima().p(cluster.statistic()), 1e-12);
        }
    }

    /** Puts what is drawn of the last intervals where it belongs; the others do not matter to windows until now. */
    private static void drawAll(NullModel model, Windows windows, Chance chance, int[] counts) {
        int intervals = model.observed().intervals();
        int first = windows.prospective() ? Math.max(0, intervals - windows.longest()) : 0;
        int width = intervals - first;
        int[] drawn = new int[model.observed().places() * width];
        model.replicates(first).draw(chance, drawn);
        for (int i = 0; i < drawn.length; i++) {
            counts[i / width * intervals + first + i % width] = drawn[i];
        }
    }

    /** Without a bound, a block or a sum that was kept: every zone, every window, every place, every interval. */
    private static double strongest(CaseCounts counts, NullModel model, Zones zones, Windows windows) {
        double strongest = 0;
        double all = model.observed().total();
        for (Zones.Line line : zones.lines()) {
            for (int size : line.sizes()) {
                for (int from = 0; from < counts.intervals(); from++) {
                    int until = Math.min(counts.intervals(), from + windows.longest());
                    for (int to = windows.prospective() ? counts.intervals() : from + 1; to <= until; to++) {
                        int n = 0;
                        double mu = 0;
                        for (int i = 0; i < size; i++) {
                            for (int t = from; t < to; t++) {
                                n += counts.at(line.members()[i], t);
                                mu += model.expected(line.members()[i], t);
                            }
                        }
                        if (n >= windows.leastCases() && n > mu * (1 + 1e-12)) {
                            double rest = all - n;
                            strongest = Math.max(
                                    strongest,
                                    n * Math.log(n / mu) + (rest == 0 ? 0 : rest * Math.log(rest / (all - mu))));
                        }
                    }
                }
            }
        }
        return strongest;
    }

    @Property(tries = 60)
    void noTwoClustersShareAPlaceAndAnInterval(@ForAll("logs") Log log) {
        List<Cluster> clusters = log.scan().run(9, 1).clusters();
        for (int i = 1; i < clusters.size(); i++) {
            assertTrue(clusters.get(i).statistic() <= clusters.get(i - 1).statistic() + 1e-9);
            for (Cluster stronger : clusters.subList(0, i)) {
                boolean together = stronger.from() <= clusters.get(i).to()
                        && clusters.get(i).from() <= stronger.to();
                assertFalse(together
                        && !Collections.disjoint(
                                stronger.places(), clusters.get(i).places()));
            }
        }
    }

    @Property(tries = 60)
    void theOrderOfCasesDoesNotMatter(@ForAll("logs") Log log, @ForAll Random random) {
        List<int[]> shuffled = new ArrayList<>(log.cases);
        Collections.shuffle(shuffled, random);
        Log other = new Log(log.places, log.bands, log.intervals, shuffled, log.x, log.y, log.windows, log.poisson);
        assertEqualResults(log.scan().run(19, 5), other.scan().run(19, 5));
    }

    @Property(tries = 60)
    void namesOfPlacesDoNotMatter(@ForAll("logs") Log log, @ForAll Random random) {
        List<Integer> names =
                new ArrayList<>(IntStream.range(0, log.places).boxed().toList());
        Collections.shuffle(names, random);
        double[] x = new double[log.places];
        double[] y = new double[log.places];
        for (int p = 0; p < log.places; p++) {
            x[names.get(p)] = log.x[p];
            y[names.get(p)] = log.y[p];
        }
        List<int[]> renamed = log.cases.stream()
                .map(c -> new int[] {names.get(c[0]), c[1], c[2]})
                .toList();
        Log other = new Log(log.places, log.bands, log.intervals, renamed, x, y, log.windows, false);
        Log same = new Log(log.places, log.bands, log.intervals, log.cases, log.x, log.y, log.windows, false);
        List<Cluster> before = same.scan().run(9, 1).clusters();
        List<Cluster> after = other.scan().run(9, 1).clusters();
        assertEquals(before.isEmpty(), after.isEmpty());
        if (!before.isEmpty()) {
            assertEquals(before.get(0).statistic(), after.get(0).statistic(), 1e-9);
            boolean alone = before.size() == 1
                    || before.get(0).statistic() - before.get(1).statistic() > 1e-6;
            if (alone && before.get(0).places().size() == 1) {
                assertEquals(
                        names.get(before.get(0).places().get(0) / log.bands),
                        after.get(0).places().get(0) / log.bands);
            }
        }
    }

    @Property(tries = 40)
    void anotherCalendarGivesTheSameWindows(
            @ForAll @IntRange(min = 1, max = 60) int days,
            @ForAll @IntRange(min = 1, max = 9) int length,
            @ForAll @IntRange(min = -20000, max = 20000) int shift) {
        LocalDate from = LocalDate.of(2024, 1, 15);
        Intervals here = Intervals.ofDays(from, from.plusDays(days - 1), length);
        Intervals there = Intervals.ofDays(from.plusDays(shift), from.plusDays(days - 1L + shift), length);
        assertEquals(here.count(), there.count());
        for (int day = 0; day < days; day++) {
            int index = here.index(from.plusDays(day));
            assertEquals(index, there.index(from.plusDays(day + (long) shift)));
            assertFalse(here.first(index).isAfter(from.plusDays(day))
                    || here.last(index).isBefore(from.plusDays(day)));
        }
        assertEquals(here.to(), here.last(here.count() - 1));
        assertEquals(from, here.first(0));
    }

    @Property(tries = 20)
    void itDoesNotMatterHowManyProcessorsShareTheWork(@ForAll("logs") Log log) throws Exception {
        ScanResult one = on(1, log);
        assertEqualResults(one, on(3, log));
    }

    private static ScanResult on(int processors, Log log) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(processors);
        try {
            return pool.submit(() -> log.scan().run(50, 7)).get();
        } finally {
            pool.shutdown();
        }
    }

    private static void assertEqualResults(ScanResult one, ScanResult other) {
        assertEquals(one.clusters(), other.clusters());
        assertArrayEquals(
                one.clusters().stream()
                        .mapToDouble(c -> one.maxima().gumbelP(c.statistic()))
                        .toArray(),
                other.clusters().stream()
                        .mapToDouble(c -> other.maxima().gumbelP(c.statistic()))
                        .toArray(),
                "to the last digit");
    }

    @Property(tries = 100)
    void aZoneIsLookedAtOnceAndWithinItsLimits(@ForAll("logs") Log log) {
        NullModel model = log.model();
        Zones zones = log.zones(model);
        TreeSet<String> seen = new TreeSet<>();
        double all = Arrays.stream(model.weights()).sum();
        for (Zones.Line line : zones.lines()) {
            for (int size : line.sizes()) {
                int[] members = Arrays.copyOf(line.members(), size);
                assertTrue(Arrays.stream(members)
                                .mapToDouble(m -> model.weights()[m])
                                .sum()
                        <= .6 * all + 1e-6);
                Arrays.stream(members)
                        .forEach(m -> assertTrue(Math.hypot(
                                        log.x[m / log.bands] - log.x[line.centre()],
                                        log.y[m / log.bands] - log.y[line.centre()])
                                <= 25));
                assertTrue(
                        seen.add(Arrays.toString(Arrays.stream(members).sorted().toArray())));
            }
        }
        assertEquals(seen.size(), zones.count());
    }

    @Provide
    Arbitrary<Log> logs() {
        Arbitrary<Integer> few = Arbitraries.integers().between(1, 7);
        return Combinators.combine(
                        few,
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(1, 20),
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(2, 150),
                        Arbitraries.randoms())
                .as((places, bands, intervals, longest, prospective, poisson, cases, random) -> {
                    double[] x = IntStream.range(0, places)
                            .mapToDouble(p -> random.nextInt(5) * 10)
                            .toArray();
                    double[] y = IntStream.range(0, places)
                            .mapToDouble(p -> random.nextInt(3) * 10 + p * .001)
                            .toArray();
                    boolean quiet = random.nextBoolean();
                    List<int[]> log = IntStream.range(0, cases)
                            .mapToObj(i -> !quiet && i % 3 == 0
                                    ? new int[] {0, 0, intervals - 1}
                                    : new int[] {
                                        random.nextInt(places), random.nextInt(bands), random.nextInt(intervals)
                                    })
                            .toList();
                    return new Log(places, bands, intervals, log, x, y, new Windows(longest, prospective, 2), poisson);
                });
    }
}
