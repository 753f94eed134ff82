package org.wholeschool.sharing.request;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** By when an answer is asked for. */
public enum Urgency {
    AT_ONCE,
    TODAY,
    WEEK,
    DATE,
    NO_TIME;

    private static final int DAYS = 7;

    /**
     * @param received when it was asked
     * @param on the day that was named, or null
     * @param zone of the school
     * @return by when; null where no time was named. A day lasts until it is over
     */
    Instant due(Instant received, LocalDate on, ZoneId zone) {
        LocalDate day = received.atZone(zone).toLocalDate();
        return switch (this) {
            case AT_ONCE -> received;
            case TODAY -> endOf(day, zone);
            case WEEK -> endOf(day.plusDays(DAYS), zone);
            case DATE -> endOf(on, zone);
            case NO_TIME -> null;
        };
    }

    private static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
