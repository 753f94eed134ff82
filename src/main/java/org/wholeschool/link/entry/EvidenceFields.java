package org.wholeschool.link.entry;

import java.io.Serializable;
import java.time.LocalDate;
import org.wholeschool.concern.record.Source;
import org.wholeschool.link.NewEvidence;
import org.wholeschool.platform.FormCheck;
import org.wholeschool.platform.RoomOnly;

/** The fields of one piece of evidence. What was typed is never written down with a session. */
public class EvidenceFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private transient String note;
    private transient String saidBy;
    private LocalDate observedOn;
    private Source told;

    @RoomOnly
    public NewEvidence asEvidence() {
        return new NewEvidence(note, saidBy, observedOn, told);
    }

    /** @return whether nothing is typed or chosen in them */
    boolean isEmpty() {
        return FormCheck.kept(note) == null && FormCheck.kept(saidBy) == null && observedOn == null && told == null;
    }

    /** @return the plain answers to how somebody knows */
    public Source[] getAnswers() {
        return new Source[] {Source.SAW_OR_HEARD, Source.PUPIL_TOLD_ME, Source.SOMEONE_ELSE_TOLD_ME, Source.NOT_SURE};
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getSaidBy() {
        return saidBy;
    }

    public void setSaidBy(String saidBy) {
        this.saidBy = saidBy;
    }

    public LocalDate getObservedOn() {
        return observedOn;
    }

    public void setObservedOn(LocalDate observedOn) {
        this.observedOn = observedOn;
    }

    public Source getTold() {
        return told;
    }

    public void setTold(Source told) {
        this.told = told;
    }
}
