package org.wholeschool.concern.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.RoomOnly;

/** Days and moments in words, by the school's clocks. */
@RoomOnly
public final class DateWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.UK);

    private final ZoneId zone;

    @RoomOnly
    public DateWords(ZoneId zone) {
        this.zone = zone;
    }

    /** @return the day in words, null for none */
    @RoomOnly
    public static String day(LocalDate day) {
        return day == null ? null : DAY.format(day);
    }

    @RoomOnly
    public String at(Instant moment) {
        return MOMENT.format(moment.atZone(zone));
    }

    @RoomOnly
    public LocalDate today() {
        return Now.day(zone);
    }
}
