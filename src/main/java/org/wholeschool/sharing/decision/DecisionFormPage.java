package org.wholeschool.sharing.decision;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Address;
import org.wholeschool.access.NotFound;
import org.wholeschool.agency.Agencies;
import org.wholeschool.agency.AgencyPeople;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.roster.Roster;
import org.wholeschool.sharing.agreement.AgreementChoices;
import org.wholeschool.sharing.agreement.SharingAgreements;
import org.wholeschool.sharing.request.AskedFor;
import org.wholeschool.sharing.request.RequestReading;

/**
 * The form of a decision: for a request, for an agency that did not ask, again for another agency, or in an emergency
 * the short form of what is shared now.
 */
@Named
@ViewScoped
public class DecisionFormPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Decisions decisions;

    @Inject
    private DecisionReading reading;

    @Inject
    private RequestReading requests;

    @Inject
    private SharingAgreements agreements;

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
    private String request;
    private String agency;
    private String again;
    private String now;
    private int edition;
    private Long asked;
    private final DecisionForm form = new DecisionForm();
    private transient List<DecisionView.Change> theirs = List.of();
    private transient List<String> parts;

    /** Fills the form with what the address names. */
    public void open() {
        if (isGiven(id)) {
            DecisionReading.Begun begun = reading.form(number());
            edition = begun.edition();
            asked = begun.requestId();
            begin(begun.agencyCode(), begun.personId(), begun.answers());
            form.getChildren().begin(begun.pupils(), begun.answers().list(Answers.Items.OTHERS), roster);
            form.fill(begun.answers());
            form.setOutcome(begun.outcome());
            form.setLookAgainOn(begun.lookAgainOn());
        } else if (isGiven(request)) {
            AskedFor from = requests.forDecision(Address.id(request, "sharing-request"));
            asked = from.id();
            form.getParty().begin(from.from().agencyCode(), agencies.all(), people.all());
            form.getParty()
                    .choose(
                            from.from().personId(),
                            from.from().name(),
                            from.from().post());
            form.getChildren().begin(from.pupils(), from.otherChildren(), roster);
        } else if (isGiven(agency)) {
            form.getParty().begin(agency, agencies.all(), people.all());
            if (isGiven(again)) {
                DecisionReading.Begun before = reading.form(Address.id(again, DecisionReading.SUBJECT));
                form.getChildren().begin(before.pupils(), before.answers().list(Answers.Items.OTHERS), roster);
                form.fillAgain(before.answers());
            }
        } else {
            throw new NotFound("agency");
        }
    }

    private void begin(String code, Long person, Answers answers) {
        form.getParty().begin(code, agencies.all(), people.all());
        form.getParty().choose(person, answers.text(Answers.Text.NAME), answers.text(Answers.Text.POST));
    }

    private static boolean isGiven(String parameter) {
        return parameter != null && !parameter.isEmpty();
    }

    /** Looks for the children who are named. */
    public void find() {
        form.getChildren().look(roster);
        form.getChildren().problem("children").ifPresent(problem -> kit.show("sharing", problem));
    }

    /** @return the decision as it is kept now; null to stay with what is wrong */
    public String save() {
        form.getChildren().look(roster);
        List<BadInput> unclear = Stream.of(
                        form.getParty().problem("person"), form.getChildren().problem("children"))
                .flatMap(Optional::stream)
                .toList();
        if (!unclear.isEmpty()) {
            unclear.forEach(problem -> kit.show("sharing", problem));
            return null;
        }
        try {
            return "/sharing/decision.xhtml?faces-redirect=true&saved=kept&id=" + keep();
        } catch (BadInput refused) {
            kit.show("decision", refused);
            showTheirs();
            return null;
        }
    }

    private long keep() {
        DecisionEntry typed = form.typed(asked);
        if (isGiven(id)) {
            decisions.change(number(), edition, typed);
            return number();
        }
        return isShort() ? decisions.shareNow(typed) : decisions.decide(typed);
    }

    /** What others saved meanwhile stands beside what is typed; saving again puts that in its place. */
    private void showTheirs() {
        theirs = List.of();
        if (isGiven(id)) {
            DecisionView latest = reading.one(number());
            theirs = latest.changes().stream()
                    .filter(change -> change.edition() > edition)
                    .toList();
            edition = latest.edition();
        }
    }

    private long number() {
        return Address.id(id, DecisionReading.SUBJECT);
    }

    private LocalDate today() {
        return Now.day(frame.zoneOf(actors.current().schoolId()));
    }

    /** @return whether it is the short form of an emergency */
    public boolean isShort() {
        return "true".equals(now) && !isGiven(id);
    }

    /** @return what the request asks, item by item; empty without one */
    public List<String> getParts() {
        if (parts == null) {
            parts = asked == null ? List.of() : requests.forDecision(asked).parts();
        }
        return parts;
    }

    /** @return what is said of the agency at the question of the duty */
    public DutyGuidance getDuty() {
        return DutyGuidance.of(form.getParty().getLine().kind(), today());
    }

    public List<AgreementChoices.Basis> getPowers() {
        return AgreementChoices.bases(today(), form.getPowers());
    }

    /** @return agreements in force with the agency */
    public List<SharingAgreements.Allowed> getInForce() {
        return agreements.inForce(form.getParty().getLine().code(), today());
    }

    /** @return agreements with the agency that have ended */
    public List<SharingAgreements.Allowed> getPastEnd() {
        return agreements.pastEnd(form.getParty().getLine().code(), today());
    }

    /** @return a day in words */
    public String day(LocalDate day) {
        return DecisionWords.day(day);
    }

    public YesNo[] getAnswers() {
        return YesNo.values();
    }

    public Told[] getTold() {
        return Told.values();
    }

    public Outcome[] getOutcomes() {
        return Outcome.values();
    }

    public Content[] getContents() {
        return Content.values();
    }

    /** @return the page's address, so that what was typed in it outlives a sign-out */
    public String getSelf() {
        String which = isGiven(id)
                ? "id=" + id
                : isGiven(request)
                        ? "request=" + request
                        : "agency=" + form.getParty().getLine().code() + (isGiven(again) ? "&again=" + again : "");
        return "/sharing/decision-form.xhtml?" + which + (isShort() ? "&now=true" : "");
    }

    /** @return what others changed while the form was open */
    public List<DecisionView.Change> getTheirs() {
        return Objects.requireNonNullElse(theirs, List.of());
    }

    public DecisionForm getForm() {
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

    public String getRequest() {
        return request;
    }

    public void setRequest(String request) {
        this.request = request;
    }

    public String getAgency() {
        return agency;
    }

    public void setAgency(String agency) {
        this.agency = agency;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }

    public String getNow() {
        return now;
    }

    public void setNow(String now) {
        this.now = now;
    }
}
