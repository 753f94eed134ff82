package org.wholeschool.concern.guidance;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;
import org.wholeschool.school.category.Category;

/** A school's own line for a category. Encrypted, because schools write into it whom to call. */
@Entity
@Table(name = "guidance")
public class OwnGuidance extends SchoolOwned {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "category_id")
    private Category category;

    @Convert(converter = EncryptedText.class)
    private String words;

    private String edition;

    private LocalDate defaultSince;

    private Instant changedAt;

    private Long changedBy;

    protected OwnGuidance() {}

    OwnGuidance(Category category) {
        this.category = category;
    }

    /**
     * Says something else from now on.
     *
     * @param newWords the line
     * @param newEdition which guidance it follows, or ""
     * @param seen since when the product's line read as it did when this was written; null where there was none
     * @param at when
     * @param by whose account
     */
    void say(String newWords, String newEdition, LocalDate seen, Instant at, long by) {
        words = newWords;
        edition = newEdition;
        defaultSince = seen;
        changedAt = at;
        changedBy = by;
    }

    Category getCategory() {
        return category;
    }

    String getWords() {
        return words;
    }

    String getEdition() {
        return edition;
    }

    LocalDate getDefaultSince() {
        return defaultSince;
    }

    Instant getChangedAt() {
        return changedAt;
    }

    Long getChangedBy() {
        return changedBy;
    }
}
