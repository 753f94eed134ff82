package org.wholeschool.intervention.plan.past;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.concern.log.ConcernSchool;
import org.wholeschool.intervention.Lever;
import org.wholeschool.intervention.evaluation.Design;
import org.wholeschool.intervention.plan.ContextKind;
import org.wholeschool.intervention.plan.FirstContext;
import org.wholeschool.intervention.plan.GoalText;
import org.wholeschool.intervention.plan.Measure;
import org.wholeschool.intervention.plan.PlanOrigin;
import org.wholeschool.intervention.plan.PlanText;
import org.wholeschool.intervention.plan.TestText;
import org.wholeschool.intervention.plan.life.Plans;
import org.wholeschool.pattern.week.PatternProbe;
import org.wholeschool.pattern.week.ThisWeek;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.school.place.PlaceGroup;
import org.wholeschool.school.place.SiteChanges;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;

/** A plan that is closed comes up where its context is met again, and tells nothing that is not told any more. */
@InServer
class PastPlansIT {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    @Inject
    private ConcernSchool schools;

    @Inject
    private Plans plans;

    @Inject
    private PastPlans past;

    @Inject
    private PastPlansPage met;

    @Inject
    private SiteChanges siteChanges;

    @Inject
    private PatternProbe patterns;

    @Inject
    private Actors actors;

    private TestSchool school;
    private long canteen;
    private long lunch;

    @BeforeEach
    void school() {
        school = schools.make();
        canteen = schools.place(school, "CANTEEN");
        lunch = schools.band(school, "LUNCH");
    }

    @Test
    void aPlanThatIsClosedComesUpWhereItsContextIsMetAgainAndAPatternThatIsNotToldBringsNone() throws Exception {
        long stairs = actors.as(
                school.actor(Role.ADMINISTRATOR), () -> siteChanges.add("The north stairs", PlaceGroup.SHARED_INDOOR));
        long pattern = actors.as(Actor.job(school.id()), () -> patterns.plant(stairs));
        PlanText text = text();
        long id = actors.as(school.actor(Role.LEAD), () -> plans.begin(text, new PlanOrigin(pattern, null), null));
        asLead(() -> plans.start(id, 1, text, null));
        assertEquals(List.of(), actors.as(school.actor(Role.LEAD), past::closed), "one that runs is no past one");
        asLead(() -> plans.close(id, 2, text, "Two at the stairs", null));
        PastPlan plan = actors.as(school.actor(Role.DEPUTY), past::closed).get(0);
        assertEquals(List.of(id, Now.day(ZONE), "Two at the stairs"), List.of(plan.id(), plan.closed(), plan.learnt()));
        assertNull(plan.reading(), "nobody asked counts");
        assertTrue(plan.about().matches("Canteen \u00b7 Lunch"), plan.about());
        assertTrue(plan.context().touches(List.of(stairs, canteen), lunch));
        assertTrue(plan.context().touches(List.of(canteen), 0), "what is found in all of the day");
        assertFalse(plan.context().touches(List.of(canteen), schools.band(school, "BREAK")));
        assertFalse(plan.context().touches(List.of(stairs), lunch));
        assertTrue(
                new PastPlan.Context(null, null, Set.of(canteen), Set.of()).touches(List.of(canteen), lunch),
                "a plan for all of the day");

        PlanOrigin again = new PlanOrigin(pattern, null);
        long next = actors.as(school.actor(Role.LEAD), () -> plans.begin(text, again, null));
        assertEquals(List.of(plan), actors.as(school.actor(Role.LEAD), () -> past.of(again)));
        assertEquals(List.of(plan), actors.as(school.actor(Role.LEAD), () -> past.ofPlan(next)));
        assertEquals(List.of(), actors.as(school.actor(Role.LEAD), () -> past.of(PlanOrigin.NONE)));
        long concern = schools.log(school.id(), "BULLYING_OTHER");
        TestDatabase.asOwner()
                .change(
                        "update pattern_release set made_at = ? where school_id = ?",
                        Now.instant().atOffset(ZoneOffset.UTC).minusMinutes(10),
                        school.id());
        TestDatabase.asOwner()
                .change(
                        "update concern set restricted_at = ? where id = ?",
                        Now.instant().atOffset(ZoneOffset.UTC).minusMinutes(5),
                        concern);
        assertEquals(
                List.of(),
                actors.as(school.actor(Role.LEAD), () -> past.of(again)),
                "a pattern that is not told any more is not told by this way either");
        assertEquals(List.of(), actors.as(school.actor(Role.LEAD), () -> past.ofPlan(next)));

        schools.change(
                school,
                "update intervention_plan set group_id = 77, group_words = title where school_id = ?1",
                school.id());
        assertEquals(
                List.of(id),
                actors.as(school.actor(Role.LEAD), () -> past.of(new PlanOrigin(null, 77L))).stream()
                        .map(PastPlan::id)
                        .toList());
        assertTrue(actors.as(school.actor(Role.LEAD), past::closed)
                .get(0)
                .context()
                .isOfGroup(77));
        LocalDate today = Now.day(ZONE);
        assertEquals(List.of(false), again(() -> met.ofGroup(77, today)), "it was told of all the time");
        assertEquals(List.of(true), again(() -> met.ofGroup(77, today.plusDays(1))));
        assertEquals(List.of(), again(() -> met.ofGroup(78, today)));
        ThisWeek.Where moved = new ThisWeek.Where(List.of(stairs), List.of("The north stairs"), lunch, "Lunch");
        assertEquals(
                List.of(true),
                again(() -> met.found(pattern, moved, today.plusDays(1))),
                "the very pattern, wherever it is by now");
        assertEquals(List.of(), again(() -> met.found(pattern + 1, moved, today.plusDays(1))));
        assertEquals(List.of(false), again(() -> met.at(List.of(canteen), lunch)));
        assertTrue(met.says(plan).endsWith(" Concern numbers were not used to judge it."), met.says(plan));
        for (Role role : List.of(Role.HEAD, Role.TEACHER, Role.GOVERNOR)) {
            assertThrows(NotPermitted.class, () -> actors.as(school.actor(role), past::closed), role.name());
        }
        TestSchool other = schools.make();
        assertEquals(List.of(), actors.as(other.actor(Role.LEAD), past::closed));
        assertThrows(NotFound.class, () -> actors.as(other.actor(Role.LEAD), () -> past.ofPlan(next)));
    }

    /** @return of each plan that comes up, whether what it was about is known to be there again */
    private List<Boolean> again(Callable<PastPlansPage.Met> asked) {
        return actors.as(school.actor(Role.LEAD), asked).lines().stream()
                .map(PastPlansPage.Line::again)
                .toList();
    }

    private void asLead(Runnable deed) {
        actors.as(school.actor(Role.LEAD), () -> {
            deed.run();
            return null;
        });
    }

    private PlanText text() {
        return new PlanText(
                "The queue at lunch",
                ContextKind.PLACE,
                Set.of(canteen),
                Set.of(lunch),
                null,
                null,
                FirstContext.SCHOOL,
                "The queue is where no one stands",
                Lever.STRUCTURES,
                List.of(new GoalText("Pushed on the stairs", "Pupils walk there unhurt", Measure.FELT_SAFETY, null)),
                Set.of("SUPERVISION"),
                null,
                new TestText(
                        Design.Chosen.NOT_BY_COUNTS,
                        Now.day(ZONE).minusWeeks(3),
                        Now.day(ZONE).minusWeeks(1),
                        Set.of()),
                Now.day(ZONE),
                Now.day(ZONE).plusWeeks(12));
    }
}
