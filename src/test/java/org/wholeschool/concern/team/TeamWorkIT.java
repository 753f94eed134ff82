package org.wholeschool.concern.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.concern.followup.action.ConcernActions;
import org.wholeschool.concern.log.ConcernSchool;
import org.wholeschool.platform.Now;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;

/** The head sees how the safeguarding team keeps up, in numbers of their own school. */
@InServer
class TeamWorkIT {

    @Inject
    private ConcernSchool schools;

    @Inject
    private ConcernActions actions;

    @Inject
    private TeamWork work;

    @Inject
    private Actors actors;

    @Test
    void theHeadCountsWhatIsLateAlsoOfARestrictedConcernAndHowSoonConcernsWereAcknowledged() {
        TestSchool school = schools.make();
        TestSchool other = schools.make();
        long concern = schools.log(school.id(), "BULLYING_OTHER");
        LocalDate today = Now.day(ZoneId.of("Europe/London"));
        long action = actors.as(
                school.actor(Role.LEAD),
                () -> actions.give(
                        concern,
                        new ConcernActions.Asked(
                                school.accounts().get(Role.ACTION_OWNER), today, "Ask the form tutor")));
        assertEquals(new TeamWork.Late(0, 0), actors.as(school.actor(Role.HEAD), work::late), "due today");
        schools.change(school, "update concern_action set due_on = ?1 where id = ?2", today.minusDays(1), action);
        schools.change(school, "update concern set restricted_at = received_at where id = ?1", concern);
        assertEquals(new TeamWork.Late(1, 0), actors.as(school.actor(Role.HEAD), work::late));
        assertEquals(new TeamWork.Late(0, 0), actors.as(other.actor(Role.HEAD), work::late));

        for (int i = 0; i < Responses.FEWEST; i++) {
            schools.log(school.id(), "BULLYING_OTHER");
        }
        schools.change(
                school,
                "update concern set acknowledged_at = received_at where school_id = ?1 and id <> ?2",
                school.id(),
                concern);
        assertEquals(
                List.of(new Responses("This month", 100, 0, true, true)),
                actors.as(school.actor(Role.HEAD), work::responses));
        assertEquals(
                List.of(false),
                actors.as(other.actor(Role.HEAD), work::responses).stream()
                        .map(Responses::isTold)
                        .toList(),
                "too few");
        for (Role role : List.of(Role.LEAD, Role.TEACHER, Role.GOVERNOR)) {
            assertThrows(NotPermitted.class, () -> actors.as(school.actor(role), work::late), role.name());
            assertThrows(NotPermitted.class, () -> actors.as(school.actor(role), work::responses), role.name());
        }
    }
}
