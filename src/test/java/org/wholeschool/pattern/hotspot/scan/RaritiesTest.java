package org.wholeschool.pattern.hotspot.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.junit.jupiter.api.Test;

/** How rare as many cases are, and who has which part of the false alarms. */
class RaritiesTest {

    private static final double ANY = Double.POSITIVE_INFINITY;

    /** Fisher's one-sided test, against another library's distribution. */
    @Test
    void inProportionItIsFishersExactTest() {
        int[][] tables = {{104, 61, 800}, {2, 160, 800}, {13, 20, 40}, {30, 30, 40}, {400, 160, 4000}};
        for (int[] each : tables) {
            HypergeometricDistribution fisher = HypergeometricDistribution.of(each[2], each[0], each[1]);
            double expected = (double) each[0] * each[1] / each[2];
            double[] table = Rarities.table(each[0], each[1], each[2], expected, 2);
            for (int n = 0; n < table.length; n++) {
                double chance = fisher.survivalProbability(n - 1);
                double rarity = n < 2 || n <= expected ? 0 : -Math.log(chance);
                assertEquals(rarity, table[n], 1e-9 * Math.max(1, rarity), n + " of " + Arrays.toString(each));
            }
            assertTrue(table[table.length - 1] > 0, "the control: there is something to compare");
        }
    }

    /** Two places: the first was open on one day of the window's five, so its cases are rarer there. */
    @Test
    void whereAPlaceWasOpenForLessAsManyCasesAreRarer() {
        double[] open = Rarities.table(40, 80, 400, 8, 2);
        double[] less = Rarities.table(40, 80, 400, 2, 2);
        for (int n = 9; n < 30; n++) {
            assertTrue(less[n] > open[n], n + " cases");
        }
        assertEquals(0, less[2], "as many as expected");
        assertTrue(less[3] > 0);
    }

    @Test
    void whatCannotBeMoreThanExpectedIsNothing() {
        for (double expected : new double[] {0, 5, 5 + 1e-12}) {
            assertEquals(
                    0, Arrays.stream(Rarities.table(5, 20, 60, expected, 2)).sum(), "a place that came today");
        }
        assertEquals(0, Arrays.stream(Rarities.table(0, 20, 60, 0, 2)).sum());
        assertEquals(0, Arrays.stream(Rarities.table(60, 20, 60, 20, 2)).sum(), "all of the school");
        assertEquals(0, Arrays.stream(Rarities.table(7, 60, 60, 7, 2)).sum(), "all of the year");
    }

    /** The chances of so many cases that they cannot be written: not infinite, and no less for more. */
    @Test
    void whatIsBeyondEveryNumberIsStillCompared() {
        double[] table = Rarities.table(3000, 6000, 60_000, 300, 2);
        for (int n = 302; n < table.length; n++) {
            assertTrue(table[n] >= table[n - 1] && table[n] < 800, "at " + n);
        }
    }

    private static CaseCounts even(int cells, int weeks, int each) {
        int[] count = new int[cells * weeks];
        Arrays.fill(count, each);
        return new CaseCounts(cells, weeks, count);
    }

    /** Three places with two bands each, the first beside the second; the third has twice as many cases. */
    @Test
    void eachKindHasAThirdOfTheFalseAlarmsAndEachZoneAPartByItsCases() {
        int[] count = new int[6 * 4];
        Arrays.setAll(count, i -> i / 4 < 4 ? 1 : 2);
        SpaceTimePermutation model = new SpaceTimePermutation(new CaseCounts(6, 4, count));
        Neighbours site = Neighbours.onGraph(3, new int[] {0}, new int[] {1}, new double[] {1});
        Zones zones = Zones.withBands(site, 2, 1, 0, model.weights(), 1);
        Rarities rarities = new Rarities(model, new Ground(model, 2), zones, Windows.untilNow(2));
        int only = IntStream.range(0, zones.count())
                .filter(zone -> zones.kind(zone) == Zones.Kind.PLACES)
                .findFirst()
                .orElseThrow();
        // Of 32 cases 16 are in the two places together, which have a third of the alarms for themselves.
        double[] parts = {8 / 32.0, 8 / 32.0, 16 / 32.0};
        for (int place = 0; place < 3; place++) {
            int zone = zones.place(List.of(2 * place, 2 * place + 1));
            assertEquals(-Math.log(parts[place]), handicap(rarities, zone) - handicap(rarities, only), 1e-12);
            int band = zones.inOneBand(2 * place);
            assertEquals(-Math.log(parts[place] / 2), handicap(rarities, band) - handicap(rarities, only), 1e-12);
        }
        assertEquals(0, handicap(rarities, only));
    }

