package org.wholeschool.concern.followup.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.handover.Handover;
import org.wholeschool.concern.inbox.CaseLeads;
import org.wholeschool.concern.log.ConcernSchool;
import org.wholeschool.concern.triage.CaseReaders;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;

/**
 * Whoever hands over what a colleague has in hand learns of no concern that they may not read, and gets nothing of it:
 * an allegation may be about them.
 */
@InServer
class HiddenTasksIT {

    @Inject
    private ConcernSchool schools;

    @Inject
    private ConcernActions actions;

    @Inject
    private CaseReaders readers;

    @Inject
    private CaseLeads caseLeads;

    @Inject
    private Handover handover;

    @Inject
    private Actors actors;

    private TestSchool school;
    private Actor lead;
    private Actor deputy;
    private Actor head;
    private long teacher;
    private long hidden;
    private long open;

    @BeforeEach
    void oneConcernThatAllLeadsRead() {
        school = schools.make();
        lead = school.actor(Role.LEAD);
        deputy = school.actor(Role.DEPUTY);
        head = school.actor(Role.HEAD);
        teacher = school.accounts().get(Role.TEACHER);
        hidden = schools.log(school.id(), "BULLYING_OTHER");
        open = schools.log(school.id(), "BULLYING_OTHER");
    }

    private void ask(Actor by, long concern, long whom) {
        LocalDate today = Now.day(ZoneId.of("Europe/London"));
        actors.as(by, () -> actions.give(concern, new ConcernActions.Asked(whom, today, "Ring home.")));
    }

    private Map<Long, Long> seenBy(Actor actor) {
        return actors.as(actor, handover::people).stream()
                .collect(Collectors.toMap(Handover.Somebody::id, Handover.Somebody::count));
    }

    private long give(Actor by, long from, long to, long seen) {
        return actors.as(by, () -> handover.give(from, to, seen));
    }

    private static long openTasks(long account) {
        return TestDatabase.asOwner()
                .number("select count(*) from concern_action where owner_id = ? and state = 'OPEN'", account);
    }

    private void restrictToTheDeputy() {
        actors.as(deputy, () -> {
            readers.restrict(hidden, 0, List.of(deputy.accountId()), "A colleague's own child.");
            return null;
        });
    }

    @Test
    void whatTheHeadHasToDoForAConcernAboutAnAdultIsTheirs() {
        ask(lead, open, head.accountId());
        actors.as(lead, () -> {
            readers.giveToHead(hidden, "It names a supervisor.");
            return null;
        });
        ask(head, hidden, head.accountId());
        assertEquals(Map.of(head.accountId(), 1L), seenBy(lead), "the one of the concern that they read");
        assertEquals(Map.of(head.accountId(), 2L), seenBy(head));
        assertEquals(
                "handover.changed",
                assertThrows(BadInput.class, () -> give(lead, head.accountId(), lead.accountId(), 2))
                        .key());
        assertEquals(1, give(lead, head.accountId(), lead.accountId(), 1));
        assertEquals(1, openTasks(head.accountId()), "what the lead may not read stays with the head");
        assertEquals(0, give(head, head.accountId(), deputy.accountId(), 1), "a deputy may not read it either");
    }

    @Test
    void aTaskOfARestrictedConcernGoesToThoseWhoAreNamed() {
        restrictToTheDeputy();
        ask(deputy, hidden, teacher);
        assertEquals(Map.of(), seenBy(lead), "that there is one would tell of the concern");
        assertEquals(0, give(lead, teacher, lead.accountId(), 0));
        assertEquals(Map.of(teacher, 1L), seenBy(head));
        assertEquals(0, give(head, teacher, lead.accountId(), 1), "the lead is not named");
        assertEquals(1, openTasks(teacher));
        assertEquals(1, give(head, teacher, deputy.accountId(), 1));
        assertEquals(1, openTasks(deputy.accountId()));
    }

    @Test
    void aRestrictedConcernInCareIsNotCounted() {
        actors.as(lead, () -> {
            caseLeads.assign(hidden, deputy.accountId());
            caseLeads.assign(open, deputy.accountId());
            return null;
        });
        restrictToTheDeputy();
        assertEquals(Map.of(deputy.accountId(), 1L), seenBy(lead));
        assertEquals(1, give(lead, deputy.accountId(), lead.accountId(), 1));
        assertEquals(Map.of(lead.accountId(), 1L), seenBy(lead));
        assertEquals(Map.of(deputy.accountId(), 1L, lead.accountId(), 1L), seenBy(head));
    }
}
