package org.wholeschool.governance.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.concern.log.ConcernSchool;
import org.wholeschool.intervention.Lever;
import org.wholeschool.intervention.plan.ContextKind;
import org.wholeschool.intervention.plan.FirstContext;
import org.wholeschool.intervention.plan.GoalText;
import org.wholeschool.intervention.plan.Measure;
import org.wholeschool.intervention.plan.PlanOrigin;
import org.wholeschool.intervention.plan.PlanText;
import org.wholeschool.intervention.plan.TestText;
import org.wholeschool.intervention.plan.action.PlanActions;
import org.wholeschool.intervention.plan.life.Plans;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;

/**
 * Governors see that an intervention runs and how far it is; what it is they hear in words that were written for them,
 * and of the plan itself nothing.
 */
@InServer
class PlanStatementsIT {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final GoalText GOAL =
            new GoalText("Pushed on the stairs", "Everybody walks there unhurt", Measure.FELT_SAFETY, null);

    @Inject
    private ConcernSchool schools;

    @Inject
    private Plans plans;

    @Inject
    private PlanActions actions;

    @Inject
    private PlanStatements statements;

    @Inject
    private PlansTold told;

    @Inject
    private Actors actors;

    private TestSchool school;

    private final LocalDate today = Now.day(ZoneId.of("Europe/London"));

    @BeforeEach
    void makeSchool() {
        school = schools.make();
    }

    @Test
    void governorsSeeThatItRunsAndHearWhatItIsInWordsForThem() throws SQLException {
        long draft = plan();
        assertEquals(List.of(), seen(), "a draft is nobody else's");
        assertThrows(NotFound.class, () -> say(Role.LEAD, draft, 0, "More staff are in the yard."));
        long plan = started();
        assertEquals(1, seen().size());
        assertNull(seen().get(0).said());
        assertFalse(
                PlansTold.sentences(ran(), today).toString().contains("stairs"),
                "what was written for the plan is not told");
        ask(plan);
        say(Role.LEAD, plan, 0, "More staff are in the yard at lunch.");
        assertEquals("null comment.changed", refused(Role.DEPUTY, plan, 0, "Something else."));
        assertEquals(
                List.of(
                        "One intervention ran in this term.",
                        "More staff are in the yard at lunch. Prevention. Since " + DAY.format(today)
                                + "; still running on " + DAY.format(today) + ". 0 of 1 steps are done. Review due "
                                + DAY.format(today.plusWeeks(12)) + "."),
                PlansTold.sentences(ran(), today));
        assertEquals(
                "Review late: it was due " + DAY.format(today.plusWeeks(12)),
                new PlanOutcome(seen().get(0).plan(), today.plusWeeks(13)).label());
        saysWhatWasLearnt(plan);
        assertEquals(
                List.of(),
                as(Role.GOVERNOR, () -> statements.all(today.minusDays(9), today.minusDays(1))),
                "it had not begun then");
        say(Role.DEPUTY, plan, 3, "");
        assertNull(seen().get(0).said());
        assertEquals(
                4,
                TestDatabase.asOwner().number("select count(*) from plan_statement where school_id = ?", school.id()),
                "every version is on record");
        asLead(() -> plans.close(plan, 2, text(), "It was worth it.", null));
        assertEquals(
                List.of(today),
                ran().stream().map(each -> each.plan().endedOn()).toList());
        TestDatabase.asOwner()
                .change("update intervention_plan set starts_on = ? where id = ?", today.minusDays(20), plan);
        List<PlanStatements.Told> before =
                as(Role.GOVERNOR, () -> statements.all(today.minusDays(9), today.minusDays(1)));
        assertNull(before.get(0).plan().endedOn(), "it ran until the end of that term");
        assertEquals(0, before.get(0).plan().asked(), "and nobody had been asked for a step");
        assertEquals(
                List.of(),
                as(Role.GOVERNOR, () -> statements.all(today.plusDays(1), today.plusDays(9))),
                "nor after it ended");
        assertNull(before.get(0).said(), "what was taken away does not come back");
        isOfItsTerm(plan);
    }

    /** Of a past term it is told what was known on its last day; what is not kept is said to be so. */
    private void isOfItsTerm(long plan) throws SQLException {
        say(Role.LEAD, plan, 4, "An adult is in the yard at lunch.");
        PlanStatements.Told later = before();
        assertEquals(
                "An adult is in the yard at lunch.", later.said(), "the first one since what was said was taken away");
        assertEquals(today, later.saidLater());
        assertEquals(
                "An adult is in the yard at lunch. Described on " + DAY.format(today)
                        + ", after the term. Since "
                        + DAY.format(today.minusDays(20)) + "; still running on " + DAY.format(today.minusDays(1))
                        + ". Not reviewed. It was changed or closed after the term: its type and its review date at that "
                        + "time are not kept.",
                PlansTold.sentences(List.of(later), today.minusDays(1)).get(1));
        TestDatabase.asOwner()
                .change(
                        "update plan_statement set written_at = ? where plan_id = ? and edition = 5",
                        Now.instant().minus(Duration.ofDays(5)).atOffset(ZoneOffset.UTC),
                        plan);
        say(Role.LEAD, plan, 5, "The yard is quiet.");
        assertNull(before().saidLater());
        assertEquals("An adult is in the yard at lunch.", before().said(), "and not what is said now");
        assertEquals("The yard is quiet.", seen().get(0).said());
    }

