package org.wholeschool.pattern.home;

/**
 * A week in the picture of concerns a week.
 *
 * @param x left edge of the bar
 * @param y upper edge
 * @param height of the bar
 * @param range height of what would be no surprise; 0 where that is not known
 * @param usual where the line of what is usual is; 0 where that is not known
 * @param says the number; "" where it is not shown
 * @param week which week, "23–27 November"
 * @param day its Monday, short
 * @param look style class
 * @param words number, usual and most, for the table
 */
public record WeekBar(
        int x,
        int y,
        int height,
        int range,
        int usual,
        String says,
        String week,
        String day,
        String look,
        String words) {

    /** @return where its number is written */
    public int middle() {
        return x + WeekTotals.BAR / 2;
    }

    /** @return how high its number is written */
    public int above() {
        return y - 5;
    }

    /** @return the upper edge of what would be no surprise */
    public int rangeTop() {
        return y + height - range;
    }
}
