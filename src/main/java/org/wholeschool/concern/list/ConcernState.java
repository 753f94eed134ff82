package org.wholeschool.concern.list;

import java.time.Instant;
import org.wholeschool.concern.record.Concern;

/** How far the safeguarding team has got with a concern. */
public enum ConcernState {
    NEW,
    ACKNOWLEDGED,
    DECIDED,
    CLOSED;

    /** @return how far they have got with that one */
    public static ConcernState of(Concern concern) {
        return of(concern.getAcknowledgedAt(), concern.getDecidedAt(), concern.getClosedAt());
    }

    static ConcernState of(Instant acknowledgedAt, Instant decidedAt, Instant closedAt) {
        return closedAt != null ? CLOSED : decidedAt != null ? DECIDED : acknowledgedAt != null ? ACKNOWLEDGED : NEW;
    }
}
