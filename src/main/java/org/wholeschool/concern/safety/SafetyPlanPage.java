package org.wholeschool.concern.safety;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.wholeschool.access.Address;
import org.wholeschool.concern.followup.situation.PupilContext;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;

/** One safety plan: read and review it, change it, end it, or begin one. */
@Named
@ViewScoped
public class SafetyPlanPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String CHANGE = "change";
    private static final String END = "end";

    @Inject
    private SafetyPlans plans;

    @Inject
    private SafetyPlanReading reading;

    @Inject
    private PupilContext context;

    @Inject
    private PageKit kit;

    private String id;
    private String concern;
    private String pupil;
    private String step;
    private int edition;
    private final SafetyForm form = new SafetyForm();
    private LocalDate next;
    private SafetyOutcome outcome;
    private transient String reviewNote;
    private transient String outcomeNote;
    private transient SafetyView plan;
    private transient SafetyView.Who who;
    private transient SafetyChoices choices;

    /** Reads the plan that the address names, or the pupil for whom a new one is. */
    public void open() {
        if (isNew()) {
            who = whom();
            form.propose(getChoices(), context.beside(ConcernAddress.id(concern)), Address.id(pupil, "pupil"));
        } else {
            show();
            form.fill(plan.entry());
            next = getChoices().review();
        }
    }

    /** Before the page is drawn again: people who may not read the concern any more are shown nothing of the plan. */
    public void lookAgain() {
        if (kit.isDrawnAgain()) {
            if (isNew()) {
                who = whom();
            } else {
                plan = reading.one(number());
            }
        }
    }

    private SafetyView.Who whom() {
        return reading.pupil(ConcernAddress.id(concern), Address.id(pupil, "pupil"));
    }

    private void show() {
        plan = reading.one(number());
        edition = plan.edition();
        concern = Long.toString(plan.concernId());
    }

    private long number() {
        return Address.id(id, "safety-plan");
    }

    /** @return the plan, once it is in force; null to stay with what is wrong */
    public String start() {
        return save(true);
    }

    /** @return the plan as it is kept now; null to stay with what is wrong */
    public String save() {
        return save(false);
    }

    private String save(boolean start) {
        boolean isStarted = start || !isStartable();
        return done(start ? "STARTED" : isStarted ? "CHANGED" : "DRAFTED", () -> {
            if (isNew()) {
                return plans.begin(ConcernAddress.id(concern), Address.id(pupil, "pupil"), form.typed(), start);
            }
            plans.change(number(), edition, form.typed(), start);
            return number();
        });
    }

    /** @return the plan with its review; null to stay with what is wrong */
    public String review() {
        return done("REVIEWED", () -> {
            plans.review(number(), edition, reviewNote, next);
            return number();
        });
    }

    /** @return the plan that has ended; null to stay with what is wrong */
    public String end() {
        return done("ENDED", () -> {
            plans.end(number(), edition, outcome, outcomeNote);
            return number();
        });
    }

    /** Adds a row for another place. */
    public void addPlace() {
        form.addRow();
    }

    private String done(String step, LongSupplier deed) {
        try {
            return "/concern/safety-plan.xhtml?faces-redirect=true&id=" + deed.getAsLong() + "&saved=" + step;
        } catch (BadInput refused) {
            kit.show("safety", refused);
            if (!isNew()) {
                show();
            }
            return null;
        }
    }

    /** @return what was saved just now, as the address says it; null where it says nothing of the kind */
    public String getSaved() {
        String saved = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("saved");
        return Stream.of(SafetyStep.values())
                .filter(kind -> kind.name().equals(saved))
                .findFirst()
                .map(kind -> Texts.of("safety").getOr("saved." + kind, null))
                .orElse(null);
    }

    public boolean isNew() {
        return id == null || id.isEmpty();
    }

    /** @return whether the page is the form of the plan */
    public boolean isDrawnForm() {
        return isNew() || CHANGE.equals(step) && !getPlan().isOver();
    }

    /** @return whether the page asks how the plan ended */
    public boolean isEnding() {
        return !isNew() && END.equals(step) && !getPlan().isOver();
    }

    /** @return whether a draft is before its reader, or none yet: it can be put in force */
    public boolean isStartable() {
        return isNew() || getPlan().isDraft();
    }

    public SafetyView getPlan() {
        if (plan == null && !isNew()) {
            plan = reading.one(number());
        }
        return plan;
    }

    /** @return whom the plan keeps safe */
    public SafetyView.Who getWho() {
        if (!isNew()) {
            return getPlan().pupil();
        }
        if (who == null) {
            who = whom();
        }
        return who;
    }

    public SafetyChoices getChoices() {
        if (choices == null) {
            List<Long> chosen = form.getRows().stream()
                    .map(SafetyForm.Row::getPlace)
                    .filter(Objects::nonNull)
                    .toList();
            choices = reading.choices(
                    ConcernAddress.id(concern),
                    isNew()
                            ? chosen
                            : getPlan().entry().spots().stream()
                                    .map(SafetyEntry.Spot::place)
                                    .toList());
        }
        return choices;
    }

    public SafetyOutcome[] getOutcomes() {
        return SafetyOutcome.values();
    }

    /** @return what the page's address ends in, so that what was typed in one step is not sent for another */
    public String getAgain() {
        return "/concern/safety-plan.xhtml?"
                + (isNew() ? "concern=" + concern + "&pupil=" + pupil : "id=" + id)
                + (step == null || isNew() ? "" : "&step=" + step);
    }

    public SafetyForm getForm() {
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

    public String getConcern() {
        return concern;
    }

    public void setConcern(String concern) {
        this.concern = concern;
    }

    public String getPupil() {
        return pupil;
    }

    public void setPupil(String pupil) {
        this.pupil = pupil;
    }

    public String getStep() {
        return step;
    }

    public void setStep(String step) {
        this.step = CHANGE.equals(step) || END.equals(step) ? step : null;
    }

    public LocalDate getNext() {
        return next;
    }

    public void setNext(LocalDate next) {
        this.next = next;
    }

    public SafetyOutcome getOutcome() {
        return outcome;
    }

    public void setOutcome(SafetyOutcome outcome) {
        this.outcome = outcome;
    }

    public String getReviewNote() {
        return reviewNote;
    }

    public void setReviewNote(String reviewNote) {
        this.reviewNote = reviewNote;
    }

    public String getOutcomeNote() {
        return outcomeNote;
    }

    public void setOutcomeNote(String outcomeNote) {
        this.outcomeNote = outcomeNote;
    }
}
