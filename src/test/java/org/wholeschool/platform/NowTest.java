package org.wholeschool.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NowTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant SUMMER = Instant.parse("2026-07-01T23:30:00Z");

    @AfterEach
    void theServersClockAgain() {
        Now.moveTo(LocalDate.now(ZoneOffset.UTC));
    }

    @Test
    void standsForADeedAndGoesOnAfterIt() {
        assertEquals(LocalDate.of(2026, 7, 2), Now.at(SUMMER, () -> Now.day(LONDON)));
        assertEquals("2026-07-02T00:30", Now.at(SUMMER, () -> Now.at(Instant.EPOCH, Now::instant) + " " + Now.time(LONDON)).split(" ")[1]);
        assertThrows(IllegalStateException.class, () -> Now.at(SUMMER, () -> {
            throw new IllegalStateException();
        }));
        assertEquals(0, Duration.between(Now.instant(), Instant.now()).toDays());
    }

    @Test
    void goesOnFromTheDayThatItIsMovedTo() {
        Now.moveTo(LocalDate.now(ZoneOffset.UTC).plusDays(120));
        Duration ahead = Duration.between(Instant.now(), Now.instant());
        assertEquals(120, ahead.plusMinutes(1).toDays());
        assertEquals(SUMMER, Now.at(SUMMER, Now::instant));
    }
}