    private static double handicap(Rarities rarities, int zone) {
        return rarities.chance(zone, 1, 2) - rarities.of(zone, 1, 2);
    }

    /** The search by tables finds what looking at every zone and window finds. */
    @Test
    void theStrongestIsTheStrongestOfAll() {
        Neighbours site = Neighbours.onGraph(
                6, new int[] {0, 1, 2, 3, 4}, new int[] {1, 2, 3, 4, 5}, new double[] {1, 2, 1, 2, 1});
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            int[] count = random.ints(18 * 10, 0, 3).toArray();
            count[random.nextInt(18) * 10 + 9] += 4;
            CaseCounts cases = new CaseCounts(18, 10, count);
            SpaceTimePermutation model = new SpaceTimePermutation(cases);
            Zones zones = Zones.withBands(site, 3, 2, 0, model.weights(), .5);
            Ground ground = new Ground(model, 6);
            Rarities rarities = new Rarities(model, ground, zones, Windows.untilNow(4));
            double[] strongest = {0};
            zones.forEach((zone, members, size) -> {
                for (int length = 1; length <= 4; length++) {
                    int n = 0;
                    for (int i = 0; i < size; i++) {
                        for (int t = 10 - length; t < 10; t++) {
                            n += cases.at(members[i], t);
                        }
                    }
                    strongest[0] = Math.max(strongest[0], rarities.of(zone, length, n));
                }
            });
            Best best = new RaritySearch(ground, zones, rarities).strongest(cases.from(6), new Best(List.of(), 0));
            assertEquals(strongest[0], best.statistic(), 0);
            Cluster found = best.cluster();
            int there = found.places().stream()
                    .mapToInt(place -> IntStream.rangeClosed(found.from(), found.to())
                            .map(t -> cases.at(place, 6 + t))
                            .sum())
                    .sum();
            assertEquals(there, found.observed());
        }
    }

    /** Ten more at one place: told in one band if they were all in it, and as the place if they were in all. */
    @Test
    void aPlaceIsToldInOneBandWhereItIsThatBand() {
        for (boolean inOne : new boolean[] {true, false}) {
            CaseCounts usual = even(4 * 5, 20, 1);
            int[] count = usual.from(0);
            for (int extra = 0; extra < 20; extra++) {
                count[(5 + (inOne ? 2 : extra % 5)) * 20 + 19]++;
            }
            SpaceTimePermutation model = new SpaceTimePermutation(new CaseCounts(20, 20, count));
            Neighbours site = Neighbours.onGraph(4, new int[0], new int[0], new double[0]);
            Zones zones = Zones.withBands(site, 5, 1, 0, model.weights(), .5);
            Cluster found = SpaceTimeScan.byRarity(model, zones, Windows.untilNow(3))
                    .run(99, 1)
                    .clusters()
                    .get(0);
            assertEquals(inOne ? List.of(7) : List.of(5, 6, 7, 8, 9), found.places());
            assertEquals(inOne ? 21 : 25, found.observed());
            assertEquals(19, found.from());
        }
    }

    @Test
    void windowsAnywhereAndMarginsThatAreNotKeptAreRefused() {
        CaseCounts cases = even(2, 6, 2);
        Zones zones =
                Zones.of(Neighbours.onPlane(new double[] {0, 9}, new double[] {0, 0}), ANY, new double[] {1, 1}, .5);
        assertThrows(
                IllegalArgumentException.class,
                () -> SpaceTimeScan.byRarity(new SpaceTimePermutation(cases), zones, Windows.anywhere(2)));
        double[] minutes = new double[12];
        Arrays.fill(minutes, 1);
        assertThrows(
                IllegalArgumentException.class,
                () -> SpaceTimeScan.byRarity(new PoissonRates(cases, minutes), zones, Windows.untilNow(2)));
    }
}
