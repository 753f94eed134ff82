package org.wholeschool.concern.conduct;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;

/** That the low-level concerns about a person who has left were deleted: how many and why, and not whose. */
@Entity
@Table(name = "low_level_deletion")
public class LowLevelDeletion extends SchoolOwned {

    private int entries;

    @Convert(converter = EncryptedText.class)
    private String reason;

    private Instant deletedAt;

    private long deletedBy;

    protected LowLevelDeletion() {}

    LowLevelDeletion(int entries, String reason, long by, Instant at) {
        this.entries = entries;
        this.reason = reason;
        deletedBy = by;
        deletedAt = at;
    }

    int getEntries() {
        return entries;
    }

    String getReason() {
        return reason;
    }

    Instant getDeletedAt() {
        return deletedAt;
    }

    long getDeletedBy() {
        return deletedBy;
    }
}
