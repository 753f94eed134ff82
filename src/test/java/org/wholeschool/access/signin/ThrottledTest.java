package org.wholeschool.access.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.signin.Throttled.Limit;

class ThrottledTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private final Throttled throttled = new Throttled("key");

    private void fail(Limit limit, int times) {
        for (int i = 0; i < times; i++) {
            throttled.fail(limit, NOW);
        }
    }

    @ParameterizedTest
    @EnumSource
    void mistypingCostsNothing(Limit limit) {
        fail(limit, limit.freeFailures);
        assertEquals(Duration.ZERO, throttled.waitAt(NOW));
        fail(limit, 1);
        assertEquals(limit.firstWait, throttled.waitAt(NOW));
    }

    @Test
    void eachFurtherFailureOfAKnownDeviceDoublesTheWaitUpToAQuarterOfAnHour() {
        fail(Limit.DEVICE, Limit.DEVICE.freeFailures);
        int[] seconds = {15, 30, 60, 120, 240, 480, 900, 900, 900};
        for (int expected : seconds) {
            fail(Limit.DEVICE, 1);
            assertEquals(Duration.ofSeconds(expected), throttled.waitAt(NOW));
        }
        fail(Limit.DEVICE, 1000);
        assertEquals(Duration.ofMinutes(15), throttled.waitAt(NOW));
    }

    @Test
    void afterFiveWrongSetUpTokensTheWaitIsHalfAMinuteEachTime() {
        fail(Limit.SET_UP, 4);
        assertEquals(Duration.ZERO, throttled.waitAt(NOW));
        for (int wrong = 5; wrong < 20; wrong++) {
            fail(Limit.SET_UP, 1);
            assertEquals(Duration.ofSeconds(30), throttled.waitAt(NOW), "number " + wrong);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"STRANGERS", "ADDRESS"})
    void strangersNeverMakeOneAnotherWaitForLongerThanHalfAMinute(Limit limit) {
        fail(limit, 1000);
        assertTrue(throttled.waitAt(NOW).compareTo(Duration.ofSeconds(30)) <= 0);
    }

    @Test
    void theWaitRunsOut() {
        fail(Limit.STRANGERS, Limit.STRANGERS.freeFailures + 1);
        assertEquals(Duration.ofSeconds(1), throttled.waitAt(NOW.plusSeconds(14)));
        assertEquals(Duration.ZERO, throttled.waitAt(NOW.plusSeconds(15)));
    }

    @ParameterizedTest
    @EnumSource
    void afterAWhileItBeginsAnew(Limit limit) {
        fail(limit, limit.freeFailures + 5);
        Instant later = NOW.plus(limit.forgottenAfter).plusSeconds(1);
        throttled.fail(limit, later);
        assertEquals(Duration.ZERO, throttled.waitAt(later));
    }

    @Test
    void whatIsForgivenCountsNoMore() {
        fail(Limit.ADDRESS, Limit.ADDRESS.freeFailures + 1);
        throttled.forgive();
        assertEquals(Duration.ZERO, throttled.waitAt(NOW));
        throttled.forgive();
        fail(Limit.ADDRESS, 1);
        assertEquals(Duration.ZERO, throttled.waitAt(NOW));
    }
}
