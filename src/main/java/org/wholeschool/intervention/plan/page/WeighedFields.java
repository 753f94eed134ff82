package org.wholeschool.intervention.plan.page;

import org.wholeschool.intervention.plan.FirstContext;
import org.wholeschool.intervention.plan.Weighed;
import org.wholeschool.intervention.plan.Weight;

/** The fields of what is said of one context. */
public class WeighedFields {

    private final FirstContext context;
    private Weight weight;
    private String reason;

    WeighedFields(Weighed text) {
        context = text.context();
        weight = text.weight();
        reason = text.reason();
    }

    Weighed asText() {
        return new Weighed(context, weight, reason);
    }

    public FirstContext getContext() {
        return context;
    }

    public Weight getWeight() {
        return weight;
    }

    public void setWeight(Weight weight) {
        this.weight = weight;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
