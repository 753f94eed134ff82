package org.wholeschool.concern.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.AccountChanges;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Handover;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.concern.ConcernLog;
import org.wholeschool.concern.ConcernSchool;
import org.wholeschool.concern.triage.CaseDecisions;
import org.wholeschool.concern.triage.CaseField;
import org.wholeschool.concern.triage.CaseValues;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.TestDatabase;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;

/** What waits for the leads, whose it is, what the head sees of it, and how all of it goes to somebody else. */
@InServer
class InboxIT {

    @Inject
    private ConcernSchool schools;

    @Inject
    private ConcernLog log;

    @Inject
    private Inbox inbox;

    @Inject
    private InboxCounts counts;

    @Inject
    private Handover handover;

    @Inject
    private CaseDecisions decisions;

    @Inject
    private AccountChanges changes;

    @Inject
    private Actors actors;

    private final TestDatabase owner = TestDatabase.asOwner();

    private TestSchool school;
    private Actor lead;
    private Actor head;
    private long leadId;
    private long deputyId;

    @BeforeEach
    void school() {
        school = schools.make();
        lead = school.actor(Role.LEAD);
        head = school.actor(Role.HEAD);
        leadId = school.accounts().get(Role.LEAD);
        deputyId = school.accounts().get(Role.DEPUTY);
    }

    private long log(String category) {
        return schools.log(school.id(), category);
    }

    private void acknowledge(long concern) {
        as(lead, () -> log.acknowledge(concern));
    }

    private void assign(long concern, long to) {
        as(lead, () -> inbox.assign(concern, to));
    }

    private void as(Actor actor, Runnable deed) {
        actors.as(actor, () -> {
            deed.run();
            return null;
        });
    }

    private List<Long> shown(Inbox.Show show) {
        return actors.as(lead, () -> inbox.list(show)).stream().map(Inbox.Row::id).toList();
    }

    private long given(long account) {
        return owner.number("select count(*) from notice where account_id = ? and kind = 'ASSIGNED'", account);
    }

    @Test
    void whatIsNewComesFirstOfThatWhatIsUrgentAndThenWhatIsDueFirst() {
        long seen = log("BULLYING_OTHER");
        long first = log("BULLYING_OTHER");
        long second = log("DISCRIMINATION");
        long urgent = log("SELF_HARM");
        acknowledge(seen);
        assertEquals(List.of(urgent, first, second, seen), shown(Inbox.Show.ALL));
        assertEquals(List.of(urgent, first, second), shown(Inbox.Show.NEW));
        assertEquals(List.of(), shown(Inbox.Show.MINE));
        assign(first, leadId);
        assertEquals(List.of(first), shown(Inbox.Show.MINE));
        assertEquals(List.of(urgent, second, seen), shown(Inbox.Show.NOBODYS));
        Inbox.Row row = actors.as(lead, () -> inbox.list(Inbox.Show.NEW)).get(0);
        assertEquals(Target.Kind.ACKNOWLEDGE, row.target());
        assertTrue(row.isUrgent() && row.due().isAfter(row.receivedAt()));
        assertEquals("Two boys pushed a third against the lockers.", row.beginning());
    }

    @Test
    void whatIsUrgentIsSaidByTheCategoryAsItWasWhenItWasLogged() {
        long before = log("BULLYING_OTHER");
        schools.change(school, "update category set urgent = true where code = 'BULLYING_OTHER' and school_id = ?1", school.id());
        long after = log("BULLYING_OTHER");
        assertEquals(List.of(after, before), shown(Inbox.Show.ALL));
        assertEquals(List.of(true, false), actors.as(lead, () -> inbox.list(Inbox.Show.ALL)).stream().map(Inbox.Row::isUrgent).toList());
    }

    @Test
    void aConcernIsGivenToSomebodyWhoMayReadItAndTheyAreToldOnce() {
        long concern = log("BULLYING_OTHER");
        assign(concern, deputyId);
        assign(concern, deputyId);
        assertEquals(1, given(deputyId));
        assign(concern, leadId);
        assertEquals(0, given(leadId), "whoever takes it themselves knows");
        assign(concern, deputyId);
        assertEquals(2, given(deputyId), "it is theirs anew");
        assertEquals("Test DEPUTY", actors.as(lead, () -> inbox.care(concern)).row().owner());

        assertEquals("owner.not", assertThrows(BadInput.class, () -> assign(concern, school.accounts().get(Role.TEACHER))).key());
        assertEquals("owner.not", assertThrows(BadInput.class, () -> assign(concern, schools.make().accounts().get(Role.LEAD))).key());
        assertThrows(NotFound.class, () -> assign(concern + 1_000_000, leadId));
        Actor stranger = schools.make().actor(Role.LEAD);
        assertThrows(NotFound.class, () -> as(stranger, () -> inbox.assign(concern, stranger.accountId())));
        assertThrows(NotFound.class, () -> as(stranger, () -> inbox.care(concern)));
        assertThrows(NotPermitted.class, () -> as(school.actor(Role.TEACHER), () -> inbox.assign(concern, deputyId)));
        assertThrows(NotFound.class, () -> as(head, () -> inbox.care(concern)), "a head reads none");
    }

    @Test
    void whatIsRestrictedStandsInNobodysInboxWhoIsNotNamed() {
        long concern = log("BULLYING_OTHER");
        schools.change(school, "update concern set restricted_at = received_at where id = ?1", concern);
        assertEquals(List.of(), shown(Inbox.Show.ALL));
        assertThrows(NotFound.class, () -> assign(concern, deputyId));
        assertEquals(1, actors.as(head, counts::counts).open(), "the head counts it too");
    }

