package org.wholeschool.peermap.record;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.roster.Pupil;

/** What is thought of one child's safety. */
@Entity
@Table(name = "risk_child")
@RoomOnly
public class RiskChild extends RiskSaid {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "assessment_id")
    private RiskAssessment assessment;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "pupil_id")
    private Pupil pupil;

    private int ring;

    protected RiskChild() {}

    RiskChild(RiskAssessment assessment, Pupil pupil, int ring, String purpose) {
        this.assessment = assessment;
        this.pupil = pupil;
        this.ring = ring;
        say(new RiskTexts(purpose, null, null, null, null, null));
    }

    public void consider(RiskTexts texts, long by, Instant at) {
        say(texts);
        keepNext(by, at);
    }

    public boolean isDirect() {
        return ring == 0;
    }

    /** @return whether there is an answer to every question about this child; "nothing known" is one */
    public boolean isConsidered() {
        return getTexts().unanswered().isEmpty();
    }

    public boolean hasPurpose() {
        return getTexts().purpose() != null;
    }

    public RiskAssessment getAssessment() {
        return assessment;
    }

    public Pupil getPupil() {
        return pupil;
    }

    public int getRing() {
        return ring;
    }
}
