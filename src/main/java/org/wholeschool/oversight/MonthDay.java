package org.wholeschool.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholeschool.audit.TrailFacts;

/**
 * A day of a month, in numbers.
 *
 * @param day which
 * @param opened how often a record that names a child was opened, by all staff
 * @param refused how often something was refused
 * @param isNight whether a record was opened at night
 * @param isUnusual whether it is in a week that is worth a question
 */
public record MonthDay(LocalDate day, int opened, int refused, boolean isNight, boolean isUnusual) {

    static List<MonthDay> of(
            YearMonth month, ZoneId zone, MonthlySummary.StandOut found, List<TrailFacts.Refusal> refusals) {
        Map<LocalDate, Integer> opened = byDay(found.opened(), zone);
        Map<LocalDate, Integer> refused =
                byDay(refusals.stream().map(TrailFacts.Refusal::at).toList(), zone);
        Set<LocalDate> mondays =
                found.weeks().stream().map(MonthlySummary.Week::monday).collect(Collectors.toSet());
        return month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .map(day -> new MonthDay(
                        day,
                        opened.getOrDefault(day, 0),
                        refused.getOrDefault(day, 0),
                        found.atNight().contains(day),
                        mondays.contains(UnusualLookups.mondayOf(day))))
                .toList();
    }

    private static Map<LocalDate, Integer> byDay(Collection<Instant> moments, ZoneId zone) {
        return moments.stream()
                .map(at -> at.atZone(zone).toLocalDate())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.summingInt(day -> 1)));
    }
}
