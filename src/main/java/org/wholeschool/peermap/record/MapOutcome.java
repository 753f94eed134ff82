package org.wholeschool.peermap.record;

import jakarta.persistence.Convert;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;

/** What came of a map: what it changed, in the words of those to whom it opened. */
@MappedSuperclass
@RoomOnly
public abstract class MapOutcome extends SchoolOwned {

    @Convert(converter = EncryptedText.class)
    private String changeSaid;

    private Long changeBy;

    private Instant changeAt;

    protected MapOutcome() {}

    /** One of those to whom it opened says it; who says it later knows more. */
    public final void sayChange(String words, long by, Instant now) {
        changeSaid = words;
        changeBy = by;
        changeAt = now;
    }

    public String getChangeSaid() {
        return changeSaid;
    }

    public Long getChangeBy() {
        return changeBy;
    }

    public Instant getChangeAt() {
        return changeAt;
    }
}
