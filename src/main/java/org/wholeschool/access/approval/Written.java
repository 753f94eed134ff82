package org.wholeschool.access.approval;

import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
     * @param queries each finds accounts among those of its parameter named accounts
     * @return the accounts that any of them finds
     */
    static Set<Long> find(Collection<Long> accountIds, List<TypedQuery<Long>> queries) {
        return queries.stream()
                .flatMap(query -> query.setParameter("accounts", accountIds).getResultStream())
                .collect(Collectors.toSet());
    }
}
