package org.wholeschool.concern.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** It is ten in the evening. */
class InboxWordsTest {

    private static final Instant NOW = Instant.parse("2026-11-25T22:00:00Z");
    private static final Instant TOMORROW = Instant.parse("2026-11-26T09:30:00Z");

    private final InboxWords words = new InboxWords(ZoneId.of("Europe/London"), NOW);

    private String acknowledge(Instant due, boolean isUrgent) {
        return words.due(Target.Kind.ACKNOWLEDGE, due, isUrgent) + " "
                + words.tone(Target.Kind.ACKNOWLEDGE, due, isUrgent);
    }

    @Test
    void anUrgentOneIsToBeAcknowledgedNowWhateverTheSchoolsHoursSay() {
        assertEquals("Acknowledge by tomorrow, 09:30 ", acknowledge(TOMORROW, false));
        assertEquals("Acknowledge now, at any hour bad", acknowledge(TOMORROW, true));
        assertEquals(
                "Acknowledgement overdue by 5 minutes bad",
                acknowledge(NOW.minusSeconds(300), true),
                "how late it is says more");
        assertEquals(
                "Decide by tomorrow, 09:30",
                words.due(Target.Kind.DECIDE, TOMORROW, true),
                "once somebody has it, the school's hours count");
        assertEquals("", words.tone(Target.Kind.DECIDE, TOMORROW, true));
        assertEquals("logged before targets began", words.due(null, null, true));
    }
}
