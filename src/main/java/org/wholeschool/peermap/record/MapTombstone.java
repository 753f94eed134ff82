package org.wholeschool.peermap.record;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.persistence.SchoolOwned;

/**
 * Says that a request for a map, a risk assessment or a child in one that was closed was deleted, when and why, and
 * nothing of what it was.
 */
@Entity
@Table(name = "map_tombstone")
@RoomOnly
public class MapTombstone extends SchoolOwned {

    /** What was deleted. */
    public enum Of {
        REQUEST,
        ASSESSMENT,
        /** A child who was taken out of an assessment that was closed. */
        CHILD
    }

    @Enumerated(EnumType.STRING)
    @SuppressWarnings("unused") // kept in the table; no page shows it
    private Of kind;

    @SuppressWarnings("unused") // queries read it
    private Instant removedAt;

    @SuppressWarnings("unused") // kept in the table; no page shows it
    private String why;

    protected MapTombstone() {}

    /** @param why the state in which the request was when it went, or that somebody took the child out */
    public MapTombstone(Of kind, Instant removedAt, String why) {
        this.kind = kind;
        this.removedAt = removedAt;
        this.why = why;
    }
}
