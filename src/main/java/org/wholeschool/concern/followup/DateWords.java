package org.wholeschool.concern.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.SchoolDates;

/** Days and moments in words, by the school's clocks. */
@RoomOnly
public final class DateWords {

    private final ZoneId zone;

    @RoomOnly
    public DateWords(ZoneId zone) {
        this.zone = zone;
    }

    /** @return the day in words, null for none */
    @RoomOnly
    public static String day(LocalDate day) {
        return day == null ? null : SchoolDates.WEEKDAY_DATE.format(day);
    }

    @RoomOnly
    public String at(Instant moment) {
        return SchoolDates.WEEKDAY_DATE_TIME.format(moment.atZone(zone));
    }

    @RoomOnly
    public LocalDate today() {
        return Now.day(zone);
    }
}
