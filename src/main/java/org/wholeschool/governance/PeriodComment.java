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
     * @param period which, "2026-1"
     * @param said   what is said of it; null where what was said is taken away
     */
    PeriodComment(String period, String said, long writtenBy, Instant writtenAt) {
        this.period = period;
        this.said = said;
        this.writtenBy = writtenBy;
        this.writtenAt = writtenAt;
    }

    String getSaid() {
        return said;
    }

    Instant getWrittenAt() {
        return writtenAt;
    }
}
