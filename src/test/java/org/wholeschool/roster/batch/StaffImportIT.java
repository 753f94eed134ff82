package org.wholeschool.roster.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Passwords;
import org.wholeschool.access.people.AccountChanges;
import org.wholeschool.access.people.AccountInvitations;
import org.wholeschool.access.people.Accounts;
import org.wholeschool.access.people.StaffAccounts;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.roster.check.ByHand;
import org.wholeschool.roster.file.Rosters;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.HttpVisitor;
import org.wholeschool.testing.server.Mailbox;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/** Staff on their way in and out again, on a real database. */
@InServer
class StaffImportIT {

    private static final String HEADINGS = "staff_number,given_name,family_name,email,role,end_date\n";
    private static final String PASSWORD = "marmalade bicycle seventeen";

    @Inject
    private RosterDraft drafts;

    @Inject
    private RosterJob job;

    @Inject
    private RosterBatches batches;

    @Inject
    private Accounts accounts;

    @Inject
    private AccountChanges changes;

    @Inject
    private StaffAccounts staff;

    @Inject
    private AccountInvitations invitations;

    @Inject
    private RollOfASchool rolls;

    @Inject
    private TestSchools schools;

    @Inject
    private Mailbox mailbox;

    @Inject
    private Actors actors;

    private final TestDatabase owner = TestDatabase.asOwner();
    private TestSchool school;

    @BeforeEach
    void makeSchool() {
        school = schools.makeEmpty();
    }

    private String address(String name) {
        return name + "@staff-" + school.id() + ".example";
    }

    private String row(int number, String given, String family, String role) {
        return number + "," + given + "," + family + "," + address(given.toLowerCase(Locale.ROOT)) + "," + role + ",\n";
    }

    private static byte[] file(String... rows) {
        return (HEADINGS + String.join("", rows)).getBytes(StandardCharsets.UTF_8);
    }

    private <T> T administrator(Callable<T> action) {
        return actors.as(school.actor(Role.ADMINISTRATOR), action);
    }

    private RosterBatchLine takeIn(byte[] file, Choices choices) {
        long batch = administrator(() -> drafts.upload("staff.csv", file));
        administrator(() -> {
            job.start(batch, choices);
            return null;
        });
        Instant end = Now.instant().plus(Duration.ofMinutes(2));
        RosterBatchLine line = administrator(() -> batches.one(batch));
        while (line.isRunning() && Now.instant().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            line = administrator(() -> batches.one(batch));
        }
        assertTrue(line.isDone(), line.state().name());
        return line;
    }

    private RosterBatchLine takeIn(byte[] file, StaffLeave leave) {
        return takeIn(file, new Choices(true, true, null, leave, false));
    }

    private RosterPreview preview(byte[] file) {
        return administrator(() -> drafts.preview(drafts.upload("staff.csv", file)));
    }

    private Accounts.Line account(String email) {
        return administrator(() -> accounts.list(null, email)).stream()
                .filter(line -> line.email().equals(email))
                .findFirst()
                .orElse(null);
    }

    /** As if they had followed their link. */
    private void choosePassword(String email) throws Exception {
        owner.change(
                "update account set password_hash = ?, version = version + 1 where id = ?",
                Passwords.hash(PASSWORD),
                account(email).id());
    }

    private static boolean isIn(HttpVisitor visitor) {
        return visitor.get("/index.xhtml").statusCode() == 200;
    }

