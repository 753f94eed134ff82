package org.wholeschool.sharing.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.agency.Agencies;
import org.wholeschool.agency.AgencyKind;
import org.wholeschool.agency.AgencyMerging;
import org.wholeschool.agency.AgencyPeople;
import org.wholeschool.agency.Verification;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.sharing.party.AgencyParty;
import org.wholeschool.sharing.request.IdentityCheck;
import org.wholeschool.sharing.request.RequestEntry;
import org.wholeschool.sharing.request.RequestReading;
import org.wholeschool.sharing.request.RequestState;
import org.wholeschool.sharing.request.RequestWay;
import org.wholeschool.sharing.request.Requests;
import org.wholeschool.sharing.request.Urgency;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/** Decisions to share: who decides, what has to be answered, the second person, the emergency and its clock. */
@InServer
class DecisionsIT {

    @Inject
    private TestSchools schools;

    @Inject
    private Decisions decisions;

    @Inject
    private SecondPerson second;

    @Inject
    private DecisionReading reading;

    @Inject
    private DecisionRegister register;

    @Inject
    private DecisionsOfPupils ofPupils;

    @Inject
    private DecisionRows rows;

    @Inject
    private Requests requests;

    @Inject
    private RequestReading requestReading;

    @Inject
    private Agencies agencies;

    @Inject
    private AgencyMerging merging;

    @Inject
    private AgencyPeople people;

    @Inject
    private Actors actors;

    private TestSchool school;

    @BeforeEach
    void school() {
        school = schools.make();
    }

    private <T> T as(Role role, Supplier<T> deed) {
        return actors.as(school.actor(role), deed::get);
    }

    private void does(Role role, Runnable deed) {
        as(role, () -> {
            deed.run();
            return null;
        });
    }

    private Set<String> refused(Role role, Runnable deed) {
        return assertThrows(BadInput.class, () -> does(role, deed)).all().stream()
                .map(fault -> fault.field() + " " + fault.key())
                .collect(Collectors.toSet());
    }

    private long pupil() {
        return school.pupils().get(0);
    }

    private long verified(String agency) {
        long id = as(
                Role.LEAD,
                () -> people.keep(
                        null,
                        0,
                        new AgencyPeople.Entry(agency, "Corin Aldous", "Sergeant", null, "01632 960162", true)));
        does(Role.LEAD, () -> people.verify(id, version(id), Verification.How.CALL_BACK, "The force's website"));
        return id;
    }

    private long version(long person) {
        return as(Role.LEAD, () -> people.all()).stream()
                .filter(line -> line.id() == person)
                .findFirst()
                .orElseThrow()
                .version();
    }

    private DecisionView one(long id) {
        return as(Role.LEAD, () -> reading.one(id));
    }

    private DecisionEntry entry(Long request, Long person, Outcome outcome, List<String> given, Content... contents) {
        return DecisionRows.entry(request, DecisionRows.police(person), pupil(), outcome, given, List.of(contents));
    }

    private long request() {
        return as(
                Role.LEAD,
                () -> requests.log(new RequestEntry(
                        DecisionRows.police(null),
                        RequestWay.TELEPHONE,
                        Now.instant().truncatedTo(ChronoUnit.MILLIS),
                        IdentityCheck.NOT_YET,
                        null,
                        List.of(pupil()),
                        List.of(),
                        null,
                        "Whether he was in school\nWho his friends are",
                        List.of("CRIME"),
                        null,
                        List.of(),
                        null,
                        Urgency.WEEK,
                        null,
                        false,
                        List.of())));
    }

    @Test
    void whyItIsNotSharedIsKeptAsCompletelyAndEncrypted() {
        long id = as(Role.LEAD, () -> rows.notShared(pupil()));
        assertEquals(id, as(Role.LEAD, () -> rows.notShared(pupil())));
        assertEquals(DecisionState.NOT_SHARED, one(id).state());
        assertTrue(one(id).facts().stream().anyMatch(line -> "It keeps the child safe".equals(line.words())));
        TestSchool other = schools.make();
        assertThrows(NotFound.class, () -> actors.as(other.actor(Role.LEAD), () -> reading.one(id)));
        for (String table : List.of("sharing_decision", "sharing_decision_version")) {
            List<List<Object>> kept =
                    TestDatabase.asOwner().rows("select answers from " + table + " where school_id = ?", school.id());
            assertEquals(1, kept.size());
            String bytes = new String((byte[]) kept.get(0).get(0), StandardCharsets.ISO_8859_1);
            assertFalse(bytes.contains("bus stop") || bytes.contains("Aldous"), table);
        }
        assertEquals(Set.of(id), as(Role.DATA_PROTECTION_OFFICER, () -> ofPupils.about(List.of(pupil()))));
    }

