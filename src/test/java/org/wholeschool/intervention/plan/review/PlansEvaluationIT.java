package org.wholeschool.intervention.plan.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.concern.log.ConcernSchool;
import org.wholeschool.intervention.ContextTexts;
import org.wholeschool.intervention.evaluation.Design;
import org.wholeschool.intervention.evaluation.Judgement;
import org.wholeschool.intervention.evaluation.Refusal;
import org.wholeschool.intervention.evaluation.Verdict;
import org.wholeschool.intervention.plan.ContextKind;
import org.wholeschool.intervention.plan.PlanOrigin;
import org.wholeschool.intervention.plan.PlanState;
import org.wholeschool.intervention.plan.PlanText;
import org.wholeschool.intervention.plan.PlanView;
import org.wholeschool.intervention.plan.TestText;
import org.wholeschool.intervention.plan.life.Plans;
import org.wholeschool.intervention.plan.list.PlanLines;
import org.wholeschool.intervention.plan.record.TestWeeks;
import org.wholeschool.intervention.plan.test.Foresight;
import org.wholeschool.intervention.plan.test.PlanTests;
import org.wholeschool.intervention.plan.test.TestView;
import org.wholeschool.pattern.PatternSchool;
import org.wholeschool.pattern.week.PlaceWeeks;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.school.calendar.BandGroup;
import org.wholeschool.school.calendar.DayPlan;
import org.wholeschool.school.calendar.SchoolDay;
import org.wholeschool.school.place.SiteChanges;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/**
 * By what one will see whether a plan worked: fixed before the start and never changed, whatever becomes of its places
 * and of the terms; and asked once, at the review.
 */
@InServer
class PlansEvaluationIT {

    @Inject
    private TestSchools make;

    @Inject
    private ReviewedPlans reviewed;

    @Inject
    private ConcernSchool schools;

    @Inject
    private Plans plans;

    @Inject
    private PlanLines lines;

    @Inject
    private PlanTests tests;

    @Inject
    private PlanReviews reviews;

    @Inject
    private SiteChanges siteChanges;

    @Inject
    private SchoolDay day;

    @Inject
    private Actors actors;

    private final LocalDate today = ReviewedPlans.today();
    private final LocalDate monday = ReviewedPlans.monday();
    private ReviewedPlans.Made made;
    private TestSchool school;
    private PatternSchool.Filled filled;
    private long yard;
    private long hall;
    private long gate;

    @BeforeEach
    void school() {
        made = reviewed.make();
        school = made.school();
        filled = made.filled();
        yard = made.yard();
        hall = made.hall();
        gate = made.gate();
    }

    @Test
    void whatIsComparedIsProposedBeforeTheStartAndRefusedWhereItCannotBe() {
        PlanTests.Choices choices = asLead(() -> tests.choices(text(Set.of(), today), null));
        Map<String, String> fits = new LinkedHashMap<>();
        choices.places().forEach(place -> fits.put(place.name(), place.fit()));
        assertEquals(Map.of("Hall", "PROPOSED", "Yard", "OWN_AREA", "The gate", "NEIGHBOUR"), fits);
        assertEquals("Hall", choices.places().get(0).name());
        assertEquals(
                Foresight.Kind.NOTHING_TO_COMPARE,
                choices.foresight().orElseThrow().kind());
        assertEquals("compared test.compared.OWN_AREA", refused(() -> begin(text(Set.of(yard), today))));
        assertEquals("compared test.compared.NEIGHBOUR", refused(() -> begin(text(Set.of(gate), today))));
        assertEquals("compared test.compared.gone", refused(() -> begin(text(Set.of(school.id()), today))));
        assertEquals(
                "selectedTo test.selected.order",
                refused(() -> begin(text(
                        new TestText(Design.Chosen.EMERGING, today.minusWeeks(2), today.minusWeeks(3), Set.of()),
                        today))));
        assertEquals(
                "selectedTo test.selected.late",
                refused(() -> begin(
                        text(new TestText(Design.Chosen.EMERGING, today.minusWeeks(2), today, Set.of()), today))));
        long id = begin(text(TestText.NONE, today));
        assertEquals(
                "chosenFor test.chosen.required, selectedFrom test.selected.required",
                refused(() -> start(id, text(TestText.NONE, today))));
        assertEquals(Optional.empty(), asLead(() -> tests.kept(id)));
        start(id, text(Set.of(), today));
        assertEquals(
                "Hall",
                TestView.names(kept(id).compared()),
                "what is proposed is compared with, where nobody has ticked anything");
        assertEquals(Set.of(hall), asLead(() -> plans.one(id)).text().test().compared());
        PlanText atTheHall = new PlanText(
                "The hall",
                ContextKind.PLACE,
                Set.of(hall),
                Set.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                Set.of(),
                null,
                TestText.NONE,
                today,
                today.plusWeeks(15));
        assertEquals(
                "PLANNED",
                asLead(() -> tests.choices(atTheHall, null)).places().stream()
                        .filter(place -> place.id() == yard)
                        .findFirst()
                        .orElseThrow()
                        .fit());
    }

