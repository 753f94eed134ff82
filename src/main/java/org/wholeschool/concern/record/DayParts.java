package org.wholeschool.concern.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.school.calendar.Calendar;
import org.wholeschool.school.calendar.DayPlan;

/**
 * Which parts of the day a day has: on a school day those of its weekday, and on a day on which the calendar knows the
 * school to be closed only "weekend or holiday", for a lesson of a day without lessons would become a pattern. Of a day
 * before or after all that the calendar holds nobody knows whether it was a school day.
 *
 * @param plan the parts of the day and when they are
 * @param halfTerms when the school is open
 * @param closures on which days of those it is closed
 */
@RoomOnly
public record DayParts(DayPlan plan, List<Calendar.HalfTerm> halfTerms, List<Calendar.Closed> closures) {

    /** The code of the part of the day that is the whole of a day without school. */
    private static final String HOLIDAY = "WEEKEND_HOLIDAY";

    /**
     * @param day a day
     * @return when the parts of its weekday are
     */
    @RoomOnly
    public List<DayPlan.Time> timesOn(LocalDate day) {
        return plan.timesOn(day);
    }

    /**
     * @param day a day
     * @return the part that is the whole of it, because the school was closed; null on every other day
     */
    @RoomOnly
    public Long onlyPartOf(LocalDate day) {
        return isClosed(day) ? holiday().map(DayPlan.ListedBand::id).orElse(null) : null;
    }

    /**
     * @param day a day
     * @param bandId a part of the day
     * @throws BadInput at "band" where that day has no such part
     */
    @RoomOnly
    public void refuseStrange(LocalDate day, long bandId) {
        Long only = onlyPartOf(day);
        if (only != null) {
            if (only != bandId) {
                throw new BadInput(
                        "band",
                        "when.band.closed",
                        WhenWords.day(day),
                        plan.band(only).name());
            }
            return;
        }
        boolean perhapsHoliday = holiday().filter(band -> band.id() == bandId).isPresent()
                && halfTerms.stream().noneMatch(half -> half.holds(day));
        if (!perhapsHoliday && timesOn(day).stream().noneMatch(time -> time.bandId() == bandId)) {
            String name = plan.bands().stream()
                    .filter(band -> band.id() == bandId)
                    .map(DayPlan.ListedBand::name)
                    .findFirst()
                    .orElseThrow(() -> new BadInput("band", "band.unknown"));
            throw new BadInput("band", "when.band.not-that-day", WhenWords.day(day), name);
        }
    }

    private boolean isClosed(LocalDate day) {
        boolean between = halfTerms.stream().anyMatch(half -> half.endsOn().isBefore(day))
                && halfTerms.stream().anyMatch(half -> half.startsOn().isAfter(day));
        return between && halfTerms.stream().noneMatch(half -> half.holds(day))
                || closures.stream()
                        .anyMatch(closed -> !day.isBefore(closed.startsOn()) && !day.isAfter(closed.endsOn()));
    }

    private Optional<DayPlan.ListedBand> holiday() {
        return plan.bands().stream().filter(band -> band.code().equals(HOLIDAY)).findFirst();
    }
}