    @Test
    void theHeadSeesNumbersAndNothingElse() {
        assertEquals(new InboxCounts.Counts(0, 0, 0, 0), actors.as(head, counts::counts));
        long mine = log("BULLYING_OTHER");
        log("SELF_HARM");
        assign(mine, deputyId);
        assertEquals(new InboxCounts.Counts(2, 1, 0, 1), actors.as(head, counts::counts));
        schools.change(school, "update concern set received_at = received_at - interval '20' day where id = ?1", mine);
        assertEquals(1, actors.as(head, counts::counts).late());
        as(school.actor(Role.ADMINISTRATOR), () -> changes.close(deputyId));
        assertEquals(2, actors.as(head, counts::counts).unowned(), "whoever has left looks after nothing");
        for (Role role : List.of(Role.LEAD, Role.TEACHER, Role.ADMINISTRATOR, Role.GOVERNOR)) {
            assertThrows(NotPermitted.class, () -> actors.as(school.actor(role), counts::counts), role.name());
        }
    }

    @Test
    void whoeverLeavesHandsAllOverInOneStep() {
        long one = log("BULLYING_OTHER");
        long two = log("DISCRIMINATION");
        long restricted = log("DISCRIMINATION");
        List.of(one, two, restricted).forEach(concern -> assign(concern, deputyId));
        schools.change(school, "update concern set restricted_at = received_at where id = ?1", restricted);
        as(school.actor(Role.ADMINISTRATOR), () -> changes.close(deputyId));
        Handover.Somebody leaver = actors.as(head, handover::people).get(0);
        assertEquals("Test DEPUTY true 3", leaver.name() + " " + leaver.hasLeft() + " " + leaver.count());
        assertEquals(List.of(leadId), actors.as(head, handover::receivers).stream().map(person -> person.id()).toList());

        assertEquals("handover.changed", assertThrows(BadInput.class, () -> as(head, () -> handover.give(deputyId, leadId, 2))).key());
        assertEquals("handover.same", assertThrows(BadInput.class, () -> as(head, () -> handover.give(leadId, leadId, 0))).key());
        assertEquals("handover.to.not", assertThrows(BadInput.class, () -> as(head, () -> handover.give(deputyId, school.accounts().get(Role.TEACHER), 3))).key());
        Actor stranger = schools.make().actor(Role.HEAD);
        assertThrows(NotFound.class, () -> as(stranger, () -> handover.give(deputyId, leadId, 3)));
        assertEquals(3, actors.as(head, handover::people).get(0).count(), "nothing went");

        assertEquals(2, actors.as(head, () -> handover.give(deputyId, leadId, 3)), "what the other may not read stays");
        assertEquals(List.of(one, two), shown(Inbox.Show.MINE).stream().sorted().toList());
        assertEquals(1, owner.number("select count(*) from notice where account_id = ? and kind = 'HANDOVER'", leadId));
        assertEquals(1, actors.as(head, handover::people).stream().filter(somebody -> somebody.id() == deputyId).findFirst().orElseThrow().count());
        assertTrue(schools.audit(school).containsKey("Handover.give DONE HEAD account " + deputyId));
    }

    @Test
    void whatIsDecidedWaitsForNobodyUntilItIsOpenedAgain() {
        long concern = log("BULLYING_OTHER");
        String category = Long.toString(schools.category(school, "BULLYING_OTHER"));
        as(lead, () -> decisions.decide(concern, 0, new CaseValues(Map.of(CaseField.CATEGORY, category, CaseField.PRIORITY, "TODAY")), false));
        assertEquals(List.of(concern), shown(Inbox.Show.ALL), "how soon is not yet what is done");
        Map<CaseField, String> said = Map.of(CaseField.CATEGORY, category, CaseField.DECISION, "KEEP_WATCH", CaseField.REASON, "Seen by the tutor.", CaseField.OUTCOME, "HARM_STOPPED");
        as(lead, () -> decisions.decide(concern, 1, new CaseValues(said), true));
        assertEquals(List.of(), shown(Inbox.Show.ALL));
        assertEquals(0, actors.as(head, counts::counts).open());
        as(lead, () -> decisions.reopen(concern, 2, "It happened again."));
        assertEquals(List.of(concern), shown(Inbox.Show.ALL));
    }

    @Test
    void anEntryGoesWithItsConcern() throws Exception {
        long concern = log("BULLYING_OTHER");
        assign(concern, deputyId);
        owner.change("delete from involvement where concern_id = ?", concern);
        owner.change("delete from concern where id = ?", concern);
        assertEquals(0, owner.number("select count(*) from inbox_entry where concern_id = ?", concern) + owner.number("select count(*) from notice where concern_id = ?", concern));
    }

    @Test
    void whatWasAcknowledgedBeforeThereWasAnInboxCanHaveAnOwnerAndNoTarget() throws Exception {
        long concern = log("BULLYING_OTHER");
        owner.change("delete from inbox_entry where concern_id = ?", concern);
        assertNull(actors.as(lead, () -> inbox.list(Inbox.Show.NEW)).get(0).target());
        acknowledge(concern);
        assertEquals(List.of(), shown(Inbox.Show.ALL));
        assign(concern, deputyId);
        assertEquals("Test DEPUTY", actors.as(lead, () -> inbox.care(concern)).row().owner());
        assertTrue(actors.as(lead, () -> inbox.care(concern)).isSettled());
        assertEquals(List.of(), shown(Inbox.Show.ALL));
    }
}
