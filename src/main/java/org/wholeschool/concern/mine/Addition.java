package org.wholeschool.concern.mine;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;

/**
 * What somebody added to a concern that they had logged. It stands beside what they said first, which nobody changes,
 * and is itself never changed: it has no setters, and the application's role on PostgreSQL may not update its row. It
 * goes when its concern is deleted, by the foreign key.
 */
@Entity
public class Addition extends SchoolOwned {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "concern_id")
    private Concern concern;

    /** The form's own key: a form that was sent twice is kept once. */
    @SuppressWarnings("unused") // queries read it
    private String submission;

    private Instant addedAt;

    private Long addedBy;

    @Convert(converter = EncryptedText.class)
    private String words;

    protected Addition() {}

    /**
     * @param concern what it is added to
     * @param submission the form's own key, up to 64 characters
     * @param addedAt when
     * @param addedBy whose account added it
     * @param words what they say, not empty
     */
    public Addition(Concern concern, String submission, Instant addedAt, long addedBy, String words) {
        this.concern = concern;
        this.submission = submission;
        this.addedAt = addedAt;
        this.addedBy = addedBy;
        this.words = words;
    }

    public Concern getConcern() {
        return concern;
    }

    public Instant getAddedAt() {
        return addedAt;
    }

    public Long getAddedBy() {
        return addedBy;
    }

    public String getWords() {
        return words;
    }
}
