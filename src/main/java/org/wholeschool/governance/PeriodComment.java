package org.wholeschool.governance;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a lead says beside a closed period. */
@Entity
@Table(name = "period_comment")
public class PeriodComment extends Saying {

    @SuppressWarnings("unused") // queries read it
    private String period;

    protected PeriodComment() {}

    /**
     * @param period which, "2026-1"
     * @param edition one more than that of the one before it
     * @param said what is said of it; null where what was said is taken away
     */
    PeriodComment(String period, int edition, String said, long writtenBy, Instant writtenAt) {
        super(edition, said, writtenBy, writtenAt);
        this.period = period;
    }
}
