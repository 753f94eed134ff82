package org.wholeschool.concern.facts;

import java.util.Set;

/**
 * Which concerns are restricted or with the head at a moment, to be compared and never looked into.
 *
 * <p>Facts that are read after it was asked for, in the same action, hold none of these concerns. So where a later one
 * has no further concern, what was made of those facts may still be shown: also within the minutes in which
 * {@link ConcernFacts#safeFrom} cannot tell.
 */
public final class HiddenNow {

    private final Set<Long> concerns;

    HiddenNow(Set<Long> concerns) {
        this.concerns = concerns;
    }

    /** @return whether everything that is hidden now was hidden then */
    public boolean isCoveredBy(HiddenNow then) {
        return then.concerns.containsAll(concerns);
    }
}
