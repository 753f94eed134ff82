package org.wholeschool.peermap;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.wholeschool.access.NotFound;
import org.wholeschool.concern.ConcernAddress;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.PageKit;

/** One child in a risk assessment: what may happen, what the child needs and says, what is done now. What was typed is never written down with a session. */
@Named
@ViewScoped
public class AssessChildPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient RiskAssessments assessments;

    @Inject
    private transient PageKit kit;

    private String id;
    private String pupil;
    private long version;
    private transient RiskView view;
    private transient String purpose;
    private transient String harm;
    private transient String needs;
    private transient String strengths;
    private transient String says;
    private transient String done;

    /** Fills the form with what stands there. */
    public void open() {
        RiskView.Child child = getChild();
        version = child.version();
        purpose = child.texts().purpose();
        harm = child.texts().harm();
        needs = child.texts().needs();
        strengths = child.texts().strengths();
        says = child.texts().says();
        done = child.texts().done();
    }

    /** Before the page is drawn again: to nobody who may not read it any more. */
    public void lookAgain() {
        if (kit.isDrawnAgain()) {
            view = null;
            getChild();
        }
    }

    /** @return the way back to the assessment, or null to stay with what is wrong. Where somebody has changed it meanwhile, what they wrote is shown beside, and saving again means it */
    public String save() {
        try {
            assessments.consider(ConcernAddress.id(id), ConcernAddress.id(pupil), version, new RiskTexts(purpose, harm, needs, strengths, says, done));
            return "/peermap/assessment.xhtml?faces-redirect=true&id=" + id;
        } catch (BadInput refused) {
            kit.show("peermap", refused);
            view = null;
            version = getChild().version();
            return null;
        }
    }

    public RiskView.Child getChild() {
        return getView().children().stream().filter(child -> child.pupil() == ConcernAddress.id(pupil)).findFirst().orElseThrow(() -> new NotFound("pupil"));
    }

    public RiskView getView() {
        if (view == null) {
            view = assessments.one(ConcernAddress.id(id));
        }
        return view;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getPupil() {
        return pupil;
    }

    public void setPupil(String pupil) {
        this.pupil = pupil;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public String getHarm() {
        return harm;
    }

    public void setHarm(String harm) {
        this.harm = harm;
    }

    public String getNeeds() {
        return needs;
    }

    public void setNeeds(String needs) {
        this.needs = needs;
    }

    public String getStrengths() {
        return strengths;
    }

    public void setStrengths(String strengths) {
        this.strengths = strengths;
    }

    public String getSays() {
        return says;
    }

    public void setSays(String says) {
        this.says = says;
    }

    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }
}
