package org.wholeschool.governance.plans;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wholeschool.governance.Saying;

/** What governors are told of an intervention. */
@Entity
@Table(name = "plan_statement")
class PlanStatement extends Saying {

    private long planId;

    protected PlanStatement() {}

    /**
     * @param edition one more than that of the one before it
     * @param said what is said of it; null where what was said is taken away
     */
    PlanStatement(long planId, int edition, String said, long writtenBy, Instant writtenAt) {
        super(edition, said, writtenBy, writtenAt);
        this.planId = planId;
    }

    long getPlanId() {
        return planId;
    }
}
