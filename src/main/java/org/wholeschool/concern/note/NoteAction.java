package org.wholeschool.concern.note;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wholeschool.concern.followup.action.ConcernActions;
import org.wholeschool.concern.followup.action.OtherTask;

/** What a colleague is asked to do because of a note about a pupil that belongs to no concern. */
@Entity
@Table(name = "note_action")
class NoteAction extends OtherTask {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "note_id")
    private CaseNote note;

    protected NoteAction() {}

    /** @param asked what is asked of whom, as it was checked */
    NoteAction(CaseNote note, ConcernActions.Asked asked, long by, Instant at) {
        super(asked.task(), asked.ownerId(), asked.dueOn(), by, at);
        this.note = note;
    }

    CaseNote getNote() {
        return note;
    }
}
