package org.wholeschool.platform.table;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * By which column a list is in order.
 *
 * @param column which
 * @param isDown whether the greatest comes first
 * @param isGone whether another column was asked for, which the list does not have
 */
public record TableOrder<C extends Enum<C> & Column>(C column, boolean isDown, boolean isGone) {

    static final String DOWN = "-down";

    public TableOrder(C column, boolean isDown) {
        this(column, isDown, false);
    }

    static <C extends Enum<C> & Column> TableOrder<C> of(String asked, Columns<C> list) {
        if (asked == null || asked.isEmpty()) {
            return list.order();
        }
        boolean isDown = asked.endsWith(DOWN);
        C column = list.named(isDown ? asked.substring(0, asked.length() - DOWN.length()) : asked);
        return column == null || !column.isSorted()
                ? new TableOrder<>(list.order().column, list.order().isDown, true)
                : new TableOrder<>(column, isDown);
    }

    /**
     * @param rows in the order of those that have the same value
     * @param value what a row has in the column; null for nothing, which comes last in both directions
     * @return the rows in this order
     */
    public <R> List<R> sort(List<R> rows, Function<R, ? extends Comparable<?>> value) {
        Comparator<Comparable<Object>> values = isDown ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return rows.stream()
                .sorted(Comparator.comparing(row -> comparable(value.apply(row)), Comparator.nullsLast(values)))
                .toList();
    }

    @SuppressWarnings("unchecked") // all values of one column are of one type
    private static Comparable<Object> comparable(Comparable<?> value) {
        return (Comparable<Object>) value;
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
