package org.wholeschool.school.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.platform.RoomOnly;

/**
 * The bands of a school's day with their times, as pages and imports see them. A school day that begins on a date
 * leaves what was before it as it was: each moment is looked up in the school day of its own date. A half-day has what
 * is left of the times of its day.
 *
 * @param bands the bands in the order of the day
 * @param times when they are, of every school day that the school had, has, or plans
 * @param halfDays the days on which the school opens later or closes earlier
 */
public record DayPlan(List<ListedBand> bands, List<Time> times, List<ShortDay> halfDays) {

    /** The date of the school day with which a school begins. */
    public static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

    /** A plan without half-days. */
    public DayPlan(List<ListedBand> bands, List<Time> times) {
        this(bands, times, List.of());
    }

    /**
     * @param from first moment, in the school's zone, or null where it is not known
     * @param to last moment, or null where it is not known; equal to {@code from} for an instant
     * @return the band that holds all of it; the one for "not known" where none does, because a guess would be shown as
     *     a fact
     */
    public ListedBand bandOf(LocalDateTime from, LocalDateTime to) {
        if (from == null || to == null || !from.toLocalDate().equals(to.toLocalDate())) {
            return notKnown();
        }
        // One and the same stretch: a whole day begins and ends in the night, and is not the night.
        return timesOn(from.toLocalDate()).stream()
                .filter(time -> time.holds(from) && time.holds(to))
                .findFirst()
                .map(time -> band(time.bandId()))
                .orElseGet(this::notKnown);
    }

    /**
     * @return the dates on which a school day begins, the latest first; that with which the school began is
     *     {@link #ALWAYS}
     */
    public List<LocalDate> versions() {
        return times.stream()
                .map(Time::validFrom)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /**
     * @param day a date
     * @return the date on which the school day began that is in force on it; {@link #ALWAYS} where none is
     */
    public LocalDate versionOn(LocalDate day) {
        return versions().stream()
                .filter(begun -> !begun.isAfter(day))
                .findFirst()
                .orElse(ALWAYS);
    }

    /**
     * @param version the date on which a school day begins
     * @return its times, in the order of the week
     */
    public List<Time> timesOf(LocalDate version) {
        return times.stream().filter(time -> time.validFrom().equals(version)).toList();
    }

    /**
     * @param day a date
     * @return the times of that one day; on a half-day those that are left
     */
    public List<Time> timesOn(LocalDate day) {
        List<Time> usual = usualOn(day);
        return halfDays.stream()
                .filter(half -> half.day().equals(day))
                .findFirst()
                .map(half -> half.cut(usual, ofSchool()))
                .orElse(usual);
    }

    private List<Time> usualOn(LocalDate day) {
        return timesOf(versionOn(day)).stream()
                .filter(time -> time.weekday() == day.getDayOfWeek().getValue())
                .toList();
    }

    private Set<Long> ofSchool() {
        return bands.stream()
                .filter(band -> band.group() != BandGroup.OUTSIDE_OR_UNKNOWN)
                .map(ListedBand::id)
                .collect(Collectors.toSet());
    }

    /**
     * @param day a date
     * @return from the first lesson or break to the last, as they are on such a day if it is no half-day; null where it
     *     has none
     */
    Time schoolOn(LocalDate day) {
        return ShortDay.whole(usualOn(day), ofSchool());
    }

    /** @return whether a day is a half-day. */
    public boolean isHalf(LocalDate day) {
        return halfDays.stream().anyMatch(half -> half.day().equals(day));
    }

    /**
     * How much of a part of the day a day has: all of it on most days, on a half-day its share of the minutes, and none
     * where the day does not have it.
     *
     * @param day a date
     * @param bandId a band's id
     * @return 0 to 1
     */
    public double share(LocalDate day, long bandId) {
        int usual = minutes(usualOn(day), bandId);
        return usual == 0 ? 0 : Math.min(1, (double) minutes(timesOn(day), bandId) / usual);
    }

    private static int minutes(List<Time> times, long bandId) {
        return times.stream()
                .filter(time -> time.bandId() == bandId)
                .mapToInt(time -> time.toMinute() - time.fromMinute())
                .sum();
    }

    /** @return the band for what nobody knows the time of. */
    public ListedBand notKnown() {
        return bands.stream()
                .filter(band -> band.code().equals(Band.NOT_KNOWN))
                .findFirst()
                .orElseThrow();
    }

    /**
     * @param bandId a band's id
     * @return the band
     */
    public ListedBand band(long bandId) {
        return bands.stream().filter(band -> band.id() == bandId).findFirst().orElseThrow();
    }

    /**
     * A band.
     *
     * @param id its id
     * @param code the same for ever
     * @param name as the school says it
     * @param group one of the three groups
     */
    public record ListedBand(long id, String code, String name, BandGroup group) {}

    /**
     * When a band is on one weekday.
     *
     * @param bandId which band
     * @param weekday 1 Monday to 7 Sunday
     * @param fromMinute first minute of the day
     * @param toMinute the minute after the last; 1440 is midnight
     * @param validFrom the date on which the school day begins that it belongs to
     */
    public record Time(long bandId, int weekday, int fromMinute, int toMinute, LocalDate validFrom) {

        /** A time of the school day with which a school begins. */
        public Time(long bandId, int weekday, int fromMinute, int toMinute) {
            this(bandId, weekday, fromMinute, toMinute, ALWAYS);
        }

        private boolean holds(LocalDateTime moment) {
            int minute = moment.getHour() * 60 + moment.getMinute();
            return moment.getDayOfWeek().getValue() == weekday && fromMinute <= minute && minute < toMinute;
        }

        /** @return "08:40–09:00" */
        public String words() {
            return clock(fromMinute) + "\u2013" + clock(toMinute);
        }

        @RoomOnly
        public static String clock(int minute) {
            return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
        }
    }
}
