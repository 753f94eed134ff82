package org.wholeschool.access.signin;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.account.SignedIn;
import org.wholeschool.testing.InServer;

@InServer
class SignedInIT {

    private static final Instant SINCE = Instant.parse("2026-11-24T08:00:00Z");

    @Test
    void whoIsAwayForHalfAnHourIsOut() {
        SignedIn signedIn = new SignedIn(1, 1, SINCE, SINCE.plus(Duration.ofHours(1)));
        Instant lastSeen = signedIn.lastSeen();
        assertFalse(signedIn.isOverAt(lastSeen.plus(Duration.ofMinutes(30))));
        assertTrue(signedIn.isOverAt(lastSeen.plus(Duration.ofMinutes(30)).plusSeconds(1)));
    }

    @Test
    void afterTenHoursEverybodySignsInAgainHoweverBusy() {
        Instant end = SINCE.plus(Duration.ofHours(10));
        SignedIn busy = new SignedIn(1, 1, SINCE, SINCE).seen(end.minusSeconds(1));
        assertFalse(busy.isOverAt(end));
        assertTrue(busy.isOverAt(end.plusSeconds(1)));
    }
}
