package org.wholeschool.concern.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WhenWordsTest {

    private final WhenWords words = new WhenWords(ZoneId.of("Europe/London"));

    @Test
    void notKnownIsSaid() {
        assertEquals("Not known when", words.of(null, null));
    }

    @Test
    void anInstantIsSaidByTheSchoolsClocks() {
        assertEquals("Tuesday 16 June 2026, 09:05", words.of(Instant.parse("2026-06-16T08:05:00Z")));
    }

    /**
     * Nothing is entered here at midnight to the nanosecond; a day of another system's log, of which no time is known,
     * begins with it.
     */
    @Test
    void aMomentOfWhichNoTimeIsKnownIsADay() {
        assertEquals("Tuesday 16 June 2026", words.of(Instant.parse("2026-06-15T23:00:00Z")));
        assertEquals("Tuesday 16 June 2026, 00:00", words.of(Instant.parse("2026-06-15T23:00:01Z")));
        assertEquals(
                "Tuesday 16 June 2026, 00:00",
                words.of(Instant.parse("2026-06-15T23:00:00Z"), Instant.parse("2026-06-15T23:00:00Z")),
                "somebody said so");
    }

    @Test
    void anIntervalHasItsEnds() {
        assertEquals(
                "Monday 23 November 2026, between 12:00 and 13:00",
                words.of(Instant.parse("2026-11-23T12:00:00Z"), Instant.parse("2026-11-23T12:59:59.999Z")));
        assertEquals(
                "Between Friday 20 November 2026, 16:00 and Monday 23 November 2026, 08:00",
                words.of(Instant.parse("2026-11-20T16:00:00Z"), Instant.parse("2026-11-23T08:00:00Z")));
    }

    @Test
    void aWholeDayIsADayWithItsTimeNotKnownAlsoWhenTheClocksChange() {
        assertEquals(
                "Monday 23 November 2026, time not known",
                words.of(Instant.parse("2026-11-23T00:00:00Z"), Instant.parse("2026-11-23T23:59:59.999Z")));
        assertEquals(
                "Sunday 25 October 2026, time not known",
                words.of(Instant.parse("2026-10-24T23:00:00Z"), Instant.parse("2026-10-25T23:59:59.999Z")));
    }

    @Test
    void daysWithoutATimeAreDays() {
        assertEquals(
                "Friday 20 November 2026 to Monday 23 November 2026, times not known",
                words.of(Instant.parse("2026-11-20T00:00:00Z"), Instant.parse("2026-11-23T23:59:59.999Z")));
    }

    @Test
    void aDayOfAnImportedLogEndsWithItsLastMinuteAndIsADayToo() {
        assertEquals(
                "Thursday 16 October 2025, time not known",
                words.of(Instant.parse("2025-10-15T23:00:00Z"), Instant.parse("2025-10-16T22:59:00Z")));
        assertEquals(
                "Thursday 16 October 2025, between 00:00 and 23:58",
                words.of(Instant.parse("2025-10-15T23:00:00Z"), Instant.parse("2025-10-16T22:58:00Z")));
        assertEquals(
                "Thursday 16 October 2025, between 12:00 and 00:00",
                words.of(Instant.parse("2025-10-16T11:00:00Z"), Instant.parse("2025-10-16T22:59:59.999Z")));
    }

    @Test
    void aTimeThatTheClocksRepeatIsSaidAsThat() {
        assertEquals(
                "Sunday 25 October 2026, 01:30, before or after the clocks went back",
                words.of(Instant.parse("2026-10-25T00:30:00Z"), Instant.parse("2026-10-25T01:30:00Z")));
    }
}
