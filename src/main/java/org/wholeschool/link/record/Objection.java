package org.wholeschool.link.record;

import jakarta.persistence.Convert;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;

/**
 * What a pupil or a parent says is wrong, entered for them by a member of staff, and by when they are owed an answer:
 * against a link, or as it was heard.
 */
@MappedSuperclass
public abstract class Objection extends SchoolOwned {

    @Enumerated(EnumType.STRING)
    private Challenge.By raisedBy;

    private LocalDate receivedOn;

    private LocalDate answerBy;

    @Convert(converter = EncryptedText.class)
    private String said;

    private long enteredBy;

    private Instant enteredAt;

    @Convert(converter = EncryptedText.class)
    private String answer;

    protected Objection() {}

    /**
     * @param entry what they say
     * @param answerBy by when they are to have an answer
     * @param by whose account enters it
     */
    Objection(NewChallenge entry, LocalDate answerBy, long by, Instant at) {
        this.raisedBy = entry.by();
        this.receivedOn = entry.receivedOn();
        this.said = entry.said();
        this.answerBy = answerBy;
        this.enteredBy = by;
        this.enteredAt = at;
    }

    /** @return whether it waits for an answer, or for somebody who takes it up */
    abstract boolean isOpen();

    final void say(String words) {
        answer = words;
    }

    @RoomOnly
    public boolean isLateOn(LocalDate day) {
        return isOpen() && answerBy.isBefore(day);
    }

    /** @return what was said, as a form gives it */
    @RoomOnly
    public NewChallenge asEntry() {
        return new NewChallenge(raisedBy, receivedOn, said);
    }

    @RoomOnly
    public Challenge.By getRaisedBy() {
        return raisedBy;
    }

    @RoomOnly
    public LocalDate getReceivedOn() {
        return receivedOn;
    }

    @RoomOnly
    public LocalDate getAnswerBy() {
        return answerBy;
    }

    @RoomOnly
    public String getSaid() {
        return said;
    }

    @RoomOnly
    public long getEnteredBy() {
        return enteredBy;
    }

    @RoomOnly
    public Instant getEnteredAt() {
        return enteredAt;
    }

    /** @return what they were told; null where they were not answered, or are answered elsewhere */
    @RoomOnly
    public String getAnswer() {
        return answer;
    }
}
