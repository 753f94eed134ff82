package org.wholeschool.platform.table;

/**
 * By which column a list is in order.
 *
 * @param column which
 * @param isDown whether the greatest comes first
 * @param isGone whether another column was asked for, which the list does not have
 */
public record TableOrder<C extends Enum<C> & Column>(C column, boolean isDown, boolean isGone) {

    private static final String DOWN = "-down";

    public TableOrder(C column, boolean isDown) {
        this(column, isDown, false);
    }

    /**
     * @param asked the name of a column, with "-down" behind it for the other direction; null or "" for the usual order
     * @param all the list's columns
     * @param usual the order where none is asked for
     * @return the order
     */
    public static <C extends Enum<C> & Column> TableOrder<C> of(String asked, Class<C> all, TableOrder<C> usual) {
        if (asked == null || asked.isEmpty()) {
            return usual;
        }
        boolean isDown = asked.endsWith(DOWN);
        C column = ChosenColumns.named(isDown ? asked.substring(0, asked.length() - DOWN.length()) : asked, all);
        return column == null || !column.isSorted()
                ? new TableOrder<>(usual.column, usual.isDown, true)
                : new TableOrder<>(column, isDown);
    }

    /** @return as an address has it */
    public String address() {
        return column.name() + (isDown ? DOWN : "");
    }

    /** @return the order after that column's heading is pressed: the other way round where it is this one already */
    public TableOrder<C> pressed(C other) {
        return new TableOrder<>(other, other == column && !isDown);
    }

    /** @return what a screen reader is told of that column's heading; null where it cannot be sorted by */
    public String sorted(C other) {
        if (!other.isSorted()) {
            return null;
        }
        return other != column ? "none" : isDown ? "descending" : "ascending";
    }
}
