package org.wholeschool.concern.followup.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.agency.Agency;
import org.wholeschool.concern.followup.DateWords;
import org.wholeschool.concern.followup.FollowUpPeople;
import org.wholeschool.concern.followup.Kept;
import org.wholeschool.concern.followup.parents.ContactEntry;
import org.wholeschool.concern.followup.parents.ParentContacts;
import org.wholeschool.concern.followup.referral.ReferralEntry;
import org.wholeschool.concern.followup.referral.ReferralOutcome;
import org.wholeschool.concern.followup.referral.Referrals;
import org.wholeschool.concern.followup.situation.PupilContext;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;

/**
 * Whether a referral was made, and what came of it; whether parents were told, and what they said: each with what was
 * on record before, and with its concern.
 */
@InServer
class FollowUpRecordIT {

    private final LocalDate today = Now.day(ZoneId.of("Europe/London"));
    private static final String LONG = "x".repeat(20_001);

    @Inject
    private FollowUpSchool schools;

    @Inject
    private Referrals referrals;

    @Inject
    private ParentContacts contacts;

    @Inject
    private FollowUpReading reading;

    @Inject
    private FollowUpPeople people;

    private TestSchool school;
    private long pupil;
    private long concern;

    @BeforeEach
    void aConcern() {
        school = schools.make();
        pupil = school.pupils().get(0);
        concern = schools.concern(school, Map.of(pupil, InvolvementRole.HARMED));
    }

    private ReferralEntry made(Long about) {
        return new ReferralEntry(
                about,
                true,
                Agency.CHILDRENS_SOCIAL_CARE,
                null,
                today.minusDays(2),
                "MASH-17",
                "He is afraid to go home",
                null,
                null,
                null);
    }

    private ReferralEntry none(String reason) {
        return new ReferralEntry(null, false, null, null, today, "x", reason, ReferralOutcome.ADVICE, today, "x");
    }

    private ContactEntry told(Long whose) {
        return new ContactEntry(whose, true, today, "Ann Lead", "Mother, by phone", "She knew", null);
    }

    private String refused(Runnable deed) {
        BadInput refused = assertThrows(BadInput.class, () -> schools.as(school, Role.LEAD, deed));
        return refused.field() + " " + refused.key();
    }

    @Test
    void aReferralIsOnRecordWithWhatItWasBefore() {
        long id = schools.as(school, Role.LEAD, () -> referrals.add(concern, made(pupil)));
        ReferralEntry heard = new ReferralEntry(
                pupil,
                true,
                Agency.CHILDRENS_SOCIAL_CARE,
                null,
                today.minusDays(2),
                "MASH-18",
                "He is afraid to go home",
                ReferralOutcome.ACCEPTED,
                today,
                "Strategy meeting on Friday");
        schools.as(school, Role.DEPUTY, () -> referrals.change(id, 1, heard));
        Kept<ReferralEntry> kept = schools.as(school, Role.LEAD, () -> reading.of(concern))
                .referrals()
                .get(0);
        assertEquals(heard, kept.entry());
        assertEquals("Testname1 Testsurname1", kept.pupil());
        assertEquals(
                List.of(
                        "Reference before: MASH-17",
                        "Outcome before: nothing",
                        "Day of the outcome before: nothing",
                        "What the agency said before: nothing"),
                kept.history().get(0).was().stream()
                        .map(was -> was.label() + ": " + was.value())
                        .toList());
        assertEquals("Test DEPUTY", kept.history().get(0).by());
        assertEquals("null changed", refused(() -> referrals.change(id, 1, made(null))));
        for (String column : List.of("reference", "reason", "outcome_said")) {
            String raw = new String(
                    (byte[]) schools.see(school, "select " + column + " from concern_referral where id = ?1", id)
                            .get(0),
                    StandardCharsets.ISO_8859_1);
            assertFalse(
                    raw.contains("MASH") || raw.contains("afraid") || raw.contains("Friday"),
                    column + " is not encrypted");
        }
        assertEquals(1, schools.audit(school).get("Referrals.add DONE LEAD concern " + concern));
        assertEquals(1, schools.audit(school).get("Referrals.change DONE DEPUTY concern " + concern));
    }

    @Test
    void thatNoneWasMadeNeedsAReasonAndHasNoOutcome() {
        assertEquals("reason referral.reason.required", refused(() -> referrals.add(concern, none(" "))));
        long id = schools.as(school, Role.LEAD, () -> referrals.add(concern, none("Below the threshold")));
        assertEquals(
                new ReferralEntry(null, false, null, null, today, null, "Below the threshold", null, null, null),
                schools.as(school, Role.LEAD, () -> referrals.one(id)).entry());
    }

