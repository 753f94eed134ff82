package org.wholeschool.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.wholeschool.platform.persistence.SchoolOwned;

/** One check of a chain: how far it is, and what it found. */
@Entity
@Table(name = "audit_check")
class AuditCheck extends SchoolOwned {

    /** Nothing has moved for this long: the server that was at it is gone, and it is begun anew. */
    private static final Duration STALLED = Duration.ofMinutes(5);

    @SuppressWarnings("unused") // queries read it
    private Instant begunAt;

    private Instant touchedAt;

    private Long begunBy;

    @Column(name = "is_over")
    private boolean over;

    /** How many there were to check when it began. */
    private long entries;

    private long checked;

    private long seq;

    private long entryId;

    @Enumerated(EnumType.STRING)
    private ChainState.Fault fault;

    protected AuditCheck() {}

    AuditCheck(Long begunBy, long entries, Instant now) {
        this.begunBy = begunBy;
        this.entries = entries;
        this.begunAt = now;
        this.touchedAt = now;
    }

    void note(CheckProgress progress, Instant now) {
        touchedAt = now;
        checked = progress.seq();
        if (progress.isOver()) {
            over = true;
            seq = progress.found().seq();
            entryId = progress.found().entryId();
            fault = progress.found().fault();
        }
    }

    /**
     * @return whether something is still at it; one that was begun by a clock that was set back since is not waited
     *     for.
     */
    boolean isRunning(Instant now) {
        return !over && Duration.between(touchedAt, now).abs().compareTo(STALLED) < 0;
    }

    boolean isOver() {
        return over;
    }

    Instant getTouchedAt() {
        return touchedAt;
    }

    Long getBegunBy() {
        return begunBy;
    }

    long getEntries() {
        return entries;
    }

    long getChecked() {
        return checked;
    }

    ChainState found() {
        return new ChainState(checked, seq, entryId, fault);
    }
}
