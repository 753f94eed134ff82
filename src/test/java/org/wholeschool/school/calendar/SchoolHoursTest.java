package org.wholeschool.school.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/**
 * A school that is open from 8:40 to 15:10, on Wednesdays to 14:10, and on the last day before Christmas (a school day
 * of its own) to 12:00; its clocks are London's.
 */
class SchoolHoursTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final int OPENS = 8 * 60 + 40;
    private static final int CLOSES = 15 * 60 + 10;
    private static final LocalDate LAST_BEFORE_CHRISTMAS = LocalDate.of(2026, 12, 18);

    private static final List<Calendar.HalfTerm> HALF_TERMS = List.of(
            half(1, LocalDate.of(2026, 9, 3), LocalDate.of(2026, 10, 23)),
            half(2, LocalDate.of(2026, 11, 2), LAST_BEFORE_CHRISTMAS),
            half(3, LocalDate.of(2027, 1, 4), LocalDate.of(2027, 2, 12)),
            half(4, LocalDate.of(2027, 2, 22), LocalDate.of(2027, 4, 1)));
    private static final List<Calendar.Closed> CLOSURES =
            List.of(new Calendar.Closed(LocalDate.of(2026, 11, 27), LocalDate.of(2026, 11, 27), "Training of staff"));

    private final SchoolHours hours = new SchoolHours(plan(), HALF_TERMS, CLOSURES, ZONE);

    private static Calendar.HalfTerm half(int position, LocalDate from, LocalDate to) {
        return new Calendar.HalfTerm(position, 2026, position, "half " + position, from, to);
    }

    private static DayPlan plan() {
        List<DayPlan.ListedBand> bands = List.of(
                new DayPlan.ListedBand(1, "BEFORE_SCHOOL", "Before", BandGroup.OUTSIDE_OR_UNKNOWN),
                new DayPlan.ListedBand(2, "PERIOD_1", "Period 1", BandGroup.LESSONS),
                new DayPlan.ListedBand(3, "BREAK", "Break", BandGroup.BREAKS),
                new DayPlan.ListedBand(4, "PERIOD_2", "Period 2", BandGroup.LESSONS),
                new DayPlan.ListedBand(5, "NOT_KNOWN", "Not known", BandGroup.OUTSIDE_OR_UNKNOWN));
        List<DayPlan.Time> times = new ArrayList<>();
        for (int weekday = 1; weekday <= 5; weekday++) {
            day(times, weekday, weekday == DayOfWeek.WEDNESDAY.getValue() ? CLOSES - 60 : CLOSES, DayPlan.ALWAYS);
            day(
                    times,
                    weekday,
                    weekday == DayOfWeek.WEDNESDAY.getValue() ? CLOSES - 60 : CLOSES,
                    LAST_BEFORE_CHRISTMAS.plusDays(1));
        }
        day(times, LAST_BEFORE_CHRISTMAS.getDayOfWeek().getValue(), 12 * 60, LAST_BEFORE_CHRISTMAS);
        times.add(new DayPlan.Time(1, DayOfWeek.SATURDAY.getValue(), 0, 24 * 60));
        return new DayPlan(bands, times);
    }

    private static void day(List<DayPlan.Time> times, int weekday, int closes, LocalDate from) {
        times.add(new DayPlan.Time(1, weekday, 0, OPENS, from));
        times.add(new DayPlan.Time(2, weekday, OPENS, 10 * 60, from));
        times.add(new DayPlan.Time(3, weekday, 10 * 60, 10 * 60 + 20, from));
        times.add(new DayPlan.Time(4, weekday, 10 * 60 + 20, closes, from));
        times.add(new DayPlan.Time(1, weekday, closes, 24 * 60, from));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    private String plus(String from, int minutes) {
        return LocalDateTime.ofInstant(hours.plus(at(from), Duration.ofMinutes(minutes)), ZONE)
                .toString();
    }

    private String plusDays(String from, int days) {
        return LocalDateTime.ofInstant(hours.plusDays(at(from), days), ZONE).toString();
    }

    private long between(String from, String to) {
        return hours.between(at(from), at(to)).toMinutes();
    }

    @Test
    void insideADayItIsAsTheClockHasIt() {
        assertEquals("2026-11-24T11:00", plus("2026-11-24T10:00", 60));
        assertEquals("2026-11-24T15:10", plus("2026-11-24T14:10", 60), "to the last minute");
        assertEquals(60, between("2026-11-24T10:00", "2026-11-24T11:00"));
        assertEquals(0, between("2026-11-24T11:00", "2026-11-24T10:00"), "backwards");
    }

    @Test
    void whatComesInTheEveningBeginsInTheMorning() {
        assertEquals("2026-11-25T09:40", plus("2026-11-24T18:00", 60));
        assertEquals("2026-11-24T09:40", plus("2026-11-24T06:00", 60));
        assertEquals("2026-11-25T09:10", plus("2026-11-24T14:40", 60), "half an hour today, half an hour tomorrow");
        assertEquals(90, between("2026-11-24T14:40", "2026-11-25T09:40"));
        assertEquals(0, between("2026-11-24T18:00", "2026-11-25T08:40"));
    }

    @Test
    void aWeekendAClosureAndAShortDayAreNoSchoolTime() {
        assertEquals("2026-11-23T09:10", plus("2026-11-20T14:40", 60), "Friday to Monday");
        assertEquals("2026-11-23T09:40", plus("2026-11-21T12:00", 60), "Saturday");
        assertEquals("2026-11-30T09:10", plus("2026-11-26T14:40", 60), "Thursday, closed on Friday, Monday");
        assertEquals("2026-11-26T09:10", plus("2026-11-25T13:40", 60), "Wednesday ends an hour earlier");
        assertEquals(60, between("2026-11-26T14:40", "2026-11-30T09:10"));
    }

    @Test
    void holidaysAreNoSchoolTimeAndAHalfDayEndsAtNoon() {
        assertEquals("2026-11-02T09:10", plus("2026-10-23T14:40", 60), "half-term");
        assertEquals(
                "2027-01-04T09:10", plus("2026-12-18T11:30", 60), "half an hour before a half-day ends, and Christmas");
        assertEquals("2027-01-04T09:40", plus("2026-12-25T10:00", 60));
        assertEquals(30, between("2026-12-18T11:30", "2026-12-31T12:00"));
        assertEquals("2027-01-04T15:10", plusDays("2026-12-18T12:00", 1), "after a half-day has ended");
    }

    /** The same without a school day of its own: as the calendar has half-days. */
    @Test
    void anAfternoonThatIsNotThereIsNotCounted() {
        LocalDate snow = LocalDate.of(2026, 11, 24);
        SchoolHours shorter = new SchoolHours(
                new DayPlan(
                        plan().bands(),
                        plan().times(),
                        List.of(
                                new ShortDay(snow, null, 12 * 60 + 30, "Boiler"),
                                new ShortDay(snow.plusDays(1), 10 * 60 + 30, null, "Snow"))),
                HALF_TERMS,
                CLOSURES,
                ZONE);
        assertEquals(
                at("2026-11-25T11:00"),
                shorter.plus(at("2026-11-24T12:00"), Duration.ofMinutes(60)),
                "half an hour before it closes, half an hour from when it opens");
        assertEquals(Duration.ofMinutes(60), shorter.between(at("2026-11-24T12:00"), at("2026-11-25T11:00")));
        assertEquals(
                at("2026-11-25T10:30"), shorter.plusDays(at("2026-11-24T10:00"), 1), "the school is not open at ten");
        assertEquals(
                at("2026-11-25T14:10"),
                shorter.plusDays(at("2026-11-24T14:00"), 1),
                "what comes after it has closed has the whole of the next day");
    }

    @Test
    void aSchoolDayLaterIsTheSameTimeOfTheNextOne() {
        assertEquals("2026-11-25T10:00", plusDays("2026-11-24T10:00", 1));
        assertEquals("2026-11-25T14:10", plusDays("2026-11-24T15:00", 1), "Wednesday ends before three");
        assertEquals("2026-11-23T14:00", plusDays("2026-11-20T14:00", 1), "Friday to Monday");
        assertEquals("2026-11-30T10:00", plusDays("2026-11-26T10:00", 1), "closed on Friday");
        assertEquals("2026-12-01T10:00", plusDays("2026-11-26T10:00", 2));
        assertEquals("2026-11-02T10:00", plusDays("2026-10-23T10:00", 1), "half-term");
        assertEquals("2026-12-18T12:00", plusDays("2026-12-17T14:00", 1), "a half-day");
    }

    @Test
    void whatComesOutsideHasTheWholeOfTheNextSchoolDay() {
        assertEquals("2026-11-25T14:10", plusDays("2026-11-24T18:00", 1));
        assertEquals("2026-11-24T15:10", plusDays("2026-11-24T07:00", 1));
        assertEquals("2026-11-26T15:10", plusDays("2026-11-24T18:00", 2));
        assertEquals("2027-01-04T15:10", plusDays("2026-12-28T18:00", 1));
    }

    /**
     * The clocks go back on 25 October and forward on 28 March: a morning is at the same time of the school's clock,
     * and no hour of school is lost.
     */
    @Test
    void aClockChangeMovesNoSchoolHour() {
        SchoolHours openThrough = new SchoolHours(
                plan(), List.of(half(1, LocalDate.of(2026, 9, 3), LocalDate.of(2027, 4, 1))), List.of(), ZONE);
        for (String friday : List.of("2026-10-23", "2027-03-26")) {
            Instant from = at(friday + "T14:40");
            LocalDate monday = LocalDate.parse(friday).plusDays(3);
            assertEquals(
                    monday.atTime(9, 10),
                    LocalDateTime.ofInstant(openThrough.plus(from, Duration.ofMinutes(60)), ZONE),
                    friday);
            assertEquals(
                    Duration.ofMinutes(60),
                    openThrough.between(from, monday.atTime(9, 10).atZone(ZONE).toInstant()),
                    friday);
            assertEquals(monday.atTime(14, 40), LocalDateTime.ofInstant(openThrough.plusDays(from, 1), ZONE), friday);
        }
    }

    @Test
    void whatTheCalendarDoesNotReachCountsAsSchool() {
        assertEquals("2027-04-05T09:10", plus("2027-04-02T14:40", 60), "after the last half-term that is known");
        SchoolHours nobodyGaveHalfTerms = new SchoolHours(plan(), List.of(), CLOSURES, ZONE);
        assertEquals(at("2026-12-28T09:40"), nobodyGaveHalfTerms.plus(at("2026-12-26T10:00"), Duration.ofMinutes(60)));
    }

    /** A year in which the school stands empty, or a closure with a mistyped year. */
    @Test
    void aClosureThatIsLongerThanAnyHolidaysHoldsUpNothing() {
        List<Calendar.Closed> closed =
                List.of(new Calendar.Closed(LocalDate.of(2026, 11, 27), LocalDate.of(2027, 12, 31), "Rebuilt"));
        SchoolHours rebuilt = new SchoolHours(plan(), HALF_TERMS, closed, ZONE);
        assertEquals(at("2026-11-27T15:10"), rebuilt.plusDays(at("2026-11-26T14:40"), 1));
        assertEquals(at("2026-12-01T15:10"), rebuilt.plusDays(at("2026-11-26T14:40"), 5));
        assertEquals(at("2026-11-26T15:10"), rebuilt.plusDays(at("2026-11-25T18:00"), 1));
        assertEquals(at("2026-11-27T15:10"), rebuilt.plusDays(at("2026-11-25T18:00"), 2));
        assertEquals(at("2026-11-28T12:00"), rebuilt.plusDays(at("2026-11-27T12:00"), 1));
    }

    @Test
    void aSchoolWithoutTimesHasAClockThatNeverStops() {
        SchoolHours noTimes = new SchoolHours(new DayPlan(plan().bands(), List.of()), HALF_TERMS, CLOSURES, ZONE);
        assertEquals(at("2026-11-21T13:00"), noTimes.plus(at("2026-11-21T12:00"), Duration.ofMinutes(60)));
        assertEquals(at("2026-11-22T12:00"), noTimes.plusDays(at("2026-11-21T12:00"), 1));
        assertEquals(Duration.ofHours(5), noTimes.between(at("2026-11-21T12:00"), at("2026-11-21T17:00")));
    }

    /** What was added is what is counted, wherever it begins; and a later moment is never due earlier. */
    @Property(tries = 300)
    void addingAndCountingAreOneArithmetic(
            @ForAll @IntRange(max = 250 * 24 * 60) int begin, @ForAll @IntRange(min = 1, max = 5000) int minutes) {
        Instant from = at("2026-08-25T00:00").plus(Duration.ofMinutes(begin));
        Instant due = hours.plus(from, Duration.ofMinutes(minutes));
        assertEquals(Duration.ofMinutes(minutes), hours.between(from, due));
        assertFalse(
                hours.plus(from.plusSeconds(60), Duration.ofMinutes(minutes)).isBefore(due));
        assertFalse(hours.plusDays(from.plusSeconds(60), 1).isBefore(hours.plusDays(from, 1)));
        assertTrue(hours.plusDays(from, 2).isAfter(hours.plusDays(from, 1)));
    }
}
