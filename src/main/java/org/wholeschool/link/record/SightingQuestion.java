package org.wholeschool.link.record;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.persistence.SchoolOwned;

/**
 * A lead asks one colleague when they last saw two pupils together. It names no kind of link, and it goes when the link
 * is reviewed or deleted.
 */
@Entity
@Table(name = "sighting_question")
public class SightingQuestion extends SchoolOwned {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "link_id")
    private PeerLink link;

    private long askedOf;

    private long askedBy;

    private Instant askedAt;

    private Instant answeredAt;

    private LocalDate seenOn;

    protected SightingQuestion() {}

    /**
     * @param link the link of the two pupils
     * @param of the account that is asked
     * @param by the account that asks
     */
    public SightingQuestion(PeerLink link, long of, long by, Instant at) {
        this.link = link;
        askedOf = of;
        askedBy = by;
        askedAt = at;
    }

    /** @param day when they last saw them together; null where they don't know */
    @RoomOnly
    public void answer(LocalDate day, Instant at) {
        seenOn = day;
        answeredAt = at;
    }

    @RoomOnly
    public boolean isOpen() {
        return answeredAt == null;
    }

    @RoomOnly
    public PeerLink getLink() {
        return link;
    }

    @RoomOnly
    public long getAskedOf() {
        return askedOf;
    }

    @RoomOnly
    public long getAskedBy() {
        return askedBy;
    }

    @RoomOnly
    public Instant getAskedAt() {
        return askedAt;
    }

    @RoomOnly
    public Instant getAnsweredAt() {
        return answeredAt;
    }

    @RoomOnly
    public LocalDate getSeenOn() {
        return seenOn;
    }
}
