package org.wholeschool.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SetUpTokenTest {

    @Test
    void onlyTheLatestTokenIsRightAndOnlyUntilItIsUsedUp() {
        SetUpToken token = new SetUpToken();
        assertFalse(token.matches("") || token.matches(null), "before one was dealt");
        String first = token.deal();
        String second = token.deal();
        assertNotEquals(first, second);
        assertEquals(43, second.length(), "256 bits");
        assertFalse(token.matches(first));
        assertTrue(token.matches(" " + second + "\n"), "as it is copied from a console");
        token.useUp();
        assertFalse(token.matches(second));
    }

    @Test
    void afterFiveWrongTokensAnAddressWaitsAndNoOther() {
        Guesses guesses = new Guesses();
        Instant now = Instant.parse("2026-09-01T08:00:00Z");
        for (int i = 0; i < 5; i++) {
            assertTrue(guesses.mayTry("10.0.0.1", now));
            guesses.wrong("10.0.0.1", now);
        }
        assertFalse(guesses.mayTry("10.0.0.1", now.plusSeconds(29)));
        assertTrue(guesses.mayTry("10.0.0.2", now));
        assertTrue(guesses.mayTry("10.0.0.1", now.plusSeconds(30)));
        guesses.right("10.0.0.1");
        guesses.wrong("10.0.0.1", now);
        assertTrue(guesses.mayTry("10.0.0.1", now), "what was right is forgotten");
    }
}
