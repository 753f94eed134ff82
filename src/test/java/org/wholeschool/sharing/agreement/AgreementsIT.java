package org.wholeschool.sharing.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.agency.Agencies;
import org.wholeschool.agency.AgencyKind;
import org.wholeschool.agency.AgencyMerging;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/** Agreements are kept by leads, overseen by the head and the data-protection officer, and found by no one else. */
@InServer
class AgreementsIT {

    private static final String CODE = "POLICE";

    private final LocalDate today = Now.day(ZoneId.of("Europe/London"));

    @Inject
    private Actors actors;

    @Inject
    private TestSchools schools;

    @Inject
    private Agreements agreements;

    @Inject
    private AgreementReading reading;

    @Inject
    private SharingAgreements sharing;

    @Inject
    private Agencies agencies;

    @Inject
    private AgencyMerging merging;

    private TestSchool school;

    @BeforeEach
    void aSchool() {
        school = schools.make();
    }

    private <T> T as(Role role, Callable<T> deed) {
        return actors.as(school.actor(role), deed);
    }

    private void asLead(Runnable deed) {
        as(Role.LEAD, () -> {
            deed.run();
            return null;
        });
    }

    private static AgreementEntry entry(String code, Map<AgreementText, String> changed, AgreementDays days) {
        AgreementChoices.Template template = AgreementChoices.template(CODE);
        Map<AgreementText, String> texts = new EnumMap<>(template.texts());
        texts.putAll(changed);
        return new AgreementEntry(
                AgreementScope.ONE_PURPOSE, List.of(code), texts, template.kinds(), template.bases(), days);
    }

    private static AgreementEntry draft() {
        return entry(CODE, Map.of(), AgreementDays.NONE);
    }

    private static AgreementEntry signed(LocalDate from, LocalDate until, LocalDate review) {
        return entry(
                CODE,
                Map.of(AgreementText.OUR_SIGNER, "Ann Lead", AgreementText.THEIR_SIGNER, "Sergeant Marsh"),
                new AgreementDays(from, from, from, until, review));
    }

    private List<String> refused(AgreementEntry entry) {
        return faults(() -> agreements.begin(entry));
    }

    private List<String> faults(Runnable deed) {
        return assertThrows(BadInput.class, () -> asLead(deed)).all().stream()
                .map(fault -> fault.field() + " " + fault.key())
                .toList();
    }

    private AgreementView one(long id) {
        return as(Role.LEAD, () -> reading.one(id));
    }

    @Test
    void aDraftIsSignedReviewedAndEndedAndEveryVersionStays() {
        long id = as(Role.LEAD, () -> agreements.begin(draft()));
        assertEquals(id, as(Role.LEAD, () -> agreements.begin(draft())), "a form that is sent twice makes one");
        assertEquals(AgreementState.DRAFT, one(id).state());
        AgreementEntry whole = signed(today.minusYears(1), null, today.minusDays(1));
        as(Role.DEPUTY, () -> {
            agreements.change(id, 1, whole);
            agreements.change(id, 1, whole);
            return null;
        });
        assertEquals(2, one(id).edition());
        assertEquals(AgreementState.REVIEW_OVERDUE, one(id).state());
        assertEquals(new AgreementReading.Due(1, 0, 0), as(Role.LEAD, reading::due));
        asLead(() -> agreements.review(id, 2, "It works", today.plusYears(1)));
        assertEquals(AgreementState.IN_FORCE, one(id).state());
        assertFalse(one(id).isChangedSinceSigned());
        asLead(() -> agreements.change(
                id,
                3,
                entry(
                        CODE,
                        Map.of(
                                AgreementText.OUR_SIGNER,
                                "Ann Lead",
                                AgreementText.THEIR_SIGNER,
                                "Sergeant Marsh",
                                AgreementText.SENDING,
                                "By hand"),
                        new AgreementDays(
                                today.minusYears(1),
                                today.minusYears(1),
                                today.minusYears(1),
                                null,
                                today.plusYears(1)))));
        assertTrue(one(id).isChangedSinceSigned());
        asLead(() -> agreements.end(id, 4, "They left the partnership"));
        AgreementView ended = one(id);
        assertEquals(AgreementState.ENDED, ended.state());
        assertEquals("They left the partnership", ended.note());
        assertEquals(
                List.of("Ended", "Changed", "Reviewed", "Changed", "Created"),
                ended.changes().stream().map(AgreementView.Change::step).toList());
        assertEquals("How it is sent", ended.changes().get(1).was().get(0).label());
        assertEquals(List.of("null over"), faults(() -> agreements.change(id, 5, draft())));
        assertEquals(new AgreementReading.Due(0, 0, 0), as(Role.LEAD, reading::due));
    }

