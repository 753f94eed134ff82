package org.wholeschool.concern.followup.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Monday to Friday, without the bank holidays of England. */
class WorkingDaysTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, 1, 2026-11-25, in the week",
        "2026-11-27, 1, 2026-11-30, over a weekend",
        "2026-11-28, 1, 2026-11-30, from a Saturday",
        "2026-11-25, 3, 2026-11-30, three days over a weekend",
        "2026-08-28, 1, 2026-09-01, over a weekend and the summer bank holiday",
        "2026-12-23, 3, 2026-12-30, over Christmas",
        "2026-10-27, 2, 2026-10-29, in half-term agencies work"
    })
    void workingDaysAreCounted(LocalDate from, int count, LocalDate due, String when) {
        assertEquals(due, WorkingDays.after(from, count), when);
    }
}