    @Test
    void whatWasFixedStaysAsItIsWhateverBecomesOfThePlanItsPlacesAndTheTerms() {
        long id = begin(text(Set.of(hall), today));
        start(id, text(Set.of(hall), today));
        TestView fixed = kept(id);
        assertEquals(monday.minusWeeks(4), fixed.baselineTo(), "the three weeks that made somebody look are left out");
        assertTrue(fixed.baselineWeeks() >= Design.LEAST_BASELINE, fixed.toString());
        assertEquals(15, fixed.afterWeeks());
        assertEquals("Yard", TestView.names(fixed.own()));
        assertEquals("Hall", TestView.names(fixed.compared()));
        assertEquals("The gate", TestView.names(fixed.watched()));
        Foresight foresight = asLead(() -> tests.foresight(id)).orElseThrow();
        assertEquals(Foresight.Kind.CAN, foresight.kind());
        assertEquals(90, foresight.about());
        assertEquals(1, schools.audit(school).get("Plans.start DONE LEAD plan " + id));

        assertEquals("null test.fixed", refused(() -> change(id, 2, text(Set.of(), today))));
        change(
                id,
                2,
                ReviewedPlans.text(
                        Set.of(yard, gate),
                        new TestText(Design.Chosen.ALWAYS_HOT, monday.minusWeeks(3), monday.minusDays(1), Set.of(hall)),
                        today));
        assertTrue(kept(id).elsewhere());
        assertEquals("Yard", TestView.names(kept(id).own()));
        asAdministrator(() -> siteChanges.rename(hall, "The long hall", true));
        assertTrue(kept(id).compared().get(0).isRenamed());
        assertFalse(kept(id).compared().get(0).isGoneOn(fixed.reviewOn()));
        asAdministrator(() -> siteChanges.close(hall, today.plusWeeks(1)));
        assertTrue(kept(id).compared().get(0).isGoneOn(fixed.reviewOn()));
        schools.change(
                school,
                "update school_term set ends_on = ?1 where school_id = ?2 and position = 3",
                monday.plusWeeks(10).plusDays(4),
                school.id());
        assertEquals(11, kept(id).afterNow());
        assertEquals(15, kept(id).afterWeeks());
        assertEquals(
                Set.of(Refusal.REVIEW_TOO_SOON),
                asLead(() -> tests.foresight(id)).orElseThrow().refusals());
    }

    @Test
    void nobodyElseIsToldAndWhatHadBegunBeforeHasNoTest() {
        long id = begin(text(Set.of(hall), today.minusWeeks(2)));
        start(id, text(TestText.NONE, today.minusWeeks(2)));
        assertEquals(Optional.empty(), asLead(() -> tests.kept(id)));
        assertTrue(asLead(() -> tests.choices(text(Set.of(hall), today.minusWeeks(2)), null))
                .late());
        assertThrows(NotPermitted.class, () -> actors.as(school.actor(Role.HEAD), () -> tests.foresight(id)));
        assertThrows(NotPermitted.class, () -> actors.as(school.actor(Role.GOVERNOR), () -> tests.kept(id)));
        assertThrows(NotFound.class, () -> actors.as(make.make().actor(Role.LEAD), () -> tests.kept(id)));
    }

