package org.wholeschool.intervention.meeting;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;

/** What is said under minutes that were agreed. Never changed. */
@Entity
@Table(name = "meeting_addition")
class MeetingAddition extends SchoolOwned {

    @SuppressWarnings("unused") // queries read it
    private long meetingId;

    @Convert(converter = EncryptedText.class)
    private String words;

    private long addedBy;

    private Instant addedAt;

    protected MeetingAddition() {}

    MeetingAddition(long meetingId, String words, long by, Instant at) {
        this.meetingId = meetingId;
        this.words = words;
        addedBy = by;
        addedAt = at;
    }

    String getWords() {
        return words;
    }

    long getAddedBy() {
        return addedBy;
    }

    Instant getAddedAt() {
        return addedAt;
    }
}
