package org.wholeschool.intervention.plan.record;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.wholeschool.intervention.plan.FirstContext;
import org.wholeschool.intervention.plan.Weighed;
import org.wholeschool.intervention.plan.Weight;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;

/** How much of the harm lies in a context, as a plan says it. */
@Entity
@Table(name = "plan_weight")
class PlanWeight extends SchoolOwned {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "plan_id")
    @SuppressWarnings("unused") // its owner lists it by this
    private Plan plan;

    @Enumerated(EnumType.STRING)
    private FirstContext context;

    @Enumerated(EnumType.STRING)
    private Weight weight;

    @Convert(converter = EncryptedText.class)
    private String reason;

    protected PlanWeight() {}

    PlanWeight(Plan plan, Weighed text) {
        this.plan = plan;
        context = text.context();
        weight = text.weight();
        reason = text.reason();
    }

    Weighed text() {
        return new Weighed(context, weight, reason);
    }
}
