package org.wholeschool.concern.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class StripWordsTest {

    private final StripWords words = new StripWords(ZoneId.of("Europe/London"), Instant.parse("2026-11-30T08:05:00Z"));

    @Test
    void aTargetOfTodaySaysHowLongIsLeft() {
        assertEquals("09:40 (in 1 h 35 min)", words.target(Instant.parse("2026-11-30T09:40:00Z")));
        assertEquals("08:20 (in 15 min)", words.target(Instant.parse("2026-11-30T08:20:00Z")));
        assertEquals("10:05 (in 2 h)", words.target(Instant.parse("2026-11-30T10:05:00Z")));
    }

    @Test
    void aLaterOneSaysItsDay() {
        assertEquals("Tuesday 1 December, 09:40", words.target(Instant.parse("2026-12-01T09:40:00Z")));
    }

    @Test
    void oneThatHasPassedSaysByHowLong() {
        assertEquals("07:35 (overdue by 30 min)", words.target(Instant.parse("2026-11-30T07:35:00Z")));
        assertEquals(
                "Friday 27 November, 08:05 (overdue by 3 days)", words.target(Instant.parse("2026-11-27T08:05:00Z")));
    }

    @Test
    void anAgeIsASpanTodayAndADayBefore() {
        assertEquals("35 minutes ago", words.age(Instant.parse("2026-11-30T07:30:00Z")));
        assertEquals("Friday 27 November", words.age(Instant.parse("2026-11-27T13:05:00Z")));
    }
}
