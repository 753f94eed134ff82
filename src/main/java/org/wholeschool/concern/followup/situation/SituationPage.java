package org.wholeschool.concern.followup.situation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.wholeschool.concern.followup.EntryPage;
import org.wholeschool.concern.followup.Kept;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.concern.record.SituationKind;

/** Something that is known of a pupil, from a day to a day. What was typed is never written down with a session. */
@Named
@ViewScoped
public class SituationPage extends EntryPage<SituationEntry> {

    private static final long serialVersionUID = 1L;

    @Inject
    private Situations situations;

    @Inject
    private PupilContext context;

    private String pupil;
    private SituationKind kind;
    private LocalDate beginsOn;
    private LocalDate endsOn;
    private transient String worker;
    private transient String contact;
    private transient String note;

    @Override
    protected void begin() {
        context.of(ConcernAddress.id(pupil));
    }

    @Override
    protected Kept<SituationEntry> read(long entryId) {
        Situations.Known known = situations.one(entryId);
        pupil = Long.toString(known.pupilId());
        return known.kept();
    }

    @Override
    protected void fill(SituationEntry entry) {
        kind = entry.kind();
        beginsOn = entry.beginsOn();
        endsOn = entry.endsOn();
        worker = entry.worker();
        contact = entry.contact();
        note = entry.note();
    }

    @Override
    protected SituationEntry typed() {
        return new SituationEntry(kind, beginsOn, endsOn, worker, contact, note);
    }

    @Override
    protected void add(SituationEntry entry) {
        situations.enter(ConcernAddress.id(pupil), entry);
    }

    @Override
    protected void change(long entryId, int shown, SituationEntry entry) {
        situations.change(entryId, shown, entry);
    }

    @Override
    protected String wayBack() {
        return "/concern/pupil.xhtml?faces-redirect=true&id=" + pupil;
    }

    /** @return the way back to the pupil, once it is deleted for good */
    public String remove() {
        situations.remove(ConcernAddress.id(getId()));
        return wayBack();
    }

    /** @return what the pupil is called */
    public String getName() {
        return context.of(ConcernAddress.id(pupil)).name();
    }

    public SituationKind[] getKinds() {
        return SituationKind.values();
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