    private List<String> allRefused(Runnable deed) {
        return assertThrows(BadInput.class, () -> schools.as(school, Role.LEAD, deed)).all().stream()
                .map(fault -> fault.field() + " " + fault.key())
                .toList();
    }

    @Test
    void allThatIsWrongIsSaidAtOnceInTheOrderOfTheForm() {
        LocalDate tomorrow = today.plusDays(1);
        assertEquals(
                List.of("made referral.made.required", "decidedOn referral.decided.required", "reference line.long"),
                allRefused(() -> referrals.add(
                        concern,
                        new ReferralEntry(null, null, null, null, null, "9".repeat(201), null, null, null, null))));
        assertEquals(
                List.of(
                        "agency agency.required",
                        "decidedOn day.future",
                        "reason text.long",
                        "outcomeOn referral.outcome.on.required",
                        "outcomeSaid text.nul"),
                allRefused(() -> referrals.add(
                        concern,
                        new ReferralEntry(
                                null, true, null, null, tomorrow, null, LONG, ReferralOutcome.ADVICE, null, "a\0b"))));
        assertEquals(
                List.of(
                        "otherAgency agency.other.required",
                        "decidedOn referral.on.required",
                        "outcome referral.outcome.required"),
                allRefused(() -> referrals.add(
                        concern,
                        new ReferralEntry(null, true, Agency.OTHER, " ", null, null, null, null, today, null))));
        assertEquals(
                List.of(
                        "whom parents.whom.required",
                        "toldOn day.future",
                        "toldBy parents.by.required",
                        "said text.long"),
                allRefused(() -> contacts.add(concern, new ContactEntry(null, true, tomorrow, "", " ", LONG, null))));
        assertEquals(
                List.of("told parents.told.required", "whom line.long"),
                allRefused(() ->
                        contacts.add(concern, new ContactEntry(null, null, null, null, "x".repeat(201), null, null))));
        assertEquals(0, schools.count(school, "concern_referral") + schools.count(school, "parent_contact"));
    }

    @Test
    void whatCannotBeTakenOfAReferralIsSaidAtItsField() {
        assertEquals(
                "made referral.made.required",
                refused(() -> referrals.add(
                        concern,
                        new ReferralEntry(null, null, Agency.POLICE, null, today, null, null, null, null, null))));
        assertEquals(
                "agency agency.required",
                refused(() -> referrals.add(
                        concern, new ReferralEntry(null, true, null, null, today, null, null, null, null, null))));
        assertEquals(
                "otherAgency agency.other.required",
                refused(() -> referrals.add(
                        concern,
                        new ReferralEntry(null, true, Agency.OTHER, "", today, null, null, null, null, null))));
        assertEquals(
                "decidedOn referral.on.required",
                refused(() -> referrals.add(
                        concern,
                        new ReferralEntry(null, true, Agency.POLICE, null, null, null, null, null, null, null))));
        assertEquals(
                "decidedOn day.future",
                refused(() -> referrals.add(
                        concern,
                        new ReferralEntry(
                                null, true, Agency.POLICE, null, today.plusDays(1), null, null, null, null, null))));
        assertEquals(
                "decidedOn day.long-ago",
                refused(() -> referrals.add(
                        concern,
                        new ReferralEntry(
                                null, true, Agency.POLICE, null, today.minusYears(21), null, null, null, null, null))));
        assertEquals("reason text.long", refused(() -> referrals.add(concern, none(LONG))));
        assertEquals(
                "reference line.long",
                refused(() -> referrals.add(
                        concern,
                        new ReferralEntry(
                                null, true, Agency.POLICE, null, today, "9".repeat(201), null, null, null, null))));
        assertEquals(
                "outcome referral.outcome.required",
                refused(() -> referrals.add(
                        concern,
                        new ReferralEntry(
                                null, true, Agency.POLICE, null, today, null, null, null, null, "They came"))));
        assertEquals(
                "outcomeOn referral.outcome.on.required",
                refused(() -> referrals.add(
                        concern,
                        new ReferralEntry(
                                null,
                                true,
                                Agency.POLICE,
                                null,
                                today,
                                null,
                                null,
                                ReferralOutcome.ADVICE,
                                null,
                                null))));
        assertEquals(
                "outcomeOn referral.outcome.before",
                refused(() -> referrals.add(
                        concern,
                        new ReferralEntry(
                                null,
                                true,
                                Agency.POLICE,
                                null,
                                today,
                                null,
                                null,
                                ReferralOutcome.ADVICE,
                                today.minusDays(1),
                                null))));
        assertEquals(
                "pupil pupil.unknown",
                refused(() -> referrals.add(concern, made(school.pupils().get(1)))),
                "whom the concern does not name");
        assertEquals(
                "pupil pupil.unknown",
                refused(() ->
                        referrals.add(concern, made(schools.make().pupils().get(0)))),
                "of another school");
        assertEquals(0, schools.count(school, "concern_referral"));
    }

