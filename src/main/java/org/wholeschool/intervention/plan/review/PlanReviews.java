package org.wholeschool.intervention.plan.review;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.intervention.ContextTexts;
import org.wholeschool.intervention.evaluation.Design;
import org.wholeschool.intervention.evaluation.DifferenceInDifferences;
import org.wholeschool.intervention.evaluation.Judgement;
import org.wholeschool.intervention.evaluation.Judgement.Felt;
import org.wholeschool.intervention.evaluation.Verdict;
import org.wholeschool.intervention.plan.ByWhom;
import org.wholeschool.intervention.plan.PlanState;
import org.wholeschool.intervention.plan.PlanText;
import org.wholeschool.intervention.plan.PlanWords;
import org.wholeschool.intervention.plan.record.Plan;
import org.wholeschool.intervention.plan.record.PlanTest;
import org.wholeschool.intervention.plan.test.PlanTesting;
import org.wholeschool.intervention.plan.test.TestCounts;
import org.wholeschool.pattern.week.PlaceCounts;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.survey.result.FeltChange;
import org.wholeschool.survey.result.FeltSafety;

/** The review of plans: what counts say, asked once, and what is decided. */
@Service
public class PlanReviews {

    private static final int LOOKING = 10 * 60;
    private static final String SUBJECT = "plan";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private PlanTesting testing;

    @Inject
    private PlaceCounts counts;

    @Inject
    private FeltSafety safety;

    @Inject
    private ContextTexts texts;

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    @Inject
    private ByWhom people;

    @Inject
    private CurrentAction current;

