package org.wholeschool.concern.triage.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.agency.Agency;
import org.wholeschool.concern.followup.action.ActionReading;
import org.wholeschool.concern.followup.action.ConcernActions;
import org.wholeschool.concern.followup.parents.ContactEntry;
import org.wholeschool.concern.followup.parents.ParentContacts;
import org.wholeschool.concern.followup.referral.ReferralEntry;
import org.wholeschool.concern.followup.referral.Referrals;
import org.wholeschool.concern.inbox.CaseLeads;
import org.wholeschool.concern.list.ConcernReading;
import org.wholeschool.concern.log.ConcernSchool;
import org.wholeschool.concern.page.ConcernTimeline;
import org.wholeschool.concern.record.CaseField;
import org.wholeschool.concern.record.CaseValues;
import org.wholeschool.concern.timeline.TimelineEntry;
import org.wholeschool.concern.triage.CaseReading;
import org.wholeschool.concern.triage.Outdated;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;

/** A lead triages a concern in one form: all that was filled in is saved at once, or nothing is. */
@InServer
class TriageIT {

    @Inject
    private ConcernSchool schools;

    @Inject
    private Triage triage;

    @Inject
    private CaseReading record;

    @Inject
    private ConcernReading reading;

    @Inject
    private CaseLeads caseLeads;

    @Inject
    private ParentContacts contacts;

    @Inject
    private Referrals referrals;

    @Inject
    private ActionReading actions;

    @Inject
    private ConcernTimeline timeline;

    @Inject
    private Actors actors;

    private TestSchool school;
    private Actor lead;
    private Actor deputy;
    private long leadId;
    private long deputyId;
    private long concern;
    private LocalDate today;

    @BeforeEach
    void aConcern() {
        school = schools.make();
        lead = school.actor(Role.LEAD);
        deputy = school.actor(Role.DEPUTY);
        leadId = school.accounts().get(Role.LEAD);
        deputyId = school.accounts().get(Role.DEPUTY);
        concern = schools.log(school.id(), "BULLYING_OTHER", "Pushing in the queue.", "kofi");
        today = Now.day(ZoneId.of("Europe/London"));
    }

    @Test
    void everyPartThatIsFilledInIsSavedAtOnceAndStandsInTheTimeline() {
        assertTrue(save(lead, 0, whole()));
        assertNotNull(actors.as(lead, () -> reading.read(concern)).acknowledgedAt());
        var file = actors.as(lead, () -> record.read(concern));
        assertEquals("Refer to children’s social care", file.said().get(CaseField.DECISION));
        assertEquals(
                deputyId, actors.as(lead, () -> caseLeads.care(concern)).row().ownerId());
        assertEquals(1, actors.as(lead, () -> contacts.of(concern)).size());
        assertEquals(
                Agency.CHILDRENS_SOCIAL_CARE,
                actors.as(lead, () -> referrals.of(concern)).get(0).entry().agency());
        assertEquals(
                "Meet Kofi at lunch.",
                actors.as(lead, () -> actions.of(concern)).get(0).task());
        assertEquals(1L, schools.audit(school).get("Triage.save DONE LEAD concern " + concern));
        List<String> titles = actors.as(lead, () -> timeline.of(concern)).stream()
                .map(TimelineEntry::title)
                .toList();
        assertTrue(
                titles.containsAll(List.of(
                        "Logged",
                        "Acknowledged",
                        "Assigned to Test DEPUTY",
                        "Decided",
                        "Referral made",
                        "Parents or carers informed",
                        "Action assigned")),
                titles.toString());
        assertEquals("Logged", titles.get(titles.size() - 1), "the latest first");
    }

    @Test
    void onePartAloneIsEnough() {
        TriageEntry onlyAnAction = entry(record(Map.of()), null, null, null, List.of(asked("Meet Kofi at lunch.")));
        assertTrue(save(lead, 0, onlyAnAction));
        assertNotNull(actors.as(lead, () -> reading.read(concern)).acknowledgedAt(), "whoever triages has read it");
        assertEquals(0, actors.as(lead, () -> record.read(concern)).version(), "no decision was made up");
        assertEquals(
                "decide.nothing",
                assertThrows(BadInput.class, () -> save(lead, 0, entry(record(Map.of()), null, null, null, List.of())))
                        .key());
    }

    @Test
    void whereOnePartCannotBeTakenNoneIsSavedAndEachFaultIsSaidAtItsField() {
        ContactEntry noWhom = new ContactEntry(null, true, today, "Test LEAD", " ", null, null);
        ReferralEntry noAgency = new ReferralEntry(null, true, null, null, today, null, null, null, null, null);
        TriageEntry wrong = entry(
                record(Map.of(CaseField.DECISION, "EARLY_HELP")),
                deputyId,
                noWhom,
                noAgency,
                List.of(asked("Meet Kofi at lunch."), new ConcernActions.Asked(null, today, "Ring home.")));
        BadInput refused = assertThrows(BadInput.class, () -> save(lead, 0, wrong));
        assertEquals(
                List.of("REASON", "referralAgency", "parentsWhom", "actions:1:owner"),
                refused.all().stream().map(BadInput::field).toList());
        nothingIsSaved();
        TriageEntry pastDue = entry(
                record(Map.of()),
                deputyId,
                contact(),
                null,
                List.of(new ConcernActions.Asked(deputyId, today.minusDays(1), "Ring home.")));
        assertEquals(
                "actions:0:due",
                assertThrows(BadInput.class, () -> save(lead, 0, pastDue)).field());
        nothingIsSaved();
    }

