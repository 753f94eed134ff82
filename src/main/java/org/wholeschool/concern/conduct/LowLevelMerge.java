package org.wholeschool.concern.conduct;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wholeschool.platform.persistence.SchoolOwned;

/** That two low-level concerns are about one person, though their names differ. The head says so. */
@Entity
@Table(name = "low_level_merge")
class LowLevelMerge extends SchoolOwned {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "entry_id")
    private LowLevelConcern entry;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "same_id")
    private LowLevelConcern same;

    @SuppressWarnings("unused") // the record of who merged them, and when
    private Instant mergedAt;

    @SuppressWarnings("unused") // the record of who merged them, and when
    private long mergedBy;

    protected LowLevelMerge() {}

    LowLevelMerge(LowLevelConcern entry, LowLevelConcern same, long by, Instant at) {
        this.entry = entry;
        this.same = same;
        mergedBy = by;
        mergedAt = at;
    }

    LowLevelConcern getEntry() {
        return entry;
    }

    LowLevelConcern getSame() {
        return same;
    }
}
