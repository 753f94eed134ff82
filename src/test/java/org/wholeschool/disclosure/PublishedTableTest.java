package org.wholeschool.disclosure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.wholeschool.disclosure.Change.DOWN;
import static org.wholeschool.disclosure.Change.NOT_COMPARED;
import static org.wholeschool.disclosure.Change.NO_CLEAR_CHANGE;
import static org.wholeschool.disclosure.Change.UP;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedTableTest {

    @ParameterizedTest(name = "{0} then {1}: {2}")
    @CsvSource({
        "50, 50, NO_CLEAR_CHANGE",
        "50, 80, NO_CLEAR_CHANGE", // 30 against 3 x sqrt(130) = 34.2
        "50, 85, UP", // 35 against 34.9
        "85, 50, DOWN",
        "10, 30, UP", // 20 against 19.0
        "10, 25, NO_CLEAR_CHANGE", // 15 against 17.7
        "0, 100, NO_CLEAR_CHANGE", // one of them too small for an arrow
        "100, 5, NO_CLEAR_CHANGE",
        "1000, 1135, NO_CLEAR_CHANGE", // 135 against 138.6
        "1000, 1140, UP", // 140 against 138.8
    })
    void anArrowNeedsMoreThanThreeDeviations(int earlier, int later, Change change) {
        assertEquals(change, Change.between(earlier, later));
    }

    @Test
    void aDifferenceOfExactlyTheLimitIsNoClearChange() {
        assertEquals(NO_CLEAR_CHANGE, Change.between(90, 135), "45 = 3 x sqrt(225)");
        assertThrows(IllegalArgumentException.class, () -> Change.between(-1, 10));
    }

    @Test
    void comparesBlocksWithTheSumOfWhatWasShownEarlier() {
        PublishedTable earlier =
                table(5, block(0, 0, 100), block(1, 1, 10), block(2, 2, 10), block(3, 3, 10), block(4, 4, 20));
        PublishedTable later = table(5, block(0, 0, 50), block(1, 1, 30), block(2, 3, 25), block(4, 4, 20));
        assertEquals(
                List.of(DOWN, UP, NO_CLEAR_CHANGE, NO_CLEAR_CHANGE), later.changesSince(earlier, Change.Time.EQUAL));
    }

    @Test
    void doesNotCompareWithWhatWasShownTogetherWithOthersOrWithheld() {
        PublishedTable coarse = table(4, block(0, 1, 20), block(2, 3, 20));
        PublishedTable fine = table(4, block(0, 0, 100), block(1, 1, 100), block(2, 3, 100));
        assertEquals(List.of(NOT_COMPARED, NOT_COMPARED, UP), fine.changesSince(coarse, Change.Time.EQUAL));
        assertEquals(List.of(UP), table(4, block(0, 3, 100)).changesSince(coarse, Change.Time.EQUAL));
        assertEquals(List.of(NOT_COMPARED, NOT_COMPARED, NOT_COMPARED), fine.changesSince(table(4), Change.Time.EQUAL));
        assertEquals(List.of(), table(4).changesSince(fine, Change.Time.EQUAL));
        assertThrows(IllegalArgumentException.class, () -> fine.changesSince(table(5), Change.Time.EQUAL));
    }

    @Test
    void aWithheldTableHasNoTotalRatherThanZero() {
        assertThrows(IllegalStateException.class, () -> table(3).total());
    }

    @Test
    void aBlockSaysWhichCellsItStandsFor() {
        assertArrayEquals(new int[] {2, 3, 4}, block(2, 4, 20).cells());
        assertThrows(IllegalArgumentException.class, () -> block(3, 2, 20));
        assertThrows(IllegalArgumentException.class, () -> block(-1, 2, 20));
        assertThrows(IllegalArgumentException.class, () -> block(0, 0, 0));
    }

    @Test
    void aStoredTableThatTheRuleCannotHaveMadeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> table(0));
        assertThrows(IllegalArgumentException.class, () -> table(3, block(0, 1, 20)), "cell 2 is missing");
        assertThrows(
                IllegalArgumentException.class, () -> table(3, block(0, 0, 20), block(2, 2, 20)), "cell 1 is missing");
        assertThrows(
                IllegalArgumentException.class,
                () -> table(2, block(0, 1, 20), block(1, 1, 20)),
                "cell 1 is there twice");
        assertThrows(IllegalArgumentException.class, () -> table(1, block(0, 0, 5)), "under the threshold");
        assertThrows(IllegalArgumentException.class, () -> table(1, block(0, 0, 23)), "not rounded");
        assertThrows(
                IllegalArgumentException.class, () -> new PublishedTable(1, 5, 5, List.of()), "too low a threshold");
    }

    private static PublishedBlock block(int first, int last, int concerns) {
        return new PublishedBlock(first, last, concerns);
    }

    private static PublishedTable table(int size, PublishedBlock... blocks) {
        return new PublishedTable(size, 10, 5, List.of(blocks));
    }
}
