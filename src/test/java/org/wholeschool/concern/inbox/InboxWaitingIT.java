package org.wholeschool.concern.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.concern.log.ConcernLog;
import org.wholeschool.concern.log.ConcernSchool;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.Statements;
import org.wholeschool.testing.server.TestSchool;

/** The menu counts what a lead has not acknowledged, of what they may read, with one query. */
@InServer
class InboxWaitingIT {

    @Inject
    private InboxWaiting inbox;

    @Inject
    private ConcernSchool schools;

    @Inject
    private ConcernLog log;

    @Inject
    private Actors actors;

    @PersistenceContext
    private EntityManager em;

    @Test
    void itCountsWhatIsNotAcknowledgedAndWhatOfItIsOverdue() {
        TestSchool school = schools.make();
        Actor lead = school.actor(Role.LEAD);
        assertEquals(new InboxWaiting.Waiting(0, 0), actors.as(lead, inbox::now));
        long late = schools.log(school.id(), "BULLYING_OTHER");
        schools.log(school.id(), "BULLYING_OTHER");
        long acknowledged = schools.log(school.id(), "BULLYING_OTHER");
        long restricted = schools.log(school.id(), "BULLYING_OTHER");
        long aboutAdult = schools.log(school.id(), "BULLYING_OTHER");
        actors.as(lead, () -> {
            log.acknowledge(acknowledged);
            return null;
        });
        schools.change(school, "update concern set restricted_at = received_at where id = ?1", restricted);
        schools.change(school, "update concern set about_adult_since = received_at where id = ?1", aboutAdult);
        schools.change(
                school,
                "update inbox_entry set counted_from = timestamp with time zone '2020-01-06 09:00:00+00' "
                        + "where concern_id = ?1",
                late);
        assertEquals(new InboxWaiting.Waiting(2, 1), actors.as(lead, inbox::now));
        assertEquals(
                new InboxWaiting.Waiting(0, 0),
                actors.as(schools.make().actor(Role.LEAD), inbox::now),
                "another school's");
        assertThrows(NotPermitted.class, () -> actors.as(school.actor(Role.TEACHER), inbox::now));
        assertEquals(
                1,
                Statements.during(em, () -> actors.as(lead, inbox::now)).stream()
                        .filter(statement -> statement.contains("inbox_entry") || statement.contains("INBOX_ENTRY"))
                        .count());
    }
}
