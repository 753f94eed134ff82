package org.wholeschool.link.record;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.wholeschool.platform.RoomOnly;

/**
 * Somebody whom a link is about, or their parent, says that it is wrong. Until that is answered the link counts
 * nowhere.
 */
@Entity
@Table(name = "link_challenge")
public class Challenge extends Objection {

    /** Who says so. */
    public enum By {
        PUPIL,
        PARENT
    }

    /** What came of it. */
    public enum Outcome {
        /** They are right: the link is taken back. */
        UPHELD,
        /** They are right in part: the link was put right. */
        CORRECTED,
        /** It stays as it was, for a reason that they were told. */
        NOT_UPHELD
    }

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "link_id")
    private PeerLink link;

    /** Which version of the link it is about. */
    private int edition;

    private Long heardId;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private Long answeredBy;

    private Instant answeredAt;

    protected Challenge() {}

    /**
     * @param link which link, as it is before
     * @param entry what they say
     * @param answerBy by when they are to have an answer
     * @param by whose account enters it
     */
    public Challenge(PeerLink link, NewChallenge entry, LocalDate answerBy, long by, Instant at) {
        super(entry, answerBy, by, at);
        this.link = link;
        this.edition = link.getEdition();
        link.challenge(this);
    }

    /**
     * Says what it comes from, where a member of staff heard it.
     *
     * @return itself
     */
    @RoomOnly
    public Challenge heardAs(HeardChallenge heard) {
        heardId = heard.getId();
        return this;
    }

    /** Says what came of it. */
    @RoomOnly
    public void answer(Outcome as, String words, long by, Instant at) {
        outcome = as;
        say(words);
        answeredBy = by;
        answeredAt = at;
    }

    @Override
    @RoomOnly
    public boolean isOpen() {
        return outcome == null;
    }

    /** @return whether it was answered by that moment */
    @RoomOnly
    public boolean isAnsweredBefore(Instant moment) {
        return answeredAt != null && !answeredAt.isAfter(moment);
    }

    /** @return what a member of staff heard, from which it comes; null where whoever decides entered it themselves */
    @RoomOnly
    public Long getHeardId() {
        return heardId;
    }

    @RoomOnly
    public PeerLink getLink() {
        return link;
    }

    @RoomOnly
    public int getEdition() {
        return edition;
    }

    @RoomOnly
    public Outcome getOutcome() {
        return outcome;
    }

    @RoomOnly
    public Long getAnsweredBy() {
        return answeredBy;
    }

    @RoomOnly
    public Instant getAnsweredAt() {
        return answeredAt;
    }
}
