package org.wholeschool.intervention.plan.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wholeschool.intervention.plan.PlanState;

/** What a group's card and page say of its plans. */
class GroupPlanWordsTest {

    private static final LocalDate AUTUMN_1 = LocalDate.of(2026, 9, 1);
    private static final LocalDate AUTUMN_2 = LocalDate.of(2026, 11, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 2);

    private final GroupPlanWords words = new GroupPlanWords(TODAY);

    private static GroupPlan plan(PlanState state, LocalDate due, String found, LocalDate foundOn, LocalDate closed) {
        return new GroupPlan(
                1,
                7,
                "Tutor time",
                state,
                LocalDate.of(2026, 9, 14),
                LocalDate.of(2026, 12, 14),
                due,
                found,
                foundOn,
                closed);
    }

    @Test
    void aDraftIsNoPartOfAHalfTerm() {
        GroupPlan draft = new GroupPlan(1, 7, "Tutor time", PlanState.DRAFT, null, null, null, null, null, null);
        assertEquals("Draft.", words.state(draft));
        assertEquals("", words.result(draft));
        assertEquals(Optional.empty(), words.during(draft, AUTUMN_2, TODAY.plusDays(1)));
    }

    @Test
    void aPlanThatRunsSaysWhenItIsReviewed() {
        GroupPlan plan = plan(PlanState.RUNNING, null, null, null, null);
        assertEquals("Running. Review on 14 Dec 2026.", words.state(plan));
        assertEquals("", words.result(plan), "there is none yet, and nothing to say of that");
        assertEquals(Optional.empty(), words.during(plan, LocalDate.of(2026, 6, 1), AUTUMN_1));
        assertEquals(Optional.of("Started on 14 Sept 2026."), words.during(plan, AUTUMN_1, AUTUMN_2));
        assertEquals(Optional.of("Running. Review on 14 Dec 2026."), words.during(plan, AUTUMN_2, TODAY.plusDays(1)));
        assertEquals(
                "Running. Review due since 1 Dec 2026.",
                words.state(plan(PlanState.RUNNING, LocalDate.of(2026, 12, 1), null, null, null)));
    }

    @Test
    void whatItAchievedIsInTheWordsOfItsReview() {
        GroupPlan plan =
                plan(PlanState.CLOSED, null, "FELT_SAFER", LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 24));
        assertEquals("Closed on 24 Nov 2026.", words.state(plan));
        assertEquals("Result: Pupils feel safer.", words.result(plan));
        assertEquals(Optional.of("Started on 14 Sept 2026."), words.during(plan, AUTUMN_1, AUTUMN_2));
        assertEquals(
                Optional.of("Result: Pupils feel safer. Closed on 24 Nov 2026."),
                words.during(plan, AUTUMN_2, TODAY.plusDays(1)));
        assertEquals(Optional.empty(), words.during(plan, LocalDate.of(2027, 1, 4), LocalDate.of(2027, 2, 22)));
    }

    @Test
    void aPlanWithoutAResultSaysSo() {
        GroupPlan plan = plan(PlanState.CLOSED, null, null, null, LocalDate.of(2026, 11, 24));
        assertEquals("No result recorded.", words.result(plan));
        assertEquals(
                Optional.of("Closed on 24 Nov 2026. No result recorded."),
                words.during(plan, AUTUMN_2, TODAY.plusDays(1)));
    }

    @Test
    void aHalfTermInWhichAPlanOnlyRan() {
        GroupPlan plan = plan(PlanState.RUNNING, null, null, null, null);
        assertEquals(
                Optional.of("Running."),
                words.during(plan, LocalDate.of(2026, 10, 5), AUTUMN_2),
                "neither its first day nor its end is in it");
    }

    @Test
    void aPlanThatStartsLater() {
        GroupPlan plan = new GroupPlan(
                1,
                7,
                "Tutor time",
                PlanState.RUNNING,
                LocalDate.of(2026, 12, 7),
                LocalDate.of(2027, 3, 1),
                null,
                null,
                null,
                null);
        assertEquals(
                Optional.of("Starts on 7 Dec 2026. Running. Review on 1 Mar 2027."),
                words.during(plan, AUTUMN_2, LocalDate.of(2027, 1, 4)));
        assertEquals(Optional.empty(), words.during(plan, AUTUMN_2, TODAY.plusDays(1)));
    }
}
