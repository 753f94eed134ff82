package org.wholeschool.pattern.hotspot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConcernGridTest {

    @Test
    void countsConcernsMarginsAndWhatTheyLeadOneToExpect() {
        ConcernGrid grid = new GridBuilder()
                .aboutDifferentPupils(0, 0, 6)
                .aboutDifferentPupils(0, 1, 2)
                .aboutDifferentPupils(1, 0, 4)
                .aboutDifferentPupils(1, 1, 8)
                .grid(2, 2);
        assertEquals(20, grid.total());
        assertEquals(8, grid.rowTotal(0));
        assertEquals(10, grid.columnTotal(1));
        assertEquals(6, grid.observed(0, 0));
    }

    @Test
    void aPupilIsOnePersonPerCellHoweverManyConcernsAndRoles() {
        ConcernGrid grid = new GridBuilder()
                .about(0, 0, 7, 8, 7)
                .about(0, 0, 7)
                .about(0, 1, 7)
                .grid(1, 2);
        assertEquals(2, grid.persons(0, 0));
        assertEquals(1, grid.persons(0, 1));
        assertEquals(2, grid.observed(0, 0));
    }

    @Test
    void everyConcernThatNamesNobodyIsOneUnknownPerson() {
        ConcernGrid grid = new GridBuilder()
                .about(0, 0)
                .about(0, 0)
                .about(0, 0, 3)
                .about(0, 0, 3)
                .grid(1, 1);
        assertEquals(3, grid.persons(0, 0));
    }

    @Test
    void anyNumberIsAKey() {
        ConcernGrid grid = new GridBuilder()
                .about(1, 1, -1, Integer.MIN_VALUE)
                .about(1, 1, Integer.MAX_VALUE, 0)
                .about(0, 1, -1)
                .grid(2, 2);
        assertEquals(4, grid.persons(1, 1));
        assertEquals(1, grid.persons(0, 1));
        assertEquals(0, grid.persons(1, 0));
    }

    @Test
    void anEmptyGridHasNothing() {
        ConcernGrid grid = new GridBuilder().grid(2, 3);
        assertEquals(0, grid.total());
        assertEquals(0, grid.observed(1, 2));
    }

    @ParameterizedTest(name = "row {0}, column {1}")
    @CsvSource({"-1, 0", "2, 0", "0, -1", "0, 3"})
    void aConcernOutsideTheGridIsRefused(int row, int column) {
        assertThrows(
                IllegalArgumentException.class,
                () -> new GridBuilder().about(row, column).grid(2, 3));
        assertThrows(
                IllegalArgumentException.class,
                () -> new GridBuilder().grid(2, 3).observed(row, column));
    }

    @Test
    void arraysOfDifferentLengthAndGridsWithoutCellsAreRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> new ConcernGrid(1, 1, new int[1], new int[2], new int[1][0]));
        assertThrows(
                IllegalArgumentException.class, () -> new ConcernGrid(1, 1, new int[1], new int[1], new int[2][0]));
        assertThrows(IllegalArgumentException.class, () -> new GridBuilder().grid(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new GridBuilder().grid(1, 0));
    }
}
