package org.wholeschool.concern.followup.parents;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.wholeschool.concern.followup.ConcernEntryPage;
import org.wholeschool.concern.followup.Kept;
import org.wholeschool.concern.record.ConcernAddress;

/**
 * That parents were told of a concern, by whom and what they said; or why they were not. What was typed is never
 * written down with a session.
 */
@Named
@ViewScoped
public class ParentsPage extends ConcernEntryPage<ContactEntry> {

    private static final long serialVersionUID = 1L;

    @Inject
    private ParentContacts contacts;

    @Inject
    private NotedContacts noted;

    private String note;
    private String told;
    private LocalDate toldOn;
    private transient String toldBy;
    private transient String whom;
    private transient String said;
    private transient String reason;

    /** From a note the form begins with what the note says; whose parents it is stays open unless it is about one. */
    @Override
    protected void begin() {
        super.begin();
        if (isFromNote()) {
            ContactEntry entry = noted.asInforming(ConcernAddress.id(getConcern()), ConcernAddress.id(note));
            take(entry);
            if (entry.pupilId() != null) {
                showPupil(entry.pupilId());
            }
        }
    }

    @Override
    protected Kept<ContactEntry> keptAs(long entryId) {
        return contacts.one(entryId);
    }

    @Override
    protected void fill(ContactEntry entry) {
        showPupil(entry.pupilId());
        take(entry);
    }

    private void take(ContactEntry entry) {
        told = yesOrNo(entry.told());
        toldOn = entry.toldOn();
        toldBy = entry.toldBy();
        whom = entry.whom();
        said = entry.said();
        reason = entry.reason();
    }

    @Override
    protected ContactEntry typed() {
        return new ContactEntry(pupilId(), answered(told), toldOn, toldBy, whom, said, reason);
    }

    @Override
    protected void addTo(long concernId, ContactEntry entry) {
        contacts.add(concernId, entry);
    }

    @Override
    protected void change(long entryId, int shown, ContactEntry entry) {
        contacts.change(entryId, shown, entry);
    }

    /** @return whether a new contact is recorded from a case note */
    public boolean isFromNote() {
        return isNew() && note != null && !note.isEmpty();
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getTold() {
        return told;
    }

    public void setTold(String told) {
        this.told = told;
    }

    public LocalDate getToldOn() {
        return toldOn;
    }

    public void setToldOn(LocalDate toldOn) {
        this.toldOn = toldOn;
    }

    public String getToldBy() {
        return toldBy;
    }

    public void setToldBy(String toldBy) {
        this.toldBy = toldBy;
    }

    public String getWhom() {
        return whom;
    }

    public void setWhom(String whom) {
        this.whom = whom;
    }

    public String getSaid() {
        return said;
    }

    public void setSaid(String said) {
        this.said = said;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
