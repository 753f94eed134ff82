package org.wholeschool.intervention.start;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Address;
import org.wholeschool.access.NotFound;
import org.wholeschool.intervention.ContextTexts;
import org.wholeschool.intervention.Lever;
import org.wholeschool.intervention.plan.Measure;
import org.wholeschool.intervention.plan.action.ActionFields;
import org.wholeschool.intervention.plan.page.GoalFields;
import org.wholeschool.intervention.plan.page.PlanChoices;
import org.wholeschool.intervention.plan.page.PlanFields;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.school.Schools;

/** A lead starts a plan from a finding: what the finding says is filled in, and can be changed. */
@Named
@ViewScoped
public class StartPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int ACTION_DAYS = 7;

    @Inject
    private transient QuickPlans quick;

    @Inject
    private transient StartProposals proposals;

    @Inject
    private transient Schools schools;

    @Inject
    private transient PlanChoices choices;

    @Inject
    private transient Actors actors;

    @Inject
    private transient PageKit kit;

    private String place;
    private String band;
    private String pattern;
    private transient StartProposals.Proposed proposed;
    private final PlanFields fields = new PlanFields();
    private final ActionFields action = new ActionFields();
    private transient String perhaps;
    private boolean isMeantOtherwise;

    /** Fills in what the finding says; a place or part of the day that there is not is not found. */
    public void open() {
        StartProposals.Proposed known = getProposed();
        LocalDate today = Now.day(schools.profile().zone());
        fields.setTitle(known.name());
        fields.setWhy(known.why());
        fields.setLever(known.lever());
        fields.setChosen(known.chosen().toArray(String[]::new));
        fields.setReviewOn(proposals.reviewOn(StartProposals.startsOn(today, known.to())));
        GoalFields goal = fields.getGoals().get(0);
        goal.setIndicator(known.indicator());
        goal.setPositive(Texts.of("start").get("goal.proposed", known.name()));
        goal.setMeasure(Measure.FELT_SAFETY);
        action.setTask(known.task());
        action.setOwner(choices.owner(actors.current().accountId()));
        action.setDue(today.plusDays(ACTION_DAYS));
    }

    /** @return what is proposed for the place and time of the address */
    public StartProposals.Proposed getProposed() {
        if (proposed == null) {
            proposed = proposals
                    .at(Address.id(place, "plan"), band == null || band.isEmpty() ? 0 : bandId())
                    .orElseThrow(() -> new NotFound("plan"));
        }
        return proposed;
    }

    private long bandId() {
        return "0".equals(band) ? 0 : Address.id(band, "plan");
    }

    /** @return the plan that has started; null to stay, with what is wrong */
    public String start() {
        StartProposals.Proposed known = getProposed();
        QuickPlan typed = new QuickPlan(
                new QuickPlan.Where(
                        known.places(),
                        bandId(),
                        Address.optional(pattern, "plan", Long::valueOf),
                        known.isRise(),
                        known.from(),
                        known.to()),
                fields.getTitle(),
                known.first(),
                fields.getWhy(),
                fields.getLever(),
                new LinkedHashSet<>(List.of(fields.getChosen())),
                fields.getOwn(),
                fields.getGoals().get(0).asText(),
                fields.getReviewOn(),
                new QuickPlan.Action(action.getTask(), action.getOwner(), action.getDue()));
        String looked = isMeantOtherwise ? perhaps : null;
        try {
            return "/intervention/plan.xhtml?faces-redirect=true&done=quick&id=" + quick.start(typed, looked);
        } catch (BadInput refused) {
            perhaps = ContextTexts.both(looked, refused);
            isMeantOtherwise = false;
            kit.show("intervention", refused);
            return null;
        }
    }

    /** @return what the address says, for the page with all fields */
    public String getAddress() {
        return pattern == null || pattern.isEmpty()
                ? "?place=" + Address.id(place, "plan") + (bandId() == 0 ? "" : "&band=" + bandId())
                : "?pattern=" + Address.id(pattern, "plan");
    }

    public Lever[] getLevers() {
        return Lever.values();
    }

    public Measure[] getMeasures() {
        return new Measure[] {Measure.FELT_SAFETY, Measure.CONCERNS, Measure.PUPILS, Measure.STAFF_CONFIDENCE};
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getBand() {
        return band;
    }

    public void setBand(String band) {
        this.band = band;
    }

    public String getPattern() {
        return pattern;
    }

    public void setPattern(String pattern) {
        this.pattern = pattern;
    }

    public PlanFields getFields() {
        return fields;
    }

    public ActionFields getAction() {
        return action;
    }

    /** @return words that may be a name and have to be looked at first */
    public String getPerhaps() {
        return perhaps;
    }

    public boolean isMeantOtherwise() {
        return isMeantOtherwise;
    }

    public void setMeantOtherwise(boolean meantOtherwise) {
        isMeantOtherwise = meantOtherwise;
    }
}
