package org.wholeschool.concern.chronology;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.wholeschool.platform.persistence.SchoolOwned;
import org.wholeschool.roster.Pupil;

/**
 * That an entry left a pupil's chronology: a day and who did it. Which concern it was stands nowhere with it. Only ever
 * added to; goes with the pupil (V36).
 */
@Entity
@Table(name = "chronology_tombstone")
public class ChronologyTombstone extends SchoolOwned {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "pupil_id")
    @SuppressWarnings("unused") // queries read it
    private Pupil pupil;

    private LocalDate takenOutOn;

    private Long takenOutBy;

    protected ChronologyTombstone() {}

    ChronologyTombstone(Pupil pupil, LocalDate takenOutOn, Long takenOutBy) {
        this.pupil = pupil;
        this.takenOutOn = takenOutOn;
        this.takenOutBy = takenOutBy;
    }

    LocalDate getTakenOutOn() {
        return takenOutOn;
    }

    Long getTakenOutBy() {
        return takenOutBy;
    }
}
