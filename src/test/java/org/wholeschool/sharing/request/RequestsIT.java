package org.wholeschool.sharing.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
import org.wholeschool.notice.MyNotices;
import org.wholeschool.notice.NoticeKind;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.sharing.party.AgencyParty;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/** What agencies ask: who may log and read it, how it is checked who asks, and that nothing of it is lost. */
@InServer
class RequestsIT {

    @Inject
    private TestSchools schools;

    @Inject
    private Requests requests;

    @Inject
    private RequestReading reading;

    @Inject
    private RequestRegister register;

    @Inject
    private RequestEnds ends;

    @Inject
    private SomeoneAsked asked;

    @Inject
    private RequestsOfPupils ofPupils;

    @Inject
    private Agencies agencies;

    @Inject
    private AgencyPeople people;

    @Inject
    private AgencyMerging merging;

    @Inject
    private MyNotices notices;

    @Inject
    private Actors actors;

    private TestSchool school;
    private final Instant now = Now.instant().truncatedTo(ChronoUnit.MILLIS);

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

    private AgencyParty.Named police(Long person) {
        return new AgencyParty.Named("POLICE", "Police", person, "Corin Aldous", "Sergeant");
    }

    private RequestEntry entry(AgencyParty.Named from, IdentityCheck check, String called, String parts) {
        return new RequestEntry(
                from,
                RequestWay.TELEPHONE,
                now,
                check,
                called,
                List.of(school.pupils().get(0)),
                List.of("Zebedee Outsider"),
                null,
                parts,
                List.of("CRIME"),
                null,
                List.of("DPA2018_S2P2"),
                null,
                Urgency.TODAY,
                null,
                false,
                List.of());
    }

    private RequestEntry entry(String parts) {
        return entry(police(null), IdentityCheck.NOT_YET, null, parts);
    }

    private long logged(String parts) {
        return as(Role.LEAD, () -> requests.log(entry(parts)));
    }

    private RequestView one(long id) {
        return as(Role.LEAD, () -> reading.one(id));
    }

    @Test
    void itIsKeptOnceEncryptedAndForItsOwnSchool() {
        long id = logged("Whether he was in school\nWho his friends are");
        assertEquals(id, logged("Whether he was in school\nWho his friends are"));
        assertEquals(List.of("Whether he was in school", "Who his friends are"), one(id).parts());
        assertEquals("Corin Aldous, Sergeant, Police", one(id).who());
        assertEquals(1, one(id).children().size());
        TestSchool other = schools.make();
        assertThrows(NotFound.class, () -> actors.as(other.actor(Role.LEAD), () -> reading.one(id)));
        for (String table : List.of("sharing_request", "sharing_request_version")) {
            List<List<Object>> rows =
                    TestDatabase.asOwner().rows("select asked from " + table + " where school_id = ?", school.id());
            assertEquals(1, rows.size());
            String kept = new String((byte[]) rows.get(0).get(0), StandardCharsets.ISO_8859_1);
            assertFalse(kept.contains("friends") || kept.contains("Aldous") || kept.contains("Zebedee"), table);
        }
    }

    @Test
    void whoMayDecideReadsItAndOthersCountIt() {
        long id = logged("What you know");
        assertEquals(1, as(Role.HEAD, () -> register.all()).size());
        RequestView.Counted counted =
                as(Role.DATA_PROTECTION_OFFICER, () -> register.counted()).get(0);
        assertEquals("Police", counted.agency());
        assertEquals("Telephone", counted.way());
        for (Role role : List.of(Role.TEACHER, Role.GOVERNOR, Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER)) {
            assertThrows(NotPermitted.class, () -> as(role, () -> reading.one(id)), role.name());
        }
        assertThrows(NotPermitted.class, () -> as(Role.HEAD, () -> requests.log(entry("More"))));
        assertEquals(
                Set.of(id),
                as(
                        Role.DATA_PROTECTION_OFFICER,
                        () -> ofPupils.about(List.of(school.pupils().get(0)))));
        assertEquals(
                Set.of(),
                as(
                        Role.DATA_PROTECTION_OFFICER,
                        () -> ofPupils.about(List.of(school.pupils().get(1)))));
    }