    @Test
    void eachOutcomeNeedsTheSameAnswers() {
        long person = verified("POLICE");
        for (Outcome outcome : Outcome.values()) {
            DecisionEntry empty = new DecisionEntry(
                    null,
                    DecisionRows.police(person),
                    List.of(pupil()),
                    List.of(),
                    Map.of(),
                    List.of("GDPR_6_1_E"),
                    List.of(),
                    List.of(),
                    outcome,
                    null);
            Set<String> faults = refused(Role.LEAD, () -> decisions.decide(empty));
            faults.remove("lookAgainOn lookAgainOn.required");
            assertEquals(
                    Set.of(
                            "held held.required",
                            "matters matters.required",
                            "mattersWhy mattersWhy.required",
                            "duty duty.required",
                            "helps helps.required",
                            "harm harm.required",
                            "harmWhy harmWhy.required",
                            "childTold childTold.required",
                            "parentsTold parentsTold.required",
                            "reason reason.required"),
                    faults,
                    outcome.name());
        }
        assertEquals(List.of(), as(Role.LEAD, () -> register.all()));
    }

    @Test
    void nothingIsSharedWithSomeoneWhoWasNotCheckedAndNeverAMap() {
        assertEquals(
                Set.of("outcome outcome.not-checked"),
                refused(Role.LEAD, () -> decisions.decide(entry(null, null, Outcome.SHARE, List.of()))));
        long person = verified("POLICE");
        assertEquals(
                Set.of("contents contents.map"),
                refused(Role.LEAD, () -> decisions.decide(entry(null, person, Outcome.SHARE, List.of(), Content.MAP))));
        long id = as(Role.LEAD, () -> decisions.decide(entry(null, person, Outcome.SHARE, List.of())));
        assertEquals(DecisionState.SHARED, one(id).state());
    }

    @Test
    void aRequestIsAnsweredInPartAndTheOtherItemsAreRefused() {
        long request = request();
        assertEquals(
                Set.of("outcome outcome.not-checked", "given given.required"),
                refused(Role.LEAD, () -> decisions.decide(entry(request, null, Outcome.PART, List.of()))));
        long person = verified("POLICE");
        long id = as(
                Role.LEAD,
                () -> decisions.decide(entry(request, person, Outcome.PART, List.of("Whether he was in school"))));
        assertEquals(DecisionState.SHARED_IN_PART, one(id).state());
        assertTrue(one(id).facts().contains(new DecisionView.Line("Items refused", "Who his friends are")));
        assertEquals(
                RequestState.ANSWERED,
                as(Role.LEAD, () -> requestReading.one(request)).state());
        assertEquals(
                Set.of("null decided"),
                refused(Role.DEPUTY, () -> decisions.decide(entry(request, person, Outcome.NOT, List.of()))));
        assertEquals(1, as(Role.LEAD, () -> register.all()).size());
    }

    @Test
    void notYetLeavesTheRequestOpenAndComesBackOnItsDay() {
        long request = request();
        assertEquals(
                Set.of("lookAgainOn lookAgainOn.required"),
                refused(Role.LEAD, () -> decisions.decide(entry(request, null, Outcome.NOT_YET, List.of()))));
        DecisionEntry later = entry(request, null, Outcome.NOT_YET, List.of());
        DecisionEntry dated = new DecisionEntry(
                later.requestId(),
                later.to(),
                later.pupils(),
                later.others(),
                later.texts(),
                later.powers(),
                later.given(),
                later.contents(),
                later.outcome(),
                Now.day(ZoneId.of("Europe/London")).plusDays(3));
        long id = as(Role.LEAD, () -> decisions.decide(dated));
        assertEquals(DecisionState.NOT_YET, one(id).state());
        assertEquals(
                RequestState.OPEN,
                as(Role.LEAD, () -> requestReading.one(request)).state());
        assertEquals(0, as(Role.LEAD, () -> register.waiting()).all());
        Now.at(Now.instant().plus(Duration.ofDays(4)), () -> {
            assertEquals(DecisionState.LOOK_AGAIN, one(id).state());
            return assertOneWaits(Role.LEAD);
        });
    }

    private DecisionRegister.Waiting assertOneWaits(Role role) {
        DecisionRegister.Waiting waiting = as(role, () -> register.waiting());
        assertEquals(1, waiting.own());
        return waiting;
    }

    @Test
    void whatNamesOtherChildrenWaitsForASecondPersonAndNoOneAgreesToTheirOwn() {
        long person = verified("POLICE");
        long id = as(
                Role.LEAD, () -> decisions.decide(entry(null, person, Outcome.SHARE, List.of(), Content.OTHERS_NAMED)));
        assertEquals(DecisionState.WAITS_FOR_SECOND, one(id).state());
        assertEquals(Set.of("null own"), refused(Role.LEAD, () -> second.agree(id, 1)));
        assertEquals(1, as(Role.HEAD, () -> register.waiting()).second());
        assertEquals(0, as(Role.LEAD, () -> register.waiting()).second());
        assertEquals(Set.of("why why.required"), refused(Role.HEAD, () -> second.sendBack(id, 1, " ")));
        does(Role.HEAD, () -> second.sendBack(id, 1, "Leave the sister out"));
        assertEquals(DecisionState.SENT_BACK, one(id).state());
        assertEquals("Leave the sister out", one(id).note());
        does(
                Role.LEAD,
                () -> decisions.change(id, 2, entry(null, person, Outcome.SHARE, List.of(), Content.CHRONOLOGY)));
        assertEquals(Set.of("null changed"), refused(Role.HEAD, () -> second.agree(id, 1)));
        does(Role.DEPUTY, () -> second.agree(id, 3));
        assertEquals(DecisionState.SHARED, one(id).state());
        assertEquals("Test DEPUTY", one(id).agreedBy());
        assertEquals(4, one(id).changes().size());
    }

