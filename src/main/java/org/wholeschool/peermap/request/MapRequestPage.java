package org.wholeschool.peermap.request;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Set;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.peermap.reading.Emergencies;
import org.wholeschool.peermap.reading.MapReading;
import org.wholeschool.peermap.reading.MapRequestView;
import org.wholeschool.peermap.record.MapState;
import org.wholeschool.peermap.risk.RiskAssessments;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.FormCheck;
import org.wholeschool.platform.web.PageKit;

/**
 * One request for an identified map: what is asked for, and what whoever reads it can do. What was typed is never
 * written down with a session.
 */
@Named
@ViewScoped
public class MapRequestPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What an address may say that has just happened. */
    private static final Set<String> THEN = Set.of("sent", "opened", "closed");

    @Inject
    private transient MapReading reading;

    @Inject
    private transient MapRequests requests;

    @Inject
    private transient MapDecisions decisions;

    @Inject
    private transient MapChanges changes;

    @Inject
    private transient RiskAssessments assessments;

    @Inject
    private transient Emergencies emergencies;

    @Inject
    private transient PageKit kit;

    private String id;
    private String then;
    private transient String reason;
    private transient String justification;
    private transient String judgement;
    private transient Boolean right;
    private transient String change;
    private transient MapRequestView view;
    private transient Boolean assessed;

    /** Looks whether there is one that whoever asks may read. */
    public void open() {
        view = reading.one(number());
    }

    /** Before the page is drawn again: as it is now, and to nobody who may not read it any more. */
    public void lookAgain() {
        if (kit.isDrawnAgain()) {
            then = null;
            open();
        }
    }

    public void approve() {
        done("approved", () -> decisions.approve(number(), reason));
    }

    public void refuse() {
        done("refused", () -> decisions.refuse(number(), reason));
    }

    public void withdraw() {
        done("withdrawn", () -> requests.withdraw(number()));
    }

    public void close() {
        done("closed", () -> requests.close(number()));
    }

    public void justify() {
        done("justified", () -> requests.justify(number(), justification));
    }

    /** Says what the map changed. */
    public void sayChange() {
        done("change.saved", () -> {
            changes.say(number(), change);
            change = null;
        });
    }

    /** @return what it changed, as far as that was said */
    public MapChanges.Change getOutcome() {
        return changes.of(number());
    }

    public void judge() {
        done("judged", () -> decisions.judge(number(), right, judgement));
    }

    /**
     * @return the way to the assessment around this map, which is begun with it; null to stay where something is typed
     *     here that is not saved yet
     */
    public String beginAssessment() {
        assessments.begin(number());
        if (FormCheck.kept(reason) == null
                && FormCheck.kept(justification) == null
                && FormCheck.kept(judgement) == null
                && FormCheck.kept(change) == null) {
            return "/peermap/assessment.xhtml?faces-redirect=true&id=" + id;
        }
        assessed = null;
        kit.say("peermap", "request.begun");
        return null;
    }

    /** What the Enter key asks for: everything stays as it was typed. */
    public void stay() {
        kit.say("peermap", "risk.stayed");
    }

    /** @return whether there is a risk assessment around this map */
    public boolean isAssessed() {
        if (assessed == null) {
            assessed = assessments.isBegun(number());
        }
        return assessed;
    }

    private void done(String said, Runnable deed) {
        try {
            deed.run();
            kit.say("peermap", said);
        } catch (BadInput refused) {
            kit.show("peermap", refused);
        }
    }

    private long number() {
        return ConcernAddress.id(id);
    }

    public MapRequestView getView() {
        if (view == null) {
            open();
        }
        return view;
    }

    /**
     * @return the key of what has just happened, by what the address says; "" for nothing. A map that is said to have
     *     closed and is open says nothing
     */
    public String getNews() {
        if (then == null || !THEN.contains(then)) {
            return "";
        }
        if (then.equals("opened")) {
            return "request.opened." + emergencies.told();
        }
        return !then.equals("closed")
                ? "request." + then
                : getView().state() == MapState.CLOSED
                        ? "request.closed"
                        : getView().may().open() ? "" : "request.not-open";
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getThen() {
        return then;
    }

    public void setThen(String then) {
        this.then = then;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getJustification() {
        return justification;
    }

    public void setJustification(String justification) {
        this.justification = justification;
    }

    public String getJudgement() {
        return judgement;
    }

    public void setJudgement(String judgement) {
        this.judgement = judgement;
    }

    public Boolean getRight() {
        return right;
    }

    public void setRight(Boolean right) {
        this.right = right;
    }

    public String getChange() {
        return change;
    }

    public void setChange(String change) {
        this.change = change;
    }
}
