package org.wholeschool.pattern.closed;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wholeschool.disclosure.family.Outcome.Reason;
import org.wholeschool.platform.InstantColumn;
import org.wholeschool.platform.SchoolOwned;

/** That something could not be published, because it could not be shown to be safe. It stands until it is published after all. */
@Entity
@Table(name = "blocked_release")
class BlockedRelease extends SchoolOwned {

    private String period;

    @Enumerated(EnumType.STRING)
    private Reason reason;

    @Column(name = "blocked_at")
    @Convert(converter = InstantColumn.class)
    private Instant blockedAt;

    protected BlockedRelease() {
    }

    BlockedRelease(String period, Reason reason, Instant blockedAt) {
        this.period = period;
        this.reason = reason;
        this.blockedAt = blockedAt;
    }

    void because(Reason now) {
        reason = now;
    }

    String period() {
        return period;
    }

    Reason reason() {
        return reason;
    }

    Instant blockedAt() {
        return blockedAt;
    }
}
