package org.wholeschool.intervention.meeting;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wholeschool.pattern.Json;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;

/**
 * The minutes of a meeting, as they were agreed. Never changed: what is wrong in them is said under them
 * ({@link MeetingAddition}).
 */
@Entity
@Table(name = "meeting_minutes")
class MeetingMinutes extends SchoolOwned {

    @SuppressWarnings("unused") // queries read it
    private long meetingId;

    @Convert(converter = EncryptedText.class)
    private String content;

    private long agreedBy;

    private Instant agreedAt;

    protected MeetingMinutes() {}

    MeetingMinutes(long meetingId, Minutes content, long by, Instant at) {
        this.meetingId = meetingId;
        this.content = Json.write(content);
        agreedBy = by;
        agreedAt = at;
    }

    Minutes content() {
        return Json.read(content, Minutes.class);
    }

    long getAgreedBy() {
        return agreedBy;
    }

    Instant getAgreedAt() {
        return agreedAt;
    }
}
