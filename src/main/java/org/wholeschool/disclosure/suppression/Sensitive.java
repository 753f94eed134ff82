package org.wholeschool.disclosure.suppression;

import java.util.List;

/**
 * A cell that is crossed out for its own sake (primary), and what a reader must still think possible of it: its
 * protection level.
 *
 * @param cell which
 * @param least so few must remain possible
 * @param most and so many
 */
public record Sensitive(Cell cell, int least, int most) {

    /** @throws IllegalArgumentException if what must remain possible is no range of counts */
    public Sensitive {
        if (least < 0 || most < least) {
            throw new IllegalArgumentException("Not a range of counts: " + least + " to " + most);
        }
    }

    /**
     * @return the cells of 1 to k - 1, totals too; of each, 0 and k - 1 must remain possible. An empty cell is not
     *     hidden.
     */
    public static List<Sensitive> small(TwoWayTable table, int k) {
        return table.cells().stream()
                .filter(cell -> 0 < table.count(cell) && table.count(cell) < k)
                .map(cell -> new Sensitive(cell, 0, k - 1))
                .toList();
    }

    /** @return the cells of 0 to k - 1, totals too; of each, 0 and k - 1 must remain possible. */
    public static List<Sensitive> fewerThan(TwoWayTable table, int k) {
        return table.cells().stream()
                .filter(cell -> table.count(cell) < k)
                .map(cell -> new Sensitive(cell, 0, k - 1))
                .toList();
    }
}
