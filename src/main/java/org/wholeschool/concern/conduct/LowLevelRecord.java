package org.wholeschool.concern.conduct;

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
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;

/** What the head did about a low-level concern, and why. It never changes; a later one is added beside it. */
@Entity
@Table(name = "low_level_record")
public class LowLevelRecord extends SchoolOwned {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "entry_id")
    private LowLevelConcern entry;

    @Enumerated(EnumType.STRING)
    private LowLevelOutcome outcome;

    @Convert(converter = EncryptedText.class)
    private String done;

    @Convert(converter = EncryptedText.class)
    private String rationale;

    private LocalDate officerOn;

    private LocalDate reviewedOn;

    private Instant keptAt;

    private long keptBy;

    /** The form's own key: a form that was sent twice is kept once. */
    @SuppressWarnings("unused") // queries read it
    private String submission;

    protected LowLevelRecord() {}

    /**
     * @param entry which low-level concern it belongs to
     * @param decision what it says, as it was checked
     * @param by whose account keeps it
     * @param at when
     * @param submission the form's own key, up to 64 characters
     */
    public LowLevelRecord(LowLevelConcern entry, LowLevelDecision decision, long by, Instant at, String submission) {
        this.entry = entry;
        outcome = decision.outcome();
        done = decision.done();
        rationale = decision.rationale();
        officerOn = decision.officerOn();
        reviewedOn = decision.reviewedOn();
        keptAt = at;
        keptBy = by;
        this.submission = submission;
    }

    LowLevelConcern getEntry() {
        return entry;
    }

    LowLevelDecision getDecision() {
        return new LowLevelDecision(outcome, done, rationale, officerOn, reviewedOn);
    }

    Instant getKeptAt() {
        return keptAt;
    }

    long getKeptBy() {
        return keptBy;
    }
}
