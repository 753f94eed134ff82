package org.wholeschool.pattern.peers;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wholeschool.pattern.group.Involvement.Term;
import org.wholeschool.school.calendar.BandGroup;
import org.wholeschool.school.calendar.Calendar.Closed;
import org.wholeschool.school.calendar.Calendar.HalfTerm;
import org.wholeschool.school.calendar.DayPlan;

/**
 * This term and the last: two half-terms each, from the first day to the last of each, with the weekends in them and
 * without holidays, closures and what is not over yet. What happened on other days is in no comparison, as elsewhere,
 * because how much of that is usual is not known.
 *
 * @param days by day that is compared, in which of the two terms it is
 * @param weeksOfThis school weeks of this term until now, of five school days; a half-day counts by its share of the
 *     minutes from the first lesson to the last
 * @param weeksOfLast of the last term
 */
public record TermWeeks(Map<LocalDate, Term> days, double weeksOfThis, double weeksOfLast) {

    private static final int A_WEEK = 5;
    private static final int HALVES = 2;

    /**
     * @param halfTerms the calendar
     * @param closures days inside of it on which the school is closed
     * @param plan the times of its days
     * @param today the day that is not over yet
     */
    public static TermWeeks of(List<HalfTerm> halfTerms, List<Closed> closures, DayPlan plan, LocalDate today) {
        TreeMap<LocalDate, List<HalfTerm>> terms = new TreeMap<>(Comparator.reverseOrder());
        halfTerms.stream()
                .filter(half -> !half.startsOn().isAfter(today))
                .collect(Collectors.groupingBy(
                        half -> half.schoolYear() * HALVES * HALVES + (half.position() - 1) / HALVES))
                .values()
                .forEach(halves -> terms.put(
                        halves.stream()
                                .map(HalfTerm::startsOn)
                                .min(Comparator.naturalOrder())
                                .orElseThrow(),
                        halves));
        List<List<HalfTerm>> latest = terms.values().stream().limit(2).toList();
        Set<LocalDate> thisTerm = latest.isEmpty() ? Set.of() : days(latest.get(0), closures, today);
        Set<LocalDate> lastTerm = latest.size() < 2 ? Set.of() : days(latest.get(1), closures, today);
        Map<LocalDate, Term> days = new TreeMap<>();
        lastTerm.forEach(day -> days.put(day, Term.LAST));
        thisTerm.forEach(day -> days.put(day, Term.THIS));
        return new TermWeeks(days, weeks(thisTerm, plan), weeks(lastTerm, plan));
    }

    private static Set<LocalDate> days(List<HalfTerm> halves, List<Closed> closures, LocalDate today) {
        Set<LocalDate> days = new HashSet<>();
        halves.forEach(half -> half.startsOn()
                .datesUntil(half.endsOn().plusDays(1))
                .filter(day -> day.isBefore(today))
                .filter(day -> closures.stream()
                        .noneMatch(closed -> !day.isBefore(closed.startsOn()) && !day.isAfter(closed.endsOn())))
                .forEach(days::add));
        return days;
    }

    private static double weeks(Set<LocalDate> days, DayPlan plan) {
        return days.stream()
                        .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                        .sorted()
                        .mapToDouble(day -> plan.isHalf(day) ? share(day, plan) : 1)
                        .sum()
                / A_WEEK;
    }

    private static double share(LocalDate day, DayPlan plan) {
        Set<Long> ofSchool = plan.bands().stream()
                .filter(band -> band.group() != BandGroup.OUTSIDE_OR_UNKNOWN)
                .map(DayPlan.ListedBand::id)
                .collect(Collectors.toSet());
        int usual = minutes(
                plan.timesOf(plan.versionOn(day)).stream()
                        .filter(time -> time.weekday() == day.getDayOfWeek().getValue())
                        .toList(),
                ofSchool);
        return usual == 0 ? 0 : Math.min(1, (double) minutes(plan.timesOn(day), ofSchool) / usual);
    }

    private static int minutes(List<DayPlan.Time> times, Set<Long> bands) {
        return times.stream()
                .filter(time -> bands.contains(time.bandId()))
                .mapToInt(time -> time.toMinute() - time.fromMinute())
                .sum();
    }

    /**
     * @param day on which something happened
     * @param toldFrom the first day of which anything is told
     * @return the term that it counts for
     */
    Term of(LocalDate day, LocalDate toldFrom) {
        return days.getOrDefault(day, day.isBefore(toldFrom) ? Term.LONG_AGO : Term.EARLIER);
    }
}
