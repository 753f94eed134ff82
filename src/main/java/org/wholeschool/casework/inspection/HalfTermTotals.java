package org.wholeschool.casework.inspection;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wholeschool.school.calendar.Calendar;
import org.wholeschool.school.calendar.EnglishYear;

/**
 * Totals by half-term, and of all together. A day in the holidays belongs to the half-term before them.
 *
 * @param rows of each half-term with a concern, the earliest first
 * @param all of all together
 */
public record HalfTermTotals(List<Row> rows, Row all) {

    /**
     * @param halfTerms the school's, in the order of time
     * @param concerns what is counted
     * @return the totals
     */
    static HalfTermTotals of(List<Calendar.HalfTerm> halfTerms, List<Counted> concerns) {
        Map<LocalDate, List<Counted>> by = concerns.stream()
                .collect(Collectors.groupingBy(
                        each -> beginning(halfTerms, each.logged()), TreeMap::new, Collectors.toList()));
        List<Row> rows = new ArrayList<>();
        by.forEach((begin, those) -> rows.add(halfTerms.stream()
                .filter(half -> half.startsOn().equals(begin))
                .findFirst()
                .map(half -> row(half.name(), EnglishYear.name(half.schoolYear()), those))
                .orElseGet(() -> row(null, null, those))));
        return new HalfTermTotals(rows, row(null, null, concerns));
    }

    private static LocalDate beginning(List<Calendar.HalfTerm> halfTerms, LocalDate day) {
        return halfTerms.stream()
                .map(Calendar.HalfTerm::startsOn)
                .filter(begin -> !begin.isAfter(day))
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    private static Row row(String halfTerm, String year, List<Counted> those) {
        List<Long> days = those.stream()
                .filter(each -> each.closed() != null)
                .map(each -> ChronoUnit.DAYS.between(each.logged(), each.closed()))
                .sorted()
                .toList();
        return new Row(
                halfTerm,
                year,
                those.size(),
                those.stream().mapToInt(Counted::referrals).sum(),
                (int) those.stream().filter(Counted::parentsTold).count(),
                days.size(),
                median(days));
    }

    /** The middle of them; the mean of the two in the middle, where there are two. */
    private static Double median(List<Long> sorted) {
        int count = sorted.size();
        return count == 0 ? null : (sorted.get((count - 1) / 2) + sorted.get(count / 2)) / 2.0;
    }

    /**
     * A concern as it is counted.
     *
     * @param logged on which day
     * @param closed on which day, or null while it is open
     * @param referrals how many were made
     * @param parentsTold whether parents were told
     */
    record Counted(LocalDate logged, LocalDate closed, int referrals, boolean parentsTold) {}

    /**
     * Totals.
     *
     * @param halfTerm its name; null for all together, and for days before the first half-term that the school keeps
     * @param year its school year, or null
     * @param concerns how many were logged
     * @param referrals how many referrals were made because of them
     * @param parentsTold of how many concerns parents were told
     * @param closed how many are closed
     * @param medianDays the median of the days from logging to closing; null where none is closed
     */
    public record Row(
            String halfTerm,
            String year,
            int concerns,
            int referrals,
            int parentsTold,
            int closed,
            Double medianDays) {}
}
