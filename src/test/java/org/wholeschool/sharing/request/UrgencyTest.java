package org.wholeschool.sharing.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** By when an answer is owed, also across the hour when clocks change. */
class UrgencyTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Test
    void aDayLastsUntilItIsOver() {
        Instant rang = Instant.parse("2027-03-27T23:59:00Z");
        assertEquals(Instant.parse("2027-03-28T00:00:00Z"), Urgency.TODAY.due(rang, null, LONDON));
        assertEquals(Instant.parse("2027-04-03T23:00:00Z"), Urgency.WEEK.due(rang, null, LONDON));
        assertEquals(rang, Urgency.AT_ONCE.due(rang, null, LONDON));
    }

    @Test
    void aNamedDayCountsAndNoTimeIsNone() {
        Instant rang = Instant.parse("2028-02-20T10:00:00Z");
        assertEquals(Instant.parse("2028-03-01T00:00:00Z"), Urgency.DATE.due(rang, LocalDate.of(2028, 2, 29), LONDON));
        assertNull(Urgency.NO_TIME.due(rang, null, LONDON));
    }
}
