package org.wholeschool.pattern.hotspot;

import java.util.List;
import java.util.stream.IntStream;
import org.wholeschool.disclosure.LeadThreshold;

/**
 * A half-term by itself, in one dimension (by place group, or by band group), as a lead sees it: a half-term has too
 * few concerns for a grid.
 *
 * <p><b>What to expect of a group.</b> Not an equal share: a school has more classrooms than gates. The honest
 * comparison is with the same school year's other half-terms so far, and it is the same arithmetic as the grid's, on a
 * table with two columns, "this half-term" and "the rest of the year so far": expected = the group's concerns in the
 * year so far x the half-term's concerns / all of them ({@link Expectation}). The half-term is thus part of its own
 * yardstick, which is cautious, and the uncertainty of a short rest is in the chance that {@link Level} asks for.
 * Seasons are not in it: outdoor places are lighter in winter.
 *
 * <p>In a first half-term, and while the rest has fewer than {@value #LEAST_REST} concerns, nothing is compared: "as
 * expected" would only mean "we do not know".
 *
 * @param compared whether there was enough of a year to compare with
 * @param cells one cell per group
 */
public record LeadLine(boolean compared, List<LeadCell> cells) {

    /**
     * The rest of the year needs at least so many concerns: with 20, a group of ordinary size (a fifth or a quarter)
     * has 4 or 5 in it.
     */
    public static final int LEAST_REST = 20;

    private static final int HALF_TERM = 0;
    private static final int REST = 1;

    /** Copies the cells. */
    public LeadLine {
        cells = List.copyOf(cells);
    }

    /**
     * @param groups number of groups, at least 1
     * @param group for each concern of the school year so far its group, 0 to {@code groups - 1}
     * @param inHalfTerm for each concern whether it is of the half-term shown
     * @param pupils for each concern the keys of the pupils involved, as in {@link ConcernGrid}
     * @throws IllegalArgumentException if the arrays differ in length or a value is out of range
     */
    public static LeadLine of(int groups, int[] group, boolean[] inHalfTerm, int[][] pupils, LeadThreshold threshold) {
        int[] column = IntStream.range(0, inHalfTerm.length)
                .map(i -> inHalfTerm[i] ? HALF_TERM : REST)
                .toArray();
        ConcernGrid grid = new ConcernGrid(groups, 2, group, column, pupils);
        boolean compared = grid.columnTotal(REST) >= LEAST_REST;
        List<LeadCell> cells = IntStream.range(0, groups)
                .mapToObj(row -> compared
                        ? LeadCell.compared(grid, row, HALF_TERM, threshold)
                        : LeadCell.alone(grid, row, HALF_TERM, threshold))
                .toList();
        return new LeadLine(compared, cells);
    }
}
