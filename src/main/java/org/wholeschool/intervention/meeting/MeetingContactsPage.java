package org.wholeschool.intervention.meeting;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.wholeschool.access.Address;
import org.wholeschool.access.NotFound;
import org.wholeschool.concern.followup.ActionOwners;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.PageKit;

/** Whom the school can ask to a planning meeting: one form for the one that the address names, or for somebody new. */
@Named
@ViewScoped
public class MeetingContactsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Contacts contacts;

    @Inject
    private transient PageKit kit;

    private String id;
    private Seat seat;
    private Long account;
    private transient String name;
    private transient String organisation;
    private transient String email;
    private transient String phone;
    private boolean active = true;
    private boolean known;
    private boolean otherwise;
    private transient List<Contacts.Line> all;

    /** Fills the form with what is kept of the one that the address names. */
    public void open() {
        if (!isNew()) {
            Contacts.Entry entry = getAll().stream().filter(line -> line.id() == number()).findFirst().orElseThrow(() -> new NotFound("contact")).entry();
            seat = entry.seat();
            account = entry.accountId();
            name = entry.name();
            organisation = entry.organisation();
            email = entry.email();
            phone = entry.phone();
            active = entry.active();
        }
    }

    private Long number() {
        return Address.optional(id, "contact", Long::valueOf);
    }

    /** @return the list, with what was kept; or null to stay with what is wrong */
    public String save() {
        try {
            contacts.keep(number(), new Contacts.Entry(seat, account, name, organisation, email, phone, active), otherwise);
        } catch (BadInput refused) {
            known = refused.all().stream().anyMatch(each -> each.key().equals("contact.name.known"));
            otherwise = false;
            kit.show("meeting", refused);
            return null;
        }
        return "/intervention/contacts.xhtml?faces-redirect=true";
    }

    public boolean isNew() {
        return id == null || id.isEmpty();
    }

    public List<Contacts.Line> getAll() {
        if (all == null) {
            all = contacts.all();
        }
        return all;
    }

    public List<ActionOwners.Owner> getStaff() {
        return contacts.withAccount();
    }

    public Seat[] getSeats() {
        return Seat.values();
    }

    /** @return whether the name is also that of a pupil or of somebody with an account, so that its writer has to say that it is somebody else's */
    public boolean isKnown() {
        return known;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public Seat getSeat() {
        return seat;
    }

    public void setSeat(Seat seat) {
        this.seat = seat;
    }

    public Long getAccount() {
        return account;
    }

    public void setAccount(Long account) {
        this.account = account;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public boolean isOtherwise() {
        return otherwise;
    }

    public void setOtherwise(boolean otherwise) {
        this.otherwise = otherwise;
    }
}
