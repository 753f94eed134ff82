package org.wholeschool.link;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.wholeschool.platform.EncryptedText;
import org.wholeschool.platform.InstantColumn;
import org.wholeschool.platform.SchoolOwned;

/** Somebody whom a link is about, or their parent, says that it is wrong. Until that is answered the link counts nowhere. */
@Entity
@Table(name = "link_challenge")
public class Challenge extends SchoolOwned {

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

    @Enumerated(EnumType.STRING)
    @Column(name = "raised_by")
    private By raisedBy;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    @Column(name = "answer_by")
    private LocalDate answerBy;

    @Convert(converter = EncryptedText.class)
    private String said;

    /** Which version of the link it is about. */
    private int edition;

    @Column(name = "entered_by")
    private long enteredBy;

    @Column(name = "entered_at")
    @Convert(converter = InstantColumn.class)
    private Instant enteredAt;

    @Column(name = "heard_id")
    private Long heardId;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Convert(converter = EncryptedText.class)
    private String answer;

    @Column(name = "answered_by")
    private Long answeredBy;

    @Column(name = "answered_at")
    @Convert(converter = InstantColumn.class)
    private Instant answeredAt;

    protected Challenge() {
    }

    /**
     * @param link     which link, as it is before
     * @param entry    what they say
     * @param answerBy by when they are to have an answer
     * @param by       whose account enters it
     */
    public Challenge(PeerLink link, NewChallenge entry, LocalDate answerBy, long by, Instant at) {
        this.link = link;
        this.raisedBy = entry.by();
        this.receivedOn = entry.receivedOn();
        this.said = entry.said();
        this.answerBy = answerBy;
        this.edition = link.getEdition();
        this.enteredBy = by;
        this.enteredAt = at;
        link.challenge(this);
    }

    /** Says what it comes from, where a member of staff heard it. @return itself */
    Challenge heardAs(HeardChallenge heard) {
        heardId = heard.getId();
        return this;
    }

    /** Says what came of it. */
    void answer(Outcome as, String words, long by, Instant at) {
        outcome = as;
        answer = words;
        answeredBy = by;
        answeredAt = at;
    }

    boolean isOpen() {
        return outcome == null;
    }

    /** @return whether it was answered by that moment */
    boolean isAnsweredBefore(Instant moment) {
        return answeredAt != null && !answeredAt.isAfter(moment);
    }

    boolean isLateOn(LocalDate day) {
        return isOpen() && answerBy.isBefore(day);
    }

    PeerLink getLink() {
        return link;
    }

    By getRaisedBy() {
        return raisedBy;
    }

    LocalDate getReceivedOn() {
        return receivedOn;
    }

    LocalDate getAnswerBy() {
        return answerBy;
    }

    String getSaid() {
        return said;
    }

    int getEdition() {
        return edition;
    }

    long getEnteredBy() {
        return enteredBy;
    }

    Outcome getOutcome() {
        return outcome;
    }

    String getAnswer() {
        return answer;
    }

    Long getAnsweredBy() {
        return answeredBy;
    }

    Instant getAnsweredAt() {
        return answeredAt;
    }
}
