package org.wholeschool.casework.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholeschool.school.calendar.Calendar;
import org.wholeschool.school.category.CategoryGroup;

class InspectionAddressTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private static final List<Calendar.HalfTerm> HALF_TERMS = List.of(
            new Calendar.HalfTerm(1, 2026, 2, "Autumn 2", LocalDate.of(2026, 11, 2), LocalDate.of(2026, 12, 18)));

    private static InspectionFilter filter(String period, String from, String to) {
        return new InspectionAddress(null, null, period, from, to).filter(TODAY, HALF_TERMS);
    }

    @ParameterizedTest
    @CsvSource({
        ",,,2026-09-01,2026-11-30",
        "THIS_YEAR,,,2026-09-01,2026-11-30",
        "THIS_HALF_TERM,,,2026-11-02,2026-11-30",
        "LAST_YEAR,,,2025-09-01,2026-08-31",
        "NONSENSE,,,2026-09-01,2026-11-30",
        "LAST_YEAR,2026-10-05,,2026-10-05,2026-11-30",
        "LAST_YEAR,2026-10-05,2026-10-06,2026-10-05,2026-10-06",
        ",,2026-05-04,2025-09-01,2026-05-04",
        ",yesterday,,2026-09-01,2026-11-30"
    })
    void daysGoBeforeThePeriodAndTheYearIsTheDefault(
            String period, String from, String to, LocalDate first, LocalDate last) {
        InspectionFilter filter = filter(period, from, to);
        assertEquals(first, filter.from());
        assertEquals(last, filter.to());
    }

    @Test
    void whatCannotBeReadIsNotAskedFor() {
        InspectionAddress address = new InspectionAddress("SEXUAL,<b>,OTHER", "12,x,,13", null, null, null);
        assertEquals(Set.of(CategoryGroup.SEXUAL, CategoryGroup.OTHER), address.chosenGroups());
        assertEquals(Set.of(12L, 13L), address.chosenKinds());
    }

    @Test
    void anExportKeepsItAsOneText() {
        InspectionAddress address = new InspectionAddress("SEXUAL", null, "LAST_YEAR", "2026-10-05", null);
        InspectionAddress kept = InspectionAddress.parse(address.query());
        assertEquals(address.query(), kept.query());
        assertEquals(address.filter(TODAY, HALF_TERMS), kept.filter(TODAY, HALF_TERMS));
    }
}
