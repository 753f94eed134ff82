package org.wholeschool.school.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A half-day as pages and runs see it. Of the times of its day it leaves what lies between its ends; what comes right
 * before the school day lasts until the school opens, and what comes right after it begins when the school closes.
 *
 * @param day the day
 * @param opensAt the minute of the day at which the school opens; null where it opens as on other days
 * @param closesAt the minute of the day at which it closes; null where it closes as on other days
 * @param reason why
 */
public record ShortDay(LocalDate day, Integer opensAt, Integer closesAt, String reason) {

    /**
     * @param usual the times of the day as it would be
     * @param school which bands are the school's day, by id; the others are before and after it
     * @return what is left of them; as they are where the school has no times on such a day
     */
    List<DayPlan.Time> cut(List<DayPlan.Time> usual, Set<Long> school) {
        DayPlan.Time whole = whole(usual, school);
        if (whole == null) {
            return usual;
        }
        int opens = opensAt == null ? whole.fromMinute() : Math.max(opensAt, whole.fromMinute());
        int closes = closesAt == null ? whole.toMinute() : Math.min(closesAt, whole.toMinute());
        return usual.stream()
                .map(time -> {
                    if (school.contains(time.bandId())) {
                        return between(time, Math.max(time.fromMinute(), opens), Math.min(time.toMinute(), closes));
                    }
                    return between(
                            time,
                            time.fromMinute() == whole.toMinute() ? closes : time.fromMinute(),
                            time.toMinute() == whole.fromMinute() ? opens : time.toMinute());
                })
                .filter(Objects::nonNull)
                .toList();
    }

    /** @return from the first lesson or break to the last, as if that were one; null where there is none. */
    static DayPlan.Time whole(List<DayPlan.Time> usual, Set<Long> school) {
        return usual.stream()
                .filter(time -> school.contains(time.bandId()))
                .reduce((one, other) -> new DayPlan.Time(
                        0,
                        one.weekday(),
                        Math.min(one.fromMinute(), other.fromMinute()),
                        Math.max(one.toMinute(), other.toMinute()),
                        one.validFrom()))
                .orElse(null);
    }

    private static DayPlan.Time between(DayPlan.Time time, int from, int to) {
        return from < to ? new DayPlan.Time(time.bandId(), time.weekday(), from, to, time.validFrom()) : null;
    }
}
