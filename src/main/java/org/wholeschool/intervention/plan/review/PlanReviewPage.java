package org.wholeschool.intervention.plan.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.wholeschool.intervention.evaluation.Judgement;
import org.wholeschool.intervention.evaluation.Verdict;
import org.wholeschool.intervention.plan.GoalText;
import org.wholeschool.intervention.plan.PlanView;
import org.wholeschool.intervention.plan.PlanWords;
import org.wholeschool.intervention.plan.page.ContextPlanPage;
import org.wholeschool.intervention.plan.page.PlanTestPage;
import org.wholeschool.intervention.plan.voice.PlanVoicePage;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;

/** The part of a plan's page on which it is reviewed: what counts say, and what is decided. */
@Named
@RequestScoped
public class PlanReviewPage {

    private final Texts texts = Texts.of("intervention");

    @Inject
    private PlanReviews reviews;

    @Inject
    private ContextPlanPage page;

    @Inject
    private PlanTestPage tests;

    @Inject
    private PlanVoicePage voices;

    @Inject
    private PageKit kit;

    private ReviewView review;
    private PlanReviews.Figured figured;
    private ReviewDecision decision;
    private String reason;

    /** Asks counts, once. */
    public void evaluate(PlanView plan) {
        page.done(looked -> reviews.evaluate(plan.id()), "evaluation.done");
        review = null;
    }

    /** Decides what becomes of the plan. What else was typed stays. */
    public void decide(PlanView plan) {
        if (page.done(looked -> reviews.decide(plan.id(), decision, reason, looked), "decision.done")) {
            decision = null;
            reason = null;
        }
        review = null;
    }

    /**
     * Closes the plan, once nothing that was typed for a decision, or of how young people took part, would be lost by
     * it.
     *
     * @return the way on, or null to stay
     */
    public String close() {
        if (decision != null || !GoalText.isBlank(reason)) {
            kit.show("intervention", new BadInput("decisionReason", "decision.typed"));
            return null;
        }
        return voices.isUnkept() ? null : page.close();
    }

    /** @return the review of a plan that was started */
    public ReviewView review(PlanView plan) {
        if (review == null) {
            review = reviews.one(plan.id());
        }
        return review;
    }

    private PlanReviews.Figured figured(PlanView plan) {
        if (figured == null) {
            figured = reviews.figures(plan.id()).orElseThrow();
        }
        return figured;
    }

    public WeeksPicture picture(PlanView plan) {
        return new WeeksPicture(figured(plan).counts(), figured(plan).design(), texts);
    }

    public ReviewFigures figures(PlanView plan) {
        return new ReviewFigures(figured(plan), texts);
    }

    /** @return what counts say, in sentences */
    public String counts(PlanView plan) {
        ReviewView.Evaluated made = review(plan).evaluation();
        boolean isOpen = made.judgement().answer() == Verdict.Answer.TOO_FEW_TO_SAY
                || made.judgement().answer() == Verdict.Answer.NO_CLEAR_CHANGE;
        return isOpen && made.more() && !made.hidden()
                ? answer(made) + " " + texts.get("evaluation.more")
                : answer(made);
    }

    private String answer(ReviewView.Evaluated made) {
        Verdict.Answer answer = made.judgement().answer();
        if (answer == Verdict.Answer.NOT_ASKED && made.whole()) {
            return texts.get("evaluation.NOT_ASKED.whole");
        }
        if (answer != Verdict.Answer.TOO_FEW_TO_SAY) {
            return texts.get("evaluation." + answer);
        }
        if (made.ownGone()) {
            return texts.get("evaluation.gone");
        }
        if (!made.refusals().isEmpty()) {
            return texts.get("evaluation.refused") + " "
                    + made.refusals().stream()
                            .sorted()
                            .map(refusal ->
                                    texts.get("test.refusal." + refusal, made.baselineWeeks(), made.afterWeeks()))
                            .collect(Collectors.joining(" "));
        }
        if (made.alone()) {
            return texts.get("evaluation.nothing");
        }
        return texts.get("evaluation.few") + " "
                + (made.weeksNeeded() == 0
                        ? texts.get("test.few.never")
                        : texts.get("test.few.weeks", made.weeksNeeded()));
    }

    /** @return the same in a few words */
    public String tag(PlanView plan) {
        Judgement judgement = review(plan).evaluation().judgement();
        return judgement.reading() == Judgement.Reading.UNKNOWN
                        && !review(plan).evaluation().isAsked()
                ? texts.get("reading.tag.NOT_ASKED")
                : texts.get("reading.tag." + judgement.reading());
    }

    /** @return what that means beside what pupils feel */
    public String together(PlanView plan) {
        return texts.get(
                where("reading.", plan) + review(plan).evaluation().judgement().reading());
    }

    /** @return how pupils feel, and how sure staff are, in words */
    public String felt(PlanView plan) {
        Judgement judgement = review(plan).evaluation().judgement();
        ReviewView.Surveys surveys = review(plan).evaluation().surveys();
        String which = surveys.before() == null
                ? ""
                : texts.get("felt.surveys", PlanWords.day(surveys.before()), PlanWords.day(surveys.since())) + " ";
        return texts.get(where("felt.", plan) + judgement.felt()) + " " + which
                + texts.get("confidence." + judgement.confidence());
    }

    /** Without counts and without a place surveys are read of the whole school. */
    private String where(String key, PlanView plan) {
        return review(plan).evaluation().whole() ? key + "school." : key;
    }

    /** @return the day of the review: the one that was fixed, where one was */
    public LocalDate day(PlanView plan) {
        return review(plan).test() ? tests.kept(plan).reviewOn() : plan.text().reviewOn();
    }

    public ReviewDecision[] getKinds() {
        return ReviewDecision.values();
    }

    public ReviewDecision getDecision() {
        return decision;
    }

    public void setDecision(ReviewDecision decision) {
        this.decision = decision;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
