package org.wholeschool.roster.watch;

import java.time.Instant;
import java.util.List;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.csv.Reason;
import org.wholeschool.roster.batch.WatchResult;

/**
 * The state of the watched folder, as pages show it.
 *
 * @param folder the name of the school's own folder in it
 * @param lookedAt when it was looked into last, or null
 * @param takenAt when a file came last, or null
 * @param result what was found
 * @param why why the file that was found waits for a person; none otherwise
 * @param batchId what came of the file, or null
 * @param missingDays after how many days without a file a person is told
 */
@RoomOnly
public record WatchState(
        long folder,
        Instant lookedAt,
        Instant takenAt,
        WatchResult result,
        List<Reason> why,
        Long batchId,
        int missingDays) {

    public boolean isTrouble() {
        return result.isTrouble();
    }

    /** @return whether a file waits to be looked at by a person. */
    public boolean isWaiting() {
        return result == WatchResult.LOOK && batchId != null;
    }
}
