package org.wholeschool.concern.inbox;

import java.time.Instant;
import java.util.Comparator;

/**
 * How much a concern that waits needs someone: by this the inbox, home and "the next one" are in one order.
 *
 * @param isUrgent whether it could not wait when it was logged, and is not decided
 * @param isAcknowledged whether a lead has seen it
 * @param due by when it is to be acknowledged, decided or read, whichever comes first; null where nothing counts
 * @param since since when it waits
 * @param id the concern
 */
record Need(boolean isUrgent, boolean isAcknowledged, Instant due, Instant since, long id) {

    /**
     * @param now the moment
     * @return the urgent ones first, of those the ones that no lead has seen; then what is overdue, whatever is
     *     overdue; then the others. What is due first comes first, and what has no target last.
     */
    static Comparator<Need> at(Instant now) {
        return Comparator.comparingInt((Need need) -> need.rank(now))
                .thenComparing(Need::due, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Need::isAcknowledged)
                .thenComparing(Need::since)
                .thenComparing(Need::id);
    }

    private int rank(Instant now) {
        if (isUrgent) {
            return isAcknowledged ? 1 : 0;
        }
        return due != null && due.isBefore(now) ? 2 : 3;
    }

    /** @return the earlier of two moments, either of which may be null */
    static Instant earlier(Instant one, Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
