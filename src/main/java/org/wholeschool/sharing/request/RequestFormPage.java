package org.wholeschool.sharing.request;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Address;
import org.wholeschool.access.NotFound;
import org.wholeschool.agency.Agencies;
import org.wholeschool.agency.AgencyKind;
import org.wholeschool.agency.AgencyPeople;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.roster.Roster;
import org.wholeschool.sharing.party.AgencyParty;

/** The form of a request: a new one from an agency, one that a member of staff passed on, or one that is changed. */
@Named
@ViewScoped
public class RequestFormPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String KIND = "request";

    @Inject
    private Requests requests;

    @Inject
    private RequestReading reading;

    @Inject
    private Agencies agencies;

    @Inject
    private AgencyPeople people;

    @Inject
    private Roster roster;

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    @Inject
    private PageKit kit;

    private String id;
    private String agency;
    private int edition;
    private final RequestForm form = new RequestForm();
    private transient List<RequestView.Change> theirs = List.of();

    /** Fills the form with the request or the agency that the address names. */
    public void open() {
        RequestReading.Begun begun = isNew() ? null : reading.form(number());
        if (begun != null && !begun.state().isWaiting()) {
            throw new NotFound(RequestReading.SUBJECT);
        }
        String code = agency == null || agency.isEmpty() ? begun == null ? null : begun.agencyCode() : agency;
        if (code == null) {
            throw new NotFound("agency");
        }
        form.getParty().begin(code, agencies.all(), people.all());
        if (begun == null) {
            form.receivedAt(Now.instant(), zone());
        } else {
            edition = begun.edition();
            form.receivedAt(begun.received(), zone());
            form.fill(begun.asked());
            boolean isSame =
                    Objects.equals(begun.agencyCode(), form.getParty().getLine().code());
            if (begun.agencyCode() != null) {
                form.getParty()
                        .choose(
                                isSame ? begun.personId() : null,
                                begun.asked().text(Asked.Text.NAME),
                                begun.asked().text(Asked.Text.POST));
            }
            form.getChildren().begin(begun.pupils(), begun.asked().list(Asked.Items.OTHERS), roster);
            String about = begun.asked().text(Asked.Text.ABOUT);
            if (about != null && form.getChildren().isEmpty()) {
                form.getChildren().setNames(about);
                form.getChildren().look(roster);
            }
        }
    }

    /** Looks for the children who are named. */
    public void find() {
        form.getChildren().look(roster);
        form.getChildren().problem("children").ifPresent(problem -> kit.show("sharing", problem));
    }

    /** @return the request as it is kept now; null to stay with what is wrong */
    public String save() {
        form.getChildren().look(roster);
        List<BadInput> unclear = Stream.of(
                        form.getParty().problem("person"), form.getChildren().problem("children"))
                .flatMap(Optional::stream)
                .toList();
        try {
            RequestEntry typed = form.typed(zone(), getNumbers());
            if (!unclear.isEmpty()) {
                unclear.forEach(problem -> kit.show("sharing", problem));
                requests.look(typed);
                return null;
            }
            if (isNew()) {
                return "/sharing/request.xhtml?faces-redirect=true&saved=logged&id=" + requests.log(typed);
            }
            requests.change(number(), edition, typed);
            return "/sharing/request.xhtml?faces-redirect=true&saved=changed&id=" + number();
        } catch (BadInput refused) {
            kit.show(KIND, refused);
            showTheirs();
            return null;
        }
    }

    /** What others saved meanwhile stands beside what is typed; saving again puts that in its place. */
    private void showTheirs() {
        theirs = List.of();
        if (!isNew()) {
            RequestView now = reading.one(number());
            theirs = now.changes().stream()
                    .filter(change -> change.edition() > edition)
                    .toList();
            edition = now.edition();
        }
    }

    public boolean isNew() {
        return id == null || id.isEmpty();
    }

    private long number() {
        return Address.id(id, RequestReading.SUBJECT);
    }

    private ZoneId zone() {
        return frame.zoneOf(actors.current().schoolId());
    }

    private LocalDate today() {
        return Now.day(zone());
    }

    public List<RequestChoices.Choice> getPurposes() {
        return RequestChoices.purposes(today(), form.getPurposes());
    }

    public List<RequestChoices.Choice> getPowers() {
        return RequestChoices.powers(today(), form.getPowers());
    }

    public List<RequestChoices.Choice> getPoints() {
        return RequestChoices.points(today(), form.getPoints());
    }

    public RequestWay[] getWays() {
        return RequestWay.values();
    }

    public IdentityCheck[] getChecks() {
        return IdentityCheck.values();
    }

    public Urgency[] getUrgencies() {
        return Urgency.values();
    }

    /** @return numbers of the directory by which the agency is called back */
    public List<AgencyParty.Telephone> getNumbers() {
        return form.getParty().getNumbers();
    }

    /** @return whether police ask, who have to say more where it is about a victim */
    public boolean isPolice() {
        return form.getParty().getLine().kind() == AgencyKind.POLICE;
    }

    /** @return the page's address, so that what was typed in it outlives a sign-out */
    public String getAgain() {
        return "/sharing/request-form.xhtml?" + (isNew() ? "" : "id=" + id + "&") + "agency="
                + form.getParty().getLine().code();
    }

    /** @return what others changed while the form was open */
    public List<RequestView.Change> getTheirs() {
        return theirs == null ? List.of() : theirs;
    }

    public RequestForm getForm() {
        return form;
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

    public String getAgency() {
        return agency;
    }

    public void setAgency(String agency) {
        this.agency = agency;
    }
}
