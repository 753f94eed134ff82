package org.wholeschool.platform.table;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The columns that are shown, in the list's own order.
 *
 * @param columns which
 * @param gone how many were asked for that the list does not have, or has no longer
 */
public record ChosenColumns<C extends Enum<C> & Column>(List<C> columns, int gone) {

    static <C extends Enum<C> & Column> ChosenColumns<C> of(String asked, Columns<C> list) {
        if (asked == null || asked.isEmpty()) {
            return new ChosenColumns<>(list.usual(), 0);
        }
        List<C> known = Arrays.stream(asked.split("-")).map(list::named).toList();
        Set<C> shown = known.stream().filter(Objects::nonNull).collect(Collectors.toSet());
        int gone = (int) known.stream().filter(Objects::isNull).count();
        return new ChosenColumns<>(
                shown.isEmpty()
                        ? list.usual()
                        : list.all().stream().filter(shown::contains).toList(),
                gone);
    }

    /** @return what is shown, with the column before it that leads to what a row is of */
    public List<C> with(C first) {
        return Stream.concat(Stream.of(first), columns.stream()).distinct().toList();
    }
}
