package org.wholeschool.intervention.plan.test;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholeschool.intervention.evaluation.ComparisonPlaces;

/** Places to compare with are proposed until they have enough concerns, one at least and six at most. */
class TestGroundTest {

    @ParameterizedTest
    @CsvSource({"10, 1, 1000, 6", "10, 500, 1000, 2", "3, 1, 1000, 3", "3, 50, 0, 1", "0, 0, 1000, 0"})
    void asManyAreProposedAsItTakesAndSixAtMost(int places, int concerns, int enough, int proposed) {
        List<ComparisonPlaces.Proposal> all = IntStream.range(0, places)
                .mapToObj(place -> new ComparisonPlaces.Proposal(place, true, 0, concerns))
                .toList();
        assertEquals(proposed, TestGround.proposed(all, enough));
    }
}
