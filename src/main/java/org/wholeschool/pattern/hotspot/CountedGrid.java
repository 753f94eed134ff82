package org.wholeschool.pattern.hotspot;

import java.util.Map;
import org.wholeschool.disclosure.LeadDisplay;
import org.wholeschool.disclosure.LeadThreshold;

/**
 * A grid as it was counted, beside what a lead is to see of it. It never leaves the run.
 *
 * @param counted what was counted
 * @param shown what a lead sees of that
 */
public record CountedGrid(ConcernGrid counted, LeadGrid shown) {

    /** @throws IllegalArgumentException if the two are of different sizes */
    public CountedGrid {
        if (counted.rows() != shown.rows() || counted.columns() != shown.columns()) {
            throw new IllegalArgumentException("What is shown is not of the grid that was counted");
        }
    }

    /** Shows a grid to leads, and keeps what was counted beside it. */
    public static CountedGrid of(ConcernGrid counted, LeadThreshold threshold) {
        return new CountedGrid(counted, LeadGrid.of(counted, threshold));
    }

    int value(int row, int column) {
        return counted.observed(row, column);
    }

    LeadDisplay display(int row, int column) {
        return shown.cell(row, column).display();
    }

    /** @param instead for some cells, row x columns + column, what is told instead */
    CountedGrid with(Map<Integer, LeadCell> instead) {
        return new CountedGrid(counted, shown.with(instead));
    }
}
