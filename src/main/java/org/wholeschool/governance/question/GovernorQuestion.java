package org.wholeschool.governance.question;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;

/** What a governor asks about a closed period. Never changed; withdrawn while it has no answer, it is deleted. */
@Entity
@Table(name = "governor_question")
class GovernorQuestion extends SchoolOwned {

    private String period;

    @Convert(converter = EncryptedText.class)
    private String asked;

    private long askedBy;

    private Instant askedAt;

    private boolean forOthers;

    private boolean ownWords;

    protected GovernorQuestion() {}

    /**
     * @param period about which, "2026-1"
     * @param asked the question
     * @param askedBy whose account
     * @param forOthers whether a lead wrote it down for governors
     * @param ownWords whether a governor typed it
     */
    GovernorQuestion(String period, String asked, long askedBy, Instant askedAt, boolean forOthers, boolean ownWords) {
        this.period = period;
        this.asked = asked;
        this.askedBy = askedBy;
        this.askedAt = askedAt;
        this.forOthers = forOthers;
        this.ownWords = ownWords;
    }

    String getPeriod() {
        return period;
    }

    String getAsked() {
        return asked;
    }

    long getAskedBy() {
        return askedBy;
    }

    Instant getAskedAt() {
        return askedAt;
    }

    boolean isForOthers() {
        return forOthers;
    }

    boolean isInOwnWords() {
        return ownWords;
    }
}
