package org.wholeschool.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NowTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant SUMMER = Instant.parse("2026-07-01T23:30:00Z");

    @BeforeEach
    void theServersClock() {
        Now.moveTo(LocalDate.now(ZoneOffset.UTC), ZoneOffset.UTC);
    }

    @AfterEach
    void theClockOfTheRunAgain() {
        TestClock.begin();
    }

    @Test
    void standsForADeedAndGoesOnAfterIt() {
        assertEquals(LocalDate.of(2026, 7, 2), Now.at(SUMMER, () -> Now.day(LONDON)));
        assertEquals(
                "2026-07-02T00:30",
                Now.at(SUMMER, () -> Now.at(Instant.EPOCH, Now::instant) + " " + Now.time(LONDON))
                        .split(" ")[1]);
        assertThrows(
                IllegalStateException.class,
                () -> Now.at(SUMMER, () -> {
                    throw new IllegalStateException();
                }));
        assertEquals(0, Duration.between(Now.instant(), Instant.now()).toDays());
    }

    /** Whatever hour it is in Greenwich, and though one of the days is in summer and the other in winter. */
    @ParameterizedTest
    @ValueSource(strings = {"Europe/London", "Asia/Singapore", "Asia/Dubai", "America/New_York", "Europe/Dublin"})
    void isThatDayWhereTheSchoolIsAndItsClocksShowTheSameTime(String where) {
        ZoneId zone = ZoneId.of(where);
        for (LocalDate from : List.of(LocalDate.of(2026, 11, 27), LocalDate.of(2026, 7, 1))) {
            for (LocalDate to : List.of(LocalDate.of(2027, 7, 2), LocalDate.of(2027, 1, 15), from)) {
                for (int hour = 0; hour < 24; hour++) {
                    Instant server = from.atTime(hour, 30).toInstant(ZoneOffset.UTC);
                    Duration ahead = Now.ahead(to, zone, server);
                    assertEquals(
                            to.atTime(LocalDateTime.ofInstant(server, zone).toLocalTime()),
                            LocalDateTime.ofInstant(server.plus(ahead), zone),
                            server.toString());
                }
            }
        }
        LocalDate before;
        LocalDate day;
        do {
            before = LocalDate.now(zone);
            Now.moveTo(LocalDate.of(2027, 7, 2), zone);
            day = Now.day(zone);
        } while (!before.equals(LocalDate.now(zone)));
        assertEquals(LocalDate.of(2027, 7, 2), day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-08-15T23:59", "2028-02-29T00:00", "2027-03-28T02:30"})
    void goesOnFromTheMomentThatItIsMovedTo(LocalDateTime moment) {
        Now.moveTo(moment, LONDON);
        assertEquals(0, Duration.between(moment, Now.time(LONDON)).toMinutes());
        assertEquals(moment.toLocalDate(), Now.day(LONDON));
    }

    @Test
    void goesOnFromTheDayThatItIsMovedTo() {
        Now.moveTo(LocalDate.now(ZoneOffset.UTC).plusDays(120), ZoneOffset.UTC);
        Duration ahead = Duration.between(Instant.now(), Now.instant());
        assertEquals(120, ahead.plusMinutes(1).toDays());
        assertEquals(
                0,
                Duration.between(Instant.now(), Now.server()).toDays(),
                "what an app or a provider says is compared with the clock that they have");
        assertEquals(SUMMER, Now.at(SUMMER, Now::instant));
    }
}
