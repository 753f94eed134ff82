package org.wholeschool.pattern.hotspot.scan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Each stratum is matched by itself: its places and its intervals keep their cases in every draw, and what to expect
 * adds up.
 */
class WithinStrataTest {

    private static final int PLACES = 5;
    private static final int INTERVALS = 12;

    private static ExposurePermutation stratum(long seed, int most) {
        Random random = new Random(seed);
        int[] counts = random.ints(PLACES * INTERVALS, 0, most).toArray();
        double[] exposure = IntStream.range(0, counts.length)
                .mapToDouble(i -> counts[i] == 0 && random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(4))
                .toArray();
        return new ExposurePermutation(new CaseCounts(PLACES, INTERVALS, counts), exposure, 7);
    }

    @Test
    void oneStratumIsThePermutationItself() {
        ExposurePermutation plain = stratum(1, 6);
        WithinStrata one = new WithinStrata(List.of(plain));
        int[] drawn = new int[PLACES * 4];
        int[] same = new int[drawn.length];
        for (int replicate = 0; replicate < 20; replicate++) {
            plain.replicates(INTERVALS - 4).draw(Chance.of(3, replicate), drawn);
            one.replicates(INTERVALS - 4).draw(Chance.of(3, replicate), same);
            assertArrayEquals(drawn, same);
        }
        assertEquals(plain.expected(2, 3), one.expected(2, 3));
    }

    @Test
    void everyDrawHasTheMarginsOfTheWholeAndWhatToExpectAddsUpToThem() {
        WithinStrata strata = new WithinStrata(List.of(stratum(1, 6), stratum(2, 3), stratum(3, 2)));
        CaseCounts observed = strata.observed();
        int[] drawn = new int[PLACES * INTERVALS];
        Replicates replicates = strata.replicates(0);
        boolean moved = false;
        for (int replicate = 0; replicate < 50; replicate++) {
            replicates.draw(Chance.of(11, replicate), drawn);
            CaseCounts counts = new CaseCounts(PLACES, INTERVALS, drawn);
            IntStream.range(0, PLACES).forEach(place -> assertEquals(observed.ofPlace(place), counts.ofPlace(place)));
            IntStream.range(0, INTERVALS)
                    .forEach(interval -> assertEquals(observed.ofInterval(interval), counts.ofInterval(interval)));
            moved |= !Arrays.equals(drawn, observed.from(0));
        }
        assertTrue(moved);
        double[] weights = strata.weights();
        IntStream.range(0, PLACES).forEach(place -> assertEquals(observed.ofPlace(place), weights[place], 1e-6));
    }

    @Test
    void strataAreOfTheSamePlacesAndIntervals() {
        assertThrows(IllegalArgumentException.class, () -> new WithinStrata(List.of()));
        ExposurePermutation other = new ExposurePermutation(
                new CaseCounts(1, INTERVALS, new int[INTERVALS]),
                IntStream.range(0, INTERVALS).mapToDouble(i -> 1).toArray(),
                7);
        assertThrows(IllegalArgumentException.class, () -> new WithinStrata(List.of(stratum(1, 6), other)));
    }
}
