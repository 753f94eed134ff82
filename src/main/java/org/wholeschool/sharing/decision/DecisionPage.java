package org.wholeschool.sharing.decision;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Address;
import org.wholeschool.access.Role;
import org.wholeschool.agency.Agencies;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;

/** One decision: read it, complete or change it, and as a second person agree or send it back. */
@Named
@ViewScoped
public class DecisionPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Set<String> SAVED = Set.of("kept", "agreed", "sent-back");
    private static final Set<Role> WRITERS = EnumSet.of(Role.LEAD, Role.DEPUTY);

    @Inject
    private DecisionReading reading;

    @Inject
    private SecondPerson second;

    @Inject
    private Agencies agencies;

    @Inject
    private Actors actors;

    @Inject
    private PageKit kit;

    private String id;
    private int edition;
    private transient String why;
    private transient DecisionView decision;

    /** Reads the decision that the address names. */
    public void open() {
        decision = reading.one(number());
        edition = decision.edition();
    }

    private long number() {
        return Address.id(id, DecisionReading.SUBJECT);
    }

    /** @return the decision, agreed; null to stay with what is wrong */
    public String agree() {
        return done("agreed", () -> second.agree(number(), edition));
    }

    /** @return the decision, sent back; null to stay with what is wrong */
    public String sendBack() {
        return done("sent-back", () -> second.sendBack(number(), edition, why));
    }

    private String done(String what, Runnable deed) {
        try {
            deed.run();
            return "/sharing/decision.xhtml?faces-redirect=true&id=" + number() + "&saved=" + what;
        } catch (BadInput refused) {
            kit.show("decision", refused);
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
        return saved != null && SAVED.contains(saved) ? Texts.of("decision").get("saved." + saved) : null;
    }

    /** @return whether the reader may change it */
    public boolean isChangeable() {
        return !Collections.disjoint(actors.current().roles(), WRITERS);
    }

    /** @return whether the reader can be its second person */
    public boolean isMine() {
        return getDecision().state() == DecisionState.WAITS_FOR_SECOND
                && !getDecision().isOwn();
    }

    /** @return agencies with which the same may be shared */
    public List<Agencies.Line> getAgencies() {
        return agencies.all().stream().filter(Agencies.Line::active).toList();
    }

    public DecisionView getDecision() {
        if (decision == null) {
            decision = reading.one(number());
        }
        return decision;
    }

    /** @return the page's address, so that what was typed in one step is not sent for another */
    public String getAgain() {
        return "/sharing/decision.xhtml?id=" + id;
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

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
