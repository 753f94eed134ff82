package org.wholeschool.pattern.hotspot;

import java.util.Objects;
import org.wholeschool.disclosure.LeadDisplay;
import org.wholeschool.disclosure.LeadThreshold;

/**
 * One cell as a lead sees it. What is under the threshold is a word; its numbers are not here at all, so that no page,
 * export or log can show them.
 *
 * @param display whether there are numbers, and which word stands there if not
 * @param concerns concerns; 0 unless shown
 * @param persons distinct persons, counted as {@link ConcernGrid} says; 0 unless shown
 * @param expected concerns to expect, to the nearest whole one (0 means "under 1"); 0 unless shown and compared
 * @param level how the cell compares; {@link Level#NOT_COMPARED} unless shown and compared
 */
public record LeadCell(LeadDisplay display, int concerns, int persons, int expected, Level level) {

    /** A cell of which it is not told whether it is empty or small. */
    public static final LeadCell UNDER = new LeadCell(LeadDisplay.UNDER, 0, 0, 0, Level.NOT_COMPARED);

    /** A cell of which nothing is told, because something small could be worked out from it. */
    public static final LeadCell HELD = new LeadCell(LeadDisplay.HELD, 0, 0, 0, Level.NOT_COMPARED);

    /**
     * Also guards what is read back from a stored release.
     *
     * @throws IllegalArgumentException if a number is negative or a cell that is not shown carries one
     */
    public LeadCell {
        Objects.requireNonNull(display);
        Objects.requireNonNull(level);
        boolean silent = concerns == 0 && persons == 0 && expected == 0 && level == Level.NOT_COMPARED;
        if (concerns < 0 || persons < 0 || expected < 0 || display != LeadDisplay.SHOWN && !silent) {
            throw new IllegalArgumentException("A cell that is not shown carries no number, and none is negative");
        }
        if (level == Level.NOT_COMPARED && expected != 0) {
            throw new IllegalArgumentException("A cell that is not compared has no expectation");
        }
    }

    /** @return the same number, compared with nothing: what it was compared with would tell of something small. */
    LeadCell uncompared() {
        return new LeadCell(display, concerns, persons, 0, Level.NOT_COMPARED);
    }

    /** Shows a cell of a grid, with what was expected of it. */
    static LeadCell compared(ConcernGrid grid, int row, int column, LeadThreshold threshold) {
        LeadCell cell = alone(grid, row, column, threshold);
        if (cell.display != LeadDisplay.SHOWN) {
            return cell;
        }
        int expected = (int) Math.round(grid.expectation(row, column).expected());
        return new LeadCell(cell.display, cell.concerns, cell.persons, expected, grid.level(row, column));
    }

    /** Shows a cell of a grid by itself, where there is nothing to compare it with. */
    static LeadCell alone(ConcernGrid grid, int row, int column, LeadThreshold threshold) {
        int concerns = grid.observed(row, column);
        int persons = grid.persons(row, column);
        LeadDisplay display = threshold.display(concerns, persons);
        return display == LeadDisplay.SHOWN
                ? new LeadCell(display, concerns, persons, 0, Level.NOT_COMPARED)
                : new LeadCell(display, 0, 0, 0, Level.NOT_COMPARED);
    }
}
