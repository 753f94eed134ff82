package org.wholeschool.concern.followup.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

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
        return WorkingDays.after(LocalDate.ofInstant(since, zone), 1);
    }
}
