package org.wholeschool.concern.followup.situation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.wholeschool.concern.followup.Kept;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.concern.record.SituationKind;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.web.PageKit;

/** Something that is known of a pupil, from a day to a day. What was typed is never written down with a session. */
@Named
@ViewScoped
public class SituationPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Situations situations;

    @Inject
    private PupilContext context;

    @Inject
    private PageKit kit;

    private String id;
    private String pupil;
    private int edition;
    private SituationKind kind;
    private LocalDate beginsOn;
    private LocalDate endsOn;
    private transient String worker;
    private transient String contact;
    private transient String note;
    private transient Kept<SituationEntry> kept;

    /** Reads what the address names, or looks whether there is the pupil whom a new entry is of. */
    public void open() {
        if (isNew()) {
            context.of(ConcernAddress.id(pupil));
        } else {
            show();
            SituationEntry entry = kept.entry();
            kind = entry.kind();
            beginsOn = entry.beginsOn();
            endsOn = entry.endsOn();
            worker = entry.worker();
            contact = entry.contact();
            note = entry.note();
        }
    }

    private void show() {
        Situations.Known known = situations.one(ConcernAddress.id(id));
        kept = known.kept();
        edition = kept.edition();
        pupil = Long.toString(known.pupilId());
    }

    /**
     * @return the way back to the pupil, or null to stay with what is wrong; where somebody has changed it meanwhile,
     *     beside how it is now
     */
    public String save() {
        try {
            SituationEntry entry = new SituationEntry(kind, beginsOn, endsOn, worker, contact, note);
            if (isNew()) {
                situations.enter(ConcernAddress.id(pupil), entry);
            } else {
                situations.change(ConcernAddress.id(id), edition, entry);
            }
        } catch (BadInput refused) {
            kit.show("followup", refused);
            if (!isNew()) {
                show();
            }
            return null;
        }
        return ofPupil();
    }

    /** @return the way back to the pupil, once it is deleted for good */
    public String remove() {
        situations.remove(ConcernAddress.id(id));
        return ofPupil();
    }

    private String ofPupil() {
        return "/concern/pupil.xhtml?faces-redirect=true&id=" + pupil;
    }

    public boolean isNew() {
        return id == null || id.isEmpty();
    }

    public Kept<SituationEntry> getKept() {
        if (kept == null && !isNew()) {
            kept = situations.one(ConcernAddress.id(id)).kept();
        }
        return kept;
    }

    /** @return what the pupil is called */
    public String getName() {
        return context.of(ConcernAddress.id(pupil)).name();
    }

    public SituationKind[] getKinds() {
        return SituationKind.values();
    }

    /** @return of which edition the page is: what was typed for one is not sent for another after a sign-out */
    public int getEdition() {
        return edition;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getPupil() {
        return pupil;
    }

    public void setPupil(String pupil) {
        this.pupil = pupil;
    }

    public SituationKind getKind() {
        return kind;
    }

    public void setKind(SituationKind kind) {
        this.kind = kind;
    }

    public LocalDate getBeginsOn() {
        return beginsOn;
    }

    public void setBeginsOn(LocalDate beginsOn) {
        this.beginsOn = beginsOn;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(LocalDate endsOn) {
        this.endsOn = endsOn;
    }

    public String getWorker() {
        return worker;
    }

    public void setWorker(String worker) {
        this.worker = worker;
    }

    public String getContact() {
        return contact;
    }

    public void setContact(String contact) {
        this.contact = contact;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
