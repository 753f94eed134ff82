package org.wholeschool.peermap.record;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.wholeschool.platform.RoomOnly;

/** How much of the risk lies in one context, and why somebody thinks so. */
@Entity
@Table(name = "risk_context")
@RoomOnly
public class RiskContext extends RiskWeighed {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "assessment_id")
    private RiskAssessment assessment;

    @Enumerated(EnumType.STRING)
    private RiskContextKind context;

    protected RiskContext() {}

    RiskContext(RiskAssessment assessment, RiskContextKind context) {
        this.assessment = assessment;
        this.context = context;
    }

    public void weigh(RiskWeight as, String why, long by, Instant at) {
        weigh(as, why);
        keepNext(by, at);
    }

    /** @return whether that is what stands here */
    public boolean is(RiskWeight as, String why) {
        return getWeight() == as && Objects.equals(getReason(), why);
    }

    public boolean isWeighed() {
        return getWeight() != null && getReason() != null;
    }

    public RiskContextKind getContext() {
        return context;
    }

    public RiskAssessment getAssessment() {
        return assessment;
    }
}
