package org.wholeschool.oversight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wholeschool.audit.TrailFacts;

/** A month as bars, by the school's clock, with what is worth a question marked. */
class MonthBarsTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);

    private static List<MonthDay> days(List<String> opened, List<String> refused, Set<LocalDate> nights) {
        return MonthDay.of(
                MARCH,
                ZoneId.of("Europe/London"),
                new MonthlySummary.StandOut(
                        List.of(new MonthlySummary.Week("Ada", MONDAY, 12, 1.0, 3)),
                        List.of(),
                        List.of(),
                        opened.stream().map(Instant::parse).toList(),
                        nights),
                refused.stream()
                        .map(at -> new TrailFacts.Refusal(1L, "a", null, null, Instant.parse(at)))
                        .toList());
    }

    @Test
    void aDayHasWhatWasOpenedAndRefusedOnItAndItsMarks() {
        LocalDate last = LocalDate.of(2026, 3, 31);
        List<MonthDay> days = days(
                List.of("2026-03-31T21:30:00Z", "2026-03-10T10:00:00Z", "2026-03-10T11:00:00Z"),
                List.of("2026-03-01T09:00:00Z"),
                Set.of(last));
        assertEquals(31, days.size());
        assertEquals(new MonthDay(last, 1, 0, true, false), days.get(30), "half past ten: summer time has begun");
        assertEquals(new MonthDay(MONDAY.plusDays(1), 2, 0, false, true), days.get(9));
        assertEquals(1, days.get(0).refused());

        MonthBars bars = MonthBars.opened(days);
        assertEquals("Records of pupils were opened 3 times, most on Tuesday 10 March: 2.", bars.says());
        assertEquals("2", bars.most().says());
        assertEquals(
                List.of("1", "8", "15", "22", "29"),
                bars.ticks().stream().map(MonthBars.Tick::says).toList());
        assertTrue(bars.isMarked()
                && bars.bars().get(30).isNight()
                && bars.bars().get(8).isUnusual());
        assertFalse(MonthBars.refused(days).isMarked(), "marks belong to records that were opened");
        assertEquals(
                "One thing was refused, on Sunday 1 March.",
                MonthBars.refused(days).says());
    }

    @Test
    void aMonthInWhichNothingHappenedSaysSo() {
        MonthBars bars = MonthBars.opened(days(List.of(), List.of(), Set.of()));
        assertEquals("No record that names a pupil was opened.", bars.says());
        assertNull(bars.most());
        assertEquals(Set.of(0), bars.bars().stream().map(MonthBars.Bar::height).collect(Collectors.toSet()));
    }
}
