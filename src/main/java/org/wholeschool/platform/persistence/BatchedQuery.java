package org.wholeschool.platform.persistence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Queries many rows by their ids, in batches. */
public final class BatchedQuery {

    /** The embedded database compares each row that it finds with half of the ids, so a long list costs its square. */
    private static final int AT_ONCE = 250;

    private BatchedQuery() {}

    /**
     * @param all the ids, as many as there are
     * @param ask asks about some of them
     * @return the answers of all batches; none if there are no ids, and then nothing is asked
     */
    public static <T> List<T> list(Collection<Long> all, Function<List<Long>, List<T>> ask) {
        List<Long> ids = new ArrayList<>(all);
        List<T> found = new ArrayList<>();
        for (int begin = 0; begin < ids.size(); begin += AT_ONCE) {
            found.addAll(ask.apply(ids.subList(begin, Math.min(begin + AT_ONCE, ids.size()))));
        }
        return found;
    }
}
