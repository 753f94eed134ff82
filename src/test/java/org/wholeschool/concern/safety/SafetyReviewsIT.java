package org.wholeschool.concern.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.access.handover.Handover;
import org.wholeschool.concern.followup.overview.FollowUpSchool;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.triage.CaseReaders;
import org.wholeschool.platform.Now;
import org.wholeschool.testing.BothDatabases;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;

/** Whom a review of a safety plan waits for: on the home page, as a notice, and when its owner leaves. */
@BothDatabases("locks and reminders")
@InServer
class SafetyReviewsIT {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private final LocalDate today = Now.day(LONDON);

    @Inject
    private FollowUpSchool schools;

    @Inject
    private SafetyPlans plans;

    @Inject
    private SafetyPlanReviews reviews;

    @Inject
    private SafetyReminders reminders;

    @Inject
    private Handover handover;

    @Inject
    private CaseReaders readers;

    @Inject
    private Actors actors;

    private TestSchool school;
    private long pupil;
    private long concern;
    private long lead;
    private long deputy;

    @BeforeEach
    void aConcern() {
        school = schools.make();
        pupil = school.pupils().get(0);
        concern = schools.concern(school, Map.of(pupil, InvolvementRole.HARMED));
        lead = school.accounts().get(Role.LEAD);
        deputy = school.accounts().get(Role.DEPUTY);
    }

    private long begin(long owner, LocalDate review) {
        return schools.as(
                school,
                Role.LEAD,
                () -> plans.begin(
                        concern,
                        pupil,
                        new SafetyEntry("Afraid", List.of(), null, "Apart", null, null, null, owner, review),
                        true));
    }

    private List<String> told(long account) {
        return schools
                .see(
                        school,
                        "select n.kind || ' ' || n.stage || ' ' || n.page from notice n where n.account_id = ?1 and "
                                + "n.kind like 'SAFETY%' order by n.id",
                        account)
                .stream()
                .map(Object::toString)
                .toList();
    }

    private boolean remind(long plan, LocalDate day) {
        Instant ten = day.atTime(10, 0).atZone(LONDON).toInstant();
        return actors.as(Actor.job(school.id()), () -> reminders.remind(plan, ten));
    }

    private static String page(long plan) {
        return " /concern/safety-plan.xhtml?id=" + plan;
    }

    @Test
    void homeIsGivenWhatIsOverdueAndWhatIsDueWithinAWeek() {
        long late = begin(lead, today);
        schools.change(school, "update safety_plan set due_on = ?1 where id = ?2", today.minusDays(3), late);
        long other = schools.concern(school, Map.of(pupil, InvolvementRole.HARMED));
        long soon = schools.as(
                school,
                Role.LEAD,
                () -> plans.begin(
                        other,
                        pupil,
                        new SafetyEntry("Afraid", List.of(), null, null, null, null, null, lead, today.plusWeeks(1)),
                        false));
        List<SafetyPlanReviews.Due> due = schools.as(school, Role.DEPUTY, reviews::due);
        assertEquals(
                List.of(late),
                schools.as(school, Role.DEPUTY, reviews::inForce).stream()
                        .map(SafetyPlanReviews.Due::id)
                        .toList(),
                "a draft is not in force");
        assertEquals(
                List.of(late + " true Testname1 Testsurname1", soon + " false Testname1 Testsurname1"),
                due.stream()
                        .map(plan -> plan.id() + " " + plan.overdue() + " " + plan.pupil())
                        .toList());
        assertEquals(1, schools.audit(school).get("SafetyPlanReviews.due DONE DEPUTY safety-plan " + late));
        schools.as(school, Role.LEAD, () -> plans.review(late, 1, "Better", today.plusDays(8)));
        schools.restrict(school, other);
        assertEquals(List.of(), schools.as(school, Role.LEAD, reviews::due));
        assertThrows(NotPermitted.class, () -> schools.as(school, Role.TEACHER, reviews::due));
        assertEquals(List.of(), schools.as(schools.make(), Role.LEAD, reviews::due));
    }

    @Test
    void theOwnerIsRemindedOnceAndAWeekLaterWithThePersonWhoSavedThePlan() {
        long plan = begin(deputy, today);
        assertEquals(List.of("SAFETY_PLAN GIVEN 1" + page(plan)), told(deputy), "it is theirs now");
        assertFalse(remind(plan, today), "its day has not passed");
        assertTrue(remind(plan, today.plusDays(1)));
        assertFalse(remind(plan, today.plusDays(1)));
        assertEquals("SAFETY_REVIEW LATE 1 " + today + page(plan), told(deputy).get(1));
        assertEquals(List.of(), told(lead));
        assertTrue(remind(plan, today.plusDays(8)));
        assertEquals(List.of("SAFETY_REVIEW LATE 2 " + today + page(plan)), told(lead));
        schools.as(school, Role.DEPUTY, () -> plans.review(plan, 1, "Better", today.plusDays(2)));
        assertEquals(List.of(), told(lead), "what is done waits for no one");
        assertTrue(remind(plan, today.plusDays(3)), "of the next review it counts again");
        schools.as(school, Role.LEAD, () -> plans.end(plan, 2, SafetyOutcome.SAFE, "Quiet"));
        assertFalse(remind(plan, today.plusDays(400)));
        LocalDate sunday = today.with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
        assertEquals(
                List.of(),
                actors.as(
                        Actor.job(school.id()),
                        () -> reminders.due(sunday.atTime(10, 0).atZone(LONDON).toInstant())));
    }

    @Test
    void whereTheOwnerMayNotReadItAnyMoreThoseWhoMayAreReminded() {
        long plan = begin(lead, today);
        schools.as(school, Role.LEAD, () -> {
            int seen = (int) schools.number(school, "select record_version from concern where id = ?1", concern);
            readers.restrict(concern, seen, List.of(lead, deputy), "A colleague's child");
        });
        schools.change(school, "delete from concern_reader where concern_id = ?1 and account_id = ?2", concern, lead);
        assertTrue(remind(plan, today.plusDays(1)));
        assertEquals(List.of(), told(lead));
        assertEquals(List.of("SAFETY_REVIEW LATE 1 " + today + page(plan)), told(deputy));
    }

    @Test
    void plansOfALeaverGoToAColleague() {
        long plan = begin(deputy, today.plusWeeks(1));
        assertEquals(
                List.of("safety-plan 1"),
                schools.as(school, Role.LEAD, handover::people).stream()
                        .filter(owner -> owner.id() == deputy)
                        .flatMap(owner -> owner.things().stream())
                        .map(things -> things.kind() + " " + things.count())
                        .toList());
        assertEquals(1, schools.as(school, Role.LEAD, () -> handover.give(deputy, lead, 1)));
        assertEquals(lead, schools.number(school, "select owner_id from safety_plan where id = ?1", plan));
        assertEquals(List.of(), told(deputy), "what was theirs is taken back");
        assertEquals(1, schools.number(school, "select count(*) from safety_plan_version where step = 'HANDED_OVER'"));
    }
}