    @Test
    void whatIsInForceAndWhatHadRunOutIsAnsweredForAnyDay() {
        LocalDate end = today.minusDays(3);
        long id = as(Role.LEAD, () -> agreements.begin(signed(today.minusYears(1), end, end)));
        as(Role.LEAD, () -> agreements.begin(draft()));
        assertEquals(List.of(), as(Role.LEAD, () -> sharing.inForce(CODE, today)));
        List<SharingAgreements.Allowed> then = as(Role.LEAD, () -> sharing.inForce(CODE, end));
        assertEquals(
                List.of(id), then.stream().map(SharingAgreements.Allowed::id).toList());
        assertEquals("Sharing with the police", then.get(0).title());
        assertTrue(then.get(0).kinds().contains("Allegations of crime"));
        assertEquals(
                end, as(Role.HEAD, () -> sharing.pastEnd(CODE, today)).get(0).ends());
        assertEquals(List.of(), as(Role.HEAD, () -> sharing.pastEnd(CODE, end)));
        assertEquals(List.of(), as(Role.LEAD, () -> sharing.inForce("CAMHS", end)));
        assertEquals(new AgreementReading.Due(0, 1, 0), as(Role.LEAD, reading::due));
    }

    @Test
    void theAgreementOfAnAgencyThatWasMergedIsFoundAtTheOther() {
        String harbour = as(
                Role.LEAD,
                () -> agencies.keep(
                        null, new Agencies.Typed("Harbour Police", AgencyKind.POLICE, null, null, true, null, null)));
        AgreementEntry usual = signed(today.minusYears(1), null, today.plusDays(90));
        long id = as(
                Role.LEAD,
                () -> agreements.begin(new AgreementEntry(
                        usual.scope(), List.of(harbour), usual.texts(), usual.kinds(), usual.bases(), usual.days())));
        assertEquals(List.of(), as(Role.LEAD, () -> sharing.inForce(CODE, today)));
        asLead(() -> merging.merge(Agencies.Line.of(agencies.all(), harbour), CODE));
        assertEquals(
                id, as(Role.LEAD, () -> sharing.inForce(CODE, today)).get(0).id());
        assertEquals(
                id, as(Role.LEAD, () -> sharing.inForce(harbour, today)).get(0).id());
        assertEquals("Harbour Police", one(id).agencies(), "it says whom it was made with");
    }

    @Test
    void othersAndOtherSchoolsFindNothing() {
        long id = as(
                Role.LEAD,
                () -> agreements.begin(
                        entry(CODE, Map.of(AgreementText.OTHER_DATA, "Zebra crossing logs"), AgreementDays.NONE)));
        assertEquals(1, as(Role.HEAD, reading::all).size());
        assertEquals(id, as(Role.DATA_PROTECTION_OFFICER, () -> reading.one(id)).id());
        for (Role role : List.of(Role.TEACHER, Role.GOVERNOR, Role.ADMINISTRATOR)) {
            assertThrows(NotPermitted.class, () -> as(role, reading::all), role.name());
        }
        for (Role role : List.of(Role.HEAD, Role.DATA_PROTECTION_OFFICER)) {
            assertThrows(NotPermitted.class, () -> as(role, () -> agreements.begin(draft())), role.name());
        }
        TestSchool other = schools.make();
        assertThrows(NotFound.class, () -> actors.as(other.actor(Role.LEAD), () -> reading.one(id)));
        assertThrows(
                NotFound.class,
                () -> actors.as(other.actor(Role.LEAD), () -> {
                    agreements.end(id, 1, "Not mine");
                    return null;
                }));
        for (String table : List.of("sharing_agreement", "sharing_agreement_version")) {
            assertFalse(kept(table).contains("Zebra"), table);
            assertFalse(kept(table).contains("police"), table);
        }
    }

