package org.wholeschool.access;

import java.util.Collection;
import java.util.Set;

/**
 * Something that people wrote in a feature, or were asked to do, and can read again when they sign in. This room asks
 * who has any of it without knowing the feature; a feature provides a service that answers.
 */
public interface Written {

    /**
     * @param accountIds whose, at least one
     * @return those of them who have any
     */
    Set<Long> by(Collection<Long> accountIds);
}
