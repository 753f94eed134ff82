package org.wholeschool.access.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private long now = Long.MAX_VALUE - 7;
    private final RateLimit limit = new RateLimit(() -> now);

    private void pass(Duration time) {
        now += time.toNanos();
    }

    @Test
    void aMinutesWorthAtOnceAndThenOneAfterTheOther() {
        for (int i = 0; i < 60; i++) {
            assertEquals(Duration.ZERO, limit.take(1, 60), "number " + i);
        }
        assertEquals(Duration.ofSeconds(1), limit.take(1, 60));
        pass(Duration.ofMillis(400));
        assertEquals(600, limit.take(1, 60).toMillis());
        pass(Duration.ofMillis(600));
        assertEquals(Duration.ZERO, limit.take(1, 60));
        assertEquals(Duration.ofSeconds(1), limit.take(1, 60));
    }

    @Test
    void whatIsNotTakenIsNotSavedUp() {
        assertEquals(Duration.ZERO, limit.take(1, 2));
        pass(Duration.ofHours(5));
        assertEquals(Duration.ZERO, limit.take(1, 2));
        assertEquals(Duration.ZERO, limit.take(1, 2));
        assertEquals(TimeUnit.SECONDS.toMillis(30), limit.take(1, 2).toMillis());
    }

    @Test
    void oneThatAsksTooOftenStopsNoOther() {
        assertEquals(Duration.ZERO, limit.take(1, 1));
        assertEquals(Duration.ofMinutes(1), limit.take(1, 1));
        assertEquals(Duration.ZERO, limit.take(2, 1));
    }
}
