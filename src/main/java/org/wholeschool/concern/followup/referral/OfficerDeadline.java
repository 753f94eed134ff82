package org.wholeschool.concern.followup.referral;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.wholeschool.school.calendar.EnglishYear;

/**
 * By when the local authority's designated officer is told of a concern about an adult who works here: within one
 * working day (<i>Keeping children safe in education</i>, part four). The officer works in the school's holidays too,
 * so these are weekdays, and not school days.
 */
public final class OfficerDeadline {

    private OfficerDeadline() {}

    /**
     * @param since when it came to the head
     * @param zone of the school's clocks
     * @return the last day on which it is in time: the first weekday after that one which is no bank holiday
     */
    public static LocalDate after(Instant since, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(since, zone).plusDays(1);
        while (!isWorked(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static boolean isWorked(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
                && EnglishYear.beginning(EnglishYear.of(day)).bankHolidays().stream()
                        .noneMatch(holiday -> holiday.day().equals(day));
    }
}
