package org.wholeschool.pattern.hotspot;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.wholeschool.pattern.hotspot.scan.CaseCounts;

/**
 * Concerns counted by place, band and school week, as a scan takes them: all of them, and with each pupil counted at most once for each place and stretch of weeks.
 *
 * <p><b>Why a second count.</b> Twelve incidents of one child look to a scan as any twelve. What is significant only while each concern counts is one child's story: casework, and no hotspot. Counting each pupil once a
 * week would leave such a story significant in one run of ten; once for each place and window leaves it in fewer than one in a hundred (analytics of this product, section 1).
 *
 * <p><b>How.</b> All windows of a prospective scan end with the last week. If of each pupil only the <em>last</em> concern at a place counts, each window that holds any of the pupil's concerns holds exactly one. What lies before
 * the longest window is cut into stretches of its length and counted in the same way, so that past and present are counted alike. A concern about several pupils counts if it is the last one of none
 * of whom another was counted there; one that names nobody always counts.
 *
 * @param bands  bands; cell {@code place * bands + band}
 * @param cells  places x bands
 * @param weeks  school weeks, the last one being the one that has just closed
 * @param cell   for each concern its cell
 * @param week   for each concern its week, 0 to {@code weeks - 1}
 * @param day    for each concern a number that grows with its day
 * @param pupils for each concern the pupils named in it, each once, by whatever numbers
 */
public record WeekCases(int bands, int cells, int weeks, int[] cell, int[] week, int[] day, int[][] pupils) {

    /** @throws IllegalArgumentException if the arrays differ in length or the cells are not a whole number of places */
    public WeekCases {
        if (bands < 1 || cells % bands != 0 || cell.length != week.length || cell.length != day.length || cell.length != pupils.length) {
            throw new IllegalArgumentException("Cells, weeks, days and pupils are of " + cell.length + ", " + week.length + ", " + day.length + " and " + pupils.length + " concerns");
        }
    }

    /** @return every concern. */
    public CaseCounts all() {
        return CaseCounts.of(cells, weeks, cell, week);
    }

    /**
     * @param longest weeks of the longest window, at least 1
     * @return each pupil at most once for each place in the last {@code longest} weeks, and in each stretch of as many before them
     */
    public CaseCounts eachPupilOnce(int longest) {
        int[] kept = counted(longest);
        return CaseCounts.of(cells, weeks, IntStream.of(kept).map(i -> cell[i]).toArray(), IntStream.of(kept).map(i -> week[i]).toArray());
    }

    private int[] counted(int longest) {
        record Counted(int place, int stretch, int pupil) { }
        Comparator<Integer> latestFirst = Comparator.comparingInt((Integer i) -> week[i]).thenComparingInt(i -> day[i]).reversed();
        // Of two on one day it must not matter in which order they were read.
        Comparator<Integer> fewestFirst = Comparator.comparingInt((Integer i) -> pupils[i].length).thenComparingInt(i -> cell[i]);
        List<Integer> order = IntStream.range(0, cell.length).boxed().sorted(latestFirst.thenComparing(fewestFirst)).toList();
        Set<Counted> counted = new HashSet<>();
        return order.stream().mapToInt(Integer::intValue).filter(i -> {
            List<Counted> those = Arrays.stream(pupils[i]).mapToObj(pupil -> new Counted(cell[i] / bands, (weeks - 1 - week[i]) / longest, pupil)).toList();
            if (those.stream().anyMatch(counted::contains)) {
                return false;
            }
            counted.addAll(those);
            return true;
        }).toArray();
    }
}
