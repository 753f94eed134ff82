package org.wholeschool.pattern.overview;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.wholeschool.pattern.SchoolYear;

/**
 * The school weeks that are counted: the latest few, and those before them, which say what is usual.
 *
 * <p>A day of a holiday belongs to the school week before it, so that no concern falls between two weeks and a number
 * is that of the list of concerns between the same two days.
 *
 * @param mondays of all weeks, the earliest first, at least one
 * @param recent how many of them are the latest, at least 1
 */
record SchoolWindow(List<LocalDate> mondays, int recent) {

    /** From a Monday to its Sunday. */
    static final int DAYS = 6;

    SchoolWindow {
        mondays = List.copyOf(mondays);
        if (mondays.isEmpty() || recent < 1) {
            throw new IllegalArgumentException(recent + " of " + mondays.size() + " weeks");
        }
    }

    /**
     * @param closed the Mondays of all weeks until the last that is counted, the earliest first, at least one
     * @param stretch how many of them are the latest
     * @param years the school years that the calendar knows
     * @param most how many weeks say what is usual: the latest are among them, and come on top of them where a school
     *     year is counted, which is compared with what was before it
     * @return the weeks that are counted
     */
    static SchoolWindow of(List<LocalDate> closed, Stretch stretch, List<SchoolYear> years, int most) {
        LocalDate last = closed.get(closed.size() - 1);
        SchoolYear year = SchoolYear.holding(last, years);
        LocalDate from = stretch == Stretch.YEAR
                ? year.startsOn()
                : year.periods().stream()
                        .filter(half -> half.holds(last))
                        .map(SchoolYear.Period::startsOn)
                        .findFirst()
                        .orElse(year.startsOn());
        int recent = stretch.weeks() > 0
                ? stretch.weeks()
                : Math.max(1, (int) closed.stream()
                        .filter(week -> !week.plusDays(DAYS).isBefore(from))
                        .count());
        int all = stretch == Stretch.YEAR ? most + recent : Math.max(most, recent);
        return new SchoolWindow(closed.subList(Math.max(0, closed.size() - all), closed.size()), recent);
    }

    /** @return the first day that is counted */
    LocalDate baseFrom() {
        return mondays.get(0);
    }

    /** @return the first day of the latest weeks */
    LocalDate from() {
        return mondays.get(Math.max(0, mondays.size() - recent));
    }

    /** @return the last day, a Sunday */
    LocalDate to() {
        return mondays.get(mondays.size() - 1).plusDays(DAYS);
    }

    /** @return the week that a day belongs to, 0 for the earliest; -1 for a day before or after all of them */
    int weekOf(LocalDate day) {
        if (day.isBefore(baseFrom()) || day.isAfter(to())) {
            return -1;
        }
        int at = Collections.binarySearch(mondays, day);
        return at >= 0 ? at : -at - 2;
    }

    boolean isRecent(LocalDate day) {
        return !day.isBefore(from()) && !day.isAfter(to());
    }
}
