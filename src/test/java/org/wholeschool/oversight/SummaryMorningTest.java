package org.wholeschool.oversight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A month is told of once it is over, by a server that stood still on the first too, and not weeks later. */
class SummaryMorningTest {

    @Test
    void theMonthBeforeIsToldOfInTheFirstWeek() {
        assertEquals(Optional.of(YearMonth.of(2026, 12)), SummaryMorning.monthToTellOf(LocalDate.of(2027, 1, 1)));
        assertEquals(Optional.of(YearMonth.of(2027, 2)), SummaryMorning.monthToTellOf(LocalDate.of(2027, 3, 7)));
        assertEquals(Optional.empty(), SummaryMorning.monthToTellOf(LocalDate.of(2027, 3, 8)));
        assertEquals(Optional.empty(), SummaryMorning.monthToTellOf(LocalDate.of(2027, 2, 28)));
    }
}
