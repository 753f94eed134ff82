package org.wholeschool.notice;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;

/**
 * When people are reminded of what can wait: on weekdays by day, so that nobody is written to at midnight or on a
 * Sunday.
 */
public final class ReminderHours {

    private static final int FROM_HOUR = 8;
    private static final int TO_HOUR = 17;

    private ReminderHours() {}

    /** @return whether people are reminded at that time of the school's clocks */
    public static boolean hold(ZonedDateTime time) {
        return time.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
                && time.getHour() >= FROM_HOUR
                && time.getHour() < TO_HOUR;
    }
}