    @Test
    void parentsWereToldOrThereIsAReason() {
        long id = schools.as(school, Role.LEAD, () -> contacts.add(concern, told(pupil)));
        schools.as(
                school,
                Role.DEPUTY,
                () -> contacts.change(
                        id, 1, new ContactEntry(pupil, false, today, "x", "x", "x", "It would put him at risk")));
        Kept<ContactEntry> kept = schools.as(school, Role.LEAD, () -> reading.of(concern))
                .contacts()
                .get(0);
        assertEquals(new ContactEntry(pupil, false, null, null, null, null, "It would put him at risk"), kept.entry());
        assertEquals(
                List.of(
                        "Parents before: Informed",
                        "Day before: " + DateWords.day(today),
                        "Told by before: Ann Lead",
                        "Who was told before: Mother, by phone",
                        "What they said before: She knew",
                        "Reason before: nothing"),
                kept.history().get(0).was().stream()
                        .map(was -> was.label() + ": " + was.value())
                        .toList());
        assertEquals(
                "told parents.told.required",
                refused(() -> contacts.add(concern, new ContactEntry(null, null, null, null, null, null, null))));
        assertEquals(
                "whom parents.whom.required",
                refused(() -> contacts.add(concern, new ContactEntry(null, true, today, "Ann", " ", null, null))));
        assertEquals(
                "toldOn parents.on.required",
                refused(() -> contacts.add(concern, new ContactEntry(null, true, null, "Ann", "Mother", null, null))));
        assertEquals(
                "toldOn day.future",
                refused(() -> contacts.add(
                        concern, new ContactEntry(null, true, today.plusDays(1), "Ann", "Mother", null, null))));
        assertEquals(
                "toldBy parents.by.required",
                refused(() -> contacts.add(concern, new ContactEntry(null, true, today, "", "Mother", null, null))));
        assertEquals(
                "said text.long",
                refused(() -> contacts.add(concern, new ContactEntry(null, true, today, "Ann", "Mother", LONG, null))));
        assertEquals(
                "reason parents.reason.required",
                refused(() -> contacts.add(concern, new ContactEntry(null, false, null, null, null, null, "\n"))));
        assertEquals("null changed", refused(() -> contacts.change(id, 1, told(pupil))));
        String raw = new String(
                (byte[]) schools.see(school, "select reason from parent_contact where id = ?1", id)
                        .get(0),
                StandardCharsets.ISO_8859_1);
        assertFalse(raw.contains("risk"), "not encrypted");
    }

    @Test
    void whoMayNotReadTheConcernReadsNothingThatHangsOnIt() {
        long referral = schools.as(school, Role.LEAD, () -> referrals.add(concern, made(pupil)));
        long contact = schools.as(school, Role.LEAD, () -> contacts.add(concern, told(pupil)));
        TestSchool other = schools.make();
        nothingIsFound(other, referral, contact);
        schools.restrict(school, concern);
        nothingIsFound(school, referral, contact);
        schools.name(school, concern, Role.LEAD);
        assertEquals(
                1,
                schools.as(school, Role.LEAD, () -> reading.of(concern))
                        .referrals()
                        .size());
        for (Role role : List.of(Role.TEACHER, Role.ACTION_OWNER, Role.ADMINISTRATOR, Role.GOVERNOR)) {
            assertThrows(NotPermitted.class, () -> schools.as(school, role, () -> reading.of(concern)), role.name());
            assertThrows(
                    NotPermitted.class, () -> schools.as(school, role, () -> referrals.one(referral)), role.name());
            assertThrows(NotPermitted.class, () -> schools.as(school, role, () -> contacts.one(contact)), role.name());
        }
    }

