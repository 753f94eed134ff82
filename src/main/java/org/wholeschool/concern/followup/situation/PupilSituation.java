package org.wholeschool.concern.followup.situation;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wholeschool.roster.Pupil;

/**
 * Something that is known of a pupil's situation, from a day to a day. What was entered by mistake is deleted with
 * everything that it was before.
 */
@Entity
@Table(name = "pupil_situation")
public class PupilSituation extends SituationFields {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "pupil_id")
    private Pupil pupil;

    protected PupilSituation() {}

    /** @param pupil of whom */
    public PupilSituation(Pupil pupil, SituationEntry entry, Long by, Instant at) {
        this.pupil = pupil;
        become(entry, by, at);
    }

    public final void become(SituationEntry entry, Long by, Instant at) {
        become(entry);
        beginEdition(by, at);
    }

    Pupil getPupil() {
        return pupil;
    }
}
