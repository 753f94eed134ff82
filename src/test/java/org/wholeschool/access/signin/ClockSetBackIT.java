package org.wholeschool.access.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.account.AccountLink;
import org.wholeschool.access.account.SignedIn;
import org.wholeschool.testing.InServer;

/** A server's clock that was wrong and is set back lets nobody stay, come in or wait for longer. */
@InServer
class ClockSetBackIT {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final Instant A_LITTLE_BEFORE = NOW.minusSeconds(60);
    private static final Instant LONG_BEFORE = NOW.minus(Duration.ofDays(365));

    @Test
    void whoSignedInLaterThanNowSignsInAgain() {
        SignedIn signedIn = new SignedIn(1, 2, NOW, NOW);
        assertFalse(signedIn.isOverAt(NOW.plusSeconds(1)));
        assertFalse(signedIn.isOverAt(A_LITTLE_BEFORE), "two servers' clocks");
        assertTrue(signedIn.isOverAt(LONG_BEFORE));
    }

    @Test
    void aLinkFromLaterThanNowOpensNothing() {
        AccountLink link = new AccountLink(1, AccountLink.Purpose.INVITATION, "a token that is only hashed", NOW);
        assertTrue(link.isGood(NOW.plusSeconds(1)));
        assertTrue(link.isGood(A_LITTLE_BEFORE));
        assertFalse(link.isGood(LONG_BEFORE));
    }

    @Test
    void nobodyWaitsForAYearBecauseTheyMistypedInTheNextOne() {
        Throttled throttled = new Throttled("key");
        for (int i = 0; i <= Throttled.Limit.DEVICE.freeFailures; i++) {
            throttled.fail(Throttled.Limit.DEVICE, NOW);
        }
        assertFalse(throttled.waitAt(NOW).isZero());
        assertEquals(Duration.ZERO, throttled.waitAt(LONG_BEFORE));
        throttled.fail(Throttled.Limit.DEVICE, LONG_BEFORE);
        assertEquals(
                Throttled.Limit.DEVICE.firstWait.multipliedBy(2),
                throttled.waitAt(LONG_BEFORE),
                "and whoever guesses waits as before");
    }
}
