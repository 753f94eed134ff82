package org.wholeschool.intervention.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.intervention.evaluation.Design.Chosen;

class DesignTest {

    /** 39 weeks, of which the 20th to the 29th chose the place: 29 are left. */
    @Test
    void theWeeksThatChoseAPlaceAreNeverItsBaseline() {
        Design design = new Design(Chosen.ALWAYS_HOT, 0, 20, 29, 39, 52);
        assertArrayEquals(
                IntStream.concat(IntStream.range(0, 20), IntStream.range(30, 39))
                        .toArray(),
                design.baseline());
        assertArrayEquals(IntStream.range(39, 52).toArray(), design.after());
        assertTrue(design.isLeftOut(20) && design.isLeftOut(29) && design.isLeftOut(52));
        assertFalse(design.isLeftOut(19) || design.isLeftOut(30) || design.isLeftOut(51));
        assertEquals(Set.of(), design.refusals());
    }

    @Test
    void anAlwaysHotPlaceNeedsTwentySixOthers() {
        assertEquals(Set.of(), new Design(Chosen.ALWAYS_HOT, 4, 30, 38, 39, 52).refusals());
        assertEquals(Set.of(Refusal.BASELINE_TOO_SHORT), new Design(Chosen.ALWAYS_HOT, 5, 30, 38, 39, 52).refusals());
    }

    /** What was before the rise is another place. */
    @Test
    void anEmergingPlaceNeedsSixWeeksBetweenChoiceAndStart() {
        Design six = new Design(Chosen.EMERGING, 0, 22, 29, 36, 49);
        assertArrayEquals(IntStream.range(30, 36).toArray(), six.baseline());
        assertEquals(Set.of(), six.refusals());
        assertEquals(Set.of(Refusal.WAIT_TOO_SHORT), new Design(Chosen.EMERGING, 0, 22, 29, 35, 49).refusals());
        assertEquals(Set.of(Refusal.WAIT_TOO_SHORT), new Design(Chosen.EMERGING, 0, 22, 29, 30, 49).refusals());
    }

    /** Whatever made somebody look, the weeks that did are out, one week too few is refused, and enough are not. */
    @ParameterizedTest
    @EnumSource
    void whyeverAPlaceIsChosenItNeedsABaselineThatDidNotChooseIt(Chosen chosen) {
        Map<Chosen, Integer> least =
                new EnumMap<>(Map.of(Chosen.ALWAYS_HOT, 26, Chosen.NOT_BY_COUNTS, 26, Chosen.EMERGING, 6));
        int weeks = least.get(chosen);
        Design enough = new Design(chosen, 0, 0, 9, 10 + weeks, 23 + weeks);
        assertArrayEquals(IntStream.range(10, 10 + weeks).toArray(), enough.baseline());
        assertEquals(Set.of(), enough.refusals());
        assertEquals(
                1, new Design(chosen, 0, 0, 9, 9 + weeks, 22 + weeks).refusals().size());
        assertEquals(1, new Design(chosen, 0, 0, 9, 10, 23).refusals().size(), "no baseline at all");
    }

    /** Only what rose was another place before. */
    @ParameterizedTest
    @EnumSource
    void theWeeksBeforeTheChoiceCountWhereThePlaceWasTheSame(Chosen chosen) {
        int before = (int) IntStream.of(new Design(chosen, 3, 20, 29, 39, 52).baseline())
                .filter(week -> week < 20)
                .count();
        assertEquals(chosen == Chosen.EMERGING ? 0 : 17, before);
    }

    @Test
    void aPlaceThatNoCountChoseIsHeldToTheRuleOfOneThatIsAlwaysHot() {
        for (int first = 0; first < 8; first++) {
            Design thoughtOf = new Design(Chosen.NOT_BY_COUNTS, first, 30, 38, 39, 52);
            Design hot = new Design(Chosen.ALWAYS_HOT, first, 30, 38, 39, 52);
            assertArrayEquals(hot.baseline(), thoughtOf.baseline());
            assertEquals(hot.refusals(), thoughtOf.refusals());
        }
        assertEquals(
                Set.of(Refusal.BASELINE_TOO_SHORT), new Design(Chosen.NOT_BY_COUNTS, 5, 30, 38, 39, 52).refusals());
    }

    @Test
    void theReviewComesOnceItsWeekHasComeAndNeverBeforeTheStart() {
        Design design = new Design(Chosen.ALWAYS_HOT, 0, 30, 35, 39, 52);
        assertFalse(design.isReviewedAfter(51));
        assertTrue(design.isReviewedAfter(52) && design.isReviewedAfter(80));
        assertFalse(new Design(Chosen.ALWAYS_HOT, 0, 30, 35, 39, 39).isReviewedAfter(80));
    }

    @Test
    void theReviewComesAfterATerm() {
        assertEquals(Set.of(Refusal.REVIEW_TOO_SOON), new Design(Chosen.ALWAYS_HOT, 0, 30, 35, 39, 51).refusals());
        assertEquals(Set.of(Refusal.REVIEW_BEFORE_START), new Design(Chosen.ALWAYS_HOT, 0, 30, 35, 39, 39).refusals());
        assertEquals(Set.of(Refusal.REVIEW_BEFORE_START), new Design(Chosen.ALWAYS_HOT, 0, 30, 35, 39, 20).refusals());
    }

    @Test
    void datesTheWrongWayRoundAreSaid() {
        assertEquals(
                Set.of(Refusal.SELECTION_AFTER_START), new Design(Chosen.ALWAYS_HOT, 0, 30, 39, 39, 52).refusals());
        assertEquals(Set.of(Refusal.SELECTION_AFTER_START), new Design(Chosen.EMERGING, 0, 30, 29, 39, 52).refusals());
        assertEquals(
                Set.of(Refusal.SELECTION_AFTER_START, Refusal.REVIEW_BEFORE_START),
                new Design(Chosen.EMERGING, 0, 40, 45, 39, 38).refusals());
        assertEquals(0, new Design(Chosen.EMERGING, 50, 40, 45, 39, 38).baseline().length);
        assertThrows(IllegalArgumentException.class, () -> new Design(null, 0, 30, 35, 39, 52));
        assertThrows(IllegalArgumentException.class, () -> new Design(Chosen.EMERGING, -1, 30, 35, 39, 52));
    }
}
