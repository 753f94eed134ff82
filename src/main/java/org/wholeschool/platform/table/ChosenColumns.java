package org.wholeschool.platform.table;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The columns that are shown, in the list's own order.
 *
 * @param columns which
 * @param gone how many were asked for that the list does not have, or has no longer
 */
public record ChosenColumns<C extends Enum<C> & Column>(List<C> columns, int gone) {

    private static final String BETWEEN = "-";

    /**
     * @param asked names of columns with "-" between, as an address has them; null or "" for the usual ones
     * @param all the list's columns
     * @param usual those that are shown where none is asked for
     * @return what is shown
     */
    public static <C extends Enum<C> & Column> ChosenColumns<C> of(String asked, Class<C> all, List<C> usual) {
        if (asked == null || asked.isEmpty()) {
            return new ChosenColumns<>(usual, 0);
        }
        List<C> known = Arrays.stream(asked.split(BETWEEN))
                .map(name -> named(name, all))
                .toList();
        Set<C> shown = EnumSet.noneOf(all);
        known.stream().filter(Objects::nonNull).forEach(shown::add);
        int gone = (int) known.stream().filter(Objects::isNull).count();
        return new ChosenColumns<>(shown.isEmpty() ? usual : List.copyOf(shown), gone);
    }

    /** @return the columns as an address has them; null for the usual ones */
    public static String address(Collection<? extends Column> chosen, List<? extends Column> usual) {
        return chosen.isEmpty() || List.copyOf(chosen).equals(usual)
                ? null
                : chosen.stream().map(Column::name).collect(Collectors.joining(BETWEEN));
    }

    static <C extends Enum<C> & Column> C named(String name, Class<C> all) {
        return Arrays.stream(all.getEnumConstants())
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
