package org.wholeschool.pattern.hotspot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wholeschool.pattern.hotspot.scan.CaseCounts;

/**
 * Concerns counted by place, band and school week, as a scan takes them: all of them, and with each pupil counted at
 * most once for each place and stretch of weeks.
 *
 * <p><b>Why a second count.</b> Twelve incidents of one child look to a scan as any twelve. What is significant only
 * while each concern counts is one child's story: casework, and no hotspot. Counting each pupil once a week would leave
 * such a story significant in one run of ten; once for each place and window leaves it in fewer than one in a hundred
 * (analytics of this product, section 1).
 *
 * <p><b>How.</b> All windows of a prospective scan end with the last week. If of each pupil only the <em>last</em>
 * concern at a place counts, each window that holds any of the pupil's concerns holds exactly one. What lies before the
 * longest window is cut into stretches of its length and counted in the same way, so that past and present are counted
 * alike. A concern about several pupils counts if of none of them a later one was counted there; one that names nobody
 * always counts.
 *
 * @param bands bands; cell {@code place * bands + band}
 * @param cells places x bands
 * @param weeks school weeks, the last one being the one that has just closed
 * @param cell for each concern its cell
 * @param week for each concern its week, 0 to {@code weeks - 1}
 * @param day for each concern a number that grows with its day
 * @param pupils for each concern the pupils named in it, each once, by whatever numbers
 */
public record WeekCases(int bands, int cells, int weeks, int[] cell, int[] week, int[] day, int[][] pupils) {

    /** @throws IllegalArgumentException if the arrays differ in length or the cells are not a whole number of places */
    public WeekCases {
        if (bands < 1
                || cells % bands != 0
                || cell.length != week.length
                || cell.length != day.length
                || cell.length != pupils.length) {
            throw new IllegalArgumentException("Cells, weeks, days and pupils are of " + cell.length + ", "
                    + week.length + ", " + day.length + " and " + pupils.length + " concerns");
        }
    }

    /** @return every concern. */
    public CaseCounts all() {
        return CaseCounts.of(cells, weeks, cell, week);
    }

    /**
     * @param longest weeks of the longest window, at least 1
     * @return each pupil at most once for each place in the last {@code longest} weeks, and in each stretch of as many
     *     before them
     */
    public CaseCounts eachPupilOnce(int longest) {
        int[] kept = counted(longest);
        return CaseCounts.of(
                cells,
                weeks,
                IntStream.of(kept).map(i -> cell[i]).toArray(),
                IntStream.of(kept).map(i -> week[i]).toArray());
    }

    /**
     * Concerns of one day at one place in one band that share a child, or are joined by others that do, count as one:
     * which of them does could only depend on the order in which they were read, or on how children are numbered.
     */
    private int[] counted(int longest) {
        record Counted(int place, int stretch, int pupil) {}
        record Moment(int week, int day, int cell) {}
        Comparator<Moment> latestFirst = Comparator.comparingInt(Moment::week)
                .thenComparingInt(Moment::day)
                .reversed();
        SortedMap<Moment, List<Integer>> moments = new TreeMap<>(latestFirst.thenComparingInt(Moment::cell));
        IntStream.range(0, cell.length)
                .forEach(i -> moments.computeIfAbsent(new Moment(week[i], day[i], cell[i]), none -> new ArrayList<>())
                        .add(i));
        Set<Counted> counted = new HashSet<>();
        List<Integer> kept = new ArrayList<>();
        moments.forEach((moment, concerns) -> {
            int place = moment.cell() / bands;
            int stretch = (weeks - 1 - moment.week()) / longest;
            List<Integer> open = concerns.stream()
                    .filter(i -> IntStream.of(pupils[i])
                            .noneMatch(pupil -> counted.contains(new Counted(place, stretch, pupil))))
                    .toList();
            kept.addAll(oneOfEachThatShareAPupil(open));
            open.forEach(
                    i -> IntStream.of(pupils[i]).forEach(pupil -> counted.add(new Counted(place, stretch, pupil))));
        });
        return kept.stream().mapToInt(Integer::intValue).toArray();
    }

    private List<Integer> oneOfEachThatShareAPupil(List<Integer> concerns) {
        Map<Integer, Set<Integer>> together = new LinkedHashMap<>();
        for (int i : concerns) {
            Set<Integer> all = IntStream.of(pupils[i]).boxed().collect(Collectors.toCollection(HashSet::new));
            List<Integer> joined = together.entrySet().stream()
                    .filter(other -> !Collections.disjoint(other.getValue(), all))
                    .map(Map.Entry::getKey)
                    .toList();
            joined.forEach(other -> all.addAll(together.remove(other)));
            together.put(i, all);
        }
        return List.copyOf(together.keySet());
    }
}
