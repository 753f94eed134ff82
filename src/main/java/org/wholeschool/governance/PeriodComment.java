package org.wholeschool.governance;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wholeschool.platform.EncryptedText;
import org.wholeschool.platform.InstantColumn;
import org.wholeschool.platform.SchoolOwned;

/** What a lead says beside a closed period. Never changed: who says something else writes another one, and the latest counts. */
@Entity
@Table(name = "period_comment")
public class PeriodComment extends SchoolOwned {

    private String period;

    /** From 1 on, in the order in which they were written. */
    private int edition;

    @Convert(converter = EncryptedText.class)
    private String said;

    @Column(name = "written_by")
    private long writtenBy;

    @Column(name = "written_at")
    @Convert(converter = InstantColumn.class)
    private Instant writtenAt;

    protected PeriodComment() {
    }

    /**
     * @param period  which, "2026-1"
     * @param edition one more than that of the one before it
     * @param said    what is said of it; null where what was said is taken away
     */
    PeriodComment(String period, int edition, String said, long writtenBy, Instant writtenAt) {
        this.period = period;
        this.edition = edition;
        this.said = said;
        this.writtenBy = writtenBy;
        this.writtenAt = writtenAt;
    }

    int getEdition() {
        return edition;
    }

    String getSaid() {
        return said;
    }

    Instant getWrittenAt() {
        return writtenAt;
    }
}
