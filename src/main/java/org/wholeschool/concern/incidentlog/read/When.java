package org.wholeschool.concern.incidentlog.read;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * When something happened, on the school's clock, as exactly as the log says and no more exactly.
 *
 * @param from the first minute in which it can have happened
 * @param until the last such minute; the same as {@code from} when the log gives one instant
 */
public record When(LocalDateTime from, LocalDateTime until) {

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    static When at(LocalDateTime instant) {
        return new When(instant, instant);
    }

    /** A date without a time is the whole of that day: nobody knows the minute, so none is made up. */
    static When on(LocalDate day) {
        return new When(day.atStartOfDay(), day.atTime(LAST_MINUTE));
    }

    /** @throws RefusedRow when the end lies before the beginning. */
    When until(When end, String asWritten) {
        if (end.until.isBefore(from)) {
            throw new RefusedRow("row.endsBeforeItBegins", asWritten);
        }
        return new When(from, end.until);
    }

    public boolean isInstant() {
        return from.equals(until);
    }

    public boolean isWholeDay() {
        return from.equals(from.toLocalDate().atStartOfDay())
                && until.equals(from.toLocalDate().atTime(LAST_MINUTE));
    }
}