    @Test
    void whoAsksIsCheckedWithWhatTheDirectoryHas() {
        long person = as(
                Role.LEAD,
                () -> people.keep(
                        null,
                        0,
                        new AgencyPeople.Entry(
                                "POLICE",
                                "Corin Aldous",
                                "Sergeant",
                                "c.aldous@police.example",
                                "01632 960162",
                                true)));
        assertEquals(
                Set.of("identity identity.no-number"),
                refused(
                        Role.LEAD,
                        () -> requests.log(entry(police(person), IdentityCheck.CALLED_BACK, null, "What you know"))));
        RequestEntry byMail = entry(police(person), IdentityCheck.VERIFIED_ADDRESS, null, "What you know");
        assertEquals(Set.of("identity identity.not-verified"), refused(Role.LEAD, () -> requests.log(byMail)));
        assertEquals(List.of(), as(Role.LEAD, () -> register.all()));
        does(
                Role.LEAD,
                () -> people.verify(person, version(person), Verification.How.CALL_BACK, "The force's website"));
        long id = as(Role.LEAD, () -> requests.log(byMail));
        assertTrue(one(id).isIdentityChecked());

        long unchecked = logged("Something else");
        assertFalse(one(unchecked).isIdentityChecked());
        does(Role.DEPUTY, () -> requests.check(unchecked, 1, IdentityCheck.CALLED_BACK, "01632 960162"));
        assertTrue(one(unchecked).isIdentityChecked());
        assertTrue(one(unchecked).facts().stream().anyMatch(line -> "Rang back (01632 960162)".equals(line.words())));
        assertTrue(as(Role.LEAD, () -> reading.forDecision(unchecked)).isIdentityChecked());
    }

    private long version(long person) {
        return as(Role.LEAD, () -> people.all()).stream()
                .filter(line -> line.id() == person)
                .findFirst()
                .orElseThrow()
                .version();
    }

    @Test
    void allThatIsMissingIsSaidAtOnceAndNothingIsKept() {
        RequestEntry empty = new RequestEntry(
                police(null),
                null,
                now.plusSeconds(3600),
                null,
                null,
                List.of(),
                List.of(),
                " ",
                "",
                List.of("NO_SUCH"),
                null,
                List.of(),
                null,
                null,
                null,
                false,
                List.of());
        assertEquals(
                Set.of(
                        "way way.required",
                        "identity identity.required",
                        "received received.future",
                        "children about.required",
                        "parts parts.required",
                        "purposes choice.unknown",
                        "urgency urgency.required"),
                refused(Role.LEAD, () -> requests.log(empty)));
        assertEquals(List.of(), as(Role.LEAD, () -> register.all()));
    }

    @Test
    void ofTwoWhoChangeItTheSecondIsToldAndWhatItSaidStays() {
        long id = logged("What you know");
        does(Role.DEPUTY, () -> requests.change(id, 1, entry("Whether he was in school")));
        assertEquals(Set.of("null changed"), refused(Role.LEAD, () -> requests.change(id, 1, entry("His address"))));
        RequestView.Change theirs = one(id).changes().get(0);
        assertEquals("What exactly?", theirs.was().get(0).label());
        assertEquals("What you know", theirs.was().get(0).words());
        does(Role.LEAD, () -> requests.change(id, 2, entry("His address")));
        does(Role.LEAD, () -> requests.change(id, 2, entry("His address")));
        assertEquals(3, one(id).changes().size());
    }

