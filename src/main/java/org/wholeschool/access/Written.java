package org.wholeschool.access;

import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds people who wrote something in a feature, or were given a task there, and can read it when they sign in. Each
 * such feature provides a service; this room asks all of them without knowing any.
 */
public interface Written {

    /**
     * @param accountIds the accounts to ask about, at least one
     * @return the accounts that have any
     */
    Set<Long> by(Collection<Long> accountIds);

    /**
     * Asks the queries of a feature.
     *
     * @param accountIds the accounts to ask about, at least one
     * @param queries each finds accounts among those of its parameter {@code accounts}
     * @return the accounts that any of them finds
     */
    @SafeVarargs
    static Set<Long> find(Collection<Long> accountIds, TypedQuery<Long>... queries) {
        return Stream.of(queries)
                .flatMap(query -> query.setParameter("accounts", accountIds).getResultStream())
                .collect(Collectors.toSet());
    }
}
