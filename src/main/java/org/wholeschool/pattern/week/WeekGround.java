package org.wholeschool.pattern.week;

import java.time.LocalDate;
import java.util.List;
import org.wholeschool.pattern.CountedSchool;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.school.calendar.Calendar.Closed;
import org.wholeschool.school.calendar.Calendar.HalfTerm;
import org.wholeschool.school.calendar.DayPlan;
import org.wholeschool.school.place.Site;

/**
 * What a look goes by beside the concerns.
 *
 * @param school places, parts of the day, what is casework
 * @param halfTerms the calendar
 * @param closures and when the school is closed inside of it
 * @param day the times of its days
 * @param openings from when to when each place is there
 * @param walks which places are next to each other
 */
public record WeekGround(
        CountedSchool school,
        List<HalfTerm> halfTerms,
        List<Closed> closures,
        DayPlan day,
        List<Site.Opening> openings,
        List<Site.Walk> walks) {

    /**
     * @param asOf the day from which one looks back
     * @param most how many weeks at most, the latest ones
     * @return the school weeks that have closed by then
     */
    @RoomOnly
    public ClosedWeeks weeks(LocalDate asOf, int most) {
        return ClosedWeeks.of(halfTerms, closures, day, asOf, most);
    }
}
