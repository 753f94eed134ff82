package org.wholeschool.sharing.decision;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** What a decision said once. Only ever added to. */
@Entity
@Table(name = "sharing_decision_version")
class DecisionVersion extends DecisionFields {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "decision_id")
    @SuppressWarnings("unused") // queries read it
    private Decision decision;

    protected DecisionVersion() {}

    /** @param decision as it is now */
    DecisionVersion(Decision decision) {
        this.decision = decision;
        copyOf(decision);
    }
}