    /** The parts are saved one after the other: a later one that fails takes the earlier ones with it. */
    @Test
    void anAssignmentThatCannotBeMadeLeavesNoActionBehind() {
        long teacher = school.accounts().get(Role.TEACHER);
        TriageEntry toATeacher =
                entry(record(Map.of()), teacher, contact(), null, List.of(asked("Meet Kofi at lunch.")));
        BadInput refused = assertThrows(BadInput.class, () -> save(lead, 0, toATeacher));
        assertEquals("lead", refused.field());
        assertEquals("owner.not", refused.key());
        nothingIsSaved();
    }

    @Test
    void theSecondOfTwoIsToldAndChangesNothing() {
        assertTrue(save(lead, 0, whole()));
        TriageEntry late = entry(
                record(Map.of(CaseField.DECISION, "KEEP_WATCH", CaseField.REASON, "For now.")),
                null,
                contact(),
                null,
                List.of(asked("Ring home.")));
        assertThrows(Outdated.class, () -> save(deputy, 0, late));
        assertEquals(1, actors.as(lead, () -> actions.of(concern)).size());
        assertEquals(1, actors.as(lead, () -> contacts.of(concern)).size());
    }

    @Test
    void aCaseLeadWhomAColleagueAssignedMeanwhileIsNotReplacedUnseen() {
        actors.as(deputy, () -> {
            caseLeads.assign(concern, deputyId);
            return null;
        });
        BadInput refused = assertThrows(
                BadInput.class, () -> save(lead, 0, entry(record(Map.of()), leadId, null, null, List.of())));
        assertEquals("lead", refused.field());
        assertEquals("lead.changed", refused.key());
        assertEquals(
                deputyId, actors.as(lead, () -> caseLeads.care(concern)).row().ownerId());
    }

    @Test
    void oneWithOpenActionsIsClosedForAReason() {
        CaseValues closing = record(Map.of(
                CaseField.DECISION,
                "ACT_IN_SCHOOL",
                CaseField.REASON,
                "Seen by two.",
                CaseField.OUTCOME,
                "HARM_STOPPED"));
        List<ConcernActions.Asked> action = List.of(asked("Meet Kofi at lunch."));
        BadInput refused = assertThrows(
                BadInput.class,
                () -> save(
                        lead,
                        0,
                        new TriageEntry(closing, true, " ", leadId, null, contact(), null, action, List.of())));
        assertEquals("anyway", refused.field());
        assertEquals("close.anyway.actions", refused.key());
        nothingIsSaved();
        assertTrue(save(
                lead,
                0,
                new TriageEntry(
                        closing, true, "His tutor does it.", leadId, null, contact(), null, action, List.of())));
        assertNotNull(actors.as(lead, () -> record.read(concern)).closedAt());
    }

    @Test
    void anotherSchoolTriagesNothing() {
        Actor stranger = schools.make().actor(Role.LEAD);
        assertThrows(NotFound.class, () -> save(stranger, 0, whole()));
        assertThrows(NotFound.class, () -> actors.as(stranger, () -> triage.begin(concern)));
        assertThrows(NotFound.class, () -> actors.as(stranger, () -> timeline.of(concern)));
    }

    private void nothingIsSaved() {
        assertNull(actors.as(lead, () -> reading.read(concern)).acknowledgedAt());
        assertEquals(0, actors.as(lead, () -> record.read(concern)).version());
        assertNull(actors.as(lead, () -> caseLeads.care(concern)).row().ownerId());
        assertEquals(List.of(), actors.as(lead, () -> contacts.of(concern)));
        assertEquals(List.of(), actors.as(lead, () -> referrals.of(concern)));
        assertEquals(List.of(), actors.as(lead, () -> actions.of(concern)));
        assertFalse(schools.audit(school).containsKey("Triage.save DONE LEAD concern " + concern));
    }

    private boolean save(Actor who, int seen, TriageEntry entry) {
        return actors.as(who, () -> triage.save(concern, seen, entry));
    }

    private TriageEntry whole() {
        return entry(
                record(Map.of(
                        CaseField.PRIORITY,
                        "TODAY",
                        CaseField.DECISION,
                        "REFER_SOCIAL_CARE",
                        CaseField.REASON,
                        "He has marks on his arm.")),
                deputyId,
                contact(),
                new ReferralEntry(
                        null, true, Agency.CHILDRENS_SOCIAL_CARE, null, today, "CSC-1", null, null, null, null),
                List.of(asked("Meet Kofi at lunch.")));
    }

    private static TriageEntry entry(
            CaseValues values,
            Long lead,
            ContactEntry contact,
            ReferralEntry referral,
            List<ConcernActions.Asked> actions) {
        return new TriageEntry(values, false, null, lead, null, contact, referral, actions, List.of());
    }

    private ContactEntry contact() {
        return new ContactEntry(null, true, today, "Test LEAD", "Mother, by phone", null, null);
    }

    private ConcernActions.Asked asked(String task) {
        return new ConcernActions.Asked(deputyId, today.plusDays(7), task);
    }

    /** @return the record as it is, with these values */
    private CaseValues record(Map<CaseField, String> changed) {
        CaseValues values = actors.as(lead, () -> record.read(concern)).values();
        for (Map.Entry<CaseField, String> each : changed.entrySet()) {
            values = values.with(each.getKey(), each.getValue());
        }
        return values;
    }
}
