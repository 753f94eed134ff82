package org.wholeschool.pattern.hotspot.scan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Neighbours, zones, populations, chance: what a scan is made of. */
class ScanPartsTest {

    private static final double ANY = Double.POSITIVE_INFINITY;

    @Test
    void equidistantPlacesOnAPlaneComeByXThenY() {
        // A cross: 1 right, 2 up, 3 left, 4 down of 0.
        Neighbours cross = Neighbours.onPlane(new double[] {0, 1, 0, -1, 0}, new double[] {0, 0, 1, 0, -1});
        assertArrayEquals(new int[] {0, 3, 4, 2, 1}, cross.order(0));
        assertEquals(List.of(1, 2, 3, 4, 5), sizes(Zones.of(cross, ANY, ones(5), 1)));
    }

    @Test
    void equidistantPlacesOnAGraphComeInTogether() {
        // A corridor 0 with three rooms, and a shed 4 behind room 3.
        Neighbours site =
                Neighbours.onGraph(5, new int[] {0, 0, 0, 3}, new int[] {1, 2, 3, 4}, new double[] {1, 1, 1, 1});
        assertEquals(List.of(1, 4, 5), sizes(Zones.of(site, ANY, ones(5), 1)));
        assertEquals(List.of(1, 4), sizes(Zones.of(site, 1, ones(5), 1)), "no farther than one way");
        assertEquals(
                List.of(1),
                sizes(Zones.of(site, ANY, ones(5), .7)),
                "four of five are too many, and half of those that tie is no zone");
    }

    @Test
    void theShortestWalkCountsAndWhatNoWayJoinsIsNoNeighbour() {
        Neighbours site = Neighbours.onGraph(4, new int[] {0, 1, 0}, new int[] {1, 2, 2}, new double[] {10, 15, 40});
        assertArrayEquals(new int[] {0, 1, 2}, site.order(0));
        assertEquals(25, site.distance(0, 2));
        assertArrayEquals(new int[] {3}, site.order(3));
        assertThrows(
                IllegalArgumentException.class,
                () -> Neighbours.onGraph(2, new int[] {0}, new int[] {2}, new double[] {1}));
        assertThrows(
                IllegalArgumentException.class,
                () -> Neighbours.onGraph(2, new int[] {0}, new int[] {1}, new double[] {-1}));
    }

    @Test
    void aDegreeOfLatitudeIsAHundredAndElevenKilometres() {
        Neighbours earth = Neighbours.onEarth(new double[] {51, 52, 51}, new double[] {0, 0, 1});
        assertArrayEquals(new int[] {0, 2, 1}, earth.order(0));
        assertEquals(2 * Math.PI * 6367 / 360, earth.distance(0, 2), 1e-9);
    }

    @Test
    void bandsAreLookedAtTogetherAndEachByItself() {
        Neighbours two = Neighbours.onPlane(new double[] {0, 1}, new double[] {0, 0});
        Zones zones = Zones.withBands(two, 2, ANY, ANY, ones(4), 1);
        // Each place with both bands, both places with both, each pair, each band of both places.
        assertEquals(2 + 1 + 4 + 2, zones.count());
        assertEquals(2 + 1 + 4, Zones.withBands(two, 2, ANY, 0, ones(4), 1).count(), "or each pair alone");
        assertThrows(IllegalArgumentException.class, () -> Zones.withBands(two, 2, ANY, ANY, ones(3), 1));
    }

    private static List<Integer> sizes(Zones zones) {
        return Arrays.stream(zones.lines().get(0).sizes()).boxed().toList();
    }

    private static double[] ones(int n) {
        return IntStream.range(0, n).mapToDouble(i -> 1).toArray();
    }

