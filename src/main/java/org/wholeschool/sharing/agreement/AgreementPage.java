package org.wholeschool.sharing.agreement;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Address;
import org.wholeschool.access.Role;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.platform.web.Download;
import org.wholeschool.platform.web.PageKit;

/** One information-sharing agreement: read it, print it, review it, end it. */
@Named
@ViewScoped
public class AgreementPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String END = "end";
    private static final Set<String> SAVED = Set.of("begun", "changed", "reviewed", "ended");
    private static final Set<Role> WRITERS = EnumSet.of(Role.LEAD, Role.DEPUTY);

    @Inject
    private AgreementReading reading;

    @Inject
    private Agreements agreements;

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    @Inject
    private PageKit kit;

    private String id;
    private String step;
    private int edition;
    private LocalDate next;
    private transient String found;
    private transient String reason;
    private transient AgreementView agreement;

    /** Reads the agreement that the address names. */
    public void open() {
        show();
        next = Now.day(frame.zoneOf(actors.current().schoolId())).plusYears(1);
    }

    private void show() {
        agreement = reading.one(number());
        edition = agreement.edition();
    }

    private long number() {
        return Address.id(id, "agreement");
    }

    /** @return the agreement with its review; null to stay with what is wrong */
    public String review() {
        return done("reviewed", () -> agreements.review(number(), edition, found, next));
    }

    /** @return the agreement that has ended; null to stay with what is wrong */
    public String end() {
        return done("ended", () -> agreements.end(number(), edition, reason));
    }

    private String done(String what, Runnable deed) {
        try {
            deed.run();
            return "/sharing/agreement.xhtml?faces-redirect=true&id=" + number() + "&saved=" + what;
        } catch (BadInput refused) {
            kit.show("agreement", refused);
            show();
            return null;
        }
    }

    /** Answers with the agreement on paper. */
    public void pdf() {
        byte[] pdf = AgreementPdf.of(reading.paper(number()));
        Download.stream("information-sharing-agreement.pdf", "application/pdf", to -> to.write(pdf));
    }

    /** @return what was saved just now, as the address says it; null where it says nothing of the kind */
    public String getSaved() {
        String saved = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("saved");
        return saved != null && SAVED.contains(saved) ? Texts.of("agreement").get("saved." + saved) : null;
    }

    /** @return whether the reader may change it, and it has not been ended */
    public boolean isChangeable() {
        return !Collections.disjoint(actors.current().roles(), WRITERS)
                && !getAgreement().isOver();
    }

    /** @return whether the page asks why it ends */
    public boolean isEnding() {
        return END.equals(step) && isChangeable();
    }

    /** @return whether a review can be entered */
    public boolean isReviewable() {
        return isChangeable() && !isEnding() && getAgreement().state().isInForce();
    }

    /** @return whether a review is due, so that the page begins with the way to it */
    public boolean isReviewDue() {
        return isReviewable() && getAgreement().state() != AgreementState.IN_FORCE;
    }

    public AgreementView getAgreement() {
        if (agreement == null) {
            agreement = reading.one(number());
        }
        return agreement;
    }

    /** @return the page's address, so that what was typed in one step is not sent for another */
    public String getAgain() {
        return "/sharing/agreement.xhtml?id=" + id + (step == null ? "" : "&step=" + step);
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

    public String getStep() {
        return step;
    }

    public void setStep(String step) {
        this.step = END.equals(step) ? step : null;
    }

    public LocalDate getNext() {
        return next;
    }

    public void setNext(LocalDate next) {
        this.next = next;
    }

    public String getFound() {
        return found;
    }

    public void setFound(String found) {
        this.found = found;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
