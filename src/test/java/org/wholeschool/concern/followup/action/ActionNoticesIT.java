package org.wholeschool.concern.followup.action;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.access.handover.Handover;
import org.wholeschool.access.people.Leaving;
import org.wholeschool.concern.log.ConcernSchool;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;

/**
 * Whoever has something to do is told of it, and reminded when its day has passed; what a leaver had to do goes to a
 * colleague with the rest.
 */
@InServer
class ActionNoticesIT {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private final LocalDate today = Now.day(LONDON);
    private final LocalDate due = today.plusDays(3);

    @Inject
    private ConcernSchool schools;

    @Inject
    private ConcernActions actions;

    @Inject
    private MyTasks tasks;

    @Inject
    private ActionReminders reminders;

    @Inject
    private Leaving leaving;

    @Inject
    private Handover handover;

    @Inject
    private Actors actors;

    private final TestDatabase owner = TestDatabase.asOwner();

    private TestSchool school;
    private long concern;
    private long teacher;
    private long deputy;

    @BeforeEach
    void aConcern() {
        school = schools.make();
        concern = schools.log(school.id(), "BULLYING_OTHER");
        teacher = school.accounts().get(Role.TEACHER);
        deputy = school.accounts().get(Role.DEPUTY);
    }

    private long give(long to) {
        return actors.as(
                school.actor(Role.LEAD), () -> actions.give(concern, new ConcernActions.Asked(to, due, "Ring home.")));
    }

    private String told(long account, String kind) {
        return owner
                .rows("select stage, page from notice where account_id = ? and kind = ? order by id", account, kind)
                .stream()
                .map(row -> row.get(0) + " " + row.get(1))
                .toList()
                .toString();
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(LONDON).toInstant();
    }

    private List<Long> due(LocalDate day, int hour) {
        return actors.as(Actor.job(school.id()), () -> reminders.due(at(day, hour)));
    }

    /** What the job does at ten on such a day, were it no weekend. */
    private boolean remind(long action, LocalDate day) {
        return actors.as(Actor.job(school.id()), () -> reminders.remind(action, at(day, 10)));
    }

    private void answer(long action, int edition, boolean done) {
        actors.as(school.actor(Role.TEACHER), () -> {
            if (done) {
                tasks.done(action, edition, "Rang home.");
            } else {
                tasks.cannot(action, edition, "I am away.");
            }
            return null;
        });
    }

    @Test
    void whoHasToDoItIsToldAndSoIsTheNextOneButNotOfOnesOwn() {
        long action = give(teacher);
        assertEquals("[GIVEN 1 /concern/task.xhtml?id=" + action + "]", told(teacher, "ACTION"));
        actors.as(school.actor(Role.LEAD), () -> {
            actions.change(action, 1, new ConcernActions.Asked(teacher, today.plusDays(4), "Ring home today."));
            return null;
        });
        assertEquals(
                "[GIVEN 1 /concern/task.xhtml?id=" + action + "]",
                told(teacher, "ACTION"),
                "other words are no other task");
        actors.as(school.actor(Role.LEAD), () -> {
            actions.change(action, 2, new ConcernActions.Asked(deputy, today.plusDays(4), "Ring home today."));
            return null;
        });
        assertEquals("[]", told(teacher, "ACTION"), "what leads to nothing is taken back");
        assertEquals("[GIVEN 3 /concern/task.xhtml?id=" + action + "]", told(deputy, "ACTION"));
        give(school.accounts().get(Role.LEAD));
        assertEquals("[]", told(school.accounts().get(Role.LEAD), "ACTION"));
    }

    @Test
    void ofWhatIsOverdueOneIsRemindedOnceAndOnceMoreAWeekLaterWhenWhoAskedIsToldToo() {
        long lead = school.accounts().get(Role.LEAD);
        long action = give(teacher);
        assertFalse(remind(action, due), "its day has not passed");
        assertTrue(remind(action, due.plusDays(1)));
        assertFalse(remind(action, due.plusDays(1)));
        assertFalse(remind(action, due.plusDays(7)));
        String first = "LATE 1 " + due + " /concern/task.xhtml?id=" + action;
        assertEquals("[" + first + "]", told(teacher, "ACTION_OVERDUE"));
        assertEquals("[]", told(lead, "ACTION_LATE"));
        assertTrue(remind(action, due.plusDays(8)));
        assertFalse(remind(action, due.plusDays(400)));
        assertEquals(
                "[" + first + ", LATE 2 " + due + " /concern/task.xhtml?id=" + action + "]",
                told(teacher, "ACTION_OVERDUE"));
        assertTrue(
                told(lead, "ACTION_LATE").endsWith(" /concern/view.xhtml?id=" + concern + "]"),
                told(lead, "ACTION_LATE"));
        assertEquals("[]", told(deputy, "ACTION_LATE"), "it was not they who asked");
        actors.as(school.actor(Role.LEAD), () -> {
            actions.change(action, 1, new ConcernActions.Asked(teacher, due.plusDays(2), "Ring home."));
            return null;
        });
        assertTrue(remind(action, due.plusDays(11)), "put off to another day, it counts anew");
        assertEquals(
                2, owner.number("select count(*) from notice where account_id = ? and kind = 'ACTION_LATE'", lead));
        answer(action, 2, true);
        assertFalse(remind(action, due.plusDays(400)), "it is done");
    }

