package org.wholeschool.casework.export;

import java.time.Instant;

/**
 * A file as its owner sees it.
 *
 * @param id its number
 * @param source the name of its source
 * @param question which rows were asked for
 * @param format what kind of file
 * @param names how pupils are called
 * @param state how far it is
 * @param done how many rows are in it by now
 * @param total how many there will be; 0 while that is not known
 * @param volumes how many volumes it has
 * @param askedAt when it was asked for
 * @param until when it is deleted; null while it is being made
 * @param seen whether its owner took it, or read why there is no file
 */
public record ExportLine(
        long id,
        String source,
        String question,
        ExportFormat format,
        NameStyle names,
        ExportState state,
        int done,
        int total,
        int volumes,
        Instant askedAt,
        Instant until,
        boolean seen) {

    static ExportLine of(TableExport export) {
        return new ExportLine(
                export.getId(),
                export.source(),
                export.question(),
                export.format(),
                export.names(),
                export.state(),
                export.rowsDone(),
                export.rowsInAll(),
                export.volumes(),
                export.askedAt(),
                export.endedAt() == null ? null : export.endedAt().plus(TableExport.KEPT),
                export.isSeen());
    }

    /** @return whether its owner should be told that it is ready, or that there is none */
    boolean isNews() {
        return !seen && state.isEnd();
    }

    public boolean isAsked() {
        return state == ExportState.ASKED;
    }

    public boolean isRunning() {
        return state == ExportState.RUNNING;
    }

    public boolean isReady() {
        return state == ExportState.READY;
    }

    public boolean isFailed() {
        return state == ExportState.FAILED;
    }

    public boolean isWithdrawn() {
        return state == ExportState.WITHDRAWN;
    }
}