    private byte[] oneRoster() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("manifest.csv", "propertyName,value\nfile.users,bulk\n");
        files.put(
                "users.csv",
                Rosters.USERS_1_2
                        + Rosters.user("p1", "{UPN:H801200001001}", "Ann", "Neill", "", "7")
                        + Rosters.user("t1", "", "Tara", "Teacher", address("tara"), "")
                        + Rosters.user("t2", "", "Ben", "Boss", address("ben"), ""));
        files.put(
                "roles.csv",
                Rosters.ROLES
                        + "r1,,,p1,primary,student,,,org1,\nr2,,,t1,primary,teacher,,,org1,\nr3,,,t2,primary,principal,,,org1,\n");
        return Rosters.zip(files);
    }

    @Test
    void oneZipBringsPupilsAndStaffTogether() {
        RosterPreview preview = preview(oneRoster());
        assertEquals(
                List.of(1, 2),
                List.of(preview.added().count(), preview.staff().added().count()));
        RosterBatchLine done = takeIn(oneRoster(), (StaffLeave) null);
        assertEquals(List.of(1, 2), List.of(done.added(), done.staff().added()));
        assertEquals(1, rolls.pupils(school));
        assertEquals(
                List.of(Role.TEACHER),
                account(address("ben")).roles(),
                "a principal of the other system is a teacher here until two people say otherwise");
        assertEquals(Accounts.State.UNINVITED, account(address("tara")).state());
        assertEquals(List.of(), mailbox.of(address("tara")), "nobody is written to before the administrator says so");
        assertEquals(2, administrator(invitations::waiting));
        assertEquals(2, administrator(invitations::sendInvitations));
        assertEquals(1, mailbox.of(address("tara")).size());
        assertEquals(Accounts.State.INVITED, account(address("tara")).state());
        assertEquals(0, administrator(invitations::sendInvitations), "and nobody twice");
        RosterPreview again = preview(oneRoster());
        assertTrue(again.isNothingOfPupils(), "the same file again changes nothing");
        assertEquals(
                List.of(2, 0, 0),
                List.of(
                        again.staff().unchanged(),
                        again.staff().added().count(),
                        again.staff().changed().count()));
    }

    @Test
    void eachPartCanBeLeftOut() {
        takeIn(oneRoster(), new Choices(true, false, null, null, false));
        assertEquals(1, rolls.pupils(school));
        assertNull(account(address("tara")));
        takeIn(oneRoster(), new Choices(false, true, null, null, true));
        assertEquals(1, mailbox.of(address("ben")).size(), "invited at once where the administrator says so");
        assertEquals(0, administrator(invitations::waiting));
    }

    @Test
    void noFileGivesARoleThatReadsConcerns() {
        RosterBatchLine done = takeIn(
                file(
                        row(1, "Lea", "Lead", "DSL"),
                        row(2, "Ada", "Admin", "Administrator"),
                        row(3, "Gov", "Ernor", "governor")),
                (StaffLeave) null);
        assertEquals(List.of(Role.TEACHER), account(address("lea")).roles());
        assertEquals(List.of(Role.TEACHER), account(address("ada")).roles());
        assertNull(account(address("gov")));
        assertEquals(
                List.of("remark.roleByHand", "remark.roleByHand"),
                done.remarks().stream().map(note -> note.reason().key()).toList());
        assertEquals(
                List.of("row.roleGovernor"),
                done.refusals().stream().map(note -> note.reason().key()).toList());
    }

    /** The lead, the administrator and the others of the school are in the file under other names. */
    @Test
    void whoNeedsTwoPeopleOrHasOtherRolesStaysAsTheyAre() {
        StringBuilder rows = new StringBuilder();
        List<Role> others = List.of(
                Role.LEAD, Role.DEPUTY, Role.HEAD, Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER, Role.GOVERNOR);
        others.forEach(role -> rows.append("n")
                .append(role.ordinal())
                .append(",Changed,Name,")
                .append(school.email(role))
                .append(",teacher,2020-01-01\n"));
        RosterPreview preview = preview(file(rows.toString()));
        assertEquals(others.size(), preview.staff().byHand().size());
        takeIn(file(rows.toString().replace(",2020-01-01", ",")), StaffLeave.EVERYBODY);
        for (Role role : others) {
            assertEquals(
                    "Test " + role + " ACTIVE",
                    account(school.email(role)).name() + " "
                            + account(school.email(role)).state());
        }
        assertEquals(
                Accounts.State.LEFT,
                account(school.email(Role.TEACHER)).state(),
                "the one teacher of the school, because the person said everybody");
    }

    @Test
    void whoIsMissingIsOutAtOnceAndBackAfterAnUndo() throws Exception {
        takeIn(file(row(1, "Tara", "Teacher", ""), row(2, "Ben", "Aide", "")), (StaffLeave) null);
        choosePassword(address("tara"));
        HttpVisitor desk = new HttpVisitor();
        desk.signIn(address("tara"), PASSWORD);
        assertTrue(isIn(desk));
        byte[] without = file(row(2, "Ben", "Aide", ""));
        BadInput asked = assertThrows(BadInput.class, () -> takeIn(without, (StaffLeave) null));
        assertEquals("staffLeave begin.manyStaffLeaving", asked.field() + " " + asked.key());
        RosterBatchLine done = takeIn(without, StaffLeave.BROUGHT_IN);
        assertEquals(1, done.staff().left());
        assertFalse(isIn(desk));
        assertEquals(Accounts.State.LEFT, account(address("tara")).state());
        assertEquals(
                Accounts.State.ACTIVE,
                account(school.email(Role.TEACHER)).state(),
                "whose account was made here stays");
        assertEquals(List.of(), administrator(() -> batches.undo(done.id())).staff());
        assertEquals(Accounts.State.ACTIVE, account(address("tara")).state());
        desk.signIn(address("tara"), PASSWORD);
        assertTrue(isIn(desk), "with the password that they had");
    }

    @Test
    void anUndoDeletesWhoNeverCameInAndListsWhoDid() throws Exception {
        RosterBatchLine done = takeIn(
                file(row(1, "Tara", "Teacher", ""), row(2, "Ben", "Aide", ""), row(3, "Cat", "Cover", "")),
                new Choices(true, true, null, null, true));
        choosePassword(address("tara"));
        long ben = account(address("ben")).id();
        administrator(() -> {
            changes.setRoles(ben, Map.of(Role.TEACHER, LocalDate.MAX, Role.GOVERNOR, LocalDate.MAX));
            return null;
        });
        RosterBatches.Undone undone = administrator(() -> batches.undo(done.id()));
        assertEquals(
                Set.of("Tara Teacher byHand.hasComeIn", "Ben Aide byHand.hasComeIn"),
                Set.copyOf(undone.staff().stream()
                        .map(member -> member.name() + " " + member.why())
                        .toList()));
        assertNull(account(address("cat")));
        assertEquals(
                1, preview(file(row(3, "Cat", "Cover", ""))).staff().added().count(), "and can come in again");
    }

    @Test
    void whoCameInWithASchoolAccountNeedsNoInvitationAndStaysAfterAnUndo() throws Exception {
        RosterBatchLine done =
                takeIn(file(row(1, "Tara", "Teacher", ""), row(2, "Ben", "Aide", "")), (StaffLeave) null);
        long tara = account(address("tara")).id();
        long ben = account(address("ben")).id();
        rolls.connect(school, tara);
        rolls.connect(school, ben);
        assertEquals(Accounts.State.ACTIVE, account(address("tara")).state());
        assertEquals(0, administrator(invitations::waiting));
        assertEquals(0, administrator(invitations::sendInvitations));
        owner.change("update account set school_account = null, version = version + 1 where id = ?", ben);
        RosterBatches.Undone undone = administrator(() -> batches.undo(done.id()));
        assertEquals(
                Set.of("Tara Teacher byHand.hasComeIn", "Ben Aide byHand.hasComeIn"),
                Set.copyOf(undone.staff().stream()
                        .map(member -> member.name() + " " + member.why())
                        .toList()));
        assertEquals(
                List.of(tara, ben),
                List.of(account(address("tara")).id(), account(address("ben")).id()),
                "who was disconnected since may have left something here too");
    }

    @Test
    void anotherAddressIsAMoveAndAnUndoMovesBack() throws Exception {
        takeIn(file(row(1, "Tara", "Teacher", "")), new Choices(true, true, null, null, true));
        choosePassword(address("tara"));
        HttpVisitor desk = new HttpVisitor();
        desk.signIn(address("tara"), PASSWORD);
        byte[] married = file("1,Tara,Married," + address("married") + ",,\n");
        assertEquals(1, preview(married).staff().newAddresses());
        RosterBatchLine done = takeIn(married, (StaffLeave) null);
        assertEquals("Tara Married", account(address("married")).name());
        assertFalse(isIn(desk), "a password from the old address is worth nothing at the new one");
        assertEquals(1, mailbox.of(address("married")).size());
        assertEquals(List.of(), administrator(() -> batches.undo(done.id())).staff());
        assertEquals("Tara Teacher", account(address("tara")).name());
        assertNull(account(address("married")));
    }

    /** Set by an administrator, taken back with a roster that let them leave: it is not the file's to take away. */
    @Test
    void aLastDayThatSomebodySetHereIsStillTheirsAfterAnUndo() throws Exception {
        takeIn(file(row(1, "Tara", "Teacher", ""), row(2, "Ben", "Aide", "")), (StaffLeave) null);
        LocalDate here = Now.day(ZoneId.of("Europe/London")).plusDays(200);
        owner.change(
                "update account set last_day = ?, version = version + 1 where id = ?",
                here,
                account(address("tara")).id());
        RosterBatchLine done = takeIn(file(row(2, "Ben", "Aide", "")), StaffLeave.BROUGHT_IN);
        assertEquals(Accounts.State.LEFT, account(address("tara")).state());
        administrator(() -> batches.undo(done.id()));
        RosterPreview next = preview(file(row(1, "Tara", "Teacher", ""), row(2, "Ben", "Aide", "")));
        assertEquals(
                List.of(2, 0),
                List.of(next.staff().unchanged(), next.staff().changed().count()),
                "a file without an end takes nothing away");
        assertEquals(
                here,
                administrator(staff::known).stream()
                        .filter(known -> known.entry().email().equals(address("tara")))
                        .findFirst()
                        .orElseThrow()
                        .entry()
                        .lastDay());
    }

    @Test
    void aNumberThatWasMistypedIsForgottenByAnUndo() {
        takeIn(file(row(1, "Ann", "Aide", "")), (StaffLeave) null);
        RosterBatchLine wrong = takeIn(file(row(2, "Ann", "Aide", ""), row(3, "Ben", "Boss", "")), (StaffLeave) null);
        administrator(() -> batches.undo(wrong.id()));
        RosterBatchLine right = takeIn(file(row(1, "Ann", "Aide", ""), row(2, "Ben", "Boss", "")), (StaffLeave) null);
        assertEquals(List.of(), right.refusals());
        assertEquals(List.of(1, 0), List.of(right.staff().added(), right.staff().changed()));
    }

    @Test
    void whoChangedAnAccountSinceKeepsTheirChange() throws Exception {
        takeIn(file(row(1, "Tara", "Teacher", "")), (StaffLeave) null);
        RosterBatchLine done = takeIn(file("1,Tara,Married," + address("tara") + ",,\n"), (StaffLeave) null);
        choosePassword(address("tara"));
        assertEquals(
                List.of("byHand.changedSince"),
                administrator(() -> batches.undo(done.id())).staff().stream()
                        .map(ByHand::why)
                        .toList());
        assertEquals("Tara Married", account(address("tara")).name());
    }

    /** The one address of another school and the mistyped one read the same. */
    @Test
    void anAddressOfAnotherSchoolIsNotSaidToBeTaken() {
        TestSchool other = schools.makeEmpty();
        RosterBatchLine done = takeIn(
                file(
                        "1,Tara,Teacher," + other.email(Role.LEAD) + ",,\n",
                        "2,Ben,Aide,not an address,,\n",
                        row(3, "Cat", "Cover", "")),
                (StaffLeave) null);
        assertEquals(
                List.of("row.emailNotOne", "row.emailNotOne"),
                done.refusals().stream().map(note -> note.reason().key()).toList());
        assertEquals(1, done.staff().added(), "good rows are not held up");
        assertEquals(
                other.accounts().get(Role.LEAD).longValue(),
                owner.number(
                        "select id from account where id = ?", other.accounts().get(Role.LEAD)),
                "and nothing of it changes");
    }

    @Test
    void aListOfStaffMarksNoPupilAsLeft() {
        takeIn(oneRoster(), (StaffLeave) null);
        RosterPreview preview = preview(file(row(1, "Tara", "Teacher", ""), row(2, "Ben", "Boss", "")));
        assertEquals(0, preview.absent().count());
        assertFalse(preview.hasPupils());
    }
}
