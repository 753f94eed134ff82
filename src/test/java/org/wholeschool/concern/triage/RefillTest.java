package org.wholeschool.concern.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Of a colleague's corrections nothing is put back by whoever saves again, and of what they typed themselves nothing is
 * lost.
 */
class RefillTest {

    @Test
    void aFieldThatOnlyTheOtherChangedIsTheirs() {
        assertEquals(
                Map.of(1L, "WITNESS", 2L, "ALLEGED"),
                Refill.fields(
                        Map.of(1L, "HARMED", 2L, "HARMED"),
                        Map.of(1L, "HARMED", 2L, "ALLEGED"),
                        Map.of(1L, "WITNESS", 2L, "HARMED")));
    }

    @Test
    void oneThatBothChangedStaysAsItWasTyped() {
        assertEquals(
                Map.of(1L, "ALLEGED"),
                Refill.fields(Map.of(1L, "HARMED"), Map.of(1L, "ALLEGED"), Map.of(1L, "WITNESS")));
    }

    @Test
    void whoeverWasTakenOutIsGoneAndWhoeverWasAddedIsThere() {
        assertEquals(
                Map.of(3L, "WITNESS"),
                Refill.fields(Map.of(1L, "HARMED"), Map.of(1L, "ALLEGED"), Map.of(3L, "WITNESS")));
    }

    @Test
    void ofThoseWhoAreNamedBothChangesHold() {
        assertEquals(
                List.of("1", "4", "3"), Refill.choices(List.of("1", "2"), List.of("1", "3"), List.of("1", "2", "4")));
        assertEquals(List.of(), Refill.choices(List.of("1"), List.of("1"), List.of()), "opened to all meanwhile");
    }
}
