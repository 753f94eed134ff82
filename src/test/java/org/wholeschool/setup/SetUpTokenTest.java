package org.wholeschool.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
}
