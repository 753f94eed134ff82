package org.wholeschool.concern.note;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.wholeschool.platform.persistence.SchoolOwned;
import org.wholeschool.roster.Pupil;

/** A pupil whom a note is about. */
@Entity
@Table(name = "case_note_pupil")
public class NotedPupil extends SchoolOwned {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "note_id")
    private CaseNote note;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "pupil_id")
    private Pupil pupil;

    protected NotedPupil() {}

    public NotedPupil(CaseNote note, Pupil pupil) {
        this.note = note;
        this.pupil = pupil;
    }

    CaseNote getNote() {
        return note;
    }

    Pupil getPupil() {
        return pupil;
    }
}