    @Test
    void itIsClosedOnceAndCanWaitAgain() {
        long id = logged("What you know");
        assertEquals(
                Set.of("why why.required", "note note.required"),
                refused(Role.LEAD, () -> ends.close(id, 1, null, " ")));
        does(Role.LEAD, () -> ends.close(id, 1, RequestEnds.Why.WITHDRAWN, "They found him."));
        assertEquals(RequestState.CLOSED, one(id).state());
        assertEquals("They found him.", one(id).note());
        assertEquals(Set.of("null over"), refused(Role.DEPUTY, () -> requests.change(id, 2, entry("More"))));
        assertEquals(Set.of("null request.closed"), refused(Role.LEAD, () -> ends.answered(id)));
        does(Role.LEAD, () -> ends.reopen(id));
        does(Role.LEAD, () -> ends.answered(id));
        does(Role.LEAD, () -> ends.answered(id));
        assertEquals(RequestState.ANSWERED, one(id).state());
        assertEquals(0, as(Role.LEAD, () -> register.waiting()).all());
    }

    @Test
    void aMemberOfStaffPassesOnThatSomeoneAskedAndALeadTakesItUp() {
        SomeoneAsked.Heard heard = new SomeoneAsked.Heard(
                now, "A man from the council", RequestWay.TELEPHONE, "07700 900123", "Jo", "Her address");
        does(Role.TEACHER, () -> asked.pass(heard));
        does(Role.TEACHER, () -> asked.pass(heard));
        assertEquals(1, as(Role.TEACHER, () -> asked.mine()).size());
        assertTrue(as(Role.TEACHER, () -> asked.mine()).get(0).isWaiting());
        assertEquals(List.of(), as(Role.HEAD, () -> asked.mine()));
        RequestView.Row row = as(Role.LEAD, () -> register.all()).get(0);
        assertEquals(RequestState.PASSED_ON, row.state());
        assertEquals(
                NoticeKind.SOMEONE_ASKED,
                as(Role.LEAD, () -> notices.mine()).get(0).kind());
        assertThrows(NotFound.class, () -> as(Role.LEAD, () -> reading.forDecision(row.id())));
        assertNull(one(row.id()).agencyCode());
        does(Role.LEAD, () -> requests.change(row.id(), 1, entry("Her address")));
        assertEquals(RequestState.OPEN, one(row.id()).state());
        assertFalse(as(Role.TEACHER, () -> asked.mine()).get(0).isWaiting());
        assertEquals(
                "Jo",
                one(row.id()).changes().get(0).was().stream()
                        .filter(line -> "About, as it was heard".equals(line.label()))
                        .findFirst()
                        .orElseThrow()
                        .words());
    }

    @Test
    void itKeepsTheNamesOfAPersonWhoIsDeletedAndOfAnAgencyThatIsMerged() {
        String hut = as(
                Role.LEAD,
                () -> agencies.keep(
                        null,
                        new Agencies.Typed("The Hut", AgencyKind.VOLUNTARY, "01632 960100", null, true, null, null)));
        long person = as(
                Role.LEAD,
                () -> people.keep(
                        null, 0, new AgencyPeople.Entry(hut, "Ann Keyworker", null, null, "01632 960101", true)));
        long id = as(
                Role.LEAD,
                () -> requests.log(entry(
                        new AgencyParty.Named(hut, "The Hut", person, "Ann Keyworker", null),
                        IdentityCheck.NOT_YET,
                        null,
                        "What you know")));
        does(Role.LEAD, () -> people.remove(person, version(person)));
        does(Role.LEAD, () -> merging.merge(line(hut), "EARLY_HELP"));
        assertEquals("Ann Keyworker, The Hut", one(id).who());
        AskedFor toDecide = as(Role.LEAD, () -> reading.forDecision(id));
        assertNull(toDecide.from().personId());
        AgencyParty party = new AgencyParty();
        does(Role.LEAD, () -> party.begin(toDecide.from().agencyCode(), agencies.all(), people.all()));
        assertEquals("EARLY_HELP", party.getLine().code());
    }

    private Agencies.Line line(String code) {
        return Agencies.Line.of(as(Role.LEAD, () -> agencies.all()), code);
    }
}
