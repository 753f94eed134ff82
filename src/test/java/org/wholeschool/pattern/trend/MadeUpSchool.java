package org.wholeschool.pattern.trend;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntSupplier;

/**
 * A school as schools are: six half-terms with holidays between them, an Easter that moves, days for the training of
 * staff, a bank holiday, and half-days before holidays.
 */
final class MadeUpSchool {

    private static final int WEEKS_OF_SCHOOL = 39;

    final LocalDate first;
    final LocalDate last;
    final Set<LocalDate> wholeDays = new HashSet<>();
    final Set<LocalDate> halfDays = new HashSet<>();

    /** The Mondays of weeks with school that follow on a week without. */
    final List<LocalDate> firstWeeks = new ArrayList<>();

    /** So many school years from September 2019 on. */
    MadeUpSchool(int years, Random random) {
        first = beginOf(2019);
        for (int year = 2019; year < 2019 + years; year++) {
            addYear(beginOf(year), random);
        }
        last = beginOf(2019 + years).minusDays(1);
    }

    private static LocalDate beginOf(int year) {
        return LocalDate.of(year, 9, 1).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    }

    private void addYear(LocalDate monday, Random random) {
        int afterFebruary = 5 + random.nextInt(3);
        int[] open = {7, 7, 6, afterFebruary, WEEKS_OF_SCHOOL - 7 - 7 - 6 - afterFebruary - 7, 7};
        int[] closed = {1, 2, 1, 2, 1, 0};
        LocalDate begins = monday;
        for (int half = 0; half < open.length; half++) {
            firstWeeks.add(begins);
            for (int week = 0; week < open[half]; week++) {
                for (int day = 0; day < 5; day++) {
                    wholeDays.add(begins.plusWeeks(week).plusDays(day));
                }
            }
            if (random.nextBoolean()) {
                wholeDays.remove(begins);
            }
            LocalDate lastDay = begins.plusWeeks(open[half] - 1L).plusDays(4);
            wholeDays.remove(lastDay);
            halfDays.add(lastDay);
            begins = begins.plusWeeks((long) open[half] + closed[half]);
        }
        wholeDays.remove(LocalDate.of(monday.getYear() + 1, 5, 1).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)));
    }

    /** Concerns on each whole day as they come, fewer on a half-day, and a few at weekends and in holidays. */
    SchoolWeeks weeks(IntSupplier onAWholeDay) {
        Map<LocalDate, Integer> counts = new HashMap<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            counts.put(
                    day,
                    wholeDays.contains(day)
                            ? onAWholeDay.getAsInt()
                            : halfDays.contains(day) || day.getDayOfMonth() == 13 ? 1 : 0);
        }
        return SchoolWeeks.of(counts, wholeDays, first, last);
    }

    /**
     * @return the number of each week with school that follows on a week without, in a school year, 0 for the first.
     */
    List<Integer> firstWeeksOf(int year) {
        return firstWeeks.subList(year * 6, year * 6 + 6).stream()
                .map(monday -> (int) ChronoUnit.WEEKS.between(first, monday))
                .toList();
    }
}