    private PlanStatements.Told before() {
        return as(Role.GOVERNOR, () -> statements.all(today.minusDays(9), today.minusDays(1)))
                .get(0);
    }

    /** The number that the page says is that of the ones it lists as running; one that has ended stands by itself. */
    @Test
    void oneThatHasEndedIsNotListedAmongThoseThatRun() {
        long ended = started();
        say(Role.LEAD, ended, 0, "The doors to the field stayed open.");
        asLead(() -> plans.close(ended, 2, text(), "It was worth it.", null));
        long running = started();
        say(Role.LEAD, running, 0, "More staff are in the yard at lunch.");
        as(Role.GOVERNOR, () -> {
            assertEquals("One intervention is running.", told.getSays());
            assertEquals(
                    List.of("More staff are in the yard at lunch."),
                    told.getPieces().stream().map(PlansTold.Piece::said).toList());
            assertEquals("One intervention ended in the last year.", told.getEnded());
            assertEquals(
                    List.of("The doors to the field stayed open."),
                    told.getEndedPieces().stream().map(PlansTold.Piece::said).toList());
            return null;
        });
    }

    @Test
    void aNameOrASmallNumberIsNotShown() {
        long plan = started();
        assertEquals("said text.numbers", refused(Role.LEAD, plan, 0, "Four pupils were pushed."));
        assertEquals("said text.concern", refused(Role.LEAD, plan, 0, "It began with concern 7726."));
        assertNull(seen().get(0).said());
    }

    @Test
    void toWhomItIsNotThereThereIsNone() {
        long plan = started();
        TestSchool elsewhere = schools.make();
        assertThrows(NotFound.class, () -> actors.as(elsewhere.actor(Role.LEAD), () -> statements.of(plan)));
        assertEquals(List.of(), actors.as(elsewhere.actor(Role.GOVERNOR), () -> statements.all()));
        assertThrows(NotPermitted.class, () -> say(Role.GOVERNOR, plan, 0, "I say so."));
        assertThrows(NotPermitted.class, () -> say(Role.HEAD, plan, 0, "I say so."));
        assertThrows(NotPermitted.class, () -> actors.as(school.actor(Role.TEACHER), () -> statements.all()));
    }

    private List<PlanStatements.Told> ran() {
        return as(Role.GOVERNOR, () -> statements.all(today.minusDays(5), today));
    }

    private <T> T as(Role role, Callable<T> asked) {
        return actors.as(school.actor(role), asked);
    }

    private List<PlanStatements.Told> seen() {
        return actors.as(school.actor(Role.GOVERNOR), () -> statements.all());
    }

    private PlanText text() {
        return new PlanText(
                "The stairs at lunch",
                ContextKind.SCHOOL,
                Set.of(),
                Set.of(),
                null,
                null,
                FirstContext.PEERS,
                "They cheer",
                Lever.PREVENTION,
                List.of(GOAL),
                Set.of(),
                "Tea",
                TestText.NONE,
                today,
                today.plusWeeks(12));
    }

    private long plan() {
        return actors.as(school.actor(Role.LEAD), () -> plans.begin(text(), PlanOrigin.NONE, null));
    }

    private long started() {
        long plan = plan();
        asLead(() -> plans.start(plan, 1, text(), null));
        return plan;
    }

    private void ask(long plan) {
        asLead(() -> actions.ask(
                plan,
                new PlanActions.Asked("Stand there", school.accounts().get(Role.ACTION_OWNER), today, null, null),
                null));
    }

    private void asLead(Runnable done) {
        doAs(Role.LEAD, done);
    }

    private void say(Role role, long plan, int after, String said) {
        doAs(role, () -> statements.say(plan, after, new PlanStatements.Words(said, null), null));
    }

    private void doAs(Role role, Runnable done) {
        actors.as(school.actor(role), () -> {
            done.run();
            return null;
        });
    }

    /** What was learnt is looked through as what it is, stands beside it, and can be taken away by itself. */
    private void saysWhatWasLearnt(long plan) {
        String said = "More staff are in the yard at lunch.";
        BadInput fault = assertThrows(
                BadInput.class, () -> say(plan, 1, new PlanStatements.Words(said, "Only 3 pupils are left there.")));
        assertEquals("learnt text.numbers", fault.field() + " " + fault.key());
        say(plan, 1, new PlanStatements.Words(said, "A second adult helps."));
        assertEquals("A second adult helps.", seen().get(0).words().learnt());
        assertEquals(
                true,
                PlansTold.sentences(ran(), today).get(1).endsWith("A second adult helps."),
                PlansTold.sentences(ran(), today).toString());
        say(plan, 2, new PlanStatements.Words(said, ""));
        assertNull(seen().get(0).words().learnt());
        assertEquals(said, seen().get(0).said());
    }

    private void say(long plan, int after, PlanStatements.Words words) {
        doAs(Role.LEAD, () -> statements.say(plan, after, words, null));
    }

    private String refused(Role role, long plan, int after, String said) {
        BadInput fault = assertThrows(BadInput.class, () -> say(role, plan, after, said));
        return fault.field() + " " + fault.key();
    }
}
