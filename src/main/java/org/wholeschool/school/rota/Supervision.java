package org.wholeschool.school.rota;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.wholeschool.school.calendar.BandGroup;
import org.wholeschool.school.calendar.DayPlan;
import org.wholeschool.school.place.PlaceGroup;
import org.wholeschool.school.place.Site;

/**
 * Which places somebody supervises when, by the rota of one day: what a page or run asks of many places and parts of
 * the day, without who that is.
 *
 * @param validFrom since when the rota is in force; null where there is none on that day, and nothing is known of who
 *     supervises
 * @param held each place, part of the day and weekday that somebody has
 * @param weekdays the parts of the day with the weekdays on which they are
 * @param beyond places off the site, or online, that the rota does not have at all: nobody is expected to supervise
 *     them
 * @param taught classrooms and lessons: who teaches there supervises, and no rota says so
 */
public record Supervision(
        LocalDate validFrom, Set<Held> held, Set<OnWeekday> weekdays, Set<Long> beyond, Taught taught) {

    /**
     * Somebody is there.
     *
     * @param placeId which place
     * @param bandId which part of the day
     * @param weekday 1 Monday to 7 Sunday
     */
    public record Held(long placeId, long bandId, int weekday) {}

    /**
     * A part of the day is on a weekday.
     *
     * @param bandId which
     * @param weekday 1 Monday to 7 Sunday
     */
    public record OnWeekday(long bandId, int weekday) {}

    /**
     * Where and when there are lessons.
     *
     * @param places classrooms
     * @param bands lessons and registration
     */
    public record Taught(Set<Long> places, Set<Long> bands) {

        boolean holds(long place, long band) {
            return places.contains(place) && bands.contains(band);
        }
    }

    static Supervision of(
            LocalDate validFrom, List<Watch> watches, DayPlan plan, LocalDate day, List<Site.ListedPlace> places) {
        Set<Long> onIt = watches.stream().map(Watch::placeId).collect(Collectors.toSet());
        return new Supervision(
                validFrom,
                watches.stream()
                        .map(watch -> new Held(watch.placeId(), watch.bandId(), watch.weekday()))
                        .collect(Collectors.toSet()),
                plan.timesOf(plan.versionOn(day)).stream()
                        .map(time -> new OnWeekday(time.bandId(), time.weekday()))
                        .collect(Collectors.toSet()),
                places.stream()
                        .filter(place -> place.group() == PlaceGroup.OFF_SITE_OR_UNKNOWN && !onIt.contains(place.id()))
                        .map(Site.ListedPlace::id)
                        .collect(Collectors.toSet()),
                new Taught(
                        places.stream()
                                .filter(place -> place.group() == PlaceGroup.CLASSROOMS)
                                .map(Site.ListedPlace::id)
                                .collect(Collectors.toSet()),
                        plan.bands().stream()
                                .filter(band -> band.group() == BandGroup.LESSONS)
                                .map(DayPlan.ListedBand::id)
                                .collect(Collectors.toSet())));
    }

    /** @return whether there is a rota at all; without one nothing is called unowned */
    public boolean isKnown() {
        return validFrom != null;
    }

    /**
     * @param place which place
     * @param band which part of the day
     * @param weekday 1 Monday to 7 Sunday
     * @return whether somebody supervises there then
     */
    public boolean owned(long place, long band, int weekday) {
        return taught.holds(place, band) || held.contains(new Held(place, band, weekday));
    }

    /**
     * @param place which place
     * @param band which part of the day
     * @return the weekdays on which that part of the day is and nobody supervises there, 1 Monday to 7 Sunday, in
     *     order; none where there is no rota, and of a place off the site that the rota does not have
     */
    public Set<Integer> unowned(long place, long band) {
        return isKnown() && !beyond.contains(place)
                ? weekdays.stream()
                        .filter(on -> on.bandId() == band && !owned(place, band, on.weekday()))
                        .map(OnWeekday::weekday)
                        .collect(Collectors.toCollection(TreeSet::new))
                : Set.of();
    }

    /**
     * @param place which place
     * @return the weekdays on which nobody supervises there in one part of the day or more
     */
    public Set<Integer> unowned(long place) {
        return weekdays.stream()
                .map(OnWeekday::bandId)
                .distinct()
                .flatMap(band -> unowned(place, band).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
