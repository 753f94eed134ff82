package org.wholeschool.pattern.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No day between the first and the last falls between two weeks. */
class SchoolWindowTest {

    /** Half-term is from 24 October to 1 November. */
    private static final SchoolWindow WINDOW = new SchoolWindow(
            List.of(
                    LocalDate.of(2026, 10, 12),
                    LocalDate.of(2026, 10, 19),
                    LocalDate.of(2026, 11, 2),
                    LocalDate.of(2026, 11, 9)),
            2);

    @Test
    void aHolidayBelongsToTheWeekBeforeIt() {
        assertEquals(0, WINDOW.weekOf(LocalDate.of(2026, 10, 18)));
        assertEquals(1, WINDOW.weekOf(LocalDate.of(2026, 10, 28)));
        assertEquals(2, WINDOW.weekOf(LocalDate.of(2026, 11, 2)));
        assertEquals(3, WINDOW.weekOf(LocalDate.of(2026, 11, 15)));
    }

    @Test
    void whatIsBeforeOrAfterBelongsToNone() {
        assertEquals(-1, WINDOW.weekOf(LocalDate.of(2026, 10, 11)));
        assertEquals(-1, WINDOW.weekOf(LocalDate.of(2026, 11, 16)));
    }

    @Test
    void theLatestWeeksBeginOnAMondayAndEndOnASunday() {
        assertEquals(LocalDate.of(2026, 11, 2), WINDOW.from());
        assertEquals(LocalDate.of(2026, 11, 15), WINDOW.to());
        assertTrue(WINDOW.isRecent(LocalDate.of(2026, 11, 15)));
        assertFalse(WINDOW.isRecent(LocalDate.of(2026, 11, 1)));
    }

    @Test
    void fewerWeeksThanAskedForAreAllOfThem() {
        assertEquals(WINDOW.baseFrom(), new SchoolWindow(WINDOW.mondays(), 8).from());
    }

    @Test
    void noWeekIsNoWindow() {
        assertThrows(IllegalArgumentException.class, () -> new SchoolWindow(List.of(), 4));
    }
}
