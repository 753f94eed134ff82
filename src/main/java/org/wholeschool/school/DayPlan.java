package org.wholeschool.school;

import java.time.LocalDateTime;
import java.util.List;

/**
 * The bands of a school's day with their times, as pages and imports see them.
 *
 * @param bands the bands in the order of the day
 * @param times when they are
 */
public record DayPlan(List<ListedBand> bands, List<Time> times) {

    /**
     * @param from first moment, in the school's zone, or null where it is not known
     * @param to   last moment, or null where it is not known; equal to {@code from} for an instant
     * @return the band that holds all of it; the one for "not known" where none does, because a guess would be shown as a fact
     */
    public ListedBand bandOf(LocalDateTime from, LocalDateTime to) {
        if (from == null || to == null || !from.toLocalDate().equals(to.toLocalDate())) {
            return notKnown();
        }
        // One and the same stretch: a whole day begins and ends in the night, and is not the night.
        return times.stream().filter(time -> time.holds(from) && time.holds(to)).findFirst().map(time -> band(time.bandId())).orElseGet(this::notKnown);
    }

    /** @return the band for what nobody knows the time of. */
    public ListedBand notKnown() {
        return bands.stream().filter(band -> band.code().equals(Band.NOT_KNOWN)).findFirst().orElseThrow();
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
     * @param id    its id
     * @param code  the same for ever
     * @param name  as the school says it
     * @param group one of the three groups
     */
    public record ListedBand(long id, String code, String name, BandGroup group) {
    }

    /**
     * When a band is on one weekday.
     *
     * @param bandId     which band
     * @param weekday    1 Monday to 7 Sunday
     * @param fromMinute first minute of the day
     * @param toMinute   the minute after the last; 1440 is midnight
     */
    public record Time(long bandId, int weekday, int fromMinute, int toMinute) {

        private boolean holds(LocalDateTime moment) {
            int minute = moment.getHour() * 60 + moment.getMinute();
            return moment.getDayOfWeek().getValue() == weekday && fromMinute <= minute && minute < toMinute;
        }
    }
}
