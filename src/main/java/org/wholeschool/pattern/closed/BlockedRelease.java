package org.wholeschool.pattern.closed;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wholeschool.platform.persistence.SchoolOwned;

/**
 * That something could not be published, because it could not be shown to be safe. It stands until it is published
 * after all; what stands for the whole ledger, until that is found in order.
 */
@Entity
@Table(name = "blocked_release")
class BlockedRelease extends SchoolOwned {

    /** The period of what stands for all that was published. */
    static final String LEDGER = "ledger";

    /**
     * The reason of what waits for a log of another system. It has a row of its own, so that what else stands in the
     * way of the same period says nothing of since when it waits.
     */
    static final String LOG_COMING_IN = "LOG_COMING_IN";

    private String period;

    private String reason;

    private Instant blockedAt;

    protected BlockedRelease() {}

    BlockedRelease(String period, String reason, Instant blockedAt) {
        this.period = period;
        this.reason = reason;
        this.blockedAt = blockedAt;
    }

    String period() {
        return period;
    }

    String reason() {
        return reason;
    }

    Instant blockedAt() {
        return blockedAt;
    }
}
