package org.wholeschool.pattern;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.school.calendar.BandGroup;
import org.wholeschool.school.calendar.Calendar.Closed;
import org.wholeschool.school.calendar.DayPlan;

/**
 * The weekdays on which a school has lessons, as columns: Monday to Friday in most schools, Sunday to Thursday or
 * Saturdays too in others. Every other day, a weekend, a holiday or a closure, is one column of its own, because a
 * Monday without school is no Monday.
 */
@RoomOnly
public final class LessonDays {

    /** What stands for all days without lessons. */
    @RoomOnly
    public static final int OTHER = 0;

    private static final int FRIDAY = 5;

    private final List<Integer> columns;
    private final List<Closed> closures;

    /**
     * @param day the times of the school's days, of before too
     * @param closures days inside of half-terms on which the school is closed
     */
    LessonDays(DayPlan day, List<Closed> closures) {
        this.closures = List.copyOf(closures);
        List<Integer> withLessons = day.times().stream()
                .filter(time -> day.band(time.bandId()).group() != BandGroup.OUTSIDE_OR_UNKNOWN)
                .map(DayPlan.Time::weekday)
                .distinct()
                .sorted()
                .toList();
        List<Integer> weekdays =
                withLessons.isEmpty() ? IntStream.rangeClosed(1, FRIDAY).boxed().toList() : withLessons;
        columns = Stream.concat(weekdays.stream(), Stream.of(OTHER)).toList();
    }

    /** @return the weekdays, 1 Monday to 7 Sunday, and last {@link #OTHER}. */
    List<Integer> columns() {
        return columns;
    }

    /**
     * @param date a day
     * @param year the school year that holds it
     * @return its column
     */
    int column(LocalDate date, SchoolYear year) {
        boolean inTerm = year.periods().isEmpty()
                || year.periods().stream()
                        .anyMatch(period ->
                                !date.isBefore(period.firstSchoolDay()) && !date.isAfter(period.lastSchoolDay()));
        boolean closed =
                closures.stream().anyMatch(each -> !date.isBefore(each.startsOn()) && !date.isAfter(each.endsOn()));
        int weekday = columns.indexOf(date.getDayOfWeek().getValue());
        return weekday < 0 || !inTerm || closed ? columns.size() - 1 : weekday;
    }
}