    private String kept(String table) {
        List<List<Object>> rows =
                TestDatabase.asOwner().rows("select terms from " + table + " where school_id = ?", school.id());
        assertEquals(1, rows.size());
        return new String((byte[]) rows.get(0).get(0), StandardCharsets.ISO_8859_1);
    }

    @Test
    void ofTwoWhoSaveTheSecondIsToldAndSeesWhatTheFirstChanged() {
        long id = as(Role.LEAD, () -> agreements.begin(draft()));
        as(Role.DEPUTY, () -> {
            agreements.change(id, 1, entry(CODE, Map.of(AgreementText.SENDING, "By courier"), AgreementDays.NONE));
            return null;
        });
        AgreementEntry mine = entry(CODE, Map.of(AgreementText.TOLD, "Nothing"), AgreementDays.NONE);
        assertEquals(List.of("null changed"), faults(() -> agreements.change(id, 1, mine)));
        AgreementView.Change theirs = one(id).changes().get(0);
        assertEquals(2, theirs.edition());
        assertEquals("How it is sent", theirs.was().get(0).label());
        asLead(() -> agreements.change(id, 2, mine));
        assertEquals(List.of("null changed.self"), faults(() -> agreements.change(id, 1, draft())));
    }

    @Test
    void whatCannotBeIsSaidAtEachField() {
        assertEquals(
                List.of("title title.required", "scope scope.required", "agencies agencies.required"),
                refused(new AgreementEntry(null, null, null, null, null, null)));
        assertEquals(
                List.of("ends ends.before-start", "review review.after-end"),
                refused(entry(
                        CODE, Map.of(), new AgreementDays(null, null, today, today.minusDays(1), today.plusDays(5)))));
        assertEquals(
                List.of("review review.after-end"),
                refused(entry(CODE, Map.of(), new AgreementDays(null, null, today, today, today.plusDays(1)))));
        assertEquals(
                List.of("ourSigned signed.future", "theirSigned signed.required"),
                refused(entry(
                        CODE,
                        Map.of(AgreementText.OUR_SIGNER, "Ann", AgreementText.THEIR_SIGNER, "Joe"),
                        new AgreementDays(today.plusDays(1), null, null, null, null))));
        assertEquals(
                List.of("starts starts.required", "review review.required"),
                refused(entry(
                        CODE,
                        Map.of(AgreementText.OUR_SIGNER, "Ann", AgreementText.THEIR_SIGNER, "Joe"),
                        new AgreementDays(today, today, null, null, null))));
        assertEquals(
                List.of("purpose text.long", "sending text.control"),
                refused(entry(
                        CODE,
                        Map.of(AgreementText.PURPOSE, "x".repeat(4_001), AgreementText.SENDING, "By\u0007mail"),
                        AgreementDays.NONE)));
        assertEquals(
                List.of("agencies agency.unknown", "starts day.far"),
                refused(entry("OWN_none", Map.of(), new AgreementDays(null, null, today.plusYears(900), null, null))));
    }

    @Test
    void anAgencyOutOfUseIsNotTakenButStaysWhereItWasByItsName() {
        long id = as(Role.LEAD, () -> agreements.begin(draft()));
        asLead(() -> {
            Agencies.Line police = agencies.all().stream()
                    .filter(line -> line.code().equals(CODE))
                    .findFirst()
                    .orElseThrow();
            agencies.keep(police, new Agencies.Typed("County force", null, "101", null, false, null, null));
        });
        assertEquals(
                List.of("agencies agency.out"),
                refused(entry(CODE, Map.of(AgreementText.TITLE, "Another"), AgreementDays.NONE)));
        asLead(() -> agreements.change(id, 1, entry(CODE, Map.of(AgreementText.TITLE, "Renamed"), AgreementDays.NONE)));
        assertEquals("Renamed", one(id).title());
        assertEquals("Police", one(id).agencies());
        assertNull(one(id).note());
    }
}
