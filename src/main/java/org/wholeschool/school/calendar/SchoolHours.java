package org.wholeschool.school.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * Counts time as a school does: from its first lesson or break to its last, on days inside a half-term on which it is
 * not closed. A day with fewer times is a half-day. What the calendar does not reach (no half-terms yet, or next year's
 * not given) counts as if school went on, and a school that has given no times at all has a clock that never stops: a
 * target that is never due would hide a concern.
 */
public final class SchoolHours {

    /** No holidays are longer, in days. */
    private static final int LONGEST_HOLIDAYS = 120;

    private static final int MINUTES_OF_DAY = 24 * 60;

    private final DayPlan plan;
    private final List<Calendar.HalfTerm> halfTerms;
    private final List<Calendar.Closed> closures;
    private final ZoneId zone;

    /**
     * @param plan the bands of every school day that the school had, has or plans
     * @param halfTerms in the order of time
     * @param closures days inside them on which the school is closed
     * @param zone where the school's clocks are
     */
    public SchoolHours(DayPlan plan, List<Calendar.HalfTerm> halfTerms, List<Calendar.Closed> closures, ZoneId zone) {
        this.plan = plan;
        this.halfTerms = List.copyOf(halfTerms);
        this.closures = List.copyOf(closures);
        this.zone = zone;
    }

    /**
     * @param from any moment
     * @param time so much school time
     * @return when that much has gone by; outside of the school's hours it begins with the next ones
     */
    public Instant plus(Instant from, Duration time) {
        Duration left = time;
        Open open = next(from);
        while (open != null) {
            Instant begin = later(from, open.from);
            Duration room = Duration.between(begin, open.to);
            if (left.compareTo(room) <= 0) {
                return begin.plus(left);
            }
            left = left.minus(room);
            open = next(open.to);
        }
        return from.plus(time);
    }

    /**
     * A school day later: at the same time of the next day on which the school is open, or when that one ends, where it
     * ends earlier. What comes outside of the school's hours has the whole of the next school day. Where the school is
     * closed for longer than any holidays, the days that are still left go by as any others do.
     *
     * @param from any moment
     * @param days so many school days, 1 or more
     * @return when they have gone by
     */
    public Instant plusDays(Instant from, int days) {
        Open open = next(from);
        if (open == null) {
            return from.plus(Duration.ofDays(days));
        }
        boolean isInside = !from.isBefore(open.from);
        for (int left = isInside ? days : days - 1; left > 0; left--) {
            Open following = next(open.to);
            if (following == null) {
                return open.to.plus(Duration.ofDays(left));
            }
            open = following;
        }
        if (!isInside) {
            return open.to;
        }
        Instant sameTime =
                open.day.atTime(LocalTime.from(from.atZone(zone))).atZone(zone).toInstant();
        return sameTime.isBefore(open.from) ? open.from : sameTime.isAfter(open.to) ? open.to : sameTime;
    }

    /**
     * @param from first moment
     * @param to last moment
     * @return how much school time lies between them; nothing where {@code to} is not after {@code from}
     */
    public Duration between(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        Open open = next(from);
        if (open == null) {
            return to.isAfter(from) ? Duration.between(from, to) : sum;
        }
        while (open != null && open.from.isBefore(to)) {
            Instant begin = later(from, open.from);
            Instant end = open.to.isBefore(to) ? open.to : to;
            sum = begin.isBefore(end) ? sum.plus(Duration.between(begin, end)) : sum;
            open = next(open.to);
        }
        return sum;
    }

    /** @return the hours that hold the moment or else the next ones after it; null where the school has no hours. */
    private Open next(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, zone);
        for (int i = 0; i <= LONGEST_HOLIDAYS; i++) {
            Open open = on(day.plusDays(i));
            if (open != null && open.to.isAfter(moment)) {
                return open;
            }
        }
        return null;
    }

    private Open on(LocalDate day) {
        if (isHoliday(day)) {
            return null;
        }
        int first = MINUTES_OF_DAY;
        int last = 0;
        for (DayPlan.Time time : plan.timesOn(day)) {
            if (plan.band(time.bandId()).group() != BandGroup.OUTSIDE_OR_UNKNOWN) {
                first = Math.min(first, time.fromMinute());
                last = Math.max(last, time.toMinute());
            }
        }
        return first < last ? new Open(day, at(day, first), at(day, last)) : null;
    }

    private boolean isHoliday(LocalDate day) {
        if (closures.stream().anyMatch(closed -> !day.isBefore(closed.startsOn()) && !day.isAfter(closed.endsOn()))) {
            return true;
        }
        boolean isKnown = !halfTerms.isEmpty()
                && !day.isBefore(halfTerms.get(0).startsOn())
                && !day.isAfter(halfTerms.get(halfTerms.size() - 1).endsOn());
        return isKnown && halfTerms.stream().noneMatch(half -> half.holds(day));
    }

    private Instant at(LocalDate day, int minute) {
        return minute == MINUTES_OF_DAY
                ? day.plusDays(1).atStartOfDay(zone).toInstant()
                : day.atTime(minute / 60, minute % 60).atZone(zone).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** The hours of one day. */
    private record Open(LocalDate day, Instant from, Instant to) {}
}
