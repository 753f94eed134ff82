package org.wholeschool.concern.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;

/** Says in the strip of a concern how long is left until its target, or how long it is overdue. */
final class StripWords {

    private static final Duration HOUR = Duration.ofHours(1);

    private final ZoneId zone;
    private final Instant now;
    private final Texts texts = Texts.of("triage");

    StripWords(ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
    }

    /** @return "09:40 (in 1 h 35 min)", "Tuesday 1 December, 09:40", "09:40 (overdue by 2 h)" */
    String target(Instant due) {
        String time = SchoolDates.TIME.format(due.atZone(zone));
        String when = day(due).equals(day(now))
                ? time
                : texts.get("strip.day", SchoolDates.WEEKDAY_LONG_DAY.format(due.atZone(zone)), time);
        if (due.isBefore(now)) {
            return texts.get("strip.late", when, span(Duration.between(due, now)));
        }
        return day(due).equals(day(now)) ? texts.get("strip.in", when, span(Duration.between(now, due))) : when;
    }

    /** @return how long ago it was logged, or on which day */
    String age(Instant received) {
        Duration age = Duration.between(received, now);
        if (day(received).equals(day(now)) && !age.isNegative()) {
            return age.compareTo(HOUR) < 0
                    ? texts.get("strip.ago.minutes", age.toMinutes())
                    : texts.get("strip.ago.hours", age.toHours());
        }
        return SchoolDates.WEEKDAY_LONG_DAY.format(received.atZone(zone));
    }

    /** @return "35 min", "1 h 35 min", "3 days" */
    private String span(Duration span) {
        if (span.compareTo(HOUR) < 0) {
            return texts.get("strip.minutes", span.toMinutes());
        }
        if (span.toDays() > 0) {
            return texts.get("strip.days", span.toDays());
        }
        return span.toMinutesPart() == 0
                ? texts.get("strip.hours", span.toHours())
                : texts.get("strip.hours.minutes", span.toHours(), span.toMinutesPart());
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
