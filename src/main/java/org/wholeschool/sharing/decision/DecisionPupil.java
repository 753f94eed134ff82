package org.wholeschool.sharing.decision;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.wholeschool.platform.persistence.SchoolOwned;

/** A pupil about whom was decided. */
@Entity
@Table(name = "sharing_decision_pupil")
class DecisionPupil extends SchoolOwned {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "decision_id")
    private Decision decision;

    private long pupilId;

    protected DecisionPupil() {}

    DecisionPupil(Decision decision, long pupilId) {
        this.decision = decision;
        this.pupilId = pupilId;
    }

    Decision getDecision() {
        return decision;
    }

    long getPupilId() {
        return pupilId;
    }
}
