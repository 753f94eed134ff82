package org.wholeschool.intervention.plan.record;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wholeschool.intervention.evaluation.Design;
import org.wholeschool.intervention.evaluation.Refusal;
import org.wholeschool.intervention.plan.TestText;
import org.wholeschool.school.calendar.Calendar;

/** Which weeks the days of a test stand for, at the edges of weeks, holidays and records. */
class TestWeeksTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 9, 1);
    /** Sixty weeks in a row, but for a fortnight after the first twenty. */
    private static final List<LocalDate> MONDAYS = Stream.concat(
                    IntStream.range(0, 20).mapToObj(FIRST::plusWeeks),
                    IntStream.range(22, 62).mapToObj(FIRST::plusWeeks))
            .toList();

    private static Design design(
            Design.Chosen chosen, LocalDate from, LocalDate to, LocalDate startsOn, LocalDate reviewOn) {
        return TestWeeks.design(MONDAYS, new TestText(chosen, from, to, Set.of()), startsOn, reviewOn);
    }

    @Test
    void theWeekThatHoldsADayIsThatDays() {
        Design design = design(
                Design.Chosen.ALWAYS_HOT,
                MONDAYS.get(30).plusDays(4),
                MONDAYS.get(32),
                MONDAYS.get(36).plusDays(2),
                MONDAYS.get(50).plusDays(6));
        assertEquals(new Design(Design.Chosen.ALWAYS_HOT, 0, 30, 32, 36, 50), design);
        assertEquals(
                33, design.baseline().length, "36 weeks before the start without the three that made somebody look");
        assertEquals(14, design.after().length);
        assertEquals(3, TestWeeks.waiting(design));
        assertEquals(Set.of(), design.refusals());
    }

    @Test
    void anEmergingPlaceHasTheWeeksAfterItsChoiceAlone() {
        Design design = design(
                Design.Chosen.EMERGING, MONDAYS.get(28), MONDAYS.get(30).plusDays(6), MONDAYS.get(37), MONDAYS.get(50));
        assertArrayEquals(IntStream.range(31, 37).toArray(), design.baseline());
        assertEquals(Set.of(), design.refusals());
        assertEquals(
                Set.of(Refusal.WAIT_TOO_SHORT),
                design(Design.Chosen.EMERGING, MONDAYS.get(28), MONDAYS.get(31), MONDAYS.get(37), MONDAYS.get(50))
                        .refusals());
    }

    @Test
    void aBaselineIsAtMostASchoolYear() {
        Design design =
                design(Design.Chosen.NOT_BY_COUNTS, MONDAYS.get(44), MONDAYS.get(45), MONDAYS.get(46), MONDAYS.get(59));
        assertEquals(TestWeeks.MOST_BASELINE, design.baseline().length);
        assertEquals(5, design.baseline()[0], "46 weeks, two left out, and the 39 of the rest that are latest");
        assertEquals(43, design.baseline()[38]);
    }

    @Test
    void daysInHolidaysAndBeforeAnythingWasLoggedLeaveOutNoMoreThanAWeek() {
        LocalDate holiday = FIRST.plusWeeks(20);
        assertEquals(
                new Design(Design.Chosen.ALWAYS_HOT, 0, 19, 19, 36, 50),
                design(Design.Chosen.ALWAYS_HOT, holiday, holiday.plusDays(11), MONDAYS.get(36), MONDAYS.get(50)));
        assertEquals(
                36,
                design(
                                Design.Chosen.ALWAYS_HOT,
                                FIRST.minusWeeks(9),
                                FIRST.minusWeeks(7),
                                MONDAYS.get(36),
                                MONDAYS.get(50))
                        .baseline()
                        .length);
        assertEquals(
                20,
                design(Design.Chosen.ALWAYS_HOT, FIRST, FIRST, holiday.plusDays(3), MONDAYS.get(50))
                        .start(),
                "who starts in a holiday starts with the week after it");
    }

    @Test
    void aReviewBeforeThirteenWeeksOfSchoolIsTooSoonHoweverManyOfTheCalendar() {
        assertEquals(
                EnumSet.of(Refusal.BASELINE_TOO_SHORT, Refusal.REVIEW_TOO_SOON),
                design(
                                Design.Chosen.ALWAYS_HOT,
                                FIRST,
                                FIRST,
                                MONDAYS.get(18),
                                MONDAYS.get(18).plusWeeks(14))
                        .refusals());
        assertEquals(
                EnumSet.of(Refusal.BASELINE_TOO_SHORT),
                design(
                                Design.Chosen.ALWAYS_HOT,
                                FIRST,
                                FIRST,
                                MONDAYS.get(18),
                                MONDAYS.get(18).plusWeeks(15))
                        .refusals());
    }

    @Test
    void schoolWeeksOfTheTermsAreThoseWithADay() {
        List<Calendar.HalfTerm> terms = List.of(
                new Calendar.HalfTerm(1, 2026, 1, "Autumn 1", LocalDate.of(2026, 9, 3), LocalDate.of(2026, 10, 23)),
                new Calendar.HalfTerm(2, 2026, 2, "Autumn 2", LocalDate.of(2026, 11, 2), LocalDate.of(2026, 12, 18)));
        assertEquals(15, TestWeeks.schoolWeeks(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 1, 6), terms, List.of()));
        assertEquals(
                14,
                TestWeeks.schoolWeeks(
                        LocalDate.of(2026, 9, 1),
                        LocalDate.of(2027, 1, 6),
                        terms,
                        List.of(new Calendar.Closed(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 4), "Building"))));
        assertEquals(
                0,
                TestWeeks.schoolWeeks(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 4), terms, List.of()),
                "the week of the review counts no more");
    }
}