    @Test
    void countsAreAskedOnceAtTheReviewAndWhatIsDecidedStandsBesideThem() throws Exception {
        long id = reviewed.started(made);
        assertEquals("null evaluation.early", refused(() -> evaluate(id)));
        assertEquals("null decision.early", refused(() -> decide(id, ReviewDecision.STOP, "It is over")));
        assertFalse(review(id).due());
        ReviewedPlans.fourMonthsGoBy(id);
        assertTrue(review(id).due());
        assertTrue(isDue(id));
        assertEquals("null plan.undecided", refused(() -> close(id, reviewedText(id), "It was worth it", null)));
        schools.change(
                school,
                "update intervention_plan set review_on = ?1 where id = ?2 and school_id = ?3",
                today.plusWeeks(9),
                id,
                school.id());
        assertTrue(isDue(id), "the review is on the day that was fixed");
        schools.change(
                school,
                "update intervention_plan set review_on = ?1 where id = ?2 and school_id = ?3",
                kept(id).reviewOn(),
                id,
                school.id());
        assertEquals("null decision.unasked", refused(() -> decide(id, ReviewDecision.STOP, "It is over")));
        assertEquals(Optional.empty(), asLead(() -> reviews.figures(id)));
        evaluate(id);
        ReviewView.Evaluated judged = review(id).evaluation();
        assertEquals(Verdict.Answer.IT_WORKED, judged.judgement().answer());
        assertEquals(Judgement.Reading.FEWER_REPORTS_ALONE, judged.judgement().reading());
        assertFalse(judged.judgement().isSuccess(), "nobody asked how safe pupils feel");
        PlanReviews.Figured figured = asLead(() -> reviews.figures(id)).orElseThrow();
        int after = figured.design().after().length;
        assertEquals(
                6 * after,
                IntStream.of(TestWeeks.of(
                                figured.counts().target(), figured.design().after()))
                        .sum());
        assertEquals(PlaceWeeks.Persons.FROM_20, figured.counts().after());
        assertTrue(figured.counts().shown());
        assertEquals("null evaluation.made", refused(() -> evaluate(id)));
        filled.concernsFrom(0, 40, "YARD", "BREAK", monday.minusWeeks(2));
        assertEquals(figured, asLead(() -> reviews.figures(id)).orElseThrow(), "what is logged later changes nothing");
        assertEquals(judged, review(id).evaluation());
        assertEquals(1, schools.audit(school).get("PlanReviews.evaluate DONE LEAD plan " + id));
        assertThrows(NotPermitted.class, () -> actors.as(school.actor(Role.HEAD), () -> reviews.figures(id)));

        assertEquals(
                "decision decision.required, decisionReason decision.reason.required",
                refused(() -> decide(id, null, " ")));
        assertEquals(
                "null text.perhaps",
                refused(() -> decide(id, ReviewDecision.CONTINUE, "Forename1 " + PatternSchool.SURNAME + "1 is calm")));
        decide(id, ReviewDecision.SPREAD, "The hall is next");
        assertFalse(isDue(id));
        assertTrue(review(id).open(), "it runs, and nobody has said until when");
        ReviewView.Decided decided = review(id).decisions().get(0);
        assertEquals("SPREAD The hall is next", decided.decision() + " " + decided.reason());
        PlanView draft = asLead(() -> plans.one(decided.spreadTo()));
        assertEquals(PlanState.DRAFT, draft.state());
        assertEquals(Set.of("SUPERVISION"), draft.text().chosen());
        assertEquals(Set.of(), draft.text().places());
        assertEquals("The yard at break, elsewhere", draft.text().title());
        for (Object column : schools.see(
                school,
                "select reason from plan_decision where school_id = ?1 union all select figures from "
                        + "plan_evaluation where school_id = ?1",
                school.id())) {
            assertFalse(
                    new String((byte[]) column, StandardCharsets.ISO_8859_1).matches("(?s).*(hall|FROM_20).*"),
                    "it stands readable in a column");
        }

        TestDatabase.asOwner()
                .change(
                        "update concern set restricted_at = ? where id = ?",
                        Now.instant().atOffset(ZoneOffset.UTC),
                        TestDatabase.asOwner().number("select min(id) from concern where school_id = ?", school.id()));
        assertEquals(
                Optional.empty(),
                asLead(() -> reviews.figures(id)),
                "no number from which it follows where a concern is that was restricted");
        assertTrue(review(id).evaluation().hidden());
        assertEquals(judged.judgement(), review(id).evaluation().judgement(), "the answer stays what it was");
        whatMayBeNamesIsLookedAtOnce(id);
    }

