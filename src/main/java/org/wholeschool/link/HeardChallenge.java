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
import org.wholeschool.roster.Pupil;

/**
 * A pupil or their parent told a member of staff that what is recorded about them is wrong. Whoever heard it may read no links, so that it is about none until a lead says
 * about which: from then on there is a {@link Challenge} of each.
 */
@Entity
@Table(name = "heard_challenge")
public class HeardChallenge extends SchoolOwned {

    /** What came of it. */
    public enum Outcome {
        /** It was entered against links, and is answered there. */
        ENTERED,
        /** Nothing on record is about it, and they were told so. */
        NOTHING
    }

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "pupil_id")
    private Pupil pupil;

    @Enumerated(EnumType.STRING)
    @Column(name = "raised_by")
    private Challenge.By raisedBy;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    @Column(name = "answer_by")
    private LocalDate answerBy;

    @Convert(converter = EncryptedText.class)
    private String said;

    @Column(name = "entered_by")
    private long enteredBy;

    @Column(name = "entered_at")
    @Convert(converter = InstantColumn.class)
    private Instant enteredAt;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Convert(converter = EncryptedText.class)
    private String answer;

    @Column(name = "settled_by")
    private Long settledBy;

    @Column(name = "settled_at")
    @Convert(converter = InstantColumn.class)
    private Instant settledAt;

    protected HeardChallenge() {
    }

    /**
     * @param pupil    whom it is about
     * @param entry    what they say
     * @param answerBy by when they are to have an answer
     * @param by       whose account enters it: who heard it
     */
    public HeardChallenge(Pupil pupil, NewChallenge entry, LocalDate answerBy, long by, Instant at) {
        this.pupil = pupil;
        this.raisedBy = entry.by();
        this.receivedOn = entry.receivedOn();
        this.said = entry.said();
        this.answerBy = answerBy;
        this.enteredBy = by;
        this.enteredAt = at;
    }

    /** Says what came of it. @param words what they were told; null where they are answered elsewhere */
    void settle(Outcome as, String words, long by, Instant at) {
        outcome = as;
        answer = words;
        settledBy = by;
        settledAt = at;
    }

    /** It is about another pupil, and nothing of it stays with the one about whom it was entered. */
    void putRight(Pupil right) {
        pupil = right;
    }

    boolean isOpen() {
        return outcome == null;
    }

    boolean isLateOn(LocalDate day) {
        return isOpen() && answerBy.isBefore(day);
    }

    /** @return whether it was settled by that moment */
    boolean isSettledBefore(Instant moment) {
        return settledAt != null && !settledAt.isAfter(moment);
    }

    /** @return whether this is what was said there */
    boolean isSameAs(NewChallenge entry) {
        return raisedBy == entry.by() && receivedOn.equals(entry.receivedOn()) && said.equals(entry.said());
    }

    /** @return what is said, for a challenge of a link */
    NewChallenge asEntry() {
        return new NewChallenge(raisedBy, receivedOn, said);
    }

    Pupil getPupil() {
        return pupil;
    }

    Challenge.By getRaisedBy() {
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

    long getEnteredBy() {
        return enteredBy;
    }

    Instant getEnteredAt() {
        return enteredAt;
    }

    Outcome getOutcome() {
        return outcome;
    }

    String getAnswer() {
        return answer;
    }

    Long getSettledBy() {
        return settledBy;
    }

    Instant getSettledAt() {
        return settledAt;
    }
}
