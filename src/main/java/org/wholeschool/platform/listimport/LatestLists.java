package org.wholeschool.platform.listimport;

import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Reads the lists of one kind that came in last, each with how many of its entries are still there. */
public final class LatestLists {

    /** So many lists are shown. */
    private static final int MOST = 20;

    private LatestLists() {}

    /**
     * @param newestFirst all lists of the kind
     * @param counts the entries of each list; one that has none may be left out
     */
    public static <L extends ImportedList> List<ListLine> of(TypedQuery<L> newestFirst, TypedQuery<EntryCount> counts) {
        return of(newestFirst, counts, (list, line) -> line);
    }

    /**
     * As {@link #of(TypedQuery, TypedQuery)}, for lists of which the page shows something more.
     *
     * @param view makes a line of the page from the list and what every kind shows
     */
    public static <L extends ImportedList, V> List<V> of(
            TypedQuery<L> newestFirst, TypedQuery<EntryCount> counts, BiFunction<L, ListLine, V> view) {
        Map<Long, Long> entries =
                counts.getResultStream().collect(Collectors.toMap(EntryCount::list, EntryCount::entries));
        return newestFirst
                .setMaxResults(MOST)
                .getResultStream()
                .map(list -> view.apply(list, list.line(entries.getOrDefault(list.getId(), 0L))))
                .toList();
    }
}
