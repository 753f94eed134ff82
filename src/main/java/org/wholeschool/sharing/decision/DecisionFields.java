package org.wholeschool.sharing.decision;

import jakarta.persistence.Convert;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;

/** What a decision says, now or in one of its versions, and who left it so. */
@MappedSuperclass
abstract class DecisionFields extends SchoolOwned {

    /** How a decision came to be as it is. */
    enum Step {
        /** In an emergency; the reasons follow. */
        EMERGENCY,
        DECIDED,
        /** It waits until a second person agrees. */
        PROPOSED,
        AGREED,
        SENT_BACK;

        /** @return whether it holds */
        boolean isDone() {
            return this == EMERGENCY || this == DECIDED || this == AGREED;
        }
    }

    private int edition;

    private Instant keptAt;

    private Long keptBy;

    @Enumerated(EnumType.STRING)
    private Step step;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    /** Why it was sent back; null in other steps. */
    @Convert(converter = EncryptedText.class)
    private String note;

    /** {@link Answers} as JSON. */
    @Convert(converter = EncryptedText.class)
    private String answers;

    final void say(Outcome what, Answers why) {
        outcome = what;
        answers = why.json();
    }

    final void beginEdition(Step by, String why, Long account, Instant at) {
        edition++;
        step = by;
        note = why;
        keptBy = account;
        keptAt = at;
    }

    final void copyOf(DecisionFields other) {
        edition = other.edition;
        keptAt = other.keptAt;
        keptBy = other.keptBy;
        step = other.step;
        outcome = other.outcome;
        note = other.note;
        answers = other.answers;
    }

    final Answers answers() {
        return Answers.of(answers);
    }

    final int getEdition() {
        return edition;
    }

    final Instant getKeptAt() {
        return keptAt;
    }

    final Long getKeptBy() {
        return keptBy;
    }

    final Step getStep() {
        return step;
    }

    final Outcome getOutcome() {
        return outcome;
    }

    final String getNote() {
        return note;
    }
}
