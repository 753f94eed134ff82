package org.wholeschool.oversight;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What about somebody's looking at children's records is worth a question, by three rules that are said in the head's
 * summary and in the page of this package. Each compares somebody with themselves or with a fixed number, and none says
 * that anything was wrong. Plain arithmetic.
 */
final class UnusualLookups {

    /** A week of fewer children is never worth a question, however quiet the weeks before were. */
    static final int FEWEST_IN_A_WEEK = 10;

    /** A week of more than so many times the usual number of children is. */
    static final int TIMES_THE_USUAL = 3;

    /** What is usual is the median of the weeks with any look-up among so many before. */
    static final int WEEKS_BEFORE = 8;

    /** With fewer weeks than this there is no telling what is usual. */
    static final int FEWEST_WEEKS = 3;

    /** Then a week is worth a question from so many children on. */
    static final int FEWEST_WITHOUT_USUAL = 30;

    /** Night, by the school's clock. */
    static final LocalTime NIGHT_BEGINS = LocalTime.of(22, 0);

    static final LocalTime NIGHT_ENDS = LocalTime.of(6, 0);

    /** From so many children on it is worth a question that somebody looked and did nothing else. */
    static final int FEWEST_ONLY_LOOKED_AT = 10;

    private UnusualLookups() {}

    /**
     * @param looks all look-ups, from eight weeks before the first of these weeks on
     * @param zone the school's clock
     * @param first a Monday
     * @param last a Monday, not before it
     * @return the weeks in which somebody opened the records of unusually many different children, by account and week
     */
    static List<Week> weeks(Collection<Look> looks, ZoneId zone, LocalDate first, LocalDate last) {
        Map<Long, Map<LocalDate, Set<Long>>> weeksOf = new TreeMap<>();
        looks.forEach(look -> weeksOf.computeIfAbsent(look.account(), account -> new TreeMap<>())
                .computeIfAbsent(mondayOf(look.at().atZone(zone).toLocalDate()), week -> new HashSet<>())
                .add(look.pupil()));
        List<Week> unusual = new ArrayList<>();
        weeksOf.forEach((account, weeks) -> weeks.forEach((monday, children) -> {
            if (!monday.isBefore(first) && !monday.isAfter(last)) {
                List<Integer> before = new ArrayList<>();
                weeks.forEach((earlier, seen) -> {
                    if (earlier.isBefore(monday) && !earlier.isBefore(monday.minusWeeks(WEEKS_BEFORE))) {
                        before.add(seen.size());
                    }
                });
                Week week = new Week(
                        account,
                        monday,
                        children.size(),
                        before.size() < FEWEST_WEEKS ? null : median(before),
                        before.size());
                if (week.isUnusual()) {
                    unusual.add(week);
                }
            }
        }));
        return unusual;
    }

    /**
     * @param looks the look-ups of a month
     * @param zone the school's clock
     * @return who opened records at night, by account
     */
    static List<Night> nights(Collection<Look> looks, ZoneId zone) {
        Map<Long, Set<Long>> children = new TreeMap<>();
        Map<Long, Set<LocalDate>> nights = new TreeMap<>();
        for (Look look : looks) {
            ZonedDateTime at = look.at().atZone(zone);
            boolean isLate = !at.toLocalTime().isBefore(NIGHT_BEGINS);
            if (isNight(at.toLocalTime())) {
                children.computeIfAbsent(look.account(), account -> new HashSet<>())
                        .add(look.pupil());
                nights.computeIfAbsent(look.account(), account -> new HashSet<>())
                        .add(isLate ? at.toLocalDate() : at.toLocalDate().minusDays(1));
            }
        }
        return children.entrySet().stream()
                .map(night -> new Night(
                        night.getKey(),
                        night.getValue().size(),
                        nights.get(night.getKey()).size()))
                .toList();
    }

    /**
     * @param looks the look-ups of a month
     * @param zone the school's clock
     * @return the days on which a record was opened at night
     */
    static Set<LocalDate> days(Collection<Look> looks, ZoneId zone) {
        return looks.stream()
                .map(look -> look.at().atZone(zone))
                .filter(at -> isNight(at.toLocalTime()))
                .map(ZonedDateTime::toLocalDate)
                .collect(Collectors.toSet());
    }

    private static boolean isNight(LocalTime time) {
        return !time.isBefore(NIGHT_BEGINS) || time.isBefore(NIGHT_ENDS);
    }

    /**
     * @param looks the look-ups of a month
     * @param worked what somebody has had to do with a child's record beyond looking, up to the end of that month
     * @return who opened the records of many children with whose records they have had nothing else to do, by account
     */
    static List<OnlyLooked> onlyLooked(Collection<Look> looks, Collection<Look> worked) {
        Map<Long, Set<Long>> theirs = new TreeMap<>();
        worked.forEach(work -> theirs.computeIfAbsent(work.account(), account -> new HashSet<>())
                .add(work.pupil()));
        Map<Long, Set<Long>> opened = new TreeMap<>();
        looks.forEach(look -> opened.computeIfAbsent(look.account(), account -> new HashSet<>())
                .add(look.pupil()));
        return opened.entrySet().stream()
                .map(one -> new OnlyLooked(
                        one.getKey(),
                        (int) one.getValue().stream()
                                .filter(pupil -> !theirs.getOrDefault(one.getKey(), Set.of())
                                        .contains(pupil))
                                .count(),
                        one.getValue().size()))
                .filter(one -> one.children() >= FEWEST_ONLY_LOOKED_AT)
                .sorted(Comparator.comparing(OnlyLooked::account))
                .toList();
    }

    /**
     * @return the Monday of the first week of a month. A week belongs to the month in which it ends: the one before may
     *     be told of before it is over else.
     */
    static LocalDate firstWeekOf(YearMonth month) {
        return mondayOf(month.atDay(1));
    }

    /** @return the Monday of the last week of a month. */
    static LocalDate lastWeekOf(YearMonth month) {
        return mondayOf(month.atEndOfMonth().minusDays(6));
    }

    static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** @return the one in the middle; of two in the middle half their sum. */
    static double median(Collection<Integer> numbers) {
        List<Integer> sorted = numbers.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2.0;
    }

    /**
     * Somebody opened a record that names a child.
     *
     * @param account who
     * @param pupil whom it names
     * @param at when
     */
    record Look(long account, long pupil, Instant at) {}

    /**
     * Somebody's week.
     *
     * @param account who
     * @param monday its first day
     * @param children how many different children's records they opened
     * @param usual the median of their weeks before, or null where there are too few
     * @param weeks of how many weeks before
     */
    record Week(long account, LocalDate monday, int children, Double usual, int weeks) {

        boolean isUnusual() {
            return usual == null
                    ? children >= FEWEST_WITHOUT_USUAL
                    : children >= FEWEST_IN_A_WEEK && children > TIMES_THE_USUAL * usual;
        }
    }

    /**
     * Somebody's nights.
     *
     * @param account who
     * @param children how many different children's records they opened at night
     * @param nights in how many nights
     */
    record Night(long account, int children, int nights) {}

    /**
     * Somebody who mostly looks.
     *
     * @param account who
     * @param children how many different children's records they opened and had nothing else to do with
     * @param of of how many whose records they opened
     */
    record OnlyLooked(long account, int children, int of) {}
}