    /**
     * @param planId which plan
     * @return its review so far
     * @throws NotFound where the school has no such plan
     */
    @Permit(
            code = "PlanReviews.one",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public ReviewView one(long planId) {
        Plan plan = found(planId, LockModeType.NONE);
        Optional<PlanTest> test = test(planId);
        LocalDate review = test.map(PlanTest::getReviewOn).orElse(plan.getReviewOn());
        List<PlanDecision> decisions = em.createQuery(
                        "select d from PlanDecision d where d.plan.id = :id order by d.decidedAt, d.id",
                        PlanDecision.class)
                .setParameter("id", planId)
                .getResultList();
        boolean isOpen = plan.getState() == PlanState.RUNNING
                && !decisions.isEmpty()
                && !plan.getReviewOn()
                        .isAfter(LocalDate.ofInstant(
                                decisions.get(decisions.size() - 1).getDecidedAt(),
                                frame.zoneOf(actors.current().schoolId())));
        List<ReviewView.Decided> decided = decisions.stream()
                .map(each -> new ReviewView.Decided(
                        each.getDecision().name(),
                        each.getReason(),
                        each.getSpreadTo() == null || em.find(Plan.class, each.getSpreadTo()) == null
                                ? null
                                : each.getSpreadTo(),
                        said("decision.by", each.getDecidedBy(), each.getDecidedAt())))
                .toList();
        return new ReviewView(
                review != null && !today().isBefore(review),
                test.isPresent(),
                evaluation(planId).map(made -> evaluated(made, test, plan)).orElse(null),
                decided,
                isOpen);
    }

    private ReviewView.Evaluated evaluated(PlanEvaluation made, Optional<PlanTest> test, Plan plan) {
        Optional<Compared> compared = made.counts()
                .map(counts -> new Compared(counts, test.orElseThrow().design(counts.mondays())));
        return new ReviewView.Evaluated(
                made.judgement(),
                made.isOwnGone(),
                compared.map(Compared::isAlone).orElse(false),
                made.refusals(),
                compared.map(each -> each.design().baseline().length).orElse(0),
                compared.map(each -> each.design().after().length).orElse(0),
                !made.isOwnGone() && compared.map(Compared::isMore).orElse(false),
                made.getWeeksNeeded(),
                test.isEmpty() && plan.fixed().places().isEmpty(),
                counts.wereHiddenSince(made.getMadeAt()),
                made.surveys(),
                said("evaluation.by", made.getMadeBy(), made.getMadeAt()));
    }

    /** Counts with the weeks of them that are compared. */
    private record Compared(TestCounts counts, Design design) {

        boolean isAlone() {
            return IntStream.of(counts.comparison()).sum() == 0;
        }

        /** As much more as would be fewer the other way round. */
        boolean isMore() {
            DifferenceInDifferences effect =
                    DifferenceInDifferences.of(ReviewFigures.four(counts, design.baseline(), design.after()), 1);
            return counts.shown() && effect.isDefined() && effect.ratio() >= 1 / Judgement.FEWER;
        }
    }

    private String said(String sentence, long account, Instant at) {
        return people.said(Texts.of("intervention"), sentence, account, at);
    }

    /**
     * Asks whether a plan worked: once, at its review or after it. Counts are asked of the weeks that were fixed before
     * its start, where that was done; and surveys before its start and since then, about its places, or about the whole
     * school where it is about none.
     *
     * @param planId which plan
     * @throws NotFound where the school has no such plan
     * @throws BadInput where it was asked already, it does not run, or the review has not come
     */
    @Permit(
            code = "PlanReviews.evaluate",
            value = {Role.LEAD, Role.DEPUTY})
    public void evaluate(long planId) {
        Plan plan = running(planId);
        Optional<PlanTest> test = test(planId);
        if (evaluation(planId).isPresent()) {
            throw new BadInput(null, "evaluation.made");
        }
        LocalDate review = test.map(PlanTest::getReviewOn).orElse(plan.getReviewOn());
        if (today().isBefore(review)) {
            throw new BadInput(null, "evaluation.early", PlanWords.day(review));
        }
        em.persist(test.map(fixed -> counted(plan, fixed)).orElseGet(() -> felt(plan)));
    }

    private PlanEvaluation counted(Plan plan, PlanTest test) {
        boolean isGone = testing.isOwnGone(test);
        TestCounts weekly = testing.counted(test, treated(test));
        FeltSafety.Felt said = safety.around(test.places(), test.getStartsOn(), test.getReviewOn());
        Judged judged = Judged.of(
                test.design(weekly.mondays()),
                weekly,
                isGone,
                felt(said.pupils()),
                felt(said.staff()),
                new Random(plan.getId()));
        return new PlanEvaluation(
                plan, judged, isGone, weekly, said, actors.current().accountId(), now());
    }

    private PlanEvaluation felt(Plan plan) {
        Plan.Fixed fixed = plan.fixed();
        FeltSafety.Felt said = fixed.places().isEmpty()
                ? safety.atSchool(fixed.startsOn(), fixed.reviewOn())
                : safety.around(fixed.places(), fixed.startsOn(), fixed.reviewOn());
        return new PlanEvaluation(
                plan,
                Judgement.withoutCounts(felt(said.pupils()), felt(said.staff())),
                said,
                actors.current().accountId(),
                now());
    }

    private Set<Long> treated(PlanTest test) {
        return Plan.placesBeside(
                em.createQuery(Plan.BESIDE, Plan.class),
                test,
                frame.zoneOf(actors.current().schoolId()));
    }

    private static Felt felt(FeltChange change) {
        return switch (change) {
            case BETTER -> Felt.BETTER;
            case NO_CLEAR_CHANGE -> Felt.UNCHANGED;
            case WORSE -> Felt.WORSE;
            case UNKNOWN -> Felt.UNKNOWN;
        };
    }

    /**
     * The figures behind what counts said. They are told as long as nothing was restricted in the school since: told
     * without it afterwards, two readings, or the answer beside one, would say where a concern is that its reader may
     * not know of.
     *
     * @param planId which plan
     * @return them; empty where no one has asked yet, counts could not be, or a concern was restricted since
     * @throws NotFound where the school has no such plan
     */
    @Permit(
            code = "PlanReviews.figures",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public Optional<Figured> figures(long planId) {
        found(planId, LockModeType.NONE);
        return evaluation(planId)
                .filter(made -> !counts.wereHiddenSince(made.getMadeAt()))
                .flatMap(made -> made.counts().map(weekly -> {
                    PlanTest test = test(planId).orElseThrow();
                    return new Figured(
                            weekly,
                            test.design(weekly.mondays()),
                            !test.watched().isEmpty(),
                            made.judgement().answer(),
                            made.isOwnGone());
                }));
    }

    /**
     * Decides at a review what becomes of a plan.
     *
     * @param planId which plan
     * @param decision what; null where nothing is chosen
     * @param reason why, in own words
     * @param looked the words in it that its writer has said are no names; null for none
     * @throws NotFound where the school has no such plan
     * @throws BadInput where something is missing or names a person, the plan does not run, the review has not come, or
     *     counts have not been asked yet
     */
    @Permit(
            code = "PlanReviews.decide",
            value = {Role.LEAD, Role.DEPUTY})
    public void decide(long planId, ReviewDecision decision, String reason, String looked) {
        Plan plan = running(planId);
        Optional<PlanTest> test = test(planId);
        LocalDate review = test.map(PlanTest::getReviewOn).orElse(plan.getReviewOn());
        if (today().isBefore(review)) {
            throw new BadInput(null, "decision.early", PlanWords.day(review));
        }
        if (evaluation(planId).isEmpty()) {
            throw new BadInput(null, "decision.unasked");
        }
        ContextTexts.Given given = texts.look(looked);
        given.refuse(decision == null, "decision", "decision.required");
        String words = given.text("decisionReason", reason, ContextTexts.LONGEST, "decision.reason.required");
        given.orThrow();
        Long spread = decision == ReviewDecision.SPREAD ? spread(plan) : null;
        em.persist(
                new PlanDecision(plan, decision, words, spread, actors.current().accountId(), now()));
    }

    /** Drafts a plan with the same goals and interventions, which has no place yet. */
    private long spread(Plan plan) {
        PlanText text = plan.text();
        String title = Texts.of("intervention").get("decision.spread.title", text.title());
        String fits = title.codePointCount(0, title.length()) <= ContextTexts.LONGEST_TITLE ? title : text.title();
        Plan other = new Plan(null, actors.current().accountId(), now());
        Map<String, String> names = plan.names();
        other.write(text.spread(fits), names, actors.current().accountId(), now());
        em.persist(other);
        em.flush();
        current.alsoShows(SUBJECT, other.getId());
        return other.getId();
    }

    private Plan running(long planId) {
        Plan plan = found(planId, LockModeType.PESSIMISTIC_WRITE);
        if (plan.getState() != PlanState.RUNNING) {
            throw new BadInput(null, plan.getState() == PlanState.DRAFT ? "plan.draft" : "plan.closed");
        }
        return plan;
    }

    private Plan found(long planId, LockModeType lock) {
        Plan plan = em.find(Plan.class, planId, lock);
        if (plan == null) {
            throw new NotFound(SUBJECT);
        }
        current.about(SUBJECT, planId);
        return plan;
    }

    private Optional<PlanTest> test(long planId) {
        return em.createQuery("select t from PlanTest t where t.plan.id = :id", PlanTest.class)
                .setParameter("id", planId)
                .getResultStream()
                .findFirst();
    }

    private Optional<PlanEvaluation> evaluation(long planId) {
        return em.createQuery("select e from PlanEvaluation e where e.plan.id = :id", PlanEvaluation.class)
                .setParameter("id", planId)
                .getResultStream()
                .findFirst();
    }

    private LocalDate today() {
        return Now.day(frame.zoneOf(actors.current().schoolId()));
    }

    private static Instant now() {
        return Now.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * The counts behind an answer.
     *
     * @param counts week by week
     * @param design which weeks are compared
     * @param isWatched whether there are places next door
     * @param answer what they said when they were asked
     * @param isOwnGone whether one of the plan's own places was not used any more
     */
    public record Figured(
            TestCounts counts, Design design, boolean isWatched, Verdict.Answer answer, boolean isOwnGone) {}
}
