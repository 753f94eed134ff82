package org.wholeschool.pattern.week;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.school.calendar.Calendar.Closed;
import org.wholeschool.school.calendar.Calendar.HalfTerm;
import org.wholeschool.school.calendar.DayPlan;

/**
 * The school weeks that have closed, in the order of time: calendar weeks with at least one school day, of which the
 * last one is over. A holiday is no week: the week after half-term comes right after the one before it.
 *
 * <p>A part of the day <em>is on</em> on a school day on which the school day that was in force has it, and on a
 * weekend of such a week, where it has it then (the evening, say). On a half-day it is on for as much of it as is left,
 * by its minutes: lunch until 12:30 is not a lunch, and not none. On a day that is not over nothing is on yet: who
 * looks on Saturday expects nothing of the weekend. On a closure and in holidays nothing is on, and what happened then
 * is left out on both sides: how much of that is usual is not known from other days.
 */
@RoomOnly
public final class ClosedWeeks {

    private static final String ONCE = "week-";

    private final List<LocalDate> mondays;
    private final Set<LocalDate> schoolDays;
    private final DayPlan day;
    private final LocalDate asOf;
    private final Map<LocalDate, Map<Long, Double>> shares = new HashMap<>();

    private ClosedWeeks(List<LocalDate> mondays, Set<LocalDate> schoolDays, DayPlan day, LocalDate asOf) {
        this.mondays = List.copyOf(mondays);
        this.schoolDays = Set.copyOf(schoolDays);
        this.day = day;
        this.asOf = asOf;
    }

    /**
     * @param halfTerms the calendar
     * @param closures days inside of it on which the school is closed
     * @param day the times of its days
     * @param asOf the day from which one looks back
     * @param most how many weeks at most, the latest ones
     */
    static ClosedWeeks of(List<HalfTerm> halfTerms, List<Closed> closures, DayPlan day, LocalDate asOf, int most) {
        Set<LocalDate> schoolDays = halfTerms.stream()
                .flatMap(half -> half.startsOn().datesUntil(half.endsOn().plusDays(1)))
                .filter(date -> date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                .filter(date -> closures.stream()
                        .noneMatch(closed -> !date.isBefore(closed.startsOn()) && !date.isAfter(closed.endsOn())))
                .collect(Collectors.toCollection(HashSet::new));
        TreeMap<LocalDate, LocalDate> lastDays = new TreeMap<>();
        schoolDays.forEach(
                date -> lastDays.merge(monday(date), date, (one, other) -> one.isAfter(other) ? one : other));
        List<LocalDate> closed = new ArrayList<>();
        for (LocalDate week : lastDays.descendingKeySet()) {
            if (lastDays.get(week).isBefore(asOf) && closed.size() < most) {
                closed.add(week);
            }
        }
        Collections.reverse(closed);
        return new ClosedWeeks(closed, schoolDays, day, asOf);
    }

    /** @return what the one look at a week is kept under; in the order of words it is in the order of time. */
    static String once(LocalDate monday) {
        return ONCE + monday;
    }

    /** @return the week of such a key. */
    static LocalDate lookedAt(String once) {
        return LocalDate.parse(once.substring(ONCE.length()));
    }

    static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    int count() {
        return mondays.size();
    }

    /** @return the Monday of a week, 0 for the earliest. */
    LocalDate monday(int week) {
        return mondays.get(week);
    }

    /** @return the Mondays, the earliest first */
    @RoomOnly
    public List<LocalDate> mondays() {
        return mondays;
    }

    /**
     * @return the first day that is not looked at: the one from which one looks back, or the day after the last week.
     */
    LocalDate end() {
        LocalDate after = monday(count() - 1).plusWeeks(1);
        return after.isBefore(asOf) ? after : asOf;
    }

    /** @return the week that a day is in; -1 where it is in none of these. */
    int weekOf(LocalDate date) {
        return Collections.binarySearch(mondays, monday(date)) < 0
                ? -1
                : Collections.binarySearch(mondays, monday(date));
    }

    /** @return whether the school is open on a day. */
    @RoomOnly
    public boolean isSchoolDay(LocalDate date) {
        return schoolDays.contains(date);
    }

    /** @return the days on which the school is open from its first lesson to its last, in no order. */
    Set<LocalDate> wholeDays() {
        return schoolDays.stream().filter(date -> !day.isHalf(date)).collect(Collectors.toSet());
    }

    /** @return whether a part of the day is on on a day of these weeks. */
    boolean isOn(LocalDate date, long bandId) {
        return share(date, bandId) > 0;
    }

    private double share(LocalDate date, long bandId) {
        boolean weekend = date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        return date.isBefore(asOf) && (weekend || isSchoolDay(date))
                ? shares.computeIfAbsent(date, this::bands).getOrDefault(bandId, 0.0)
                : 0;
    }

    private Map<Long, Double> bands(LocalDate date) {
        return day.timesOn(date).stream()
                .map(DayPlan.Time::bandId)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), band -> day.share(date, band)));
    }

    /**
     * @param week which week
     * @param bandId which part of the day
     * @param openedOn the first day of a place, or null where it was always there
     * @param closedOn the first day on which it is not there any more, or null
     * @return on how many days of the week the place was there and the part of the day was on; a part that a half-day
     *     cut counts by its share
     */
    double days(int week, long bandId, LocalDate openedOn, LocalDate closedOn) {
        return monday(week)
                .datesUntil(monday(week).plusWeeks(1))
                .filter(date -> isThere(date, openedOn, closedOn))
                .mapToDouble(date -> share(date, bandId))
                .sum();
    }

    static boolean isThere(LocalDate date, LocalDate openedOn, LocalDate closedOn) {
        return (openedOn == null || !date.isBefore(openedOn)) && (closedOn == null || date.isBefore(closedOn));
    }
}