    @Test
    void inAnEmergencyItIsRecordedAtOnceAndTheReasonsAreDueASchoolDayLater() {
        DecisionEntry brief = new DecisionEntry(
                null,
                DecisionRows.police(null),
                List.of(pupil()),
                List.of(),
                Map.of(Answers.Text.SHARED, "Where the child is", Answers.Text.SHARED_WHY, "Danger to life"),
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
        long id = as(Role.LEAD, () -> decisions.shareNow(brief));
        assertEquals(DecisionState.TO_COMPLETE, one(id).state());
        assertFalse(one(id).isLate());
        assertEquals(0, as(Role.HEAD, () -> register.waiting()).all());
        assertEquals(1, as(Role.LEAD, () -> register.waiting()).own());
        Instant much = Now.instant().plus(Duration.ofDays(12));
        Now.at(much, () -> {
            assertTrue(one(id).isLate());
            return assertOneWaits(Role.HEAD);
        });
        does(Role.LEAD, () -> decisions.change(id, 1, entry(null, null, Outcome.SHARE, List.of())));
        assertEquals(DecisionState.SHARED, one(id).state());
        assertTrue(one(id).isEmergency());
        assertNull(one(id).completeBy());
    }

    @Test
    void ofTwoWhoChangeItTheSecondIsToldAndNothingIsHalfApplied() {
        long id = as(Role.LEAD, () -> rows.notShared(pupil()));
        does(Role.DEPUTY, () -> decisions.change(id, 1, changed("Another reason")));
        assertEquals(
                Set.of("null changed"), refused(Role.LEAD, () -> decisions.change(id, 1, changed("My own reason"))));
        assertEquals(2, one(id).edition());
        DecisionView.Change theirs = one(id).changes().get(0);
        assertEquals(List.of(new DecisionView.Line("Why?", "It keeps the child safe")), theirs.was());
        does(Role.LEAD, () -> decisions.change(id, 2, changed("My own reason")));
        does(Role.LEAD, () -> decisions.change(id, 2, changed("My own reason")));
        assertEquals(3, one(id).edition());
    }

    private DecisionEntry changed(String reason) {
        Map<Answers.Text, String> texts = DecisionRows.texts();
        texts.put(Answers.Text.REASON, reason);
        return new DecisionEntry(
                null,
                DecisionRows.police(null),
                List.of(pupil()),
                List.of(),
                texts,
                List.of(),
                List.of(),
                List.of(),
                Outcome.NOT,
                null);
    }

    @Test
    void itStaysReadableWhenThePersonIsDeletedAndTheAgencyMerged() {
        String hut = as(
                Role.LEAD,
                () -> agencies.keep(
                        null,
                        new Agencies.Typed("The Hut", AgencyKind.VOLUNTARY, "01632 960100", null, true, null, null)));
        long person = verified(hut);
        AgencyParty.Named to = new AgencyParty.Named(hut, "The Hut", person, "Corin Aldous", "Sergeant");
        long id = as(
                Role.LEAD,
                () -> decisions.decide(DecisionRows.entry(null, to, pupil(), Outcome.SHARE, List.of(), List.of())));
        does(Role.LEAD, () -> people.remove(person, version(person)));
        does(Role.LEAD, () -> merging.merge(Agencies.Line.of(agencies.all(), hut), "EARLY_HELP"));
        assertEquals("Corin Aldous, Sergeant, The Hut", one(id).who());
        assertNull(as(Role.LEAD, () -> reading.form(id)).personId());
    }

    @Test
    void whoOverseesSeesNoChildAndNoReason() {
        long id = as(Role.LEAD, () -> rows.notShared(pupil()));
        DecisionView.Row row =
                as(Role.DATA_PROTECTION_OFFICER, () -> register.counted()).get(0);
        assertEquals("Police", row.who());
        assertNull(row.about());
        assertEquals(1, as(Role.HEAD, () -> register.all()).size());
        for (Role role : List.of(Role.TEACHER, Role.GOVERNOR, Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER)) {
            assertThrows(NotPermitted.class, () -> as(role, () -> reading.one(id)), role.name());
        }
        assertThrows(NotPermitted.class, () -> as(Role.HEAD, () -> rows.notShared(pupil())));
    }
}
