package org.wholeschool.concern.undo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.concern.inbox.CaseLeads;
import org.wholeschool.concern.inbox.Inbox;
import org.wholeschool.concern.list.ConcernReading;
import org.wholeschool.concern.log.ConcernLog;
import org.wholeschool.concern.log.ConcernSchool;
import org.wholeschool.concern.record.CaseField;
import org.wholeschool.concern.record.CaseValues;
import org.wholeschool.concern.triage.CaseDecisions;
import org.wholeschool.concern.triage.CaseReaders;
import org.wholeschool.concern.triage.CaseReading;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;

/**
 * What was done by mistake is undone for ten minutes, by the person who did it, while no colleague has worked on it.
 */
@InServer
class ConcernUndoIT {

    @Inject
    private ConcernSchool schools;

    @Inject
    private ConcernUndo undo;

    @Inject
    private ConcernLog log;

    @Inject
    private ConcernReading reading;

    @Inject
    private CaseLeads caseLeads;

    @Inject
    private CaseDecisions decisions;

    @Inject
    private CaseReading record;

    @Inject
    private CaseReaders readers;

    @Inject
    private Inbox inbox;

    @Inject
    private Actors actors;

    private final TestDatabase owner = TestDatabase.asOwner();

    private TestSchool school;
    private Actor lead;
    private Actor deputy;
    private long leadId;
    private long deputyId;
    private long concern;

    @BeforeEach
    void aConcern() {
        school = schools.make();
        lead = school.actor(Role.LEAD);
        deputy = school.actor(Role.DEPUTY);
        leadId = school.accounts().get(Role.LEAD);
        deputyId = school.accounts().get(Role.DEPUTY);
        concern = schools.log(school.id(), "BULLYING_OTHER");
    }

    @Test
    void anAcknowledgementIsUndoneAndTheConcernWaitsAsBefore() {
        Inbox.Row before = row();
        as(lead, () -> log.acknowledge(concern));
        assertEquals(Optional.of(UndoableWork.Kind.ACKNOWLEDGE), possible(lead));
        as(lead, () -> undo.acknowledge(concern));
        assertNull(acknowledgedAt());
        assertEquals(before, row(), "the same target, and new again");
        assertEquals(Optional.empty(), possible(lead));
        assertEquals(1L, schools.audit(school).get("ConcernUndo.acknowledge DONE LEAD concern " + concern));
        assertEquals(1L, schools.audit(school).get("ConcernLog.acknowledge DONE LEAD concern " + concern));
        assertEquals("undo.nothing", refused(lead, () -> undo.acknowledge(concern)), "a second time");
    }

    @Test
    void anAssignmentIsUndoneWithItsNoticeAndTheEarlierCaseLeadIsBack() {
        as(lead, () -> caseLeads.assign(concern, leadId));
        as(lead, () -> caseLeads.assign(concern, deputyId));
        assertEquals(1, assignedNotices(deputyId));
        as(lead, () -> undo.assign(concern));
        assertEquals(leadId, row().ownerId());
        assertEquals(0, assignedNotices(deputyId), "the notice is taken back");
        assertEquals(1L, schools.audit(school).get("ConcernUndo.assign DONE LEAD concern " + concern));
        assertEquals("undo.nothing", refused(lead, () -> undo.assign(concern)), "one step and no more");
        as(lead, () -> caseLeads.assign(concern, deputyId));
        assertEquals(1, assignedNotices(deputyId), "assigned again, they are notified again");
    }

    @Test
    void theFirstAssignmentIsUndoneToNobodys() {
        as(lead, () -> caseLeads.assign(concern, deputyId));
        as(lead, () -> undo.assign(concern));
        assertNull(row().ownerId());
    }

    @Test
    void aClosingIsUndoneAndTheDecisionStays() {
        decide(lead, 0, false);
        Instant settled = settledAt();
        decide(lead, 1, true);
        assertEquals(Optional.of(UndoableWork.Kind.CLOSE), possible(lead));
        as(lead, () -> undo.close(concern));
        var file = actors.as(lead, () -> record.read(concern));
        assertNull(file.closedAt());
        assertEquals("Monitor", file.said().get(CaseField.DECISION));
        assertNull(file.values().get(CaseField.OUTCOME));
        assertEquals(3, file.version(), "the history has the closing and that it was undone");
        assertEquals(settled, settledAt(), "settled since the decision, as before");
        assertEquals(1L, schools.audit(school).get("ConcernUndo.close DONE LEAD concern " + concern));
    }

    @Test
    void oneThatWasReopenedAndClosedByMistakeWaitsAgain() {
        decide(lead, 0, true);
        as(lead, () -> decisions.reopen(concern, 1, "It happened again."));
        assertNull(settledAt());
        decide(lead, 2, true);
        as(lead, () -> undo.close(concern));
        assertNull(settledAt(), "it waits as it did before");
    }

