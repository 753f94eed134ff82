package org.wholeschool.governance.trust;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wholeschool.platform.persistence.SchoolOwned;

/** That a school lets its trust see what it has published of its school years. */
@Entity
@Table(name = "trust_share")
public class TrustShare extends SchoolOwned {

    private long trustSchoolId;

    @SuppressWarnings("unused") // queries read it
    private long begunBy;

    private Instant begunAt;

    @SuppressWarnings("unused") // queries read it
    private Long endedBy;

    private Instant endedAt;

    protected TrustShare() {}

    /** @param trustSchoolId the school at which the trust's people have their accounts */
    TrustShare(long trustSchoolId, long by, Instant at) {
        this.trustSchoolId = trustSchoolId;
        begin(by, at);
    }

    void begin(long by, Instant at) {
        begunBy = by;
        begunAt = at;
        endedBy = null;
        endedAt = null;
    }

    void end(long by, Instant at) {
        endedBy = by;
        endedAt = at;
    }

    long getTrustSchoolId() {
        return trustSchoolId;
    }

    Instant getBegunAt() {
        return begunAt;
    }

    boolean isOpen() {
        return endedAt == null;
    }
}
