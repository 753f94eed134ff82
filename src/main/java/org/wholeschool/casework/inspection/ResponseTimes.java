package org.wholeschool.casework.inspection;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.wholeschool.school.calendar.SchoolHours;

/**
 * How soon concerns that staff logged were acknowledged, in hours and days on which the school is open.
 *
 * @param concerns how many were logged
 * @param withinAnHour how many were acknowledged within an hour
 * @param withinADay within a school day, those within an hour too
 * @param withinTwoDays within two school days, those within one too
 * @param later after that
 * @param notYet not acknowledged
 */
record ResponseTimes(int concerns, int withinAnHour, int withinADay, int withinTwoDays, int later, int notYet) {

    private static final Duration HOUR = Duration.ofHours(1);

    static ResponseTimes of(List<Answered> all, SchoolHours hours) {
        int hour = 0;
        int day = 0;
        int twoDays = 0;
        int later = 0;
        int notYet = 0;
        for (Answered each : all) {
            if (each.acknowledged() == null) {
                notYet++;
                continue;
            }
            boolean isInTwo = !each.acknowledged().isAfter(hours.plusDays(each.received(), 2));
            boolean isInOne = !each.acknowledged().isAfter(hours.plusDays(each.received(), 1));
            hour += each.acknowledged().isAfter(hours.plus(each.received(), HOUR)) ? 0 : 1;
            day += isInOne ? 1 : 0;
            twoDays += isInTwo ? 1 : 0;
            later += isInTwo ? 0 : 1;
        }
        return new ResponseTimes(all.size(), hour, day, twoDays, later, notYet);
    }

    /** A row of a query: when a concern was received, and acknowledged or not. */
    record Answered(Instant received, Instant acknowledged) {

        /** Public, because a query finds no other constructor. */
        public Answered {}
    }
}
