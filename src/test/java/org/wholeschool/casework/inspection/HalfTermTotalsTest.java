package org.wholeschool.casework.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wholeschool.school.calendar.Calendar;

class HalfTermTotalsTest {

    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);

    private static final List<Calendar.HalfTerm> HALF_TERMS = List.of(
            new Calendar.HalfTerm(1, 2026, 1, "Autumn 1", SEPTEMBER, LocalDate.of(2026, 10, 23)),
            new Calendar.HalfTerm(2, 2026, 2, "Autumn 2", LocalDate.of(2026, 11, 2), LocalDate.of(2026, 12, 18)));

    private static HalfTermTotals.Counted open(LocalDate day) {
        return new HalfTermTotals.Counted(day, null, 0, false);
    }

    private static HalfTermTotals.Counted closed(LocalDate day, int after) {
        return new HalfTermTotals.Counted(day, day.plusDays(after), 1, true);
    }

    @Test
    void aDayInTheHolidaysCountsToTheHalfTermBefore() {
        HalfTermTotals totals = HalfTermTotals.of(
                HALF_TERMS,
                List.of(open(SEPTEMBER), open(LocalDate.of(2026, 10, 28)), open(LocalDate.of(2026, 11, 2))));
        assertEquals(
                List.of("Autumn 1 2", "Autumn 2 1"),
                totals.rows().stream()
                        .map(row -> row.halfTerm() + " " + row.concerns())
                        .toList());
        assertEquals("2026/27", totals.rows().get(0).year());
        assertEquals(3, totals.all().concerns());
    }

    @Test
    void whatIsBeforeAllHalfTermsHasARowOfItsOwn() {
        HalfTermTotals totals = HalfTermTotals.of(HALF_TERMS, List.of(open(SEPTEMBER), open(SEPTEMBER.minusDays(1))));
        assertNull(totals.rows().get(0).halfTerm());
        assertEquals(1, totals.rows().get(0).concerns());
    }

    @Test
    void theMedianIsOfClosedConcernsAlone() {
        HalfTermTotals.Row all = HalfTermTotals.of(
                        HALF_TERMS,
                        List.of(
                                open(SEPTEMBER),
                                closed(SEPTEMBER, 0),
                                closed(SEPTEMBER, 3),
                                closed(SEPTEMBER, 4),
                                closed(SEPTEMBER, 30)))
                .all();
        assertEquals(4, all.closed());
        assertEquals(3.5, all.medianDays());
        assertEquals(4, all.referrals());
        assertEquals(4, all.parentsTold());
        assertNull(HalfTermTotals.of(HALF_TERMS, List.of(open(SEPTEMBER))).all().medianDays());
    }
}
