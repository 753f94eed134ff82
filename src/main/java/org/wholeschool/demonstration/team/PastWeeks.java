package org.wholeschool.demonstration.team;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.wholeschool.demonstration.made.SchoolDays;
import org.wholeschool.demonstration.story.DemonstrationSchool;
import org.wholeschool.platform.RoomOnly;

/**
 * The school weeks of the made-up school that have closed, counted backwards from its today. There are 39 at least:
 * those of the school year before.
 */
@RoomOnly
public final class PastWeeks {

    private final List<LocalDate> mondays;
    private final LocalDate today;
    private final ZoneId zone;

    @RoomOnly
    public PastWeeks(DemonstrationSchool made, ZoneId zone) {
        this.zone = zone;
        today = made.today();
        mondays = new SchoolDays(made.years(), today)
                .all().stream()
                        .map(PastWeeks::monday)
                        .distinct()
                        .filter(monday -> monday.isBefore(monday(today)))
                        .toList();
    }

    /**
     * @return the Monday of the week that was so many school weeks ago; 1 for the last that has closed, 0 for the one
     *     that holds today
     */
    @RoomOnly
    public LocalDate ago(int weeks) {
        return weeks == 0 ? monday(today) : mondays.get(mondays.size() - weeks);
    }

    /** @return a moment of that week's Monday or, so many days later, of another day */
    @RoomOnly
    public Instant at(int weeks, int days, int hour) {
        return on(ago(weeks).plusDays(days), hour);
    }

    /** @return a moment of a day */
    Instant on(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(zone).toInstant();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
