package org.wholeschool.intervention.plan.review;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wholeschool.intervention.plan.record.Plan;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;

/** What was decided at a review, and why. Nothing of it is ever changed: who decides otherwise later decides again. */
@Entity
@Table(name = "plan_decision")
@RoomOnly
public class PlanDecision extends SchoolOwned {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "plan_id")
    private Plan plan;

    @Enumerated(EnumType.STRING)
    private ReviewDecision decision;

    @Convert(converter = EncryptedText.class)
    private String reason;

    private Long spreadTo;

    private long decidedBy;

    private Instant decidedAt;

    protected PlanDecision() {}

    /** @param spreadTo the draft that was made, where it is to spread; else null */
    PlanDecision(Plan plan, ReviewDecision decision, String reason, Long spreadTo, long by, Instant at) {
        this.plan = plan;
        this.decision = decision;
        this.reason = reason;
        this.spreadTo = spreadTo;
        decidedBy = by;
        decidedAt = at;
    }

    public Plan getPlan() {
        return plan;
    }

    public ReviewDecision getDecision() {
        return decision;
    }

    public String getReason() {
        return reason;
    }

    Long getSpreadTo() {
        return spreadTo;
    }

    long getDecidedBy() {
        return decidedBy;
    }

    Instant getDecidedAt() {
        return decidedAt;
    }
}