    /**
     * To the designated officer only because of one about an adult, which is the head's: nobody else finds anything of
     * it.
     */
    @Test
    void theHeadKeepsWhatFollowedOfOneAboutAnAdultAndTheLeadLosesIt() {
        ReferralEntry officer =
                new ReferralEntry(null, true, Agency.DESIGNATED_OFFICER, null, today, "LADO-3", null, null, null, null);
        assertEquals("agency agency.adult", refused(() -> referrals.add(concern, officer)));
        assertFalse(
                schools.as(school, Role.LEAD, () -> referrals.agencies(concern)).contains(Agency.DESIGNATED_OFFICER));
        assertThrows(
                NotFound.class,
                () -> schools.as(school, Role.HEAD, () -> reading.of(concern)),
                "an ordinary one is none of the head's");
        long referral = schools.as(school, Role.LEAD, () -> referrals.add(concern, made(pupil)));
        long contact = schools.as(school, Role.LEAD, () -> contacts.add(concern, told(pupil)));
        schools.change(school, "update concern set about_adult_since = received_at where id = ?1", concern);
        nothingIsFound(school, referral, contact);
        assertTrue(
                schools.as(school, Role.HEAD, () -> referrals.agencies(concern)).contains(Agency.DESIGNATED_OFFICER));
        long theOfficer = schools.as(school, Role.HEAD, () -> referrals.add(concern, officer));
        schools.as(school, Role.HEAD, () -> contacts.change(contact, 1, told(null)));
        FollowUpReading.FollowUp followed = schools.as(school, Role.HEAD, () -> reading.of(concern));
        assertEquals(
                List.of(referral, theOfficer),
                followed.referrals().stream().map(Kept::id).toList());
        assertEquals(2, followed.contacts().get(0).edition());
        assertEquals(
                List.of(pupil),
                followed.pupils().stream().map(PupilContext.Beside::id).toList());
        schools.change(school, "update concern set about_adult_since = null where id = ?1", concern);
        schools.as(
                school,
                Role.LEAD,
                () -> referrals.change(
                        theOfficer,
                        1,
                        new ReferralEntry(
                                null, true, Agency.DESIGNATED_OFFICER, null, today, "LADO-4", null, null, null, null)));
    }

    private void nothingIsFound(TestSchool where, long referral, long contact) {
        assertThrows(NotFound.class, () -> schools.as(where, Role.LEAD, () -> reading.of(concern)));
        assertThrows(NotFound.class, () -> schools.as(where, Role.LEAD, () -> referrals.of(concern)));
        assertThrows(NotFound.class, () -> schools.as(where, Role.LEAD, () -> referrals.one(referral)));
        assertThrows(NotFound.class, () -> schools.as(where, Role.LEAD, () -> referrals.add(concern, made(null))));
        assertThrows(
                NotFound.class, () -> schools.as(where, Role.LEAD, () -> referrals.change(referral, 1, made(null))));
        assertThrows(NotFound.class, () -> schools.as(where, Role.LEAD, () -> contacts.of(concern)));
        assertThrows(NotFound.class, () -> schools.as(where, Role.LEAD, () -> contacts.one(contact)));
        assertThrows(NotFound.class, () -> schools.as(where, Role.LEAD, () -> contacts.add(concern, told(null))));
        assertThrows(NotFound.class, () -> schools.as(where, Role.LEAD, () -> contacts.change(contact, 1, told(null))));
        assertThrows(NotFound.class, () -> schools.as(where, Role.LEAD, () -> people.in(concern)));
        assertThrows(NotFound.class, () -> schools.as(where, Role.LEAD, () -> people.forget(concern, pupil)));
    }

    @Test
    void aPupilWhoWasTakenOutStandsInNoneOfIt() {
        long referral = schools.as(school, Role.LEAD, () -> referrals.add(concern, made(pupil)));
        long contact = schools.as(school, Role.LEAD, () -> contacts.add(concern, told(pupil)));
        schools.change(school, "delete from involvement where concern_id = ?1", concern);
        assertNull(
                schools.as(school, Role.LEAD, () -> referrals.one(referral)).pupil(),
                "not named, even before it is forgotten");
        schools.as(school, Role.LEAD, () -> people.forget(concern, pupil));
        assertNull(schools.as(school, Role.LEAD, () -> referrals.one(referral))
                .entry()
                .pupilId());
        assertNull(schools.as(school, Role.LEAD, () -> contacts.one(contact))
                .entry()
                .pupilId());
        for (String table : List.of("concern_referral", "parent_contact")) {
            assertEquals(
                    0, schools.number(school, "select count(*) from " + table + " where pupil_id = ?1", pupil), table);
        }
    }

    @Test
    void aConcernThatIsDeletedTakesAllOfItWithIt() {
        schools.as(school, Role.LEAD, () -> referrals.add(concern, made(pupil)));
        schools.as(school, Role.LEAD, () -> contacts.add(concern, told(pupil)));
        schools.delete(school, concern);
        for (String table :
                List.of("concern_referral", "concern_referral_version", "parent_contact", "parent_contact_version")) {
            assertEquals(0, schools.count(school, table), table);
        }
    }
}
