package org.wholeschool.concern.followup.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One working day, whenever it came. */
class OfficerDeadlineTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T09:00:00Z, 2026-11-25, on a Tuesday",
        "2026-11-27T16:30:00Z, 2026-11-30, on a Friday",
        "2026-11-28T10:00:00Z, 2026-11-30, at a weekend",
        "2026-10-27T10:00:00Z, 2026-10-28, in half-term: the officer works",
        "2026-12-24T10:00:00Z, 2026-12-29, before Christmas",
        "2026-12-31T10:00:00Z, 2027-01-04, before New Year",
        "2027-08-27T10:00:00Z, 2027-08-31, before the summer bank holiday",
        "2026-06-15T23:30:00Z, 2026-06-17, by the school's clocks: it is the 16th already"
    })
    void theOfficerIsToldByTheEndOfTheNextWorkingDay(Instant since, LocalDate by, String when) {
        assertEquals(by, OfficerDeadline.after(since, ZoneId.of("Europe/London")), when);
    }
}
