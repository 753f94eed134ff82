package org.wholeschool.concern.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;

/**
 * Says in words when something happened, by the school's clocks: an instant, an interval, a whole day, or not known.
 */
public final class WhenWords {

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    private final ZoneId zone;
    private final Texts texts = Texts.of("concern");

    public WhenWords(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * @param from first moment, or null where it is not known
     * @param to last moment, equal to {@code from} for an instant
     * @return the words
     */
    public String of(Instant from, Instant to) {
        if (from == null) {
            return texts.get("when.words.not-known");
        }
        LocalDateTime begin = LocalDateTime.ofInstant(from, zone);
        // A part of the day ends with the last millisecond before the next one begins, and people say when that is.
        LocalDateTime end = LocalDateTime.ofInstant(to.plusMillis(1), zone).withNano(0);
        LocalDate lastDay = LocalDate.ofInstant(to, zone);
        if (from.equals(to)) {
            return texts.get(
                    "when.words.instant", SchoolDates.WEEKDAY_LONG_DATE.format(begin), SchoolDates.TIME.format(begin));
        }
        if (begin.toLocalTime().equals(LocalTime.MIDNIGHT) && isLastMinute(to)) {
            return begin.toLocalDate().equals(lastDay)
                    ? texts.get("when.words.day", SchoolDates.WEEKDAY_LONG_DATE.format(begin))
                    : texts.get(
                            "when.words.whole-days",
                            SchoolDates.WEEKDAY_LONG_DATE.format(begin),
                            SchoolDates.WEEKDAY_LONG_DATE.format(lastDay));
        }
        if (begin.equals(end)) {
            return texts.get(
                    "when.words.repeated", SchoolDates.WEEKDAY_LONG_DATE.format(begin), SchoolDates.TIME.format(begin));
        }
        return begin.toLocalDate().equals(lastDay)
                ? texts.get(
                        "when.words.same-day",
                        SchoolDates.WEEKDAY_LONG_DATE.format(begin),
                        SchoolDates.TIME.format(begin),
                        SchoolDates.TIME.format(end))
                : texts.get(
                        "when.words.days",
                        SchoolDates.WEEKDAY_LONG_DATE.format(begin),
                        SchoolDates.TIME.format(begin),
                        SchoolDates.WEEKDAY_LONG_DATE.format(lastDay),
                        SchoolDates.TIME.format(end));
    }

    /**
     * A day of which no time is known ends with its last millisecond where it was logged here, and with its last minute
     * in an imported log.
     */
    private boolean isLastMinute(Instant to) {
        return LocalTime.ofInstant(to, zone).truncatedTo(ChronoUnit.MINUTES).equals(LAST_MINUTE);
    }

    /**
     * @param instant a moment at which something was entered here, or was reported to another system
     * @return its day and time; the day alone for midnight sharp, which is where the other system's log gives no time
     */
    public String of(Instant instant) {
        LocalDateTime moment = LocalDateTime.ofInstant(instant, zone);
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? SchoolDates.WEEKDAY_LONG_DATE.format(moment)
                : of(instant, instant);
    }

    /**
     * @param day a day
     * @return its words
     */
    public static String day(LocalDate day) {
        return SchoolDates.WEEKDAY_LONG_DATE.format(day);
    }
}
