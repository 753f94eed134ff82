package org.wholeschool.pattern.hotspot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.wholeschool.pattern.hotspot.Level.ABOVE;
import static org.wholeschool.pattern.hotspot.Level.AS_EXPECTED;
import static org.wholeschool.pattern.hotspot.Level.FAR_ABOVE;
import static org.wholeschool.pattern.hotspot.Level.ONE_PUPIL;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelTest {

    /** The chances in the comments are of Python's exact integers. */
    @ParameterizedTest(name = "{0} of row {1} and column {2} of {3}: {4}")
    @CsvSource({
        "6, 40, 100, 1000, AS_EXPECTED", // 6 against 4
        "8, 40, 100, 1000, ABOVE", // 8 against 4, .039
        "10, 40, 100, 1000, ABOVE", // 10 against 4, .0042: twice as many, but not beyond chance enough
        "12, 40, 100, 1000, FAR_ABOVE", // 12 against 4, .00027
        "330, 1000, 600, 2000, AS_EXPECTED", // 330 against 300: beyond chance, but a tenth more is no pattern
        "22, 100, 190, 1000, AS_EXPECTED", // 22 against 19
        "31, 100, 160, 1000, ABOVE", // 31 against 16: beyond chance, and not twice as many
        "38, 120, 117, 1000, FAR_ABOVE", // 38 against 14
        "5, 100, 150, 1000, BELOW", // 5 against 15
        "12, 100, 150, 1000, AS_EXPECTED", // 12 against 15
        "0, 0, 150, 1000, AS_EXPECTED", // nothing anywhere in the row
    })
    void aColourNeedsASizeAndAChance(int observed, int row, int column, int total, Level level) {
        assertEquals(level, Level.of(new Expectation(observed, row, column, total)));
    }

    @Test
    void whatOnePupilsRepeatsExplainIsThatPupilsStory() {
        Expectation twentyAgainstEight = new Expectation(20, 80, 100, 1_000);
        assertEquals(FAR_ABOVE, Level.of(twentyAgainstEight));
        assertEquals(FAR_ABOVE, Level.of(twentyAgainstEight, 0), "nobody is named");
        assertEquals(FAR_ABOVE, Level.of(twentyAgainstEight, 1));
        assertEquals(ABOVE, Level.of(twentyAgainstEight, 6), "15 without repeats");
        assertEquals(ONE_PUPIL, Level.of(twentyAgainstEight, 12), "9 without repeats");
        assertEquals(ONE_PUPIL, Level.of(twentyAgainstEight, 20));
    }

    @Test
    void aBorderlineThatFallsWithOneRepeatIsNoStoryAndNoPattern() {
        Expectation eightAgainstFour = new Expectation(8, 40, 100, 1_000);
        assertEquals(ABOVE, Level.of(eightAgainstFour, 1));
        assertEquals(AS_EXPECTED, Level.of(eightAgainstFour, 2), "one repeat is not half of what is too many");
        assertEquals(ONE_PUPIL, Level.of(eightAgainstFour, 3));
    }

    @Test
    void impossibleCellsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Expectation(-1, 4, 4, 10));
        assertThrows(IllegalArgumentException.class, () -> new Expectation(5, 4, 6, 10));
        assertThrows(IllegalArgumentException.class, () -> new Expectation(5, 6, 4, 10));
        assertThrows(IllegalArgumentException.class, () -> new Expectation(0, 6, 6, 10));
        Expectation cell = new Expectation(5, 6, 7, 10);
        assertThrows(IllegalArgumentException.class, () -> cell.without(-1));
        assertThrows(IllegalArgumentException.class, () -> cell.without(6));
        assertThrows(IllegalArgumentException.class, () -> Level.of(cell, 6));
        assertThrows(IllegalArgumentException.class, () -> Level.of(cell, -1));
    }
}
