package org.wholeschool.access;

import java.util.Collection;
import java.util.Set;

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
}
