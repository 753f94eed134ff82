package org.wholeschool.peermap;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.wholeschool.platform.EncryptedText;
import org.wholeschool.platform.SchoolOwned;

/** How much of the risk lies in one context, and why somebody thinks so. */
@Entity
@Table(name = "risk_context")
class RiskContext extends SchoolOwned {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "assessment_id")
    private RiskAssessment assessment;

    @Enumerated(EnumType.STRING)
    private RiskContextKind context;

    @Enumerated(EnumType.STRING)
    private RiskWeight weight;

    @Convert(converter = EncryptedText.class)
    private String reason;

    protected RiskContext() {
    }

    RiskContext(RiskAssessment assessment, RiskContextKind context) {
        this.assessment = assessment;
        this.context = context;
    }

    void weigh(RiskWeight as, String why) {
        weight = as;
        reason = why;
    }

    boolean isWeighed() {
        return weight != null && reason != null;
    }

    RiskContextKind getContext() {
        return context;
    }

    RiskWeight getWeight() {
        return weight;
    }

    String getReason() {
        return reason;
    }
}
