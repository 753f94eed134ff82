package org.wholeschool.intervention.plan.record;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.wholeschool.intervention.evaluation.Design;
import org.wholeschool.intervention.plan.TestText;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.school.calendar.Calendar;

/**
 * Which school weeks the days of a test stand for. Days are what is kept, since weeks get other numbers where the
 * school's terms change.
 */
@RoomOnly
public final class TestWeeks {

    /** Weeks of baseline at most, a school year: earlier ones tell of another school. */
    public static final int MOST_BASELINE = 39;

    private TestWeeks() {}

    /**
     * @param mondays of the school weeks that can be compared, and of those up to the review, in the order of time
     * @param test why the place was chosen, and by which days
     * @param startsOn the first day; the week that holds it is the first that counts as after it
     * @param reviewOn the day of the review; the week that holds it counts no more
     * @return the weeks to compare, numbered as in {@code mondays}
     */
    public static Design design(List<LocalDate> mondays, TestText test, LocalDate startsOn, LocalDate reviewOn) {
        int selectedTo = before(mondays, test.selectedTo().plusWeeks(1)) - 1;
        // In a selection without a school week the last one before it stands for it: what was before the rise is not
        // what was after.
        int selectedFrom = Math.min(before(mondays, test.selectedFrom()), selectedTo);
        Design whole = new Design(
                test.chosen(), 0, selectedFrom, selectedTo, before(mondays, startsOn), before(mondays, reviewOn));
        int[] baseline = whole.baseline();
        return baseline.length <= MOST_BASELINE
                ? whole
                : new Design(
                        whole.chosen(),
                        baseline[baseline.length - MOST_BASELINE],
                        selectedFrom,
                        selectedTo,
                        whole.start(),
                        whole.review());
    }

    /**
     * @return how many weeks come before the one that holds a day: the number of that one, or of the next where it is
     *     none of school
     */
    static int before(List<LocalDate> mondays, LocalDate day) {
        LocalDate monday = monday(day);
        return (int) mondays.stream().filter(each -> each.isBefore(monday)).count();
    }

    /**
     * @param from a day
     * @param to a later day
     * @return how many weeks with a school day there are, from the one that holds the first day to the one before that
     *     which holds the other
     */
    public static int schoolWeeks(
            LocalDate from,
            LocalDate to,
            Collection<Calendar.HalfTerm> halfTerms,
            Collection<Calendar.Closed> closures) {
        return (int) monday(from)
                .datesUntil(monday(to))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
                        && halfTerms.stream().anyMatch(half -> half.holds(day))
                        && closures.stream()
                                .noneMatch(days -> !day.isBefore(days.startsOn()) && !day.isAfter(days.endsOn())))
                .map(TestWeeks::monday)
                .distinct()
                .count();
    }

    public static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** @return the weeks between choice and start, which are no one's baseline but an emerging place's */
    static int waiting(Design design) {
        return Math.max(0, design.start() - design.selectedTo() - 1);
    }

    /** @return of some weeks those that have closed */
    public static int[] closed(int[] weeks, int closed) {
        return IntStream.of(weeks).filter(week -> week < closed).toArray();
    }

    /** @return the counts of some weeks */
    public static int[] of(int[] counts, int[] weeks) {
        return IntStream.of(weeks).map(week -> counts[week]).toArray();
    }
}
