package org.wholeschool.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationRuleTest {

    private final PublicationRule rule = PublicationRule.FOR_GOVERNORS;

    @Test
    void cellsThatPassStandByThemselvesRoundedToFive() {
        PublishedTable table = rule.publish(Concerns.counts(52, 37, 13, 10, 24));
        assertEquals(List.of(block(0, 50), block(1, 35), block(2, 15), block(3, 10), block(4, 25)), table.blocks());
        assertEquals(135, table.total(), "the sum of what is shown, not 136 rounded");
    }

    @Test
    void aSmallCellIsShownTogetherWithItsNeighbour() {
        PublishedTable table = rule.publish(Concerns.counts(52, 37, 11, 8, 24));
        assertEquals(List.of(block(0, 50), block(1, 35), new PublishedBlock(2, 3, 20), block(4, 25)), table.blocks());
    }

    @Test
    void anOddLastCellJoinsThePairBeforeIt() {
        PublishedTable table = rule.publish(Concerns.counts(52, 37, 11, 12, 9));
        assertEquals(List.of(block(0, 50), block(1, 35), new PublishedBlock(2, 4, 30)), table.blocks());
    }

    @Test
    void ifAHalfIsTooSmallTogetherTheWholeTableIsOneNumber() {
        PublishedTable table = rule.publish(Concerns.counts(52, 37, 3, 3, 3));
        assertEquals(List.of(new PublishedBlock(0, 4, 100)), table.blocks());
    }

    @Test
    void zeroAndSmallAreTheSameBand() {
        PublishedTable empty = rule.publish(Concerns.counts(0, 0, 0, 0, 0));
        assertTrue(empty.withheld());
        assertEquals(empty, rule.publish(Concerns.counts(9, 0, 0, 0, 0)));
        assertEquals(empty, rule.publish(Concerns.counts(2, 2, 2, 2, 1)));
        assertEquals(
                empty,
                rule.publish(new Concerns().namingNobody(0, 1_348).table(5)),
                "many concerns, but no pupil is named");
        assertEquals(rule.publish(Concerns.counts(20, 0)), rule.publish(Concerns.counts(18, 1)));
    }

    @Test
    void concernsThatNameNobodyCountAsConcernsButNeverAsPupils() {
        assertTrue(rule.publish(new Concerns()
                        .aboutDifferentPupils(0, 9)
                        .namingNobody(0, 40)
                        .table(1))
                .withheld());
        assertEquals(
                50,
                rule.publish(new Concerns()
                                .aboutDifferentPupils(0, 10)
                                .namingNobody(0, 40)
                                .table(1))
                        .total());
    }

    @Test
    void pupilsOfMergedCellsAreCountedOnce() {
        Concerns concerns = new Concerns();
        for (int pupil = 1; pupil <= 9; pupil++) {
            concerns.about(0, pupil).about(1, pupil);
        }
        assertTrue(rule.publish(concerns.table(2)).withheld(), "18 concerns about the same 9 pupils");
        assertEquals(20, rule.publish(concerns.about(1, 10).table(2)).total(), "19 about 10 pupils");
    }

    @Test
    void aPupilInvolvedTwiceInAConcernIsOneInvolvement() {
        Concerns twice = new Concerns();
        for (int i = 0; i < 10; i++) {
            twice.about(0, 7, 7);
        }
        assertEquals(new Tally(10, 10, 1, 10, 10), twice.table(1).tally(new Span(0, 0)));
    }

    @Test
    void atLeastTenPupilsOnRollMustBeOutsideABlock() {
        ConcernTable nearlyEverybody =
                new Concerns().aboutDifferentPupils(0, 30).table(1, 39);
        ConcernTable enoughLeft = new Concerns().aboutDifferentPupils(0, 30).table(1, 40);
        assertTrue(rule.publish(nearlyEverybody).withheld());
        assertEquals(30, rule.publish(enoughLeft).total());
    }

    @ParameterizedTest(name = "involvements: one {0}, two {1} of {2}; passes: {3}")
    @CsvSource({
        "15, 16, 30, true",
        "16, 17, 30, false",
        "15, 22, 30, true",
        "12, 23, 30, false",
        "20, 30, 40, true",
        "20, 31, 40, false",
    })
    void noOnePupilHasMoreThanHalfAndNoTwoMoreThanThreeQuarters(int one, int two, int involvements, boolean passes) {
        assertEquals(passes, rule.passes(new Tally(100, involvements, 12, one, two), Concerns.LARGE_ROLL));
    }

    @Test
    void theTwoPupilsWithMostInvolvementsAreCountedTogether() {
        assertEquals(new Tally(9, 6, 3, 3, 5), Tally.of(9, new int[] {4, 8, 4, 2, 8, 4}));
        assertEquals(new Tally(9, 4, 2, 2, 4), Tally.of(9, new int[] {8, 2, 8, 2}));
        assertEquals(new Tally(9, 0, 0, 0, 0), Tally.of(9, new int[0]));
        assertTrue(rule.publish(twoPupilsAnd(8)).withheld(), "26 of 34 involvements");
        assertEquals(35, rule.publish(twoPupilsAnd(10)).total(), "26 of 36 involvements");
    }

    private static ConcernTable twoPupilsAnd(int others) {
        Concerns concerns = new Concerns().aboutDifferentPupils(0, others);
        for (int i = 0; i < 26; i++) {
            concerns.about(0, i < 14 ? 7_001 : 7_002);
        }
        return concerns.table(1);
    }

    @Test
    void aBlockWhoseEveryConcernIsAboutOneChildIsNotPublishedHoweverManyOthersAreNamed() {
        Concerns oneChild = new Concerns();
        Concerns halfOfThem = new Concerns().aboutDifferentPupils(0, 10);
        for (int i = 0; i < 20; i++) {
            oneChild.about(0, 1_000, 2_000 + i, 3_000 + i);
        }
        for (int i = 0; i < 10; i++) {
            halfOfThem.about(0, 1_000, 2_000 + i, 3_000 + i);
        }
        assertTrue(rule.publish(oneChild.table(1)).withheld());
        assertEquals(20, rule.publish(halfOfThem.table(1)).total());
    }

    @Test
    void aDominatedCellIsMergedAlthoughItIsLarge() {
        Concerns concerns = new Concerns().aboutDifferentPupils(0, 30).aboutDifferentPupils(1, 12);
        for (int i = 0; i < 13; i++) {
            concerns.about(1, 5_000);
        }
        PublishedTable table = rule.publish(concerns.table(2));
        assertEquals(List.of(new PublishedBlock(0, 1, 55)), table.blocks());
    }

    @ParameterizedTest(name = "{0} shows as {1} with base 5, {2} with base 10")
    @CsvSource({
        "10, 10, 10",
        "12, 10, 10",
        "13, 15, 10",
        "14, 15, 10",
        "15, 15, 20",
        "17, 15, 20",
        "18, 20, 20",
        "25, 25, 30"
    })
    void roundsOnceToTheNearestMultiple(int concerns, int toFive, int toTen) {
        assertEquals(toFive, rule.rounded(concerns));
        assertEquals(toTen, new PublicationRule(10, 10).rounded(concerns));
    }

    @Test
    void aRaisedThresholdMergesMore() {
        PublicationRule raised = new PublicationRule(20, 10);
        assertEquals(
                List.of(new PublishedBlock(0, 1, 40)),
                raised.publish(Concerns.counts(19, 24)).blocks());
        assertFalse(rule.publish(Concerns.counts(19, 24)).blocks().get(0).merged());
    }

    @ParameterizedTest(name = "fewest {0}, base {1}")
    @CsvSource({"9, 3", "0, 5", "-10, 5", "101, 5", "10, 0", "10, 1", "10, 2", "12, 5", "10, 20", "10, -5"})
    void aRuleThatWouldProtectLessIsRefused(int fewest, int base) {
        assertThrows(IllegalArgumentException.class, () -> new PublicationRule(fewest, base));
    }

    @Test
    void impossibleTablesAreRefused() {
        int[][] nobody = {{}};
        assertThrows(IllegalArgumentException.class, () -> new ConcernTable(0, new int[0], new int[0][], 100));
        assertThrows(IllegalArgumentException.class, () -> new ConcernTable(2, new int[] {2}, nobody, 100));
        assertThrows(IllegalArgumentException.class, () -> new ConcernTable(2, new int[] {-1}, nobody, 100));
        assertThrows(IllegalArgumentException.class, () -> new ConcernTable(2, new int[] {0, 1}, nobody, 100));
        assertThrows(IllegalArgumentException.class, () -> new ConcernTable(2, new int[] {0}, nobody, -1));
    }

    private static PublishedBlock block(int cell, int concerns) {
        return new PublishedBlock(cell, cell, concerns);
    }
}
