package org.wholeschool.concern.inbox;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.notice.MyNotices;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.web.PageKit;

/** On the page of a concern: who its case lead is, by when what is to be done, and who can be chosen instead. */
@Named
@ViewScoped
public class CarePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CaseLeads caseLeads;

    @Inject
    private MyNotices myNotices;

    @Inject
    private PageKit kit;

    @Inject
    private AlertedPeople people;

    private Long owner;
    private transient CaseLeads.Care care;
    private transient List<AlertedPeople.Alerted> alerted;
    private transient List<AccountReader.Person> owners;

    /** Before the page is drawn again: what it showed is read again where it is shown. */
    public void lookAgain() {
        if (kit.isDrawnAgain()) {
            care = null;
            alerted = null;
        }
    }

    /**
     * @param concernId the concern that is shown; what its reader was told of it is read now
     * @return whose it is
     */
    public CaseLeads.Care of(String concernId) {
        if (care == null) {
            care = caseLeads.care(Long.parseLong(concernId));
            owner = care.row().owner() == null ? null : care.row().ownerId();
            myNotices.readOf(care.row().id());
        }
        return care;
    }

    /**
     * @param concernId the concern that is shown
     * @return who was alerted to it, with when they first read of it
     */
    public List<AlertedPeople.Alerted> alerted(String concernId) {
        if (alerted == null) {
            alerted = people.of(Long.parseLong(concernId));
        }
        return alerted;
    }

    /** @return the way back to the concern, or null to stay and say what is missing */
    public String assign(String concernId) {
        if (owner == null) {
            kit.show("inbox", new BadInput("owner", "owner.needed"));
            return null;
        }
        try {
            caseLeads.assign(Long.parseLong(concernId), owner);
        } catch (BadInput refused) {
            kit.show("inbox", refused);
            care = null;
            return null;
        }
        return "/concern/view.xhtml?faces-redirect=true&includeViewParams=true&saved=ASSIGNED";
    }

    public List<AccountReader.Person> getOwners() {
        if (owners == null) {
            owners = caseLeads.owners();
        }
        return owners;
    }

    public Long getOwner() {
        return owner;
    }

    public void setOwner(Long owner) {
        this.owner = owner;
    }
}
