package org.wholeschool.concern.followup.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ConcernActionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");

    private final ConcernAction action = new ConcernAction(null, 7, DAY, "Ring home.", 1L, NOW);

    @Test
    void whatWasAnsweredWhileSomebodyHandedOverStaysAnswered() {
        action.end(ActionState.DONE, "She was glad.", 7L, NOW);
        assertFalse(action.goOver(7, 8, 1L, NOW));
        assertEquals(
                "DONE She was glad. 7 2",
                action.getState() + " " + action.getOutcome() + " " + action.getOwnerId() + " " + action.getEdition());
    }

    @Test
    void whatWentToSomebodyElseWhileSomebodyHandedOverStaysTheirs() {
        action.ask(9, DAY, "Ring home.", 1L, NOW);
        assertFalse(action.goOver(7, 8, 1L, NOW));
        assertEquals(9, action.getOwnerId());
        assertTrue(action.goOver(9, 8, 1L, NOW));
        assertEquals("OPEN 8 3", action.getState() + " " + action.getOwnerId() + " " + action.getEdition());
    }

    @Test
    void eachReminderComesOnceAndAskedForAnewItCountsAnew() {
        assertTrue(action.remind(DAY.plusDays(1)).isPresent());
        assertTrue(action.remind(DAY.plusDays(1)).isEmpty());
        assertTrue(action.remind(DAY.plusDays(8)).isPresent());
        assertTrue(action.remind(DAY.plusDays(1)).isEmpty(), "a clock that was set back reminds of nothing again");
        action.ask(7, DAY.plusWeeks(4), "Ring home.", 1L, NOW);
        assertTrue(action.remind(DAY.plusWeeks(4).plusDays(1)).isPresent());
    }
}
