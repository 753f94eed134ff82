package org.wholeschool.intervention.meeting;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.function.Consumer;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Address;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.intervention.ContextTexts;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.web.PageKit;

/** One planning meeting, as one form: who should come, what is talked about, and what came of it. */
@Named
@ViewScoped
public class MeetingPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String KIND = "meeting";
    private static final List<String> OF_PLANS = List.of("text.", "action.", "own.", "plan.");

    @Inject
    private transient Meetings meetings;

    @Inject
    private transient MeetingFormPage form;

    @Inject
    private transient Actors actors;

    @Inject
    private transient PageKit kit;

    private final MeetingFields fields = new MeetingFields();
    private String id;
    private String plan;
    private String done;
    private int edition;
    private transient MeetingView view;
    private transient MeetingView before;
    private transient List<String> theirs;
    private transient List<String> unkept;
    private transient String perhaps;
    private boolean meantOtherwise;

    /** Reads the meeting that the address names; without one it begins another for the plan that it names. */
    public void open() {
        if (isNew()) {
            Address.id(plan, "plan");
            if (!actors.current().roles().contains(Role.LEAD)
                    && !actors.current().roles().contains(Role.DEPUTY)) {
                throw new NotFound(KIND);
            }
            meetings.ofPlan(Address.id(plan, "plan"));
            return;
        }
        look();
        if ("begun".equals(done)) {
            kit.say(KIND, "done.begun");
        }
        done = null;
    }

    /** Before the page is drawn again: as it is now, and only to people who may still read it. What was typed stays. */
    public void lookAgain() {
        form.forget();
        if (kit.isDrawnAgain() && !isNew()) {
            MeetingView now = meetings.one(number());
            if (view != null && now.write() && (view.planned() && !now.planned() || view.begun() && !now.begun())) {
                turn(now);
            }
            view = now;
        }
    }

    /** What was filled in is not asked any more: what was typed of it is shown, and cannot be kept. */
    private void turn(MeetingView now) {
        unkept = MeetingWords.typed(before, now, fields, meetings.whomToAsk(number()));
        begin(now);
    }

    private void look() {
        view = meetings.one(number());
        begin(view);
        unkept = null;
    }

    /** From now on the form is of the edition that there is now. */
    private void begin(MeetingView now) {
        follow(now);
        fields.fill(now);
    }

    private void follow(MeetingView now) {
        edition = now.edition();
        before = now;
    }

    public boolean isNew() {
        return id == null || id.isEmpty();
    }

    private long number() {
        return Address.id(id, KIND);
    }

    /** @return the page of the draft that was made; null to stay, where the plan is closed */
    public String begin() {
        try {
            return "/intervention/meeting.xhtml?faces-redirect=true&done=begun&id="
                    + meetings.begin(Address.id(plan, "plan"));
        } catch (BadInput refused) {
            show(refused);
            return null;
        }
    }

    /** Keeps it, and tells anyone who is invited. */
    public void keep() {
        changed(
                looked -> meetings.change(number(), edition, fields.asText(), looked),
                getView().state() == MeetingState.INVITED ? MeetingFormPage.told("done.kept.invited") : "done.kept");
    }

    public void invite() {
        changed(
                looked -> meetings.invite(number(), edition, fields.asText(), looked),
                MeetingFormPage.told("done.invited"));
    }

    /** Enters it as one that was held. */
    public void held() {
        changed(looked -> meetings.held(number(), edition, fields.asText(), looked), "done.held");
    }

    /** Cancels it. What was typed and not kept is shown once more. */
    public void cancel() {
        done(looked -> meetings.cancel(number(), edition), MeetingFormPage.told("done.cancelled"));
    }

    /** @return the way to the plan, once the draft is gone; null to stay, with what a colleague changed meanwhile */
    public String discard() {
        if (attempt(looked -> meetings.discard(number(), edition))) {
            return "/intervention/plan.xhtml?faces-redirect=true&done=unmet&id="
                    + getView().planId();
        }
        meet();
        return null;
    }

    /** What the Enter key asks for: everything stays as it was typed. */
    public void stay() {
        kit.say("intervention", "plan.stayed");
    }

    /**
     * Does something for which the form's edition counts, and shows it as it is then. Where a colleague has changed it
     * meanwhile, what they changed is shown.
     *
     * @param deed what to do, with the words that the writer has said are meant otherwise, or null
     * @param sentence what is said once it is done
     */
    void changed(Consumer<String> deed, String sentence) {
        if (done(deed, sentence)) {
            look();
        }
    }

    private boolean done(Consumer<String> deed, String sentence) {
        boolean isDone = attempt(deed);
        if (isDone) {
            kit.say(KIND, sentence);
            perhaps = null;
            theirs = null;
        } else {
            meet();
        }
        return isDone;
    }

    /**
     * Does something that takes no one's place. What else was typed stays.
     *
     * @return whether it was done; where not, what is wrong is shown
     */
    boolean did(Consumer<String> deed, String sentence) {
        boolean isDone = attempt(looked -> {
            deed.accept(looked);
            perhaps = null;
            kit.say(KIND, sentence);
        });
        MeetingView now = isDone ? meetings.one(number()) : null;
        // The form goes along with its own deed alone: if another person changed something meanwhile, it stays as it
        // was begun.
        if (isDone && now.edition() <= edition + 1) {
            follow(now);
        }
        return isDone;
    }

    /**
     * @param deed what to do, with the words that the writer has said are meant otherwise, or null
     * @return whether it could be done; where not, what is wrong is shown
     */
    boolean attempt(Consumer<String> deed) {
        try {
            deed.accept(meantOtherwise ? perhaps : null);
            return true;
        } catch (BadInput refused) {
            show(refused);
            return false;
        }
    }

    private void show(BadInput refused) {
        perhaps = ContextTexts.perhaps(refused);
        meantOtherwise = false;
        kit.show(refused, each -> OF_PLANS.stream().anyMatch(each.key()::startsWith) ? "intervention" : KIND);
    }

    /**
     * Where a colleague has changed it meanwhile, what they changed stands beside what was typed: it is taken over
     * where nothing else was typed, and where something was, keeping it again puts that in its place.
     */
    private void meet() {
        MeetingView now = meetings.one(number());
        if (now.edition() == edition) {
            return;
        }
        theirs = MeetingWords.changed(before, now);
        // Of one whose other part is filled in by now, what was typed is shown before it is drawn again.
        if (now.planned() && before != null) {
            fields.meet(before, now);
        }
        if (getView().planned() == now.planned() && view.begun() == now.begun()) {
            view = now;
            follow(now);
        }
    }

    /** @return the meeting as it is now; null for a new one */
    public MeetingView getView() {
        if (view == null && !isNew()) {
            view = meetings.one(number());
        }
        return view;
    }

    /** @return what the page's address says beside its name */
    public String getAddress() {
        return "?id=" + number();
    }

    /** @return the seat of a row; null for one that is added */
    public MeetingView.AtTable seat(int row) {
        Long seat = fields.getSeats().get(row).getId();
        return seat == null
                ? null
                : getView().seats().stream()
                        .filter(each -> each.id() == seat)
                        .findFirst()
                        .orElse(null);
    }

    public MeetingFields getFields() {
        return fields;
    }

    public List<String> getTheirs() {
        return theirs == null ? List.of() : theirs;
    }

    /** @return what was typed and cannot be kept any more */
    public List<String> getUnkept() {
        return unkept == null ? List.of() : unkept;
    }

    public int getEdition() {
        return edition;
    }

    public String getPerhaps() {
        return perhaps;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getPlan() {
        return plan;
    }

    public void setPlan(String plan) {
        this.plan = plan;
    }

    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }

    public boolean isMeantOtherwise() {
        return meantOtherwise;
    }

    public void setMeantOtherwise(boolean meantOtherwise) {
        this.meantOtherwise = meantOtherwise;
    }
}
