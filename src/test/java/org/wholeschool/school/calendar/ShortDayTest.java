package org.wholeschool.school.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a half-day leaves of the times of its day. */
class ShortDayTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 12, 18);
    private static final List<DayPlan.ListedBand> BANDS = List.of(
            new DayPlan.ListedBand(1, "BEFORE_SCHOOL", "Before", BandGroup.OUTSIDE_OR_UNKNOWN),
            new DayPlan.ListedBand(2, "PERIOD_1", "Period 1", BandGroup.LESSONS),
            new DayPlan.ListedBand(3, "LUNCH", "Lunch", BandGroup.BREAKS),
            new DayPlan.ListedBand(4, "PERIOD_2", "Period 2", BandGroup.LESSONS),
            new DayPlan.ListedBand(5, "TRAVEL_HOME", "Travel home", BandGroup.OUTSIDE_OR_UNKNOWN),
            new DayPlan.ListedBand(6, "EVENING", "Evening", BandGroup.OUTSIDE_OR_UNKNOWN),
            new DayPlan.ListedBand(7, "NOT_KNOWN", "Not known", BandGroup.OUTSIDE_OR_UNKNOWN));
    private static final List<DayPlan.Time> TIMES = List.of(
            new DayPlan.Time(1, 5, 480, 540),
            new DayPlan.Time(2, 5, 540, 720),
            new DayPlan.Time(3, 5, 720, 780),
            new DayPlan.Time(4, 5, 780, 900),
            new DayPlan.Time(5, 5, 900, 930),
            new DayPlan.Time(6, 5, 930, 1440));

    private static DayPlan with(Integer opens, Integer closes) {
        return new DayPlan(BANDS, TIMES, List.of(new ShortDay(FRIDAY, opens, closes, "Snow")));
    }

    private static List<String> times(DayPlan plan, LocalDate day) {
        return plan.timesOn(day).stream()
                .map(time -> time.bandId() + " " + time.words())
                .toList();
    }

    @Test
    void whatComesAfterBeginsWhenTheSchoolCloses() {
        DayPlan plan = with(null, 735);
        assertEquals(
                List.of("1 08:00–09:00", "2 09:00–12:00", "3 12:00–12:15", "5 12:15–15:30", "6 15:30–24:00"),
                times(plan, FRIDAY));
        assertEquals(1, plan.share(FRIDAY, 2));
        assertEquals(.25, plan.share(FRIDAY, 3));
        assertEquals(0, plan.share(FRIDAY, 4));
        assertEquals(1, plan.share(FRIDAY, 5), "longer than on other days is no more than one");
        assertEquals(5, plan.bandOf(FRIDAY.atTime(14, 0), FRIDAY.atTime(14, 0)).id());
        assertEquals(7, plan.bandOf(FRIDAY.atTime(12, 0), FRIDAY.atTime(12, 30)).id());
        assertTrue(plan.isHalf(FRIDAY));
    }

    @Test
    void whatComesBeforeLastsUntilTheSchoolOpens() {
        assertEquals(
                List.of(
                        "1 08:00–10:30",
                        "2 10:30–12:00",
                        "3 12:00–13:00",
                        "4 13:00–15:00",
                        "5 15:00–15:30",
                        "6 15:30–24:00"),
                times(with(630, null), FRIDAY));
        assertEquals(
                List.of("1 08:00–10:30", "2 10:30–11:00", "5 11:00–15:30", "6 15:30–24:00"),
                times(with(630, 660), FRIDAY));
    }

    @Test
    void otherDaysAreAsTheyAre() {
        DayPlan plan = with(630, 735);
        assertEquals(TIMES, plan.timesOn(FRIDAY.minusWeeks(1)));
        assertFalse(plan.isHalf(FRIDAY.minusWeeks(1)));
        assertEquals(0, plan.share(FRIDAY.plusDays(1), 2));
        assertEquals(TIMES, plan.timesOf(DayPlan.ALWAYS), "the times of its school day stay");
        assertEquals(List.of(), new DayPlan(BANDS, List.of(), plan.halfDays()).timesOn(FRIDAY));
        assertEquals(TIMES, with(420, 960).timesOn(FRIDAY), "a school day that was made shorter afterwards");
    }
}
