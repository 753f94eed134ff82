package org.wholeschool.pattern;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wholeschool.school.calendar.Calendar.HalfTerm;

/**
 * A school year as patterns count it. Its half-terms leave no day out: each lasts until the next one begins, so that
 * what happened or was told in the holidays belongs to the half-term before them.
 *
 * @param from the calendar year in which it began: 2026 for 2026/27
 * @param startsOn its first day
 * @param endsOn its last day, included
 * @param periods its half-terms in the order of time; none where the school's calendar does not know the year
 */
public record SchoolYear(int from, LocalDate startsOn, LocalDate endsOn, List<Period> periods) {

    private static final int CENTURY = 100;

    public SchoolYear {
        periods = List.copyOf(periods);
    }

    /**
     * A half-term with the holidays after it.
     *
     * @param schoolYear the calendar year in which its school year began
     * @param position 1 to 6
     * @param name as people say it
     * @param startsOn first day
     * @param firstSchoolDay the half-term's own first day
     * @param lastSchoolDay the half-term's own last day
     * @param endsOn last day of the holidays after it, included
     */
    public record Period(
            int schoolYear,
            int position,
            String name,
            LocalDate startsOn,
            LocalDate firstSchoolDay,
            LocalDate lastSchoolDay,
            LocalDate endsOn) {

        /**
         * So many whole days after its last one a half-term may be published; until then a log that ends with it can
         * still be brought in and taken back.
         */
        public static final int SETTLES_IN_DAYS = 7;

        public boolean holds(LocalDate day) {
            return !day.isBefore(startsOn) && !day.isAfter(endsOn);
        }

        /** @return whether it closed long enough ago to be published. */
        public boolean isSettled(LocalDate today) {
            return !settledOn().isAfter(today);
        }

        /** @return the first day on which it may be published. */
        public LocalDate settledOn() {
            return endsOn.plusDays(SETTLES_IN_DAYS + 1L);
        }

        /** @return what it is published under, "2026-1". */
        public String key() {
            return schoolYear + "-" + position;
        }
    }

    /** @return "2026/27". */
    public String name() {
        return name(from);
    }

    public static String name(int from) {
        return "%d/%02d".formatted(from, (from + 1) % CENTURY);
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }

    /**
     * @param halfTerms the school's calendar, in any order
     * @return the school years that it knows, in the order of time
     */
    public static List<SchoolYear> of(List<HalfTerm> halfTerms) {
        Map<Integer, List<HalfTerm>> byYear = halfTerms.stream()
                .sorted(Comparator.comparing(HalfTerm::startsOn))
                .collect(Collectors.groupingBy(HalfTerm::schoolYear, TreeMap::new, Collectors.toList()));
        List<SchoolYear> years = new ArrayList<>();
        byYear.forEach((from, terms) -> years.add(year(from, terms, byYear.get(from - 1), byYear.get(from + 1))));
        return years;
    }

    /**
     * @param day a day
     * @param known what the calendar knows
     * @return the school year that holds the day; without half-terms, from September to August, where the calendar does
     *     not know it
     */
    public static SchoolYear holding(LocalDate day, List<SchoolYear> known) {
        return known.stream()
                .filter(year -> year.holds(day))
                .findFirst()
                .orElseGet(() ->
                        unknown(day.isBefore(firstOfSeptember(day.getYear())) ? day.getYear() - 1 : day.getYear()));
    }

    /**
     * @param from the calendar year in which it began
     * @param known what the calendar knows
     * @return that school year; without half-terms, from September to August, where the calendar does not know it
     */
    public static SchoolYear of(int from, List<SchoolYear> known) {
        return known.stream().filter(year -> year.from() == from).findFirst().orElseGet(() -> unknown(from));
    }

    private static SchoolYear unknown(int from) {
        return new SchoolYear(
                from, firstOfSeptember(from), firstOfSeptember(from + 1).minusDays(1), List.of());
    }

    private static SchoolYear year(int from, List<HalfTerm> terms, List<HalfTerm> before, List<HalfTerm> after) {
        LocalDate first = terms.get(0).startsOn();
        LocalDate last = terms.get(terms.size() - 1).endsOn();
        LocalDate startsOn = before == null ? earlier(first, firstOfSeptember(from)) : first;
        LocalDate endsOn = after == null
                ? later(last, firstOfSeptember(from + 1).minusDays(1))
                : after.get(0).startsOn().minusDays(1);
        List<Period> periods = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            HalfTerm term = terms.get(i);
            periods.add(new Period(
                    from,
                    term.position(),
                    term.name(),
                    i == 0 ? startsOn : term.startsOn(),
                    term.startsOn(),
                    term.endsOn(),
                    i + 1 < terms.size() ? terms.get(i + 1).startsOn().minusDays(1) : endsOn));
        }
        return new SchoolYear(from, startsOn, endsOn, periods);
    }

    private static LocalDate firstOfSeptember(int year) {
        return LocalDate.of(year, Month.SEPTEMBER, 1);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
