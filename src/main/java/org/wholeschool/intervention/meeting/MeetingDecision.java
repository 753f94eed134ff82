package org.wholeschool.intervention.meeting;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;

/** What was decided at a meeting, and why. Until its minutes are agreed it can be taken out. */
@Entity
@Table(name = "meeting_decision")
class MeetingDecision extends SchoolOwned {

    /** Those of the meeting {@code :id}, in their order. */
    static final String OF_MEETING = "select d from MeetingDecision d where d.meetingId = :id order by d.id";

    private long meetingId;

    @Convert(converter = EncryptedText.class)
    private String decided;

    @Convert(converter = EncryptedText.class)
    private String reason;

    @SuppressWarnings("unused") // queries read it
    private long keptBy;

    @SuppressWarnings("unused") // queries read it
    private Instant keptAt;

    protected MeetingDecision() {}

    MeetingDecision(long meetingId, String decided, String reason, long by, Instant at) {
        this.meetingId = meetingId;
        this.decided = decided;
        this.reason = reason;
        keptBy = by;
        keptAt = at;
    }

    boolean isOf(long meeting) {
        return meetingId == meeting;
    }

    Minutes.Decision told() {
        return new Minutes.Decision(decided, reason);
    }
}
