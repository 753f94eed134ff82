package org.wholeschool.casework.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wholeschool.school.calendar.Calendar;
import org.wholeschool.school.calendar.DayPlan;
import org.wholeschool.school.calendar.SchoolHours;

class ResponseTimesTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** A Monday. */
    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 5);

    private static ResponseTimes.Answered answered(LocalDate day, LocalTime at) {
        return new ResponseTimes.Answered(
                MONDAY.atTime(10, 0).atZone(LONDON).toInstant(),
                day == null ? null : day.atTime(at).atZone(LONDON).toInstant());
    }

    /** A school without parts of the day is open at any time. */
    @Test
    void eachIsCountedByTheHoursOfTheSchool() {
        SchoolHours hours = new SchoolHours(
                new DayPlan(List.of(), List.of()),
                List.of(new Calendar.HalfTerm(
                        1, 2026, 1, "Autumn 1", LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 23))),
                List.of(),
                LONDON);
        ResponseTimes times = ResponseTimes.of(
                List.of(
                        answered(MONDAY, LocalTime.of(10, 20)),
                        answered(MONDAY.plusDays(1), LocalTime.of(9, 0)),
                        answered(MONDAY.plusDays(20), LocalTime.of(9, 0)),
                        answered(null, null)),
                hours);
        assertEquals(4, times.concerns());
        assertEquals(1, times.withinAnHour());
        assertEquals(2, times.withinADay(), "those within an hour too");
        assertEquals(1, times.notYet());
        assertEquals(1, times.later());
        assertEquals(times.concerns(), times.withinTwoDays() + times.later() + times.notYet());
    }
}
