package org.wholeschool.concern.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.wholeschool.concern.record.DayParts;
import org.wholeschool.platform.BadInput;
import org.wholeschool.school.calendar.DayPlan;

/**
 * What was answered to "When?", as it was typed. Becomes an instant, an interval, or "not known": what a person did not
 * say is not guessed, so a part of the day is the interval of that part, and a day alone is the whole day.
 *
 * @param choice which of the four answers, or null for none
 * @param date the day, for another day: as a date field sends it (2026-11-24) or as people write it (24/11/2026)
 * @param until the last day, where it went on for days or past midnight, or null
 * @param bandId the part of the day, or null
 * @param from the time, or the beginning (13:05 or 13.05), or null
 * @param to the end, or null
 */
record WhenAnswer(Choice choice, String date, String until, Long bandId, String from, String to) {

    /** The four answers. */
    enum Choice {
        NOW,
        EARLIER_TODAY,
        ANOTHER_DAY,
        NOT_KNOWN
    }

    /** Nothing that happened before a pupil was born is about one. */
    private static final int LONGEST_AGO_YEARS = 25;

    private static final List<DateTimeFormatter> DATES =
            List.of(DateTimeFormatter.ISO_LOCAL_DATE, strictly("d/M/uuuu"), strictly("d.M.uuuu"));
    private static final List<DateTimeFormatter> TIMES = List.of(strictly("H:mm[:ss]"), strictly("H.mm"));

    private static final int MINUTES_OF_DAY = 24 * 60;

    /**
     * Reads the answer.
     *
     * @param now the present, and so the moment that "now" means: when the form is sent, by our clock
     * @param zone where the school's clocks are
     * @param days the parts of its days
     * @return what it means
     * @throws BadInput where it cannot be a moment: at the field, with what to do
     */
    Happened read(Instant now, ZoneId zone, DayParts days) {
        if (choice == null) {
            throw new BadInput("when", "when.required");
        }
        LocalDate today = LocalDate.ofInstant(now, zone);
        return switch (choice) {
            case NOT_KNOWN -> new Happened(null, null, null);
            case NOW -> now(today, now, days);
            case EARLIER_TODAY -> earlierToday(today, now, zone, days);
            case ANOTHER_DAY -> anotherDay(today, now, zone, days);
        };
    }

    private Happened now(LocalDate today, Instant now, DayParts days) {
        if (bandId != null) {
            days.refuseStrange(today, bandId);
        }
        return new Happened(now, now, bandId == null ? days.onlyPartOf(today) : bandId);
    }

    private Happened earlierToday(LocalDate today, Instant now, ZoneId zone, DayParts days) {
        if (bandId == null && from == null && to == null) {
            throw new BadInput("from", "when.time.required");
        }
        return on(today, today, now, zone, days);
    }

    private Happened anotherDay(LocalDate today, Instant now, ZoneId zone, DayParts days) {
        if (date == null) {
            throw new BadInput("date", "when.date.required");
        }
        LocalDate day = day(date, "date", today);
        LocalDate last = until == null ? day : day(until, "until", today);
        if (last.isBefore(day)) {
            throw new BadInput("until", "when.order");
        }
        return on(day, last, now, zone, days);
    }

    private Happened on(LocalDate day, LocalDate last, Instant now, ZoneId zone, DayParts days) {
        if (from == null && to != null) {
            throw new BadInput("from", "when.half");
        }
        if (bandId != null) {
            days.refuseStrange(day, bandId);
            days.refuseStrange(last, bandId);
        }
        Long band = bandId == null ? onlyPartOf(day, last, days) : bandId;
        if (from != null) {
            return timed(day, last, now, zone, band);
        }
        Instant begin = atMinute(
                day, parts(day, days).mapToInt(DayPlan.Time::fromMinute).min().orElse(0), zone);
        Instant end = atMinute(
                        last,
                        parts(last, days).mapToInt(DayPlan.Time::toMinute).max().orElse(MINUTES_OF_DAY),
                        zone)
                .minusMillis(1);
        return new Happened(begin, notLater(begin, end, now), band);
    }

    private Stream<DayPlan.Time> parts(LocalDate day, DayParts days) {
        return bandId == null ? Stream.empty() : days.timesOn(day).stream().filter(time -> time.bandId() == bandId);
    }

    /** The part that is the whole of every one of these days. */
    private static Long onlyPartOf(LocalDate day, LocalDate last, DayParts days) {
        Long only = days.onlyPartOf(day);
        return only != null && day.datesUntil(last.plusDays(1)).allMatch(each -> only.equals(days.onlyPartOf(each)))
                ? only
                : null;
    }

    /**
     * What has begun and is not over cannot have happened later than now; what has not begun is refused as the future.
     */
    private static Instant notLater(Instant begin, Instant end, Instant now) {
        return begin.isBefore(now) && end.isAfter(now) ? now : end;
    }

    /**
     * The part of the day that was named counts: at the edge of two, or where a lesson went on into break, who was
     * there knows better than the clock.
     */
    private Happened timed(LocalDate day, LocalDate last, Instant now, ZoneId zone, Long band) {
        LocalDateTime begin = day.atTime(time(from, "from"));
        Instant first = instant(begin, zone, false);
        if (to == null && !last.equals(day)) {
            return new Happened(
                    first, notLater(first, atMinute(last, MINUTES_OF_DAY, zone).minusMillis(1), now), band);
        }
        LocalDateTime end = to == null ? begin : last.atTime(time(to, "to"));
        if (end.isBefore(begin)) {
            throw new BadInput("to", choice == Choice.ANOTHER_DAY ? "when.order.midnight" : "when.order");
        }
        return new Happened(first, instant(end, zone, true), band);
    }

    /**
     * In the hour that the clocks repeat, a time is two instants: as the beginning the first is meant, as the end the
     * second.
     */
    private static Instant instant(LocalDateTime local, ZoneId zone, boolean asEnd) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw new BadInput("from", "when.skipped");
        }
        return local.toInstant(offsets.get(asEnd ? offsets.size() - 1 : 0));
    }

    private static Instant atMinute(LocalDate day, int minute, ZoneId zone) {
        return minute == MINUTES_OF_DAY
                ? day.plusDays(1).atStartOfDay(zone).toInstant()
                : day.atTime(minute / 60, minute % 60).atZone(zone).toInstant();
    }

    private static LocalDate day(String typed, String field, LocalDate today) {
        LocalDate day = DATES.stream()
                .map(form -> parsed(() -> LocalDate.parse(typed.strip(), form)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new BadInput(field, "when.date.unreadable"));
        if (day.isAfter(today)) {
            throw new BadInput(field, "when.future");
        }
        if (day.isBefore(today.minusYears(LONGEST_AGO_YEARS))) {
            throw new BadInput(field, "when.long-ago", LONGEST_AGO_YEARS);
        }
        return day;
    }

    private static LocalTime time(String typed, String field) {
        return TIMES.stream()
                .map(form -> parsed(() -> LocalTime.parse(typed.strip(), form)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new BadInput(field, "when.time.unreadable"));
    }

    private static <T> T parsed(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (DateTimeException notInThisForm) {
            return null;
        }
    }

    private static DateTimeFormatter strictly(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.UK).withResolverStyle(ResolverStyle.STRICT);
    }

    /**
     * When it happened.
     *
     * @param from first moment, null where it is not known
     * @param to last moment, equal to {@code from} for an instant
     * @param bandId the part of the day that was named, null to take it from the time
     */
    record Happened(Instant from, Instant to, Long bandId) {}
}
