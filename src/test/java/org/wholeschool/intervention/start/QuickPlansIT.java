package org.wholeschool.intervention.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.concern.log.ConcernSchool;
import org.wholeschool.intervention.ContextTexts;
import org.wholeschool.intervention.Lever;
import org.wholeschool.intervention.plan.FirstContext;
import org.wholeschool.intervention.plan.GoalText;
import org.wholeschool.intervention.plan.Measure;
import org.wholeschool.intervention.plan.life.Plans;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;

/** A plan is started in one step: all that is wrong is said at once, and words that may be names once for all of it. */
@InServer
class QuickPlansIT {

    @Inject
    private ConcernSchool schools;

    @Inject
    private QuickPlans quick;

    @Inject
    private Plans plans;

    @Inject
    private Actors actors;

    private TestSchool school;

    @BeforeEach
    void school() {
        school = schools.make();
    }

    private QuickPlan plan(String why, String task, Long owner, LocalDate due) {
        return plan(why, task, owner, due, today().minusWeeks(1));
    }

    private QuickPlan plan(String why, String task, Long owner, LocalDate due, LocalDate foundTo) {
        return new QuickPlan(
                new QuickPlan.Where(
                        List.of(schools.place(school, "CANTEEN")),
                        schools.band(school, "LUNCH"),
                        null,
                        false,
                        today().minusWeeks(5),
                        foundTo),
                "The queue at lunch",
                FirstContext.SCHOOL,
                why,
                Lever.STRUCTURES,
                Set.of("SUPERVISION"),
                null,
                new GoalText("Pushing in the queue", "Everyone eats in peace", Measure.FELT_SAFETY, null),
                today().plusWeeks(12),
                new QuickPlan.Action(task, owner, due));
    }

    private static LocalDate today() {
        return Now.day(ZoneId.of("Europe/London"));
    }

    private long start(QuickPlan plan, String looked) {
        return actors.as(school.actor(Role.LEAD), () -> quick.start(plan, looked));
    }

    @Test
    void whatIsMissingOfThePlanAndOfItsActionIsSaidAtOnce() {
        BadInput refused =
                assertThrows(BadInput.class, () -> start(plan(" ", "Stand there", null, today().minusDays(1)), null));
        assertEquals(
                Set.of("why plan.why.required", "owner action.owner.required", "due action.due.past"),
                refused.all().stream()
                        .map(each -> each.field() + " " + each.key())
                        .collect(Collectors.toSet()));
        assertEquals(0, schools.count(school, "intervention_plan"), "nothing is half kept");
    }

    @Test
    void onASundayAfterTheWeekThatWasFoundItStartsOnMonday() {
        long owner = school.actor(Role.ACTION_OWNER).accountId();
        LocalDate sunday = today().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        long started = start(plan("It is crowded there.", "Agree who stays", owner, today().plusDays(3), sunday), null);
        assertEquals(
                sunday.plusDays(1),
                actors.as(school.actor(Role.LEAD), () -> plans.one(started))
                        .text()
                        .startsOn());
    }

    @Test
    void wordsThatMayBeNamesInThePlanAndInItsActionCanBothBeMeantOtherwise() {
        long owner = school.actor(Role.ACTION_OWNER).accountId();
        QuickPlan typed = plan(
                "The Kofi stand is crowded, and the Kofi queue", "Move the Abena stand", owner, today().plusDays(3));
        String looked = null;
        int rounds = 0;
        Long id = null;
        while (id == null) {
            rounds++;
            assertTrue(rounds <= 3, "asked again and again: " + looked);
            try {
                id = start(typed, looked);
            } catch (BadInput refused) {
                assertEquals(ContextTexts.PERHAPS, refused.key());
                looked = ContextTexts.both(looked, refused);
            }
        }
        assertEquals(3, rounds, "the plan's words were asked about, then the action's");
        long started = id;
        assertEquals(
                "Move the Abena stand",
                actors.as(school.actor(Role.LEAD), () -> plans.one(started))
                        .next()
                        .task());
    }
}
