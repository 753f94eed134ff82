package org.wholeschool.roster.watch;

import java.time.Instant;
import org.wholeschool.roster.batch.RosterBatchState;

/**
 * How far a roster is and when it last moved, as a query reads it without the file.
 *
 * @param state as it is stored
 * @param touchedAt when it last moved
 */
record LastTouch(RosterBatchState state, Instant touchedAt) {

    /** Public, because a query makes it. */
    public LastTouch {}

    /** @return its state; one whose server is gone has stopped */
    RosterBatchState stateAt(Instant now) {
        return state.isStalled(touchedAt, now) ? RosterBatchState.STOPPED : state;
    }
}
