package org.wholeschool.intervention.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.concern.ConcernSchool;
import org.wholeschool.intervention.Lever;
import org.wholeschool.intervention.evaluation.Design;
import org.wholeschool.intervention.evaluation.Refusal;
import org.wholeschool.pattern.PatternSchool;
import org.wholeschool.platform.BadInput;
import org.wholeschool.school.PlaceGroup;
import org.wholeschool.school.Site;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/** By what one will see whether a plan worked: fixed before the start and never changed, whatever becomes of its places and of the terms. */
@InServer
class PlansEvaluationIT {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final int BEFORE = 34;

    @Inject
    private TestSchools make;

    @Inject
    private PatternSchool patterns;

    @Inject
    private ConcernSchool schools;

    @Inject
    private Plans plans;

    @Inject
    private PlanTests tests;

    @Inject
    private Site site;

    @Inject
    private Actors actors;

    private final LocalDate today = LocalDate.now(ZONE);
    private final LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    private TestSchool school;
    private PatternSchool.Filled filled;
    private long yard;
    private long hall;
    private long gate;

    /** A school with terms over a year and a half; six concerns a week at the yard and twelve in the hall; next to the yard a gate. */
    @BeforeEach
    void school() {
        school = make.makeEmpty();
        filled = patterns.fill(school.id());
        schools.change(school, "update school_term set starts_on = ?1 where school_id = ?2 and position = 1", today.minusDays(400), school.id());
        schools.change(school, "update school_term set ends_on = ?1 where school_id = ?2 and position = 3", today.plusDays(140), school.id());
        yard = filled.placeId("YARD");
        hall = filled.placeId("HALL");
        gate = actors.as(school.actor(Role.ADMINISTRATOR), () -> site.add("The gate", PlaceGroup.OUTDOOR));
        actors.as(school.actor(Role.ADMINISTRATOR), () -> {
            site.connect(yard, gate, 10);
            return null;
        });
        for (int week = 1; week <= BEFORE; week++) {
            filled.concernsFrom(week, 6, "YARD", "BREAK", monday.minusWeeks(week));
            filled.concernsFrom(2 * week, 12, "HALL", "LESSON", monday.minusWeeks(week).plusDays(1));
        }
    }

    @Test
    void whatIsComparedIsProposedBeforeTheStartAndRefusedWhereItCannotBe() {
        PlanTests.Choices choices = asLead(() -> tests.choices(text(Set.of(), today), null));
        Map<String, String> fits = new LinkedHashMap<>();
        choices.places().forEach(place -> fits.put(place.name(), place.fit()));
        assertEquals(Map.of("Hall", "PROPOSED", "Yard", "OWN_AREA", "The gate", "NEIGHBOUR"), fits);
        assertEquals("Hall", choices.places().get(0).name());
        assertEquals(Foresight.Kind.NOTHING_TO_COMPARE, choices.foresight().orElseThrow().kind());
        assertEquals("compared test.compared.OWN_AREA", refused(() -> begin(text(Set.of(yard), today))));
        assertEquals("compared test.compared.NEIGHBOUR", refused(() -> begin(text(Set.of(gate), today))));
        assertEquals("compared test.compared.gone", refused(() -> begin(text(Set.of(school.id()), today))));
        assertEquals("selectedTo test.selected.order", refused(() -> begin(text(new TestText(Design.Chosen.EMERGING, today.minusWeeks(2), today.minusWeeks(3), Set.of()), today))));
        assertEquals("selectedTo test.selected.late", refused(() -> begin(text(new TestText(Design.Chosen.EMERGING, today.minusWeeks(2), today, Set.of()), today))));
        long id = begin(text(TestText.NONE, today));
        assertEquals("chosenFor test.chosen.required, selectedFrom test.selected.required, compared test.compared.required", refused(() -> start(id, text(TestText.NONE, today))));
        assertEquals("compared test.compared.required", refused(() -> start(id, text(Set.of(), today))));
        assertEquals(Optional.empty(), asLead(() -> tests.kept(id)));
        start(id, text(Set.of(hall), today));
        PlanText atTheHall = new PlanText("The hall", ContextKind.PLACE, Set.of(hall), Set.of(), null, null, null, null, null, List.of(), Set.of(), null, TestText.NONE, today, today.plusWeeks(15));
        assertEquals("PLANNED", asLead(() -> tests.choices(atTheHall, null)).places().stream().filter(place -> place.id() == yard).findFirst().orElseThrow().fit());
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
        change(id, 2, text(Set.of(yard, gate), new TestText(Design.Chosen.ALWAYS_HOT, monday.minusWeeks(3), monday.minusDays(1), Set.of(hall)), today));
        assertTrue(kept(id).elsewhere());
        assertEquals("Yard", TestView.names(kept(id).own()));
        asAdministrator(() -> site.rename(hall, "The long hall", true));
        assertTrue(kept(id).compared().get(0).isRenamed());
        assertFalse(kept(id).compared().get(0).isGoneOn(fixed.reviewOn()));
        asAdministrator(() -> site.close(hall, today.plusWeeks(1)));
        assertTrue(kept(id).compared().get(0).isGoneOn(fixed.reviewOn()));
        schools.change(school, "update school_term set ends_on = ?1 where school_id = ?2 and position = 3", monday.plusWeeks(10).plusDays(4), school.id());
        assertEquals(11, kept(id).afterNow());
        assertEquals(15, kept(id).afterWeeks());
        assertEquals(Set.of(Refusal.REVIEW_TOO_SOON), asLead(() -> tests.foresight(id)).orElseThrow().refusals());
    }

