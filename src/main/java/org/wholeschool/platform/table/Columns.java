package org.wholeschool.platform.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The columns of a list.
 *
 * @param all in the list's own order; the first is always shown, and leads to what a row is of
 * @param usual those that are shown where no others are asked for
 * @param order the order where no other is asked for
 */
public record Columns<C extends Enum<C> & Column>(List<C> all, List<C> usual, TableOrder<C> order) {

    private static final String BETWEEN = "-";

    public Columns {
        all = List.copyOf(all);
        usual = List.copyOf(usual);
    }

    /** @return the column that is always shown */
    public C first() {
        return all.get(0);
    }

    /** @return those that the reader can leave out */
    public List<C> toChoose() {
        return all.subList(1, all.size());
    }

    /** @return those by which the list can be sorted */
    public List<C> sorted() {
        return all.stream().filter(Column::isSorted).toList();
    }

    /**
     * @param asked names of columns with "-" between, as an address has them; null or "" for the usual ones
     * @return what is shown
     */
    public ChosenColumns<C> chosen(String asked) {
        return ChosenColumns.of(asked, this);
    }

    /**
     * @param asked the name of a column, with "-down" behind it for the other direction; null or "" for the usual order
     * @return the order
     */
    public TableOrder<C> order(String asked) {
        return TableOrder.of(asked, this);
    }

    /**
     * @param ticked names of the columns that the reader wants
     * @return as an address has them; null for the usual ones
     */
    public String address(Collection<String> ticked) {
        List<C> chosen = new ArrayList<>(List.of(first()));
        toChoose().stream().filter(column -> ticked.contains(column.name())).forEach(chosen::add);
        return chosen.equals(usual) || chosen.size() == 1
                ? null
                : chosen.stream().map(Column::name).collect(Collectors.joining(BETWEEN));
    }

    /**
     * @param column the name of one, or null
     * @param isDown whether the greatest comes first
     * @return the order as an address has it; null for the usual one
     */
    public String address(String column, boolean isDown) {
        String asked = column == null ? null : column + (isDown ? TableOrder.DOWN : "");
        return order.address().equals(asked) ? null : asked;
    }

    /** @return the column of that name; null where the list has none */
    C named(String name) {
        return all.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
