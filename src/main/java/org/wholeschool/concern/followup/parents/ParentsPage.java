package org.wholeschool.concern.followup.parents;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.wholeschool.concern.followup.ConcernEntryPage;
import org.wholeschool.concern.followup.Kept;

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

    private String told;
    private LocalDate toldOn;
    private transient String toldBy;
    private transient String whom;
    private transient String said;
    private transient String reason;

    @Override
    protected Kept<ContactEntry> keptAs(long entryId) {
        return contacts.one(entryId);
    }

    @Override
    protected void fill(ContactEntry entry) {
        showPupil(entry.pupilId());
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