    /**
     * What may be a name stands in what was learnt and, another one, in the plan: both are shown together, else each
     * look would ask for the other one for ever.
     */
    private void whatMayBeNamesIsLookedAtOnce(long id) {
        PlanText text = reviewedText(id);
        PlanText named = new PlanText(
                "At " + PatternSchool.SURNAME + "2",
                text.context(),
                text.places(),
                text.bands(),
                text.online(),
                text.year(),
                text.weights(),
                text.first(),
                text.why(),
                text.lever(),
                text.goals(),
                text.chosen(),
                text.own(),
                text.test(),
                text.reach(),
                text.startsOn(),
                text.reviewOn());
        BadInput perhaps = assertThrows(BadInput.class, () -> close(id, named, "Forename1 is calm", null));
        assertTrue(
                ContextTexts.perhaps(perhaps).contains("Forename")
                        && ContextTexts.perhaps(perhaps).contains(PatternSchool.SURNAME),
                ContextTexts.perhaps(perhaps));
        close(id, named, "Forename1 is calm", ContextTexts.perhaps(perhaps));
        assertEquals(PlanState.CLOSED, asLead(() -> plans.one(id)).state());
    }

    private PlanText reviewedText(long id) {
        return asLead(() -> plans.one(id)).text();
    }

    private void close(long id, PlanText text, String learnt, String looked) {
        asLead(() -> {
            plans.close(id, plans.one(id).edition(), text, learnt, looked);
            return null;
        });
    }

    private boolean isDue(long id) {
        return asLead(lines::all).stream().anyMatch(line -> line.id() == id && line.due() != null);
    }

    @Test
    void aPlanWithoutATestIsDecidedByWhatElseIsKnown() throws Exception {
        long id = begin(text(TestText.NONE, today.minusWeeks(10)));
        start(id, text(TestText.NONE, today.minusWeeks(10)));
        assertEquals("null evaluation.early", refused(() -> evaluate(id)));
        assertEquals("null decision.early", refused(() -> decide(id, ReviewDecision.STOP, "It is over")));
        TestDatabase.asOwner().change("update intervention_plan set review_on = ? where id = ?", today, id);
        assertEquals("null decision.unasked", refused(() -> decide(id, ReviewDecision.STOP, "It is over")));
        evaluate(id);
        ReviewView.Evaluated judged = review(id).evaluation();
        assertFalse(judged.isAsked());
        assertEquals(Judgement.withoutCounts(Judgement.Felt.UNKNOWN, Judgement.Felt.UNKNOWN), judged.judgement());
        assertEquals(Optional.empty(), asLead(() -> reviews.figures(id)));
        assertEquals("null evaluation.made", refused(() -> evaluate(id)));
        decide(id, ReviewDecision.STOP, "It is over");
        assertEquals("STOP", review(id).decisions().get(0).decision());
        assertEquals(null, review(id).decisions().get(0).spreadTo());
        assertThrows(
                NotPermitted.class,
                () -> actors.as(school.actor(Role.HEAD), () -> {
                    reviews.decide(id, ReviewDecision.STOP, "It is over", null);
                    return null;
                }));
    }

    @Test
    void anOlderLogThatComesInLengthensNoBaselineThatWasFixed() {
        long id = begin(text(Set.of(hall), today));
        start(id, text(Set.of(hall), today));
        int fixed = kept(id).baselineWeeks();
        filled.concernsFrom(0, 40, "YARD", "BREAK", monday.minusWeeks(48));
        assertTrue(
                asLead(() -> tests.choices(text(Set.of(), today), null))
                                .foresight()
                                .orElseThrow()
                                .baselineWeeks()
                        > fixed,
                "another plan would have a longer one");
        assertEquals(fixed, asLead(() -> tests.foresight(id)).orElseThrow().baselineWeeks());
    }

