package org.wholeschool.school.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.school.Words;

/** What has to be true of the half-days of one school year: they are school days, and begin or end inside of one. */
final class HalfDayCheck {

    private static final int MOST = 60;

    private final int schoolYear;
    private final List<Calendar.NewHalfTerm> halfTerms;
    private final List<Calendar.NewClosure> closures;
    private final DayPlan plan;

    /**
     * @param schoolYear the calendar year in which it begins
     * @param halfTerms of the same school year, checked
     * @param closures of the same school year, checked
     * @param plan the times of the school's days
     */
    HalfDayCheck(
            int schoolYear, List<Calendar.NewHalfTerm> halfTerms, List<Calendar.NewClosure> closures, DayPlan plan) {
        this.schoolYear = schoolYear;
        this.halfTerms = halfTerms;
        this.closures = closures;
        this.plan = plan;
    }

    void check(List<Calendar.NewHalfDay> halfDays) {
        if (halfDays.size() > MOST) {
            throw new BadInput(null, "halfdays.most", MOST);
        }
        for (int i = 0; i < halfDays.size(); i++) {
            Calendar.NewHalfDay half = halfDays.get(i);
            String row = "short:" + half.row();
            day(row + ":day", half.day(), halfDays.subList(0, i));
            times(row, half);
            Words.name(row + ":reason", half.reason(), CalendarCheck.LONGEST_REASON, "closures.reason.length");
        }
    }

    private void day(String field, LocalDate day, List<Calendar.NewHalfDay> before) {
        if (day == null) {
            throw new BadInput(field, "halfdays.day.needed");
        }
        if (before.stream().anyMatch(other -> other.day().equals(day))) {
            throw new BadInput(field, "halfdays.twice");
        }
        if (day.isBefore(CalendarCheck.firstDay(schoolYear)) || !day.isBefore(CalendarCheck.firstDay(schoolYear + 1))) {
            throw new BadInput(field, "terms.other-year", EnglishYear.name(schoolYear));
        }
        if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
            throw new BadInput(field, "halfdays.weekend", SchoolDates.WEEKDAY.format(day));
        }
        if (halfTerms.stream().noneMatch(half -> !day.isBefore(half.startsOn()) && !day.isAfter(half.endsOn()))) {
            throw new BadInput(field, "halfdays.holiday");
        }
        closures.stream()
                .filter(closed -> !day.isBefore(closed.startsOn()) && !day.isAfter(closed.endsOn()))
                .findFirst()
                .ifPresent(closed -> {
                    throw new BadInput(field, "halfdays.closed", closed.reason().strip());
                });
    }

    private void times(String row, Calendar.NewHalfDay half) {
        if (half.opensAt() == null && half.closesAt() == null) {
            throw new BadInput(row + ":closes", "halfdays.time.needed");
        }
        DayPlan.Time whole = plan.schoolOn(half.day());
        if (whole == null) {
            throw new BadInput(row + ":day", "halfdays.no-times", SchoolDates.WEEKDAY.format(half.day()));
        }
        inside(row + ":opens", half.opensAt(), whole, half.day());
        inside(row + ":closes", half.closesAt(), whole, half.day());
        if (half.opensAt() != null && half.closesAt() != null && half.opensAt() >= half.closesAt()) {
            throw new BadInput(row + ":closes", "halfdays.backwards");
        }
    }

    private static void inside(String field, Integer minute, DayPlan.Time whole, LocalDate day) {
        if (minute != null && (minute <= whole.fromMinute() || minute >= whole.toMinute())) {
            throw new BadInput(
                    field,
                    "halfdays.outside",
                    SchoolDates.WEEKDAY.format(day),
                    DayPlan.Time.clock(whole.fromMinute()),
                    DayPlan.Time.clock(whole.toMinute()));
        }
    }
}
