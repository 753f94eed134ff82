package org.wholeschool.concern.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Handover;
import org.wholeschool.access.Role;
import org.wholeschool.concern.ConcernSchool;
import org.wholeschool.platform.TestDatabase;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;

/** Whoever has something to do is told of it, and reminded when its day has passed; what a leaver had to do goes to a colleague with the rest. */
@InServer
class ActionNoticesIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    @Inject
    private ConcernSchool schools;

    @Inject
    private ConcernActions actions;

    @Inject
    private OverdueReminders reminders;

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
        return actors.as(school.actor(Role.LEAD), () -> actions.give(concern, new ConcernActions.Asked(to, TODAY.plusDays(3), "Ring home.")));
    }

    private String told(long account, String kind) {
        return owner.rows("select stage, page from notice where account_id = ? and kind = ? order by id", account, kind).stream().map(row -> row.get(0) + " " + row.get(1)).toList().toString();
    }

    private void look() {
        actors.as(Actor.job(school.id()), () -> {
            reminders.workForOneSchool();
            return null;
        });
    }

    @Test
    void whoHasToDoItIsToldAndSoIsTheNextOneButNotOfOnesOwn() {
        long action = give(teacher);
        assertEquals("[GIVEN 1 /concern/task.xhtml?id=" + action + "]", told(teacher, "ACTION"));
        actors.as(school.actor(Role.LEAD), () -> {
            actions.change(action, 1, new ConcernActions.Asked(teacher, TODAY.plusDays(4), "Ring home today."));
            actions.change(action, 2, new ConcernActions.Asked(deputy, TODAY.plusDays(4), "Ring home today."));
            return null;
        });
        assertEquals("[GIVEN 1 /concern/task.xhtml?id=" + action + "]", told(teacher, "ACTION"), "other words are no other task");
        assertEquals("[GIVEN 3 /concern/task.xhtml?id=" + action + "]", told(deputy, "ACTION"));
        give(school.accounts().get(Role.LEAD));
        assertEquals("[]", told(school.accounts().get(Role.LEAD), "ACTION"));
    }

    @Test
    void ofWhatIsOverdueOneIsRemindedOnceAndOnceMoreAWeekLater() throws Exception {
        long action = give(teacher);
        look();
        assertEquals("[]", told(teacher, "ACTION_OVERDUE"));
        LocalDate yesterday = TODAY.minusDays(1);
        owner.change("update concern_action set due_on = ? where id = ?", java.sql.Date.valueOf(yesterday), action);
        look();
        look();
        String first = "LATE 1 " + yesterday + " /concern/task.xhtml?id=" + action;
        assertEquals("[" + first + "]", told(teacher, "ACTION_OVERDUE"));
        LocalDate longAgo = TODAY.minusDays(9);
        owner.change("update concern_action set due_on = ? where id = ?", java.sql.Date.valueOf(longAgo), action);
        look();
        look();
        assertEquals("[" + first + ", LATE 2 " + longAgo + " /concern/task.xhtml?id=" + action + "]", told(teacher, "ACTION_OVERDUE"));
    }

    @Test
    void whatALeaverHasToDoGoesOverWithTheRest() {
        give(teacher);
        give(teacher);
        Actor head = school.actor(Role.HEAD);
        Handover.Somebody somebody = actors.as(head, handover::people).get(0);
        assertEquals("[action 2]", somebody.things().stream().map(things -> things.kind() + " " + things.count()).toList().toString());
        assertEquals(2, actors.as(head, () -> handover.give(teacher, deputy, 2)));
        assertEquals(0, owner.number("select count(*) from concern_action where owner_id = ? and state = 'OPEN'", teacher));
        assertEquals(2, owner.number("select count(*) from concern_action where owner_id = ? and state = 'OPEN'", deputy));
        assertEquals(1, owner.number("select count(*) from notice where account_id = ? and kind = 'HANDOVER' and page = '/concern/tasks.xhtml'", deputy));
    }
}
