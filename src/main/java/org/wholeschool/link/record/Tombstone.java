package org.wholeschool.link.record;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.persistence.SchoolOwned;

/** Says that something was deleted, when and why, and nothing of what it was. */
@Entity
@Table(name = "link_tombstone")
@RoomOnly
public class Tombstone extends SchoolOwned {

    /** What was deleted. */
    public enum Of {
        LINK,
        EVIDENCE,
        CHALLENGE,
        /** What somebody heard, and no link was deleted or changed by it. */
        HEARD
    }

    @Enumerated(EnumType.STRING)
    @SuppressWarnings("unused") // kept in the table; no page shows it
    private Of kind;

    @SuppressWarnings("unused") // queries read it
    private Instant removedAt;

    @SuppressWarnings("unused") // kept in the table; no page shows it
    private String why;

    protected Tombstone() {}

    /** @param why the state in which a link was when it went, "MISTAKE", "TAKEN_BACK", or "ANSWERED" long ago */
    public Tombstone(Of kind, Instant removedAt, String why) {
        this.kind = kind;
        this.removedAt = removedAt;
        this.why = why;
    }
}
