package org.wholeschool.concern.incidentlog.read;

import java.time.LocalDateTime;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.SchoolDates;

/** When something happened, as a person reads it, with the weekday: a wrong order of day and month shows by it. */
@RoomOnly
public final class WhenText {

    private WhenText() {}

    @RoomOnly
    public static String of(When when) {
        LocalDateTime from = when.from();
        LocalDateTime until = when.until();
        if (when.isInstant()) {
            return SchoolDates.WEEKDAY_DATE_TIME.format(from);
        }
        if (when.isWholeDay()) {
            return SchoolDates.WEEKDAY_DATE.format(from);
        }
        boolean sameDay = from.toLocalDate().equals(until.toLocalDate());
        return SchoolDates.WEEKDAY_DATE_TIME.format(from) + " to "
                + (sameDay ? SchoolDates.TIME : SchoolDates.WEEKDAY_DATE_TIME).format(until);
    }
}
