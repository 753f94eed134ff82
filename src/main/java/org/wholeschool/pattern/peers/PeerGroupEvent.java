package org.wholeschool.pattern.peers;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;

/** What somebody said of a group. Never changed; it goes with its group. */
@Entity
@Table(name = "pattern_group_event")
class PeerGroupEvent extends SchoolOwned {

    /** What was said. */
    enum Kind {
        WATCHED,
        PLANNED,
        EXPLAINED,
        /** What had been said was taken back. */
        CLEARED
    }

    @SuppressWarnings("unused") // queries read it
    private long groupId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private Instant madeAt;

    private long accountId;

    @Convert(converter = EncryptedText.class)
    private String note;

    protected PeerGroupEvent() {}

    PeerGroupEvent(long groupId, Kind kind, long accountId, String note) {
        this.groupId = groupId;
        this.kind = kind;
        this.accountId = accountId;
        this.note = note;
        madeAt = Now.instant();
    }

    Kind kind() {
        return kind;
    }

    Instant madeAt() {
        return madeAt;
    }

    long accountId() {
        return accountId;
    }

    String note() {
        return note;
    }
}
