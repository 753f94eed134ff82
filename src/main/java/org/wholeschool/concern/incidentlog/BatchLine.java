package org.wholeschool.concern.incidentlog;

import java.time.Instant;
import java.util.Map;
import org.wholeschool.concern.incidentlog.read.RowOutcome;
import org.wholeschool.concern.record.BatchState;

/**
 * How far a batch is.
 *
 * @param rows how many rows the file has
 * @param taken concerns that it became, and that are there
 * @param undone concerns that it became, and that were taken back
 * @param stalled whether it stopped on its way, and can be gone on with or undone
 */
public record BatchLine(
        long id,
        String fileName,
        Instant createdAt,
        BatchState state,
        int rows,
        int taken,
        int duplicates,
        int refused,
        int undone,
        boolean stalled) {

    static BatchLine of(ImportBatch batch, Map<RowOutcome, Integer> counts, Instant now) {
        return new BatchLine(
                batch.getId(),
                batch.fileName(),
                batch.createdAt(),
                batch.state(),
                batch.rowCount(),
                counts.getOrDefault(RowOutcome.TAKEN, 0),
                counts.getOrDefault(RowOutcome.DUPLICATE, 0),
                counts.getOrDefault(RowOutcome.REFUSED, 0),
                counts.getOrDefault(RowOutcome.UNDONE, 0),
                batch.isStalled(now));
    }

    /** @return rows of which it is known what became of them. */
    public int accountedFor() {
        return taken + duplicates + refused + undone;
    }

    public boolean isRunning() {
        return state == BatchState.RUNNING && !stalled;
    }

    public boolean isDraft() {
        return state == BatchState.DRAFT;
    }

    public boolean isDone() {
        return state == BatchState.DONE;
    }

    public boolean isUndone() {
        return state == BatchState.UNDONE;
    }

    public boolean isUndoable() {
        return state.isUndoable() || stalled;
    }
}
