package org.wholeschool.roster.batch;

import java.time.Duration;
import java.time.Instant;
import org.wholeschool.platform.RoomOnly;

/** How far a roster is. */
public enum RosterBatchState {
    /** Chosen, and not yet taken in. */
    DRAFT,
    /** On its way in; all of it or nothing. */
    RUNNING,
    /** Something went wrong on the way: nothing of it is in, and it can be begun again. */
    STOPPED,
    /** In. */
    DONE,
    /** Was in, and was taken back. */
    UNDONE;

    /** Nothing has moved for this long: the server that was at it is gone, and a person may have it begun again. */
    private static final Duration STALLED = Duration.ofMinutes(5);

    /** @return whether a roster in this state, which moved then for the last time, was left by its server */
    @RoomOnly
    public boolean isStalled(Instant touchedAt, Instant now) {
        return this == RUNNING && touchedAt.plus(STALLED).isBefore(now);
    }
}
