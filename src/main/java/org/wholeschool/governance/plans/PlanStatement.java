package org.wholeschool.governance.plans;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wholeschool.governance.Saying;
import org.wholeschool.platform.crypto.EncryptedText;

/** What governors are told of an intervention. */
@Entity
@Table(name = "plan_statement")
class PlanStatement extends Saying {

    private long planId;

    @Convert(converter = EncryptedText.class)
    private String learnt;

    protected PlanStatement() {}

    /**
     * @param edition one more than that of the one before it
     * @param text what is said of it
     */
    PlanStatement(long planId, int edition, PlanStatements.Words text, long writtenBy, Instant writtenAt) {
        super(edition, text.said(), writtenBy, writtenAt);
        this.planId = planId;
        learnt = text.learnt();
    }

    PlanStatements.Words words() {
        return new PlanStatements.Words(getSaid(), learnt);
    }

    long getPlanId() {
        return planId;
    }
}