    @Test
    void afterTenMinutesNothingIsUndone() {
        as(lead, () -> log.acknowledge(concern));
        as(lead, () -> caseLeads.assign(concern, deputyId));
        decide(lead, 0, true);
        Instant late = Now.instant().plus(ConcernUndo.POSSIBLE_FOR).plus(Duration.ofSeconds(1));
        Now.at(late, () -> {
            assertEquals(Optional.empty(), possible(lead));
            assertEquals("undo.late", refused(lead, () -> undo.assign(concern)));
            return refusedInTurn("undo.late", lead, () -> undo.close(concern));
        });
        assertNotNull(actors.as(lead, () -> record.read(concern)).closedAt());
        assertEquals(
                deputyId, actors.as(lead, () -> caseLeads.care(concern)).row().ownerId());
    }

    @Test
    void whatAColleagueWorkedOnSinceIsNotUndone() {
        as(lead, () -> log.acknowledge(concern));
        as(deputy, () -> caseLeads.assign(concern, leadId));
        assertEquals(Optional.empty(), possible(lead));
        BadInput refused = assertThrows(BadInput.class, () -> as(lead, () -> undo.acknowledge(concern)));
        assertEquals("undo.since", refused.key());
        assertEquals("Test DEPUTY", refused.arguments()[0]);
        assertNotNull(acknowledgedAt());
        assertEquals(leadId, row().ownerId());
    }

    @Test
    void anAcknowledgementStaysOnceSomethingIsDecided() {
        as(lead, () -> log.acknowledge(concern));
        decide(lead, 0, false);
        assertEquals("undo.decided", refused(lead, () -> undo.acknowledge(concern)));
        assertNotNull(acknowledgedAt());
    }

    @Test
    void onlyThePersonWhoDidItUndoesIt() {
        as(lead, () -> log.acknowledge(concern));
        as(lead, () -> caseLeads.assign(concern, leadId));
        decide(lead, 0, true);
        assertEquals(Optional.empty(), possible(deputy));
        assertEquals("undo.nothing", refused(deputy, () -> undo.assign(concern)));
        assertEquals("undo.nothing", refused(deputy, () -> undo.close(concern)));
    }

    @Test
    void anotherSchoolFindsNothingToUndo() {
        as(lead, () -> log.acknowledge(concern));
        Actor stranger = schools.make().actor(Role.LEAD);
        assertThrows(NotFound.class, () -> as(stranger, () -> undo.acknowledge(concern)));
        assertThrows(NotFound.class, () -> actors.as(stranger, () -> undo.possible(concern)));
        assertNotNull(acknowledgedAt());
    }

    @Test
    void whoeverMayNotReadItAnyMoreUndoesNothing() {
        as(lead, () -> log.acknowledge(concern));
        as(deputy, () -> readers.restrict(concern, 0, Set.of(deputyId), "A colleague's own child."));
        assertThrows(NotFound.class, () -> as(lead, () -> undo.acknowledge(concern)));
        assertTrue(schools.audit(school).containsKey("ConcernUndo.acknowledge REFUSED LEAD concern " + concern));
        assertNotNull(actors.as(deputy, () -> reading.read(concern)).acknowledgedAt());
    }

    private void decide(Actor who, int seen, boolean close) {
        Map<CaseField, String> values = new EnumMap<>(
                actors.as(who, () -> record.read(concern)).values().asMap());
        values.put(CaseField.DECISION, "KEEP_WATCH");
        values.put(CaseField.REASON, "Nothing calls for more yet.");
        if (close) {
            values.put(CaseField.OUTCOME, "HARM_STOPPED");
        }
        as(who, () -> decisions.decide(concern, seen, new CaseValues(values), close, "It is over."));
    }

    private Optional<UndoableWork.Kind> possible(Actor who) {
        return actors.as(who, () -> undo.possible(concern)).map(UndoableWork::kind);
    }

    private String refused(Actor who, Runnable deed) {
        return assertThrows(BadInput.class, () -> as(who, deed)).key();
    }

    private boolean refusedInTurn(String key, Actor who, Runnable deed) {
        assertEquals(key, refused(who, deed));
        return true;
    }

    private Inbox.Row row() {
        return actors.as(lead, () -> inbox.list(Inbox.Show.ALL, 200)).rows().stream()
                .filter(row -> row.id() == concern)
                .findFirst()
                .orElseThrow();
    }

    private Instant acknowledgedAt() {
        return actors.as(lead, () -> reading.read(concern)).acknowledgedAt();
    }

    private Instant settledAt() {
        return schools.see(school, "select settled_at from inbox_entry where concern_id = ?1", concern).stream()
                .filter(each -> each != null)
                .map(ConcernUndoIT::instant)
                .findFirst()
                .orElse(null);
    }

    private static Instant instant(Object column) {
        return column instanceof java.time.OffsetDateTime moment
                ? moment.toInstant()
                : ((java.sql.Timestamp) column).toInstant();
    }

    private long assignedNotices(long account) {
        return owner.number("select count(*) from notice where account_id = ? and kind = 'ASSIGNED'", account);
    }

    private void as(Actor actor, Runnable deed) {
        actors.as(actor, () -> {
            deed.run();
            return null;
        });
    }
}
