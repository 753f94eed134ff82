package org.wholeschool.peermap.risk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.wholeschool.access.NotFound;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.peermap.record.RiskTexts;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.FormCheck;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;

/**
 * One child in a risk assessment: what may happen, what the child needs and says, what is done now; the map stands
 * beside it for those who come from there. What was typed is never written down with a session.
 */
@Named
@ViewScoped
public class AssessChildPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient AssessFromMap fromMap;

    @Inject
    private transient RiskAssessments assessments;

    @Inject
    private transient PageKit kit;

    private String id;
    private String pupil;
    private String from;
    private long version;
    private String after;
    private boolean saved;
    private transient RiskView view;
    private transient RiskTexts base;
    private transient Map<String, String> theirs;
    private transient String purpose;
    private transient String harm;
    private transient String needs;
    private transient String strengths;
    private transient String says;
    private transient String done;

    /** Fills the form with what stands there. */
    public void open() {
        if (!getView().write()) {
            throw new NotFound("assessment");
        }
        RiskView.Child child = getChild();
        version = child.version();
        base = child.texts();
        purpose = base.purpose();
        harm = base.harm();
        needs = base.needs();
        strengths = base.strengths();
        says = base.says();
        done = base.done();
    }

    /** Before the page is drawn again: to nobody who may not read it any more. */
    public void lookAgain() {
        if (kit.isDrawnAgain()) {
            view = null;
            getChild();
        }
    }

    /**
     * Saves as far as it has come.
     *
     * @return the way back to the assessment where every question has an answer; null to stay, with what is wrong or
     *     still missing beside its field. Where somebody has changed it meanwhile, what they wrote is shown beside, and
     *     saving again means it
     */
    public String save() {
        saved = false;
        try {
            write(new RiskTexts(purpose, harm, needs, strengths, says, done));
            view = null;
            open();
            theirs = null;
            List<String> missing = base.unanswered();
            if (missing.isEmpty()) {
                return next();
            }
            saved = true;
            kit.say("peermap", "assess.saved");
            missing.forEach(field -> kit.show("peermap", new BadInput(field, "child." + field + ".required")));
            return null;
        } catch (BadInput refused) {
            kit.show("peermap", refused);
            view = null;
            meet(getChild());
            return null;
        }
    }

    /** The first that is written begins the assessment. */
    private void write(RiskTexts texts) {
        if (version == 0) {
            fromMap.begin(ConcernAddress.id(id), ConcernAddress.id(pupil), texts);
        } else {
            assessments.consider(ConcernAddress.id(id), ConcernAddress.id(pupil), version, texts);
        }
    }

    /** @return from the map, the form of the next pupil directly involved who is not considered; else the assessment */
    private String next() {
        return getView().children().stream()
                .filter(child -> isFromMap() && child.isDirect() && !child.considered())
                .findFirst()
                .map(child -> "/peermap/assess.xhtml?faces-redirect=true&from=map&id=" + id + "&pupil=" + child.pupil()
                        + "&after=" + pupil)
                .orElse("/peermap/assessment.xhtml?faces-redirect=true&id=" + id);
    }

    /** @return whether it was opened from the map, which is beside the form */
    public boolean isFromMap() {
        return "map".equals(from);
    }

    /** What somebody else wrote meanwhile: in the form, where nothing else was typed; else beside it. */
    private void meet(RiskView.Child now) {
        if (now.version() == version) {
            return;
        }
        RiskTexts was = base == null ? now.texts() : base;
        theirs = new HashMap<>();
        purpose = met("purpose", was.purpose(), purpose, now.texts().purpose());
        harm = met("harm", was.harm(), harm, now.texts().harm());
        needs = met("needs", was.needs(), needs, now.texts().needs());
        strengths = met("strengths", was.strengths(), strengths, now.texts().strengths());
        says = met("says", was.says(), says, now.texts().says());
        done = met("done", was.done(), done, now.texts().done());
        base = now.texts();
        version = now.version();
    }

    private String met(String field, String was, String typed, String now) {
        boolean isMine = !Objects.equals(FormCheck.kept(typed), was);
        if (isMine && !Objects.equals(now, was) && !Objects.equals(now, FormCheck.kept(typed))) {
            theirs.put(field, now == null ? Texts.of("peermap").get("theirs.nothing") : now);
        }
        return isMine ? typed : now;
    }

    /** @return by field, what somebody else wrote meanwhile where something else was typed */
    public Map<String, String> getTheirs() {
        return theirs == null ? Map.of() : theirs;
    }

    /** @return of which state the form is: what was typed for one is not sent for another after a sign-out */
    public long getEdition() {
        return version;
    }

    /** @return whether what was sent last was taken, though something is missing */
    public boolean isSaved() {
        return saved;
    }

    public RiskView.Child getChild() {
        return getView().children().stream()
                .filter(child -> child.pupil() == ConcernAddress.id(pupil))
                .findFirst()
                .orElseThrow(() -> new NotFound("pupil"));
    }

    public RiskView getView() {
        if (view == null) {
            view = fromMap.form(ConcernAddress.id(id));
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

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }

    /** @return that the pupil before this one is assessed, in a sentence; null where none was */
    public String getBefore() {
        return getView().children().stream()
                .filter(child -> String.valueOf(child.pupil()).equals(after) && child.considered())
                .map(child -> Texts.of("peermap").get("assess.after", child.name()))
                .findFirst()
                .orElse(null);
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
