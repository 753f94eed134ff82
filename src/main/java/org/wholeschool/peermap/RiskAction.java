package org.wholeschool.peermap;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.wholeschool.platform.EncryptedText;
import org.wholeschool.platform.InstantColumn;
import org.wholeschool.platform.SchoolOwned;

/** What somebody who reads the assessment is to do because of it, by when, and what became of it. */
@Entity
@Table(name = "risk_action")
class RiskAction extends SchoolOwned {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "assessment_id")
    private RiskAssessment assessment;

    @Convert(converter = EncryptedText.class)
    private String task;

    @Column(name = "owner_id")
    private long ownerId;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "asked_by")
    private long askedBy;

    @Column(name = "asked_at")
    @Convert(converter = InstantColumn.class)
    private Instant askedAt;

    @Column(name = "done_by")
    private Long doneBy;

    @Column(name = "done_at")
    @Convert(converter = InstantColumn.class)
    private Instant doneAt;

    @Convert(converter = EncryptedText.class)
    private String outcome;

    @Column(name = "words_alone")
    private boolean wordsAlone;

    @Column(name = "could_not")
    private boolean couldNot;

    private int reminded;

    protected RiskAction() {
    }

    /** @param wordsAlone whether whoever is to do it does not read the assessment, so that the words are written for somebody who sees nothing else */
    RiskAction(RiskAssessment assessment, String task, long ownerId, boolean wordsAlone, LocalDate dueOn, long by, Instant at) {
        this.assessment = assessment;
        this.task = task;
        this.ownerId = ownerId;
        this.wordsAlone = wordsAlone;
        this.dueOn = dueOn;
        this.askedBy = by;
        this.askedAt = at;
    }

    void finish(String became, long by, Instant at) {
        outcome = became;
        doneBy = by;
        doneAt = at;
    }

    /** Whoever is to do it says that they cannot: nobody is reminded of it any more. */
    void refuse(String why, long by, Instant at) {
        finish(why, by, at);
        couldNot = true;
    }

    /** @return whether its words may be shown to whoever is to do it and does not read the assessment: they were written for that */
    boolean isWordsAlone() {
        return wordsAlone;
    }

    /** @return whether whoever was to do it said that they cannot */
    boolean isRefused() {
        return couldNot;
    }

    /** Reminds of it for the first or the second time. @return whether that is new */
    boolean remind(int time) {
        boolean isNew = time > reminded;
        reminded = Math.max(reminded, time);
        return isNew;
    }

    /** It is somebody else's from now on, and they are reminded anew. */
    void goOver(long to) {
        ownerId = to;
        reminded = 0;
    }

    boolean isLateOn(LocalDate day) {
        return !isDone() && dueOn.isBefore(day);
    }

    boolean isDone() {
        return doneAt != null;
    }

    RiskAssessment getAssessment() {
        return assessment;
    }

    String getTask() {
        return task;
    }

    long getOwnerId() {
        return ownerId;
    }

    long getAskedBy() {
        return askedBy;
    }

    LocalDate getDueOn() {
        return dueOn;
    }

    Long getDoneBy() {
        return doneBy;
    }

    Instant getDoneAt() {
        return doneAt;
    }

    String getOutcome() {
        return outcome;
    }
}
