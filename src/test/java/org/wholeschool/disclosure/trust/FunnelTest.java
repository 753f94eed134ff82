package org.wholeschool.disclosure.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholeschool.disclosure.trust.TrustYear.Block;

class FunnelTest {

    /** By hand: 100 expected, 130 observed; with phi .05 the variance is 600. */
    @ParameterizedTest
    @CsvSource({"130, 100, 0, 3", "130, 100, .05, 1.224745", "70, 100, 0, -3", "100, 100, .05, 0"})
    void z(double observed, double expected, double phi, double z) {
        assertEquals(z, new Funnel(phi).z(observed, expected), 1e-6);
    }

    @ParameterizedTest
    @CsvSource({"0, AS_EXPECTED", "1.95, AS_EXPECTED", "1.97, MORE", "-1.97, FEWER", "3.1, FAR_MORE", "-3.1, FAR_FEWER"
    })
    void bands(double z, FunnelBand band) {
        assertEquals(band, FunnelBand.of(z));
    }

    @Test
    void expectedIsTheCommonRateAndTheLinesGoWithZ() {
        TrustYear year = year(List.of(100, 200, 300, 400, 1000), List.of(20, 40, 60, 80, 200));
        Funnel funnel = Funnel.of(year);
        assertEquals(0, funnel.phi());
        for (Funnel.Point point : funnel.points(year)) {
            assertEquals(.2 * point.block().onRoll(), point.expected(), 1e-9);
            assertEquals(FunnelBand.AS_EXPECTED, point.band());
        }
        double line = funnel.line(year, 400, FunnelBand.INNER);
        assertEquals(FunnelBand.INNER, funnel.z(line * 4, 80), 1e-9);
        assertEquals(0, funnel.line(year, 10, -FunnelBand.OUTER));
    }

    @Test
    void whereThereIsNothingAnywhereNobodyStandsOut() {
        TrustYear year = year(List.of(100, 200, 300, 400, 500), List.of(0, 0, 0, 0, 0));
        assertEquals(0, Funnel.of(year).phi());
        assertTrue(Funnel.of(year).points(year).stream().allMatch(point -> point.band() == FunnelBand.AS_EXPECTED));
    }

    @Test
    void ofFourBlocksNoneIsCompared() {
        TrustYear year = year(List.of(100, 100, 100, 100), List.of(10, 10, 10, 90));
        assertTrue(Funnel.of(year).points(year).stream()
                .allMatch(point -> point.band() == FunnelBand.NOT_COMPARED && point.z() == 0));
        assertEquals(List.of(), Funnel.of(new TrustYear(List.of())).points(new TrustYear(List.of())));
    }

    /**
     * Schools that differ by 25 % for reasons of their own. With phi about one in twenty lies outside; without it more
     * than half of the large ones do.
     */
    @Test
    void schoolsThatAreAlikeLieWithin() {
        int outside = 0;
        int far = 0;
        int withoutPhi = 0;
        int all = 0;
        double phi = 0;
        for (int seed = 0; seed < 200; seed++) {
            TrustYear year = made(new Random(seed), 30, 1);
            Funnel funnel = Funnel.of(year);
            phi += funnel.phi() / 200;
            for (Funnel.Point point : funnel.points(year)) {
                all++;
                outside += point.band() == FunnelBand.AS_EXPECTED ? 0 : 1;
                far += point.band() == FunnelBand.FAR_FEWER || point.band() == FunnelBand.FAR_MORE ? 1 : 0;
                withoutPhi += Math.abs(new Funnel(0).z(point.block().concerns(), point.expected())) < FunnelBand.INNER
                        ? 0
                        : 1;
            }
        }
        assertEquals(.0625, phi, .012);
        assertEquals(.05, (double) outside / all, .015);
        assertTrue((double) far / all < .01, far + " of " + all);
        assertTrue((double) withoutPhi / all > .5, withoutPhi + " of " + all);
    }

    /** A school with two and a half times as many lies outside, and nearly never with fewer. */
    @Test
    void aSchoolThatDiffersLiesOutside() {
        int found = 0;
        for (int seed = 0; seed < 200; seed++) {
            TrustYear year = made(new Random(seed), 30, 2.5);
            FunnelBand band = Funnel.of(year).points(year).get(0).band();
            found += band == FunnelBand.MORE || band == FunnelBand.FAR_MORE ? 1 : 0;
        }
        assertTrue(found > 160, found + " of 200");
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Funnel(-.1));
        assertThrows(IllegalArgumentException.class, () -> new Funnel(Double.NaN));
        assertThrows(
                IllegalArgumentException.class,
                () -> new TrustYear(List.of(new Block(List.of("A"), 10, 10), new Block(List.of("A", "B"), 20, 10))));
        assertThrows(IllegalArgumentException.class, () -> new Block(List.of(), 10, 10));
    }

    private static TrustYear made(Random random, int schools, double timesFirst) {
        List<Integer> onRoll = new ArrayList<>();
        List<Integer> concerns = new ArrayList<>();
        for (int i = 0; i < schools; i++) {
            int pupils = 600 + random.nextInt(900);
            double expected = .5 * pupils * Math.max(.1, 1 + .25 * random.nextGaussian()) * (i == 0 ? timesFirst : 1);
            int count = (int) Math.max(10, Math.round(expected + Math.sqrt(expected) * random.nextGaussian()));
            onRoll.add(pupils);
            concerns.add((count + 2) / 5 * 5);
        }
        return year(onRoll, concerns);
    }

    private static TrustYear year(List<Integer> onRoll, List<Integer> concerns) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < onRoll.size(); i++) {
            blocks.add(new Block(List.of(String.format("School %02d", i)), onRoll.get(i), concerns.get(i)));
        }
        return new TrustYear(blocks);
    }
}