    @Test
    void aPopulationGrowsInAStraightLineAndIsLevelOutside() {
        Population people = new Population(Map.of(LocalDate.of(2024, 1, 1), 100.0, LocalDate.of(2024, 1, 11), 200.0));
        assertEquals(100, people.personDays(LocalDate.of(2023, 6, 1), LocalDate.of(2023, 6, 1)));
        assertEquals(200, people.personDays(LocalDate.of(2024, 6, 1), LocalDate.of(2024, 6, 1)));
        assertEquals(105 + 115, people.personDays(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 2)), 1e-9, "at noon");
        assertThrows(IllegalArgumentException.class, () -> new Population(Map.of()));
        assertThrows(IllegalArgumentException.class, () -> new Population(Map.of(LocalDate.of(2024, 1, 1), -1.0)));
    }

    @Test
    void kindsOfPeopleHaveRatesOfTheirOwn() {
        CaseCounts cases = new CaseCounts(2, 1, new int[] {6, 4});
        PoissonRates rates = new PoissonRates(cases, new int[] {8, 2}, new double[][] {{30, 10}, {50, 150}});
        assertEquals(8 * .75 + 2 * .25, rates.expected(0, 0), 1e-12);
        assertEquals(8 * .25 + 2 * .75, rates.expected(1, 0), 1e-12);
        assertThrows(
                IllegalArgumentException.class,
                () -> new PoissonRates(cases, new double[] {1, 0}),
                "cases where nobody was");
        assertThrows(
                IllegalArgumentException.class,
                () -> new PoissonRates(cases, new int[] {8, 1}, new double[][] {{30, 10}, {50, 150}}),
                "kinds are not all cases");
        assertThrows(IllegalArgumentException.class, () -> new PoissonRates(cases, new double[] {1, Double.NaN}));
    }

    @Test
    void yearsAreCountedBackFromTheEnd() {
        Intervals years = Intervals.ofYears(LocalDate.of(2019, 9, 1), LocalDate.of(2024, 2, 29), 1);
        assertEquals(5, years.count());
        assertEquals(LocalDate.of(2023, 3, 1), years.first(4));
        assertEquals(LocalDate.of(2019, 9, 1), years.first(0), "the first is shorter");
        assertEquals(LocalDate.of(2020, 2, 29), years.last(0));
        assertEquals(3, years.index(LocalDate.of(2023, 2, 28)));
        assertThrows(IllegalArgumentException.class, () -> years.index(LocalDate.of(2019, 8, 31)));
        assertThrows(
                IllegalArgumentException.class,
                () -> Intervals.ofDays(LocalDate.of(2024, 1, 2), LocalDate.of(2024, 1, 1), 7));
    }

    @Test
    void chanceIsARankAndGoesOnAfterGumbel() {
        SimulatedMaxima maxima = new SimulatedMaxima(
                IntStream.rangeClosed(1, 99).mapToDouble(i -> i).toArray());
        assertEquals(.01, maxima.p(100));
        assertEquals(.02, maxima.p(99), "a tie counts against");
        assertEquals(1, maxima.p(.5));
        double scale = Math.sqrt(6 * 99 * 100 / 12.0) / Math.PI;
        double mode = 50 - .5772156649 * scale;
        assertEquals(1 - Math.exp(-Math.exp((mode - 120) / scale)), maxima.gumbelP(120), 1e-9);
        assertTrue(maxima.gumbelP(5000) > 0, "however small");
        assertThrows(IllegalArgumentException.class, () -> new SimulatedMaxima(new double[] {1}));
    }

    @Test
    void aRecurrenceIsInLooks() {
        assertEquals(39, SimulatedMaxima.recurrence(1 / 39.0, 1), 1e-9);
        assertEquals(1 / (1 - Math.pow(.5, 1 / 39.0)), SimulatedMaxima.recurrence(.5, 39), 1e-9);
        assertEquals(1, SimulatedMaxima.recurrence(1, 1), 1e-9);
    }

    @Test
    void noCasesAreNoClusters() {
        NullModel model = new SpaceTimePermutation(new CaseCounts(2, 3, new int[6]));
        Zones zones = Zones.of(Neighbours.onPlane(new double[] {0, 1}, new double[] {0, 0}), ANY, model.weights(), .5);
        assertEquals(
                List.of(),
                new SpaceTimeScan(model, zones, Windows.anywhere(2)).run(9, 1).clusters());
        NullModel single = new SpaceTimePermutation(new CaseCounts(2, 3, new int[] {0, 0, 1, 0, 0, 0}));
        assertEquals(
                List.of(),
                new SpaceTimeScan(
                                single,
                                Zones.of(
                                        Neighbours.onPlane(new double[] {0, 1}, new double[] {0, 0}), ANY, ones(2), .5),
                                Windows.untilNow(2))
                        .run(9, 1)
                        .clusters(),
                "one is no gathering");
    }

    @Test
    void countsThatAreNoneAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new CaseCounts(2, 2, new int[3]));
        assertThrows(IllegalArgumentException.class, () -> new CaseCounts(1, 1, new int[] {-1}));
        assertThrows(IllegalArgumentException.class, () -> CaseCounts.of(2, 2, new int[] {2}, new int[] {0}));
        assertThrows(IllegalArgumentException.class, () -> new Windows(3, true, 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> new SpaceTimePermutation(
                        List.of(new CaseCounts(1, 1, new int[1]), new CaseCounts(1, 2, new int[2]))));
    }
}
