package org.wholeschool.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ThrottledTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private final Throttled throttled = new Throttled("key");

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            throttled.fail(NOW);
        }
    }

    @Test
    void mistypingCostsNothing() {
        fail(Throttled.FREE_FAILURES);
        assertEquals(Duration.ZERO, throttled.waitAt(NOW));
    }

    @Test
    void eachFurtherFailureDoublesTheWaitUpToAQuarterOfAnHour() {
        fail(Throttled.FREE_FAILURES);
        int[] seconds = {15, 30, 60, 120, 240, 480, 900, 900, 900};
        for (int expected : seconds) {
            fail(1);
            assertEquals(Duration.ofSeconds(expected), throttled.waitAt(NOW));
        }
        fail(1000);
        assertEquals(Duration.ofMinutes(15), throttled.waitAt(NOW));
    }

    @Test
    void theWaitRunsOut() {
        fail(Throttled.FREE_FAILURES + 1);
        assertEquals(Duration.ofSeconds(1), throttled.waitAt(NOW.plusSeconds(14)));
        assertEquals(Duration.ZERO, throttled.waitAt(NOW.plusSeconds(15)));
    }

    @Test
    void afterHalfADayItBeginsAnew() {
        fail(Throttled.FREE_FAILURES + 5);
        Instant nextDay = NOW.plus(Duration.ofHours(12)).plusSeconds(1);
        throttled.fail(nextDay);
        assertEquals(Duration.ZERO, throttled.waitAt(nextDay));
    }
}
