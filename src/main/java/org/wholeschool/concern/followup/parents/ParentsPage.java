package org.wholeschool.concern.followup.parents;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.wholeschool.concern.followup.FollowUpPeople;
import org.wholeschool.concern.followup.Kept;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.roster.Roster;

/**
 * That parents were told of a concern, by whom and what they said; or why they were not. What was typed is never
 * written down with a session.
 */
@Named
@ViewScoped
public class ParentsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String YES = "YES";
    private static final String NO = "NO";

    @Inject
    private ParentContacts contacts;

    @Inject
    private FollowUpPeople people;

    @Inject
    private PageKit kit;

    private String id;
    private String concern;
    private int edition;
    private Long pupil;
    private String told;
    private LocalDate toldOn;
    private transient String toldBy;
    private transient String whom;
    private transient String said;
    private transient String reason;
    private transient Kept<ContactEntry> kept;
    private transient List<Roster.Found> pupils;

    /** Reads what the address names, or looks whether there is the concern that a new entry is for. */
    public void open() {
        if (isNew()) {
            pupils = List.copyOf(people.in(ConcernAddress.id(concern)).values());
        } else {
            show();
            ContactEntry entry = kept.entry();
            pupil = entry.pupilId();
            told = entry.told() ? YES : NO;
            toldOn = entry.toldOn();
            toldBy = entry.toldBy();
            whom = entry.whom();
            said = entry.said();
            reason = entry.reason();
        }
    }

    /**
     * Before the page is drawn again: whoever may not read the concern any more is shown nothing of what the page still
     * holds.
     */
    public void lookAgain() {
        if (kit.isDrawnAgain() && id != null && !id.isBlank()) {
            // By what is shown, and not by the number of a concern that came with the request.
            contacts.one(ConcernAddress.id(id));
        } else if (kit.isDrawnAgain()) {
            people.in(ConcernAddress.id(concern));
        }
    }

    private void show() {
        kept = contacts.one(ConcernAddress.id(id));
        edition = kept.edition();
        concern = Long.toString(kept.concernId());
    }

    /**
     * @return the way back to the concern, or null to stay with what is wrong; where somebody has changed it meanwhile,
     *     beside how it is now
     */
    public String save() {
        try {
            ContactEntry entry = new ContactEntry(pupil, answered(told), toldOn, toldBy, whom, said, reason);
            if (isNew()) {
                contacts.add(ConcernAddress.id(concern), entry);
            } else {
                contacts.change(ConcernAddress.id(id), edition, entry);
            }
        } catch (BadInput refused) {
            kit.show("followup", refused);
            if (!isNew()) {
                show();
            }
            return null;
        }
        return "/concern/view.xhtml?faces-redirect=true&id=" + concern;
    }

    private static Boolean answered(String yesOrNo) {
        return yesOrNo == null || yesOrNo.isEmpty() ? null : yesOrNo.equals(YES);
    }

    public boolean isNew() {
        return id == null || id.isEmpty();
    }

    public Kept<ContactEntry> getKept() {
        if (kept == null && !isNew()) {
            kept = contacts.one(ConcernAddress.id(id));
        }
        return kept;
    }

    public List<Roster.Found> getPupils() {
        if (pupils == null) {
            pupils = List.copyOf(people.in(ConcernAddress.id(concern)).values());
        }
        return pupils;
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

    public String getConcern() {
        return concern;
    }

    public void setConcern(String concern) {
        this.concern = concern;
    }

    public Long getPupil() {
        return pupil;
    }

    public void setPupil(Long pupil) {
        this.pupil = pupil;
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