    @Test
    void whereAnotherPlanWasAtWorkMeanwhileIsNoComparisonAnyMore() throws Exception {
        long id = reviewed.started(made);
        PlanText atTheHall = ReviewedPlans.text(
                Set.of(hall),
                new TestText(Design.Chosen.ALWAYS_HOT, monday.minusWeeks(3), monday.minusDays(1), Set.of()),
                today);
        long other = begin(atTheHall);
        start(other, atTheHall);
        ReviewedPlans.fourMonthsGoBy(id);
        assertFalse(kept(id).compared().get(0).treated(), "it begins with the review");
        TestDatabase.asOwner()
                .change(
                        "update intervention_plan set starts_on = ?, fixed_starts_on = ? where id = ?",
                        monday.minusWeeks(6),
                        monday.minusWeeks(6),
                        other);
        assertFalse(kept(id).compared().get(0).treated(), "whoever has seen the counts cannot write an earlier day");
        TestDatabase.asOwner()
                .change(
                        "update intervention_plan set started_at = ? where id = ?",
                        Now.instant().atOffset(ZoneOffset.UTC).minusWeeks(3),
                        other);
        assertFalse(kept(id).compared().get(0).treated(), "three weeks change little");
        TestDatabase.asOwner()
                .change(
                        "update intervention_plan set started_at = ? where id = ?",
                        Now.instant().atOffset(ZoneOffset.UTC).minusWeeks(6),
                        other);
        assertTrue(kept(id).compared().get(0).treated());
        TestDatabase.asOwner()
                .change("update intervention_plan set places = ? where id = ?", Long.toString(gate), other);
        assertTrue(kept(id).compared().get(0).treated(), "where it was at work is where it was started");
        evaluate(id);
        assertEquals(
                Verdict.Answer.TOO_FEW_TO_SAY,
                review(id).evaluation().judgement().answer());
        assertTrue(review(id).evaluation().alone());
    }

    /**
     * What is not there cannot be logged: from the day on which the break was taken out of the school's day nothing
     * was, and that is no fall.
     */
    @Test
    void aPartOfTheDayThatIsTakenOutMakesNoSuccess() throws Exception {
        long id = reviewed.started(made);
        DayPlan before = asLead(() -> day.plan());
        long interval = before.bands().stream()
                .filter(band -> band.code().equals("BREAK"))
                .findFirst()
                .orElseThrow()
                .id();
        TestDatabase.asOwner().change("update plan_test set bands = ? where plan_id = ?", Long.toString(interval), id);
        ReviewedPlans.fourMonthsGoBy(id);
        assertFalse(kept(id).partlyOff());
        asAdministrator(() -> {
            day.begin(monday.minusWeeks(8));
            day.change(
                    monday.minusWeeks(8),
                    Set.of(1, 2, 3, 4, 5),
                    List.of(new SchoolDay.Span(
                            0,
                            before.bands().stream()
                                    .filter(band -> band.group() == BandGroup.LESSONS)
                                    .findFirst()
                                    .orElseThrow()
                                    .id(),
                            540,
                            900)));
        });
        assertTrue(kept(id).partlyOff());
        assertEquals(Optional.empty(), asLead(() -> tests.foresight(id)));
        evaluate(id);
        assertTrue(review(id).evaluation().ownGone());
        assertEquals(
                Verdict.Answer.TOO_FEW_TO_SAY,
                review(id).evaluation().judgement().answer());
    }

    private void evaluate(long id) {
        asLead(() -> {
            reviews.evaluate(id);
            return null;
        });
    }

    private void decide(long id, ReviewDecision decision, String reason) {
        asLead(() -> {
            reviews.decide(id, decision, reason, null);
            return null;
        });
    }

    private ReviewView review(long id) {
        return actors.as(school.actor(Role.HEAD), () -> reviews.one(id));
    }

    private TestView kept(long id) {
        return actors.as(school.actor(Role.HEAD), () -> tests.kept(id)).orElseThrow();
    }

    private PlanText text(Set<Long> compared, LocalDate startsOn) {
        return text(
                new TestText(Design.Chosen.ALWAYS_HOT, monday.minusWeeks(3), monday.minusDays(1), compared), startsOn);
    }

    private PlanText text(TestText test, LocalDate startsOn) {
        return ReviewedPlans.text(Set.of(yard), test, startsOn);
    }

    private long begin(PlanText text) {
        return asLead(() -> plans.begin(text, PlanOrigin.NONE, null));
    }

    private void start(long id, PlanText text) {
        asLead(() -> {
            plans.start(id, 1, text, null);
            return null;
        });
    }

    private void change(long id, int edition, PlanText text) {
        asLead(() -> {
            plans.change(id, edition, text, null);
            return null;
        });
    }

    private <T> T asLead(Callable<T> deed) {
        return actors.as(school.actor(Role.LEAD), deed);
    }

    private void asAdministrator(Runnable deed) {
        actors.as(school.actor(Role.ADMINISTRATOR), () -> {
            deed.run();
            return null;
        });
    }

    private static String refused(Runnable deed) {
        return assertThrows(BadInput.class, deed::run).all().stream()
                .map(each -> each.field() + " " + each.key())
                .collect(Collectors.joining(", "));
    }
}
