package org.wholeschool.concern.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wholeschool.concern.log.WhenAnswer.Choice;
import org.wholeschool.concern.record.DayParts;
import org.wholeschool.platform.BadInput;
import org.wholeschool.school.calendar.BandGroup;
import org.wholeschool.school.calendar.Calendar;
import org.wholeschool.school.calendar.DayPlan;
import org.wholeschool.school.calendar.ShortDay;

class WhenAnswerTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final long LESSON = 1;
    private static final long LUNCH = 2;
    private static final long NOT_KNOWN = 3;
    private static final long HOLIDAY = 4;

    /** Tuesday 24 November 2026, 13:10 by the school's clocks. */
    private static final Instant NOW = Instant.parse("2026-11-24T13:10:00Z");

    private final DayParts days = new DayParts(
            plan(),
            List.of(
                    half(1, "2026-09-01", "2026-10-23"),
                    half(2, "2026-11-02", "2026-12-18"),
                    half(3, "2027-01-04", "2027-02-12")),
            List.of(new Calendar.Closed(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 16), "Training")));

    @Test
    void nowIsOneInstant() {
        assertEquals(new WhenAnswer.Happened(NOW, NOW, null), read(Choice.NOW, null, null, null, null));
    }

    @Test
    void notKnownIsNoMomentAtAll() {
        assertNull(read(Choice.NOT_KNOWN, "2026-11-24", LUNCH, "09:00", null).from());
    }

    @Test
    void aTimeIsAnInstantAndTwoAreAnInterval() {
        assertInterval(
                "2026-11-24T09:05:00Z", "2026-11-24T09:05:00Z", read(Choice.EARLIER_TODAY, null, null, "09:05", null));
        assertInterval(
                "2026-11-23T09:05:00Z",
                "2026-11-23T09:20:00Z",
                read(Choice.ANOTHER_DAY, "2026-11-23", null, "9.05", "09:20:00"));
    }

    @Test
    void aPartOfTheDayIsItsInterval() {
        WhenAnswer.Happened lunch = read(Choice.ANOTHER_DAY, "23/11/2026", LUNCH, null, null);
        assertInterval("2026-11-23T12:00:00Z", "2026-11-23T12:59:59.999Z", lunch);
        assertEquals(LUNCH, lunch.bandId());
    }

    @Test
    void whatIsNotOverEndsNow() {
        // 13:10 by UTC and by London alike in November; the afternoon's lesson began at 13:00.
        WhenAnswer.Happened today = read(Choice.EARLIER_TODAY, null, LESSON, null, null);
        assertInterval("2026-11-24T09:00:00Z", "2026-11-24T13:10:00Z", today);
    }

    @Test
    void aDayAloneIsTheWholeDay() {
        assertInterval(
                "2026-11-23T00:00:00Z",
                "2026-11-23T23:59:59.999Z",
                read(Choice.ANOTHER_DAY, "2026-11-23", null, null, null));
    }

    @Test
    void whatWentOnForDaysOrPastMidnightIsOneInterval() {
        assertInterval(
                "2026-11-20T00:00:00Z", "2026-11-23T23:59:59.999Z", days("2026-11-20", "2026-11-23", null, null, null));
        assertInterval(
                "2026-11-20T23:30:00Z",
                "2026-11-21T00:30:00Z",
                days("2026-11-20", "21/11/2026", null, "23:30", "00:30"));
        assertInterval(
                "2026-11-20T16:00:00Z",
                "2026-11-23T23:59:59.999Z",
                days("2026-11-20", "2026-11-23", null, "16:00", null));
        assertInterval(
                "2026-11-23T12:00:00Z",
                "2026-11-24T12:59:59.999Z",
                days("2026-11-23", "2026-11-24", LUNCH, null, null));
        assertInterval(
                "2026-11-23T00:00:00Z", "2026-11-24T13:10:00Z", days("2026-11-23", "2026-11-24", null, null, null));
        assertInterval(
                "2026-10-24T22:30:00Z",
                "2026-10-25T01:30:00Z",
                days("2026-10-24", "2026-10-25", null, "23:30", "01:30"));
        assertInterval(
                "2026-11-23T09:05:00Z", "2026-11-23T09:05:00Z", days("2026-11-23", "2026-11-23", null, "09:05", null));
        assertEquals(HOLIDAY, days("2026-10-26", "2026-10-27", null, null, null).bandId());
        assertNull(days("2026-10-27", "2026-11-03", null, null, null).bandId(), "school began again in it");
        assertProblem("until", "when.order", () -> days("2026-11-23", "2026-11-20", null, null, null));
        assertProblem("until", "when.future", () -> days("2026-11-23", "2026-11-25", null, null, null));
        assertProblem("until", "when.date.unreadable", () -> days("2026-11-23", "Friday", null, null, null));
        assertProblem("to", "when.order.midnight", () -> days("2026-11-20", null, null, "23:30", "00:30"));
        assertProblem("band", "when.band.not-that-day", () -> days("2026-11-20", "2026-11-22", LUNCH, null, null));
    }

    @Test
    void aPartThatTheDayDoesNotHaveIsRefused() {
        // A Sunday, a Tuesday of a half-term, a Tuesday between two half-terms, and the school closed for one Monday.
        assertProblem(
                "band", "when.band.not-that-day", () -> read(Choice.ANOTHER_DAY, "2026-11-22", LUNCH, null, null));
        assertProblem(
                "band",
                "when.band.not-that-day",
                () -> read(Choice.ANOTHER_DAY, "2026-11-22", LUNCH, "12:00", "12:30"));
        assertProblem(
                "band", "when.band.not-that-day", () -> read(Choice.ANOTHER_DAY, "2026-11-17", HOLIDAY, null, null));
        assertProblem("band", "when.band.closed", () -> read(Choice.ANOTHER_DAY, "2026-10-27", LUNCH, null, null));
        assertProblem("band", "when.band.closed", () -> read(Choice.ANOTHER_DAY, "2026-11-16", LESSON, null, null));
        assertProblem("band", "band.unknown", () -> read(Choice.ANOTHER_DAY, "2026-11-17", 99L, null, null));
    }

    @Test
    void aDayOnWhichTheSchoolWasClosedIsAllHoliday() {
        assertEquals(
                HOLIDAY,
                read(Choice.ANOTHER_DAY, "2026-10-27", HOLIDAY, null, null).bandId());
        assertEquals(
                HOLIDAY,
                read(Choice.ANOTHER_DAY, "2026-10-27", null, "12:10", null).bandId(),
                "a dinner time of the holidays is no lunch");
        assertEquals(
                HOLIDAY,
                read(Choice.ANOTHER_DAY, "2026-10-27", HOLIDAY, "12:10", null).bandId());
        assertInterval(
                "2026-10-27T00:00:00Z",
                "2026-10-27T23:59:59.999Z",
                read(Choice.ANOTHER_DAY, "2026-10-27", HOLIDAY, null, null));
        assertEquals(
                HOLIDAY,
                read(Choice.ANOTHER_DAY, "2026-11-16", null, null, null).bandId());
        Instant christmas = Instant.parse("2026-12-29T12:10:00Z");
        assertEquals(
                HOLIDAY,
                new WhenAnswer(Choice.NOW, null, null, null, null, null)
                        .read(christmas, LONDON, days)
                        .bandId());
    }

    @Test
    void ofADayThatTheCalendarDoesNotHoldBothAreBelieved() {
        assertEquals(
                LUNCH, read(Choice.ANOTHER_DAY, "2024-11-19", LUNCH, null, null).bandId());
        assertEquals(
                HOLIDAY,
                read(Choice.ANOTHER_DAY, "2024-11-19", HOLIDAY, null, null).bandId());
        assertNull(read(Choice.ANOTHER_DAY, "2024-11-19", null, "12:10", null).bandId());
    }

    @Test
    void summerTimeIsTheSchools() {
        assertInterval(
                "2026-06-16T08:05:00Z",
                "2026-06-16T08:05:00Z",
                read(Choice.ANOTHER_DAY, "2026-06-16", null, "09:05", null));
    }

    @Test
    void anHourThatTheClocksSkipIsAskedAbout() {
        assertProblem("from", "when.skipped", () -> read(Choice.ANOTHER_DAY, "2026-03-29", null, "01:30", null));
    }

    @Test
    void anHourThatTheClocksRepeatIsNotGuessed() {
        assertInterval(
                "2026-10-25T00:30:00Z",
                "2026-10-25T01:30:00Z",
                read(Choice.ANOTHER_DAY, "2026-10-25", null, "01:30", null));
    }

    @Test
    void wholeDaysOfClockChangesHave23And25Hours() {
        assertInterval(
                "2026-03-29T00:00:00Z",
                "2026-03-29T22:59:59.999Z",
                read(Choice.ANOTHER_DAY, "2026-03-29", null, null, null));
        assertInterval(
                "2026-10-24T23:00:00Z",
                "2026-10-25T23:59:59.999Z",
                read(Choice.ANOTHER_DAY, "2026-10-25", null, null, null));
    }

    @Test
    void whatCannotBeAMomentIsSaidAtItsField() {
        assertProblem("when", "when.required", () -> read(null, null, null, null, null));
        assertProblem("from", "when.time.required", () -> read(Choice.EARLIER_TODAY, null, null, null, null));
        assertProblem("date", "when.date.required", () -> read(Choice.ANOTHER_DAY, null, null, null, null));
        assertProblem("date", "when.date.unreadable", () -> read(Choice.ANOTHER_DAY, "31/02/2026", null, null, null));
        assertProblem("date", "when.date.unreadable", () -> read(Choice.ANOTHER_DAY, "last week", null, null, null));
        assertProblem("date", "when.future", () -> read(Choice.ANOTHER_DAY, "2026-11-25", null, null, null));
        assertProblem("date", "when.long-ago", () -> read(Choice.ANOTHER_DAY, "0026-11-24", null, null, null));
        assertProblem("from", "when.time.unreadable", () -> read(Choice.EARLIER_TODAY, null, null, "25:00", null));
        assertProblem("to", "when.time.unreadable", () -> read(Choice.EARLIER_TODAY, null, null, "09:00", "soon"));
        assertProblem("from", "when.half", () -> read(Choice.EARLIER_TODAY, null, null, null, "10:00"));
        assertProblem("to", "when.order", () -> read(Choice.EARLIER_TODAY, null, null, "10:00", "09:00"));
    }

    @Test
    void thePartOfTheDayThatWasNamedCountsBesideATime() {
        assertEquals(
                LUNCH, read(Choice.EARLIER_TODAY, null, LUNCH, "11:58", null).bandId());
        assertNull(read(Choice.EARLIER_TODAY, null, null, "11:58", null).bandId(), "it is taken from the time");
        assertEquals(new WhenAnswer.Happened(NOW, NOW, LUNCH), read(Choice.NOW, null, LUNCH, null, null));
        assertProblem("band", "band.unknown", () -> read(Choice.NOW, null, 99L, null, null));
    }

    /** A day that ends at half past twelve has no lesson in the afternoon, and a short lunch. */
    @Test
    void aHalfDayHasNoAfternoon() {
        LocalDate tuesday = LocalDate.parse("2026-11-17");
        DayParts half = new DayParts(
                new DayPlan(
                        plan().bands(),
                        plan().times(),
                        List.of(
                                new ShortDay(tuesday, null, 12 * 60 + 30, "Boiler"),
                                new ShortDay(tuesday.plusDays(1), null, 12 * 60, "Boiler"))),
                List.of(),
                List.of());
        WhenAnswer.Happened lunch =
                new WhenAnswer(Choice.ANOTHER_DAY, "2026-11-17", null, LUNCH, null, null).read(NOW, LONDON, half);
        assertInterval("2026-11-17T12:00:00Z", "2026-11-17T12:29:59.999Z", lunch);
        WhenAnswer.Happened lesson =
                new WhenAnswer(Choice.ANOTHER_DAY, "2026-11-17", null, LESSON, null, null).read(NOW, LONDON, half);
        assertInterval("2026-11-17T09:00:00Z", "2026-11-17T11:59:59.999Z", lesson);
        assertProblem(
                "band",
                "when.band.not-that-day",
                () -> new WhenAnswer(Choice.ANOTHER_DAY, "2026-11-18", null, LUNCH, null, null)
                        .read(NOW, LONDON, half));
    }

    private WhenAnswer.Happened read(Choice choice, String date, Long band, String from, String to) {
        return new WhenAnswer(choice, date, null, band, from, to).read(NOW, LONDON, days);
    }

    private WhenAnswer.Happened days(String date, String until, Long band, String from, String to) {
        return new WhenAnswer(Choice.ANOTHER_DAY, date, until, band, from, to).read(NOW, LONDON, days);
    }

    private static void assertInterval(String from, String to, WhenAnswer.Happened happened) {
        assertEquals(Instant.parse(from), happened.from());
        assertEquals(Instant.parse(to), happened.to());
    }

    private static void assertProblem(String field, String key, Runnable reading) {
        BadInput problem = assertThrows(BadInput.class, reading::run);
        assertEquals(field, problem.field());
        assertEquals(key, problem.key());
    }

    private static Calendar.HalfTerm half(int position, String from, String to) {
        return new Calendar.HalfTerm(position, 2026, position, "Half-term", LocalDate.parse(from), LocalDate.parse(to));
    }

    /** Lessons from 9 to 12 and from 13 to 15, lunch between, Monday to Friday. */
    private static DayPlan plan() {
        List<DayPlan.Time> times = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.getValue() <= 5) {
                times.add(new DayPlan.Time(LESSON, day.getValue(), 9 * 60, 12 * 60));
                times.add(new DayPlan.Time(LUNCH, day.getValue(), 12 * 60, 13 * 60));
                times.add(new DayPlan.Time(LESSON, day.getValue(), 13 * 60, 15 * 60));
            }
        }
        return new DayPlan(
                List.of(
                        new DayPlan.ListedBand(LESSON, "LESSON", "Lesson", BandGroup.LESSONS),
                        new DayPlan.ListedBand(LUNCH, "LUNCH", "Lunch", BandGroup.BREAKS),
                        new DayPlan.ListedBand(
                                HOLIDAY, "WEEKEND_HOLIDAY", "Weekend or holiday", BandGroup.OUTSIDE_OR_UNKNOWN),
                        new DayPlan.ListedBand(NOT_KNOWN, "NOT_KNOWN", "Not known", BandGroup.OUTSIDE_OR_UNKNOWN)),
                times);
    }
}
