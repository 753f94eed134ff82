package org.wholeschool.sharing.request;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Address;
import org.wholeschool.access.Role;
import org.wholeschool.agency.Agencies;
import org.wholeschool.agency.AgencyPeople;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.sharing.party.AgencyParty;

/** One request: read it, check who asks, decide, or close it without a decision. */
@Named
@ViewScoped
public class RequestPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Set<String> SAVED = Set.of("logged", "changed", "checked", "closed", "reopened");
    private static final Set<Role> WRITERS = EnumSet.of(Role.LEAD, Role.DEPUTY);

    @Inject
    private RequestReading reading;

    @Inject
    private Requests requests;

    @Inject
    private RequestEnds ends;

    @Inject
    private Agencies agencies;

    @Inject
    private AgencyPeople people;

    @Inject
    private Actors actors;

    @Inject
    private PageKit kit;

    private String id;
    private int edition;
    private IdentityCheck check;
    private String called;
    private RequestEnds.Why why;
    private transient String note;
    private transient RequestView request;
    private transient AgencyParty party;

    /** Reads the request that the address names. */
    public void open() {
        request = reading.one(number());
        edition = request.edition();
    }

    private long number() {
        return Address.id(id, RequestReading.SUBJECT);
    }

    /** @return the request with who asks checked; null to stay with what is wrong */
    public String checkIdentity() {
        String rung = getNumbers().stream()
                .map(AgencyParty.Telephone::phone)
                .filter(phone -> called == null || called.isEmpty() || phone.equals(called))
                .findFirst()
                .orElse(null);
        return done(
                "checked",
                () -> requests.check(number(), edition, check, check == IdentityCheck.CALLED_BACK ? rung : null));
    }

    /** @return the request that is closed; null to stay with what is wrong */
    public String close() {
        return done("closed", () -> ends.close(number(), edition, why, note));
    }

    /** @return the request that waits again */
    public String reopen() {
        return done("reopened", () -> ends.reopen(number()));
    }

    private String done(String what, Runnable deed) {
        try {
            deed.run();
            return "/sharing/request.xhtml?faces-redirect=true&id=" + number() + "&saved=" + what;
        } catch (BadInput refused) {
            kit.show("request", refused);
            open();
            return null;
        }
    }

    /** @return what was saved just now, as the address says it; null where it says nothing of the kind */
    public String getSaved() {
        String saved = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("saved");
        return saved != null && SAVED.contains(saved) ? Texts.of("request").get("saved." + saved) : null;
    }

    /** @return whether the reader may change it, and it waits */
    public boolean isChangeable() {
        return isWriter() && getRequest().state().isWaiting();
    }

    /** @return whether the reader may say that it waits again */
    public boolean isReopenable() {
        return isWriter() && getRequest().state() == RequestState.CLOSED;
    }

    private boolean isWriter() {
        return !Collections.disjoint(actors.current().roles(), WRITERS);
    }

    /** @return whether no lead has said from which agency it is */
    public boolean isPassedOn() {
        return isChangeable() && getRequest().agencyCode() == null;
    }

    /** @return agencies that it may be from */
    public List<Agencies.Line> getAgencies() {
        return agencies.all().stream().filter(Agencies.Line::active).toList();
    }

    /** @return numbers of the directory by which the agency is called back */
    public List<AgencyParty.Telephone> getNumbers() {
        return getParty() == null ? List.of() : getParty().getNumbers();
    }

    private AgencyParty getParty() {
        if (party == null && getRequest().agencyCode() != null) {
            party = new AgencyParty();
            party.begin(getRequest().agencyCode(), agencies.all(), people.all());
        }
        return party;
    }

    public List<IdentityCheck> getChecks() {
        return Arrays.stream(IdentityCheck.values())
                .filter(IdentityCheck::isDone)
                .toList();
    }

    /** @return why it can be closed without a decision; numbers have a page of their own */
    public List<RequestEnds.Why> getWays() {
        return List.of(RequestEnds.Why.WITHDRAWN, RequestEnds.Why.MISTAKE);
    }

    public RequestView getRequest() {
        if (request == null) {
            request = reading.one(number());
        }
        return request;
    }

    /** @return the page's address, so that what was typed in one step is not sent for another */
    public String getAgain() {
        return "/sharing/request.xhtml?id=" + id;
    }

    public int getEdition() {
        return edition;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public IdentityCheck getCheck() {
        return check;
    }

    public void setCheck(IdentityCheck check) {
        this.check = check;
    }

    public String getCalled() {
        return called;
    }

    public void setCalled(String called) {
        this.called = called;
    }

    public RequestEnds.Why getWhy() {
        return why;
    }

    public void setWhy(RequestEnds.Why why) {
        this.why = why;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