    @Test
    void peopleAreRemindedOnWeekdaysByDayAndTheJobLeavesOneEntryForEachReminder() {
        long action = give(teacher);
        LocalDate monday = due.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        assertEquals(List.of(), due(monday, 7));
        assertEquals(List.of(), due(monday, 17));
        assertEquals(List.of(), due(monday.minusDays(1), 10), "a Sunday");
        for (int hour = 8; hour < 17; hour++) {
            due(monday, hour).forEach(each -> remind(each, monday));
        }
        assertEquals(
                1,
                owner.number("select count(*) from notice where account_id = ? and kind = 'ACTION_OVERDUE'", teacher));
        assertEquals(
                1,
                owner.number(
                        "select count(*) from audit_entry where school_id = ? and action = 'ActionReminders.remind'",
                        school.id()));
        assertEquals(
                0,
                owner.number(
                        "select count(*) from audit_entry where school_id = ? and action = 'Notices.tell'",
                        school.id()));
        assertThrows(NotPermitted.class, () -> actors.as(school.actor(Role.LEAD), () -> reminders.due(at(monday, 10))));
        assertThrows(
                NotPermitted.class,
                () -> actors.as(school.actor(Role.LEAD), () -> reminders.remind(action, at(monday, 10))));
        assertFalse(
                actors.as(Actor.job(schools.make().id()), () -> reminders.remind(action, at(monday, 10))),
                "of another school");
    }

    @Test
    void whereItsOwnerHasLeftWhoAskedIsToldAtOnceInTheirPlace() {
        long action = give(teacher);
        actors.as(school.actor(Role.ADMINISTRATOR), () -> {
            leaving.close(teacher);
            return null;
        });
        assertTrue(remind(action, due.plusDays(1)));
        assertEquals("[]", told(teacher, "ACTION_OVERDUE"));
        assertEquals(
                1,
                owner.number(
                        "select count(*) from notice where account_id = ? and kind = 'ACTION_LATE'",
                        school.accounts().get(Role.LEAD)));
    }

    @Test
    void whoAskedIsToldThatItIsDoneOrCannotBeDoneAndElseWhoReadsTheConcern() throws Exception {
        long lead = school.accounts().get(Role.LEAD);
        long action = give(teacher);
        answer(action, 1, false);
        assertTrue(
                told(lead, "ACTION_CANNOT").endsWith(" /concern/view.xhtml?id=" + concern + "]"),
                told(lead, "ACTION_CANNOT"));
        actors.as(school.actor(Role.LEAD), () -> {
            actions.change(action, 2, new ConcernActions.Asked(teacher, due, "Ring home."));
            return null;
        });
        assertEquals(
                "[GIVEN 3 /concern/task.xhtml?id=" + action + "]", told(teacher, "ACTION"), "asked again, told again");
        answer(action, 3, true);
        assertEquals("[]", told(teacher, "ACTION"));
        assertTrue(
                told(lead, "ACTION_DONE").endsWith(" /concern/view.xhtml?id=" + concern + "]"),
                told(lead, "ACTION_DONE"));
        assertEquals("[][]", told(deputy, "ACTION_DONE") + told(deputy, "ACTION_CANNOT"));

        long own = give(lead);
        actors.as(school.actor(Role.LEAD), () -> {
            tasks.done(own, 1, "Rang home.");
            return null;
        });
        assertEquals(
                1,
                owner.number("select count(*) from notice where account_id = ? and kind = 'ACTION_DONE'", lead),
                "nobody is told of what they did themselves");

        long heads = give(teacher);
        owner.change("update concern set about_adult_since = received_at where id = ?", concern);
        answer(heads, 1, true);
        assertTrue(
                told(school.accounts().get(Role.HEAD), "ACTION_DONE")
                        .endsWith(" /concern/head-view.xhtml?id=" + concern + "]"),
                "who asked may not read it any more");
        assertEquals(
                1, owner.number("select count(*) from notice where account_id = ? and kind = 'ACTION_DONE'", lead));
    }

    @Test
    void whoeverIsGivenAColleaguesTasksByALeadIsTold() {
        give(teacher);
        long answered = give(teacher);
        answer(answered, 1, true);
        assertEquals(1, actors.as(school.actor(Role.LEAD), () -> actions.handOver(teacher, deputy)));
        assertEquals(
                1,
                owner.number(
                        "select count(*) from notice where account_id = ? and kind = 'HANDOVER' and page = "
                                + "'/concern/tasks.xhtml'",
                        deputy));
        assertEquals(
                0,
                actors.as(
                        school.actor(Role.LEAD),
                        () -> actions.handOver(teacher, school.accounts().get(Role.HEAD))));
        assertEquals("[]", told(school.accounts().get(Role.HEAD), "HANDOVER"), "nothing went over");
    }

    @Test
    void whatALeaverHasToDoGoesOverWithTheRest() {
        give(teacher);
        give(teacher);
        Actor head = school.actor(Role.HEAD);
        Handover.Somebody somebody = actors.as(head, handover::people).get(0);
        assertEquals(
                "[action 2]",
                somebody.things().stream()
                        .map(things -> things.kind() + " " + things.count())
                        .toList()
                        .toString());
        assertEquals(2, actors.as(head, () -> handover.give(teacher, deputy, 2)));
        assertEquals(
                0, owner.number("select count(*) from concern_action where owner_id = ? and state = 'OPEN'", teacher));
        assertEquals(
                2, owner.number("select count(*) from concern_action where owner_id = ? and state = 'OPEN'", deputy));
        assertEquals(
                1,
                owner.number(
                        "select count(*) from notice where account_id = ? and kind = 'HANDOVER' and page = "
                                + "'/concern/tasks.xhtml'",
                        deputy));
    }
}
