package org.wholeschool.pattern.peers.card;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.wholeschool.disclosure.group.SizeBand;

/**
 * Lays out a school's groups as bubbles, a row for each year and a column for each kind of place.
 *
 * <p>A row is as high as its fullest cell needs; bubbles that would make the picture too high are drawn smaller, all of
 * them alike, so that one area goes on meaning one size. They get as small as it takes: the bound holds for any number.
 */
final class GroupBubbles {

    /** As wide as a phone shows it without making its words smaller. */
    static final int WIDTH = 320;

    /** No picture is higher; from here on bubbles are drawn smaller. */
    static final int MOST_HEIGHT = 680;

    /** Where the words of years end and columns begin. */
    static final int LEFT = 44;

    /** The words of columns, two lines. */
    static final int TOP = 40;

    /** Between two bubbles, and between a bubble and the edge of its cell. */
    static final int GAP = 2;

    private static final double LEAST_ROW = 32;
    private static final double LARGEST = 22;

    private static final double STEP = .5;

    /**
     * A group to be drawn.
     *
     * @param row its year, from 0 on
     * @param column its kind of place, from 0 on
     */
    record Group(int row, int column, SizeBand size) {}

    /** Where a bubble is. */
    record Bubble(double x, double y, double radius) {

        private Bubble lower(double by) {
            return new Bubble(x, y + by, radius);
        }
    }

    /**
     * A picture.
     *
     * @param bubbles in the order of the groups
     * @param rows upper edges of the rows, and the lower edge of the last
     */
    record Drawn(List<Bubble> bubbles, List<Double> rows) {

        double height() {
            return rows.get(rows.size() - 1);
        }
    }

    private GroupBubbles() {}

    /**
     * @param rows how many rows there are, each with a group at least
     * @param columns how many columns there are
     */
    static Drawn draw(List<Group> groups, int rows, int columns) {
        for (double largest = LARGEST; ; largest -= STEP) {
            Drawn drawn = draw(groups, rows, columns, largest);
            if (drawn.height() <= MOST_HEIGHT || largest <= STEP) {
                return drawn;
            }
        }
    }

    /** Areas are as 1, 2 and 3. */
    static double radius(SizeBand size, double largest) {
        return largest * Math.sqrt((size.ordinal() + 1.) / SizeBand.values().length);
    }

    private static Drawn draw(List<Group> groups, int rows, int columns, double largest) {
        double wide = columnWidth(columns);
        Bubble[] bubbles = new Bubble[groups.size()];
        List<Double> edges = new ArrayList<>(List.of((double) TOP));
        for (int row = 0; row < rows; row++) {
            double from = edges.get(row);
            double height = LEAST_ROW;
            double[] high = new double[columns];
            for (int column = 0; column < columns; column++) {
                high[column] =
                        fill(cell(groups, row, column), groups, LEFT + column * wide, from, wide, largest, bubbles);
                height = Math.max(height, high[column]);
            }
            for (int column = 0; column < columns; column++) {
                for (int i : cell(groups, row, column)) {
                    bubbles[i] = bubbles[i].lower((height - high[column]) / 2);
                }
            }
            edges.add(from + height);
        }
        return new Drawn(List.of(bubbles), edges);
    }

    static double columnWidth(int columns) {
        return (double) (WIDTH - LEFT) / columns;
    }

    /** @return places of a cell's groups in the list, larger ones first */
    private static List<Integer> cell(List<Group> groups, int row, int column) {
        return IntStream.range(0, groups.size())
                .filter(i -> groups.get(i).row() == row && groups.get(i).column() == column)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> groups.get(i).size())
                        .reversed())
                .toList();
    }

    /** Bubbles side by side, line by line; each line is as high as its first, which is its largest. */
    private static double fill(
            List<Integer> cell,
            List<Group> groups,
            double left,
            double top,
            double wide,
            double largest,
            Bubble[] bubbles) {
        double y = top + GAP;
        int next = 0;
        while (next < cell.size()) {
            double high = 2 * radius(groups.get(cell.get(next)).size(), largest);
            int end = next;
            double used = GAP;
            while (end < cell.size()) {
                double more = 2 * radius(groups.get(cell.get(end)).size(), largest) + GAP;
                if (end > next && used + more > wide) {
                    break;
                }
                used += more;
                end++;
            }
            double x = left + (wide - used) / 2 + GAP;
            for (; next < end; next++) {
                double radius = radius(groups.get(cell.get(next)).size(), largest);
                bubbles[cell.get(next)] = new Bubble(x + radius, y + high / 2, radius);
                x += 2 * radius + GAP;
            }
            y += high + GAP;
        }
        return y - top;
    }
}
