package org.wholeschool.concern.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wholeschool.school.calendar.Calendar;
import org.wholeschool.school.calendar.DayPlan;
import org.wholeschool.school.calendar.SchoolHours;

/** A school whose clock never stops, so that an hour is an hour. */
class ResponsesTest {

    private static final Instant MORNING = Instant.parse("2026-11-03T09:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private final Calendar.HalfTerm half =
            new Calendar.HalfTerm(1, 2026, 2, "Autumn 2", LocalDate.of(2026, 11, 2), LocalDate.of(2026, 12, 18));
    private final SchoolHours hours =
            new SchoolHours(new DayPlan(List.of(), List.of()), List.of(half), List.of(), ZoneId.of("Europe/London"));
    private final List<Responses.Answered> received = new ArrayList<>();

    private void acknowledged(int many, Duration after) {
        received.addAll(Collections.nCopies(many, new Responses.Answered(MORNING, MORNING.plus(after))));
    }

    private Responses responses() {
        return Responses.of(half, received, Duration.ofHours(1), hours, NOW);
    }

    @Test
    void sharesAreInFivesOfThoseWhoseTimeIsUp() {
        acknowledged(6, Duration.ofMinutes(60));
        acknowledged(3, Duration.ofMinutes(61));
        acknowledged(1, Duration.ofHours(25));
        received.add(new Responses.Answered(MORNING, null));
        received.add(new Responses.Answered(NOW.minusSeconds(600), null));
        Responses responses = responses();
        assertEquals("55 25 20", responses.inTime() + " " + responses.withinADay() + " " + responses.later());
        assertTrue(responses.isTold() && responses.isMet(), "six of eleven: the twelfth has time left");
    }

    @Test
    void theTargetIsMissedWhereFewerThanHalfWereInTime() {
        acknowledged(4, Duration.ofMinutes(5));
        acknowledged(6, Duration.ofHours(3));
        assertEquals(40, responses().inTime());
        assertFalse(responses().isMet());
    }

    @Test
    void nineConcernsAreTooFewForAShare() {
        acknowledged(9, Duration.ofMinutes(5));
        assertFalse(responses().isTold());
        assertEquals(
                "0 0 0",
                responses().inTime() + " " + responses().withinADay() + " "
                        + responses().later());
    }
}
