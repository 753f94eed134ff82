package org.wholeschool.pattern.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wholeschool.pattern.CountedSchool;
import org.wholeschool.pattern.week.WeekGround;
import org.wholeschool.school.calendar.Calendar.HalfTerm;
import org.wholeschool.school.calendar.DayPlan;

/** What can be compared in a school that has begun with a log of years that its calendar does not know. */
class PeriodsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final LocalDate LOGGED_FROM = LocalDate.of(2020, 9, 3);
    private static final LocalDate LOGGED_TO = LocalDate.of(2021, 11, 14);

    private static Periods periods(List<HalfTerm> halfTerms, LocalDate... days) {
        DayPlan day = new DayPlan(List.of(), List.of());
        return new Periods(
                new WeekGround(
                        new CountedSchool(List.of(), day, List.of()), halfTerms, List.of(), day, List.of(), List.of()),
                List.of(days),
                TODAY);
    }

    @Test
    void yearsOfALogAreComparedWhereTheCalendarHasNothing() {
        Periods periods = periods(List.of(), LOGGED_FROM, LOGGED_TO);
        assertTrue(periods.isAny());
        assertEquals("2021/22", periods.usual().name());
        assertEquals("2020/21", periods.before(periods.usual()).name());
        assertFalse(periods.usual().overlaps(periods.before(periods.usual())));
    }

    @Test
    void aYearOfWhichTheLogHasATermIsNoQuietYear() {
        Period last = periods(List.of(), LOGGED_FROM, LOGGED_TO).of("2021");
        assertEquals(LocalDate.of(2021, 9, 1), last.from());
        assertEquals(LOGGED_TO, last.to());
        assertEquals(39, last.schoolDays(), "190 days for 75 of 365");
        Period first = periods(List.of(), LOGGED_FROM, LOGGED_TO).of("2020");
        assertEquals(LOGGED_FROM, first.from());
        assertEquals(LocalDate.of(2021, 8, 31), first.to());
        assertEquals(189, first.schoolDays());
    }

    @Test
    void aYearThatIsNotOverOrTheOnlyOneIsNotOffered() {
        assertFalse(periods(List.of(), TODAY.minusDays(20), TODAY).isAny(), "the year is not over");
        assertFalse(periods(List.of(), LOGGED_FROM, LOGGED_FROM.plusDays(1)).isAny(), "the only one");
    }

    @Test
    void weeksComeBeforeYears() {
        HalfTerm autumn = new HalfTerm(1, 2026, 2, "Autumn 2", LocalDate.of(2026, 11, 2), LocalDate.of(2026, 12, 18));
        Periods periods = periods(List.of(autumn), LOGGED_FROM, LOGGED_TO);
        assertEquals(Period.Kind.WEEK, periods.usual().kind());
        assertEquals(1, periods.halfTerms().size());
    }
}
