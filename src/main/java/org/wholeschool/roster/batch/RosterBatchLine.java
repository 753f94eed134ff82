package org.wholeschool.roster.batch;

import java.time.Instant;
import java.util.List;
import org.wholeschool.platform.csv.Reason;
import org.wholeschool.roster.file.RowNote;

/**
 * A roster that was brought, as its pages show it.
 *
 * @param pupils rows of pupils that could be read
 * @param added pupils who are new
 * @param changed pupils of whom something became different
 * @param left pupils who were marked as left
 * @param returned pupils who had left and are on roll again
 * @param staff what it did to accounts
 * @param refused how many rows stayed out
 * @param refusals the rows that stayed out
 * @param remarks what was odd about rows that went in
 * @param guardians parents and other relatives who were passed over
 * @param ended people who had left and were never here, who were passed over
 * @param fromFolder whether it was found in the watched folder
 * @param whyLook why a person has to look at it first; none where nobody has to
 * @param undoable whether it can be taken back
 * @param stalled whether it stopped on its way because its server did
 */
public record RosterBatchLine(
        long id,
        String fileName,
        Instant createdAt,
        RosterBatchState state,
        int pupils,
        int added,
        int changed,
        int left,
        int returned,
        StaffDone staff,
        int refused,
        List<RowNote> refusals,
        List<RowNote> remarks,
        int guardians,
        int ended,
        boolean fromFolder,
        List<Reason> whyLook,
        boolean undoable,
        boolean stalled) {

    public boolean isDraft() {
        return state == RosterBatchState.DRAFT;
    }

    public boolean isRunning() {
        return state == RosterBatchState.RUNNING && !stalled;
    }

    public boolean isStopped() {
        return state == RosterBatchState.STOPPED || stalled;
    }

    public boolean isDone() {
        return state == RosterBatchState.DONE;
    }

    public boolean isUndone() {
        return state == RosterBatchState.UNDONE;
    }
}
