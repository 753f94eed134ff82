package org.wholeschool.concern.incidentlog.read;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.wholeschool.platform.RoomOnly;

/** When something happened, as a person reads it, with the weekday: a wrong order of day and month shows by it. */
@RoomOnly
public final class WhenText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.UK);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private WhenText() {}

    @RoomOnly
    public static String of(When when) {
        LocalDateTime from = when.from();
        LocalDateTime until = when.until();
        if (when.isInstant()) {
            return MINUTE.format(from);
        }
        if (when.isWholeDay()) {
            return DAY.format(from);
        }
        boolean sameDay = from.toLocalDate().equals(until.toLocalDate());
        return MINUTE.format(from) + " to " + (sameDay ? CLOCK : MINUTE).format(until);
    }
}
