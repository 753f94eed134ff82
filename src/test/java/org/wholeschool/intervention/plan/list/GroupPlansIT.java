package org.wholeschool.intervention.plan.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.concern.log.ConcernSchool;
import org.wholeschool.intervention.Lever;
import org.wholeschool.intervention.plan.ContextKind;
import org.wholeschool.intervention.plan.FirstContext;
import org.wholeschool.intervention.plan.GoalText;
import org.wholeschool.intervention.plan.Measure;
import org.wholeschool.intervention.plan.PlanOrigin;
import org.wholeschool.intervention.plan.PlanState;
import org.wholeschool.intervention.plan.PlanText;
import org.wholeschool.intervention.plan.TestText;
import org.wholeschool.intervention.plan.life.Plans;
import org.wholeschool.intervention.plan.review.PlanReviews;
import org.wholeschool.intervention.plan.review.ReviewDecision;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;

/** The plans about a group, from a draft to the verdict of its review: for leads and deputies of its school alone. */
@InServer
class GroupPlansIT {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final long GROUP = 77;

    @Inject
    private ConcernSchool schools;

    @Inject
    private Plans plans;

    @Inject
    private PlanReviews reviews;

    @Inject
    private GroupPlanFacts facts;

    @Inject
    private GroupPlansPage page;

    @Inject
    private Actors actors;

    @Test
    void aGroupShowsItsPlansAndWhatTheyAchieved() throws Exception {
        TestSchool school = schools.make();
        LocalDate today = Now.day(ZONE);
        assertEquals(List.of(), asLead(school, facts::all));
        PlanText text = text(today);
        long id = asLead(school, () -> plans.begin(text, PlanOrigin.NONE, null));
        long other = asLead(school, () -> plans.begin(text, PlanOrigin.NONE, null));
        assertEquals(List.of(), asLead(school, facts::all), "a plan about something else");
        about(school, id, GROUP);
        about(school, other, GROUP + 1);
        assertEquals(PlanState.DRAFT, one(school).state());
        asLead(school, () -> {
            plans.start(id, 1, text, null);
            return null;
        });
        GroupPlan running = one(school);
        assertEquals(List.of(PlanState.RUNNING, today), List.of(running.state(), running.starts()));
        LocalDate started = today.minusWeeks(13);
        TestDatabase.asOwner()
                .change("update intervention_plan set starts_on = ?, review_on = ? where id = ?", started, today, id);
        asLead(school, () -> {
            reviews.evaluate(id);
            return null;
        });
        assertEquals(today, one(school).foundOn());
        asLead(school, () -> {
            reviews.decide(id, ReviewDecision.STOP, "It is done", null);
            plans.close(id, plans.one(id).edition(), plans.one(id).text(), "Ask them sooner", null);
            return null;
        });
        GroupPlan closed = one(school);
        assertEquals(List.of(PlanState.CLOSED, today), List.of(closed.state(), closed.closed()));
        // The page reads once in a request, and this test is one.
        GroupPlansPage.Line line = asLead(school, () -> page.of(GROUP)).get(0);
        assertEquals("Tutor time for both", line.title());
        assertEquals("Result: Not known.", line.result(), "no survey says how pupils feel");
        assertEquals(1, during(school, started.minusDays(9), started.plusDays(1)));
        assertEquals(1, during(school, today.minusDays(9), today.plusDays(1)));
        assertEquals(0, during(school, started.minusDays(9), started));
        assertEquals(
                List.of("Draft."),
                asLead(school, () -> page.of(GROUP + 1)).stream()
                        .map(GroupPlansPage.Line::state)
                        .toList());
        assertEquals(2, actors.as(school.actor(Role.DEPUTY), facts::all).size());
        for (Role role : List.of(Role.HEAD, Role.TEACHER, Role.GOVERNOR)) {
            assertThrows(NotPermitted.class, () -> actors.as(school.actor(role), facts::all), role.name());
        }
        assertEquals(List.of(), asLead(schools.make(), facts::all), "another school");
    }

    private int during(TestSchool school, LocalDate from, LocalDate before) {
        return asLead(school, () -> page.during(GROUP, from, before)).size();
    }

    private GroupPlan one(TestSchool school) {
        return asLead(school, facts::all).stream()
                .filter(plan -> plan.groupId() == GROUP)
                .findFirst()
                .orElseThrow();
    }

    /** As {@code Plans.begin} does where the group is told of. */
    private void about(TestSchool school, long plan, long group) {
        schools.change(
                school,
                "update intervention_plan set group_id = ?2, group_words = title where school_id = ?1 and id = ?3",
                school.id(),
                group,
                plan);
    }

    private <T> T asLead(TestSchool school, Callable<T> deed) {
        return actors.as(school.actor(Role.LEAD), deed);
    }

    private static PlanText text(LocalDate today) {
        return new PlanText(
                "Tutor time for both",
                ContextKind.SCHOOL,
                Set.of(),
                Set.of(),
                null,
                null,
                FirstContext.SCHOOL,
                "They fall out at lunch",
                Lever.STRUCTURES,
                List.of(new GoalText("Fights at lunch", "They eat in peace", Measure.FELT_SAFETY, null)),
                Set.of("SUPERVISION"),
                null,
                TestText.NONE,
                today,
                today.plusWeeks(12));
    }
}
