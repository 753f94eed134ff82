package org.wholeschool.governance.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.wholeschool.disclosure.ConcernTable.Counts;
import org.wholeschool.pattern.Measures.Soon;

/** A period that has everything which a period can have. */
final class MadeUpPeriod {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 23);

    private MadeUpPeriod() {}

    static PeriodNumbers of(boolean isOfYear) {
        PeriodNumbers.Figure figure = new PeriodNumbers.Figure(290, BigDecimal.valueOf(38), null);
        PeriodNumbers.Figure none = new PeriodNumbers.Figure(null, null, "Fewer than 10 pupils.");
        return new PeriodNumbers(
                "2026-1",
                "=Autumn 1, 2026/27",
                isOfYear,
                DAY,
                DAY,
                DAY,
                DAY,
                38,
                10,
                5,
                figure,
                1,
                1120,
                List.of(
                        new PeriodNumbers.Table(
                                "CATEGORIES",
                                "Concerns by kind",
                                Counts.CONCERNS,
                                null,
                                List.of(new PeriodNumbers.Block(
                                        List.of("A", "B"), List.of("C"), 80, new BigDecimal("10.5"), 75))),
                        new PeriodNumbers.Table("PLACES", "By place", Counts.CONCERNS, "Too little.", List.of())),
                new PeriodNumbers.Beside(
                        Soon.WITHIN_AN_HOUR,
                        Soon.LATER,
                        none,
                        List.of(
                                new PeriodNumbers.Course("@Prevent", 85, 90, null),
                                new PeriodNumbers.Course("First aid", null, null, "Too few.")),
                        DAY));
    }
}
