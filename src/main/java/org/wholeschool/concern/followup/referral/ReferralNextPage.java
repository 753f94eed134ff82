package org.wholeschool.concern.followup.referral;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.web.PageKit;

/** Escalates a referral, or accepts its refusal. What was typed is never written down with a session. */
@Named
@ViewScoped
public class ReferralNextPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReferralChase chase;

    @Inject
    private PageKit kit;

    private String id;
    private int edition;
    private ReferralNext next;
    private transient String whom;
    private transient String disagreement;
    private transient String words;
    private transient String why;
    private LocalDate doneOn;
    private LocalDate dueOn;
    private transient ReferralChase.Form form;

    /** Reads the referral that the address names. */
    public void open() {
        form = chase.one(ConcernAddress.id(id));
        edition = form.edition();
        next = form.isRefused() ? null : ReferralNext.ESCALATED;
        doneOn = form.today();
        dueOn = form.dueOn();
    }

    /** Before the page is drawn again: a person who may not read the concern any more is shown nothing. */
    public void lookAgain() {
        if (kit.isDrawnAgain()) {
            form = chase.one(ConcernAddress.id(id));
        }
    }

    /** @return the way back to the concern, or null to stay with what is wrong */
    public String save() {
        boolean isAccepted = next == ReferralNext.ACCEPTED;
        try {
            chase.follow(
                    ConcernAddress.id(id),
                    edition,
                    new NextEntry(next, whom, doneOn, disagreement, isAccepted ? why : words, dueOn));
        } catch (BadInput refused) {
            kit.show("followup", refused);
            edition = chase.one(ConcernAddress.id(id)).edition();
            return null;
        }
        return "/concern/view.xhtml?faces-redirect=true&id=" + getForm().concernId() + "&saved="
                + (isAccepted ? "REFUSAL_ACCEPTED" : "ESCALATED");
    }

    public ReferralChase.Form getForm() {
        if (form == null) {
            form = chase.one(ConcernAddress.id(id));
        }
        return form;
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

    public ReferralNext getNext() {
        return next;
    }

    public void setNext(ReferralNext next) {
        this.next = next;
    }

    public String getWhom() {
        return whom;
    }

    public void setWhom(String whom) {
        this.whom = whom;
    }

    public String getDisagreement() {
        return disagreement;
    }

    public void setDisagreement(String disagreement) {
        this.disagreement = disagreement;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    public LocalDate getDoneOn() {
        return doneOn;
    }

    public void setDoneOn(LocalDate doneOn) {
        this.doneOn = doneOn;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }
}
