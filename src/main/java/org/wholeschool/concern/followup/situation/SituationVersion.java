package org.wholeschool.concern.followup.situation;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.wholeschool.platform.RoomOnly;

/** What was known once of a pupil's situation. Only ever added to. */
@Entity
@Table(name = "pupil_situation_version")
public class SituationVersion extends SituationFields {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "situation_id")
    private PupilSituation situation;

    protected SituationVersion() {}

    /** @param situation as it is now */
    public SituationVersion(PupilSituation situation) {
        this.situation = situation;
        copyEdition(situation);
        become(situation.entry());
    }

    @RoomOnly
    public PupilSituation getSituation() {
        return situation;
    }
}