    @Test
    void nobodyElseIsToldAndWhatHadBegunBeforeHasNoTest() {
        long id = begin(text(Set.of(hall), today.minusWeeks(2)));
        start(id, text(TestText.NONE, today.minusWeeks(2)));
        assertEquals(Optional.empty(), asLead(() -> tests.kept(id)));
        assertTrue(asLead(() -> tests.choices(text(Set.of(hall), today.minusWeeks(2)), null)).late());
        assertThrows(NotPermitted.class, () -> actors.as(school.actor(Role.HEAD), () -> tests.foresight(id)));
        assertThrows(NotPermitted.class, () -> actors.as(school.actor(Role.GOVERNOR), () -> tests.kept(id)));
        assertThrows(NotFound.class, () -> actors.as(make.make().actor(Role.LEAD), () -> tests.kept(id)));
    }

    private TestView kept(long id) {
        return actors.as(school.actor(Role.HEAD), () -> tests.kept(id)).orElseThrow();
    }

    private PlanText text(Set<Long> compared, LocalDate startsOn) {
        return text(new TestText(Design.Chosen.ALWAYS_HOT, monday.minusWeeks(3), monday.minusDays(1), compared), startsOn);
    }

    private PlanText text(TestText test, LocalDate startsOn) {
        return text(Set.of(yard), test, startsOn);
    }

    private PlanText text(Set<Long> places, TestText test, LocalDate startsOn) {
        return new PlanText("The yard at break", ContextKind.PLACE, places, Set.of(), null, null, FirstContext.SCHOOL, "Nobody stands there", Lever.STRUCTURES, List.of(new GoalText("Pushed", "Nobody is", Measure.CONCERNS, null)),
                Set.of("SUPERVISION"), null, test, startsOn, startsOn.plusWeeks(15));
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

    private <T> T asLead(java.util.concurrent.Callable<T> deed) {
        return actors.as(school.actor(Role.LEAD), deed);
    }

    private void asAdministrator(Runnable deed) {
        actors.as(school.actor(Role.ADMINISTRATOR), () -> {
            deed.run();
            return null;
        });
    }

    private static String refused(Runnable deed) {
        return assertThrows(BadInput.class, deed::run).all().stream().map(each -> each.field() + " " + each.key()).collect(Collectors.joining(", "));
    }
}
