package org.wholeschool.concern.followup.referral;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.wholeschool.school.calendar.EnglishYear;

/**
 * Counts the working days of agencies: Monday to Friday without the bank holidays of England. Agencies work in school
 * holidays too, so these are not school days.
 */
final class WorkingDays {

    private WorkingDays() {}

    /**
     * @param day any day
     * @param count how many working days, at least 1
     * @return the working day that comes so many after it
     */
    static LocalDate after(LocalDate day, int count) {
        LocalDate last = day;
        for (int left = count; left > 0; left--) {
            last = last.plusDays(1);
            while (!isWorked(last)) {
                last = last.plusDays(1);
            }
        }
        return last;
    }

    private static boolean isWorked(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
                && EnglishYear.beginning(EnglishYear.of(day)).bankHolidays().stream()
                        .noneMatch(holiday -> holiday.day().equals(day));
    }
}
