package org.wholeschool.governance.plans;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wholeschool.platform.EncryptedText;
import org.wholeschool.platform.InstantColumn;
import org.wholeschool.platform.SchoolOwned;

/** What governors are told of an intervention. Never changed: who says something else writes another one, and the latest counts. */
@Entity
@Table(name = "plan_statement")
class PlanStatement extends SchoolOwned {

    @Column(name = "plan_id")
    private long planId;

    /** From 1 on, in the order in which they were written. */
    private int edition;

    @Convert(converter = EncryptedText.class)
    private String said;

    @Column(name = "written_by")
    private long writtenBy;

    @Column(name = "written_at")
    @Convert(converter = InstantColumn.class)
    private Instant writtenAt;

    protected PlanStatement() {
    }

    /**
     * @param edition one more than that of the one before it
     * @param said    what is said of it; null where what was said is taken away
     */
    PlanStatement(long planId, int edition, String said, long writtenBy, Instant writtenAt) {
        this.planId = planId;
        this.edition = edition;
        this.said = said;
        this.writtenBy = writtenBy;
        this.writtenAt = writtenAt;
    }

    long getPlanId() {
        return planId;
    }

    int getEdition() {
        return edition;
    }

    String getSaid() {
        return said;
    }
}
