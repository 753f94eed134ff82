package org.wholeschool.concern.conduct;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;

/**
 * A low-level concern about an adult who works at the school.
 *
 * <p>It never changes: it has no setters, and the application's role on PostgreSQL may not update its row.
 */
@Entity
@Table(name = "low_level_concern")
public class LowLevelConcern extends SchoolOwned {

    private Long aboutId;

    @Convert(converter = EncryptedText.class)
    private String aboutName;

    private LocalDate happenedOn;

    @Convert(converter = EncryptedText.class)
    private String facts;

    @Convert(converter = EncryptedText.class)
    private String context;

    private Instant loggedAt;

    private long loggedBy;

    /** The form's own key: a form that was sent twice is kept once. */
    @SuppressWarnings("unused") // queries read it
    private String submission;

    protected LowLevelConcern() {}

    /**
     * @param entry what it says, as it was checked
     * @param by whose account logged it
     * @param at when
     * @param submission the form's own key, up to 64 characters
     */
    public LowLevelConcern(LowLevelEntry entry, long by, Instant at, String submission) {
        aboutId = entry.isSelf() ? Long.valueOf(by) : entry.person();
        aboutName = entry.otherName();
        happenedOn = entry.happenedOn();
        facts = entry.facts();
        context = entry.context();
        loggedAt = at;
        loggedBy = by;
        this.submission = submission;
    }

    /** @return the account that it is about; null for an adult without one */
    Long getAboutId() {
        return aboutId;
    }

    /** @return the name of an adult without an account; else null */
    String getAboutName() {
        return aboutName;
    }

    LocalDate getHappenedOn() {
        return happenedOn;
    }

    String getFacts() {
        return facts;
    }

    String getContext() {
        return context;
    }

    Instant getLoggedAt() {
        return loggedAt;
    }

    long getLoggedBy() {
        return loggedBy;
    }

    /** @return whether people logged it about themselves */
    boolean isSelf() {
        return aboutId != null && aboutId == loggedBy;
    }
}
