package org.wholeschool.peermap.record;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.wholeschool.concern.followup.action.OtherTask;
import org.wholeschool.platform.RoomOnly;

/** What somebody is to do because of a risk assessment, whether they read it or not. */
@Entity
@Table(name = "risk_action")
@RoomOnly
public class RiskAction extends OtherTask {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "assessment_id")
    private RiskAssessment assessment;

    private boolean wordsAlone;

    protected RiskAction() {}

    /**
     * @param wordsAlone whether whoever is to do it does not read the assessment, so that the words are written for
     *     somebody who sees nothing else
     */
    public RiskAction(
            RiskAssessment assessment,
            String task,
            long ownerId,
            boolean wordsAlone,
            LocalDate dueOn,
            long by,
            Instant at) {
        super(task, ownerId, dueOn, by, at);
        this.assessment = assessment;
        this.wordsAlone = wordsAlone;
    }

    /**
     * @return whether its words may be shown to whoever is to do it and does not read the assessment: they were written
     *     for that
     */
    public boolean isWordsAlone() {
        return wordsAlone;
    }

    public RiskAssessment getAssessment() {
        return assessment;
    }
}
