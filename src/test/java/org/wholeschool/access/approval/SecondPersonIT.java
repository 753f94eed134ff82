package org.wholeschool.access.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.access.entrance.LinkDoor;
import org.wholeschool.access.people.AccountChanges;
import org.wholeschool.access.people.AccountDetails;
import org.wholeschool.access.people.Leaving;
import org.wholeschool.access.people.StaffAccounts;
import org.wholeschool.access.people.StaffEntry;
import org.wholeschool.access.signin.SignInDoor;
import org.wholeschool.concern.log.ConcernLog;
import org.wholeschool.concern.log.NewConcern;
import org.wholeschool.concern.mine.MyConcerns;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.record.Source;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.Mailbox;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/** An administrator cannot read a concern, nor make somebody who can, nor come in as one. */
@InServer
class SecondPersonIT {

    private static final LocalDate NO_END = LocalDate.MAX;

    @Inject
    private AccountChanges changes;

    @Inject
    private Leaving leaving;

    @Inject
    private AccountDetails details;

    @Inject
    private AccountLinks links;

    @Inject
    private Approvals approvals;

    @Inject
    private LinkDoor door;

    @Inject
    private SignInDoor signIn;

    @Inject
    private AccountReader reader;

    @Inject
    private Actors actors;

    @Inject
    private TestSchools schools;

    @Inject
    private StaffAccounts staff;

    @Inject
    private ConcernLog concerns;

    @Inject
    private MyConcerns mine;

    @Inject
    private Mailbox mailbox;

    private final TestDatabase owner = TestDatabase.asOwner();
    private TestSchool school;
    private long teacher;

    @BeforeEach
    void aSchool() {
        school = schools.make();
        teacher = school.accounts().get(Role.TEACHER);
    }

    private <T> T as(Role role, Callable<T> deed) {
        return actors.as(school.actor(role), deed);
    }

    private void administrator(Runnable deed) {
        as(Role.ADMINISTRATOR, () -> {
            deed.run();
            return null;
        });
    }

    private void assertRefused(String key, Runnable deed) {
        assertEquals(
                key, assertThrows(BadInput.class, () -> administrator(deed)).key());
    }

    private void setRoles(long account, Role... roles) {
        administrator(() -> changes.setRoles(
                account,
                Map.copyOf(Stream.of(roles).collect(java.util.stream.Collectors.toMap(role -> role, role -> NO_END)))));
    }

    private Set<Role> rolesOf(long account) {
        return reader.actor(account).map(Actor::roles).orElse(Set.of());
    }

    private List<Approvals.Line> open(Role role) {
        return as(role, approvals::open);
    }

    private void approve(Role by) {
        as(by, () -> {
            Approvals.Line line = approvals.open().get(0);
            approvals.approve(line.id(), line.version());
            return null;
        });
    }

    @Test
    void aRoleThatReadsConcernsIsGivenByTwo() {
        for (Role role : List.of(Role.LEAD, Role.DEPUTY, Role.HEAD, Role.DATA_PROTECTION_OFFICER)) {
            setRoles(teacher, Role.TEACHER, role);
            assertEquals(Set.of(Role.TEACHER), rolesOf(teacher), "until somebody approves it");
            approve(Role.HEAD);
            assertEquals(Set.of(Role.TEACHER, role), rolesOf(teacher));
            setRoles(teacher, Role.TEACHER);
        }
    }

    @Test
    void neitherWhoAskedNorWhomItIsAboutNorADeputyNorAnotherSchoolDecides() {
        long lead = school.accounts().get(Role.LEAD);
        setRoles(lead, Role.LEAD, Role.HEAD);
        Approvals.Line line = open(Role.LEAD).get(0);
        assertFalse(line.isMine());
        assertThrows(NotPermitted.class, () -> approve(Role.LEAD), "the person concerned");
        for (Role role :
                List.of(Role.ADMINISTRATOR, Role.DEPUTY, Role.TEACHER, Role.GOVERNOR, Role.DATA_PROTECTION_OFFICER)) {
            assertThrows(
                    NotPermitted.class,
                    () -> as(role, () -> {
                        approvals.approve(line.id(), line.version());
                        return null;
                    }),
                    role.name());
        }
        TestSchool other = schools.make();
        assertEquals(List.of(), actors.as(other.actor(Role.HEAD), approvals::open));
        assertThrows(
                NotFound.class,
                () -> actors.as(other.actor(Role.HEAD), () -> {
                    approvals.approve(line.id(), line.version());
                    return null;
                }));
        // An administrator from before who has since become a lead does not decide what they asked for themselves.
        Actor turned = new Actor(school.accounts().get(Role.ADMINISTRATOR), school.id(), Set.of(Role.LEAD));
        assertThrows(
                NotPermitted.class,
                () -> actors.as(turned, () -> {
                    approvals.approve(line.id(), line.version());
                    return null;
                }));
        assertEquals(Set.of(Role.LEAD), rolesOf(lead));
    }

    @Test
    void whatIsRefusedOrDecidedStaysSo() {
        setRoles(teacher, Role.TEACHER, Role.LEAD);
        Approvals.Line line = open(Role.HEAD).get(0);
        as(Role.HEAD, () -> {
            approvals.refuse(line.id());
            return null;
        });
        assertEquals(
                "request.decided",
                assertThrows(
                                BadInput.class,
                                () -> as(Role.LEAD, () -> {
                                    approvals.approve(line.id(), line.version());
                                    return null;
                                }))
                        .key());
        assertEquals(Set.of(Role.TEACHER), rolesOf(teacher));
        assertEquals(List.of(), open(Role.HEAD));
    }

    @Test
    void anAccountOfWhichSomethingChangedIsNotApprovedUnseen() {
        setRoles(teacher, Role.TEACHER, Role.LEAD);
        Approvals.Line seen = open(Role.HEAD).get(0);
        setRoles(teacher, Role.LEAD, Role.GOVERNOR);
        assertEquals(
                "request.changed",
                assertThrows(
                                BadInput.class,
                                () -> as(Role.HEAD, () -> {
                                    approvals.approve(seen.id(), seen.version());
                                    return null;
                                }))
                        .key());
        assertEquals(Set.of(Role.GOVERNOR), rolesOf(teacher));
    }

    @Test
    void askingTwiceIsOneRequestAndTakingItBackIsNone() {
        setRoles(teacher, Role.TEACHER, Role.LEAD);
        setRoles(teacher, Role.TEACHER, Role.LEAD);
        assertEquals(1, open(Role.HEAD).size());
        setRoles(teacher, Role.TEACHER);
        assertEquals(List.of(), open(Role.HEAD));
    }

    @Test
    void whoIsInvitedAsALeadGetsTheLinkWhenItIsApprovedAndNotBefore() {
        String address = "lead-" + UUID.randomUUID() + "@school.example";
        administrator(() -> changes.invite("Grace Hopper", address, Set.of(Role.LEAD), null));
        assertEquals(List.of(), mailbox.of(address));
        assertTrue(mailbox.of(school.email(Role.HEAD)).stream()
                .anyMatch(mail -> mail.subject().equals("Something waits for your approval")));
        assertFalse(mailbox.of(school.email(Role.HEAD)).get(0).body().contains("Grace"));
        long account = owner.number("select account_id from access_request where school_id = ?", school.id());
        assertRefused("link.no-role", () -> links.send(account));
        approve(Role.HEAD);
        assertEquals(1, mailbox.of(address).size());
    }

    @Test
    void theAddressOfWhoReadsConcernsIsChangedByTwo() {
        long lead = school.accounts().get(Role.LEAD);
        String address = "moved-" + UUID.randomUUID() + "@school.example";
        administrator(() -> changes.changeAddress(lead, address));
        administrator(() -> links.send(lead));
        assertEquals(List.of(), mailbox.of(address), "a link to a new address would be a way in");
        assertEquals(
                1,
                mailbox.of(school.email(Role.LEAD)).stream()
                        .filter(mail -> mail.body().contains("link="))
                        .count());
        assertThrows(NotPermitted.class, () -> approve(Role.LEAD));
        approve(Role.HEAD);
        assertEquals(1, mailbox.of(address).size(), "the link");
        assertEquals(Set.of(), rolesOf(lead), "until a password is chosen there");
        assertTrue(mailbox.of(school.email(Role.LEAD)).stream()
                .anyMatch(mail -> mail.subject().contains("address for Wholeschool was changed")));
        assertEquals(
                0,
                owner.number(
                        "select count(*) from access_request where school_id = ? and address is not null", school.id()),
                "it is not kept");
    }

    @Test
    void theAddressOfWhoIsToReadConcernsIsChangedByTwoToo() {
        setRoles(teacher, Role.TEACHER, Role.DEPUTY);
        administrator(() -> changes.changeAddress(teacher, "moved-" + UUID.randomUUID() + "@school.example"));
        assertEquals(2, open(Role.HEAD).size());
        assertEquals(school.email(Role.TEACHER), open(Role.HEAD).get(0).email());
    }

    @Test
    void theAddressOfATeacherIsChangedAtOnceAndTheLinksToTheOldOneDie() {
        administrator(() -> links.send(teacher));
        String address = "moved-" + UUID.randomUUID() + "@school.example";
        administrator(() -> changes.changeAddress(teacher, address));
        assertEquals(1, owner.number("select count(*) from account_link where account_id = ?", teacher));
        assertEquals(1, mailbox.of(address).size(), "the only one that can be used");
        assertEquals(2, mailbox.of(school.email(Role.TEACHER)).size(), "the link, and that the address was changed");
        assertRefused("person.email.taken", () -> changes.changeAddress(teacher, school.email(Role.HEAD)));
        assertRefused("address.same", () -> changes.changeAddress(teacher, address));
    }

    /** What an administrator could do: another address, a link there, a password, and "My concerns". */
    @Test
    void anAdministratorAloneComesToNoTeachersConcerns() {
        long concern = log();
        String theirs = "theirs-" + UUID.randomUUID() + "@school.example";
        assertRefused("account.by-hand", () -> staff.change(teacher, new StaffEntry("Test TEACHER", theirs, null)));
        administrator(() -> changes.changeAddress(teacher, theirs));
        administrator(() -> links.send(teacher));
        administrator(() -> leaving.close(teacher));
        administrator(() -> leaving.reopen(teacher));
        administrator(() -> changes.changeAddress(teacher, theirs));
        assertEquals(List.of(), mailbox.of(theirs), "no way in is mailed to the other address");
        assertEquals(Set.of(), rolesOf(teacher), "closed, and not open again by one person's word");
        assertThrows(NotPermitted.class, () -> approve(Role.ADMINISTRATOR));
        assertWrittenTo(Role.TEACHER, "mail.address-asked");
        assertWrittenTo(Role.HEAD, "mail.address-asked-notice");
        assertWrittenTo(Role.DATA_PROTECTION_OFFICER, "mail.address-asked-notice");

        approve(Role.HEAD, AccessRequest.Kind.REOPENING);
        approve(Role.HEAD, AccessRequest.Kind.ADDRESS);

        links.choose(door.follow(mailbox.lastLink(theirs), "desk-" + theirs).linkId(), "marmalade bicycle seventeen");
        assertTrue(
                signIn.attempt(theirs, "marmalade bicycle seventeen", null, "desk-" + theirs)
                        .isIn(),
                "the positive control: two people let them in");
        assertEquals("Pushed", as(Role.TEACHER, () -> mine.read(concern)).facts());
        assertWrittenTo(Role.HEAD, "mail.moved-notice");
        assertWrittenTo(Role.DATA_PROTECTION_OFFICER, "mail.moved-notice");
    }

    /** By its key: its words change as pages are rewritten, and whom it reaches does not. */
    private void assertWrittenTo(Role role, String key) {
        assertTrue(isWrittenTo(role, key), () -> role + " was not written " + key);
    }

    private void assertNotWrittenTo(Role role, String key) {
        assertFalse(isWrittenTo(role, key), () -> role + " was written " + key);
    }

    private boolean isWrittenTo(Role role, String key) {
        String subject = Texts.of("access").get(key + ".subject");
        return mailbox.of(school.email(role)).stream()
                .anyMatch(mail -> mail.subject().equals(subject));
    }

    @Test
    void anotherAddressTakesTwoForWhoeverCanDoMoreThanLog() {
        for (Role role : List.of(Role.ADMINISTRATOR, Role.ACTION_OWNER, Role.TRUST_LEAD)) {
            long account = as(
                    Role.ADMINISTRATOR,
                    () -> changes.invite(
                            "Jo " + role, "jo-" + UUID.randomUUID() + "@school.example", Set.of(role), null));
            String other = "other-" + UUID.randomUUID() + "@school.example";
            administrator(() -> changes.changeAddress(account, other));
            assertEquals(List.of(), mailbox.of(other), role.toString());
        }
    }

    /** The role is taken first: what its owner read and decided is still behind the account. */
    @Test
    void anAccountWhoseRoleAnAdministratorTookTakesTwoAsBefore() {
        for (Role role :
                List.of(Role.HEAD, Role.DEPUTY, Role.DATA_PROTECTION_OFFICER, Role.ACTION_OWNER, Role.TRUST_LEAD)) {
            long account = school.accounts().get(role);
            setRoles(account, Role.TEACHER);
            assertEquals(Set.of(Role.TEACHER), rolesOf(account), "one person takes it");
            String theirs = "theirs-" + UUID.randomUUID() + "@school.example";
            assertRefused("account.by-hand", () -> staff.change(account, new StaffEntry("Test", theirs, null)));
            administrator(() -> changes.changeAddress(account, theirs));
            assertEquals(List.of(), mailbox.of(theirs), role + ": no way in is mailed to another address");
            administrator(() -> leaving.close(account));
            administrator(() -> leaving.reopen(account));
            assertEquals(AccessRequest.Kind.REOPENING, open(Role.LEAD).get(0).kind(), role.toString());
            approve(Role.LEAD, AccessRequest.Kind.REOPENING);
            administrator(() -> changes.changeAddress(account, theirs));
            approve(Role.LEAD, AccessRequest.Kind.ADDRESS);
            assertEquals(1, mailbox.of(theirs).size(), role + ": the positive control, two people let them in");
        }
    }

    @Test
    void whoeverLosesARoleThatTwoGaveIsToldAndSoIsTheHead() {
        long deputy = school.accounts().get(Role.DEPUTY);
        LocalDate soon = Now.day(ZoneId.of("Europe/London")).plusDays(10);
        administrator(() -> changes.setRoles(deputy, Map.of(Role.DEPUTY, NO_END, Role.TEACHER, NO_END)));
        assertNotWrittenTo(Role.DEPUTY, "mail.role-ended");
        administrator(() -> changes.setRoles(deputy, Map.of(Role.DEPUTY, soon)));
        assertWrittenTo(Role.DEPUTY, "mail.role-ended");
        assertWrittenTo(Role.HEAD, "mail.role-ended-notice");
        assertNotWrittenTo(Role.LEAD, "mail.role-ended-notice");

        setRoles(school.accounts().get(Role.HEAD), Role.TEACHER);
        assertWrittenTo(Role.HEAD, "mail.role-ended");
        assertWrittenTo(Role.LEAD, "mail.role-ended-notice");
    }

    @Test
    void whereThereIsNoHeadTheLeadsAreTold() {
        administrator(() -> leaving.close(school.accounts().get(Role.HEAD)));
        administrator(() -> links.send(teacher));
        assertWrittenTo(Role.LEAD, "mail.reset-notice");
        administrator(() -> changes.changeAddress(teacher, "moved-" + UUID.randomUUID() + "@school.example"));
        assertWrittenTo(Role.LEAD, "mail.moved-notice");
    }

    private long log() {
        long place = owner.number("select min(id) from place where school_id = ?", school.id());
        long category = owner.number("select min(id) from category where school_id = ?", school.id());
        Instant when = Now.instant();
        return as(
                Role.TEACHER,
                () -> concerns.log(new NewConcern(
                        "second-person-" + school.id(),
                        "Pushed",
                        null,
                        when,
                        when,
                        place,
                        null,
                        category,
                        Source.SAW_OR_HEARD,
                        List.of(new NewConcern.Person(school.pupils().get(0), InvolvementRole.PRESENT)))));
    }

    private void approve(Role by, AccessRequest.Kind kind) {
        as(by, () -> {
            Approvals.Line line = approvals.open().stream()
                    .filter(each -> each.kind() == kind)
                    .findFirst()
                    .orElseThrow();
            approvals.approve(line.id(), line.version());
            return null;
        });
    }

    @Test
    void aPasswordThatWasChosenBehindAnotherAddressIsNoWayInOnceARoleIsApproved() {
        String own = "own-" + UUID.randomUUID() + "@school.example";
        long account = as(Role.ADMINISTRATOR, () -> changes.invite("Jane Smith", own, Set.of(Role.TEACHER), null));
        links.choose(door.follow(mailbox.lastLink(own), "desk-" + own).linkId(), "marmalade bicycle seventeen");
        assertEquals(Set.of(Role.TEACHER), rolesOf(account));
        String hers = "jane-" + UUID.randomUUID() + "@school.example";
        administrator(() -> changes.changeAddress(account, hers));
        setRoles(account, Role.TEACHER, Role.LEAD);
        approve(Role.HEAD);
        assertEquals(Set.of(), rolesOf(account));
        assertFalse(signIn.attempt(hers, "marmalade bicycle seventeen", null, "desk-" + hers)
                .isIn());
    }

    @Test
    void aResetGoesToThePersonAndTheHeadIsTold() {
        administrator(() -> links.send(school.accounts().get(Role.LEAD)));
        Mailbox.Received notice = mailbox.of(school.email(Role.HEAD)).get(0);
        assertTrue(notice.body().contains("Test LEAD"), notice.body());
        assertFalse(notice.body().contains("link="), "the link is the person's alone");
        administrator(() -> links.send(school.accounts().get(Role.HEAD)));
        assertTrue(
                mailbox.of(school.email(Role.LEAD)).stream()
                        .anyMatch(mail -> mail.body().contains("Test HEAD")),
                "of the head's own the lead is told");
        assertEquals(List.of(), mailbox.of(school.email(Role.ADMINISTRATOR)));
    }

    @Test
    void nobodyGivesThemselvesAnything() {
        long own = school.accounts().get(Role.ADMINISTRATOR);
        assertRefused(
                "account.own", () -> changes.setRoles(own, Map.of(Role.ADMINISTRATOR, NO_END, Role.TEACHER, NO_END)));
        assertRefused("account.own", () -> changes.changeAddress(own, "x@school.example"));
        assertRefused("account.own", () -> leaving.close(own));
        assertRefused("account.own", () -> leaving.leaveOn(own, Now.day(ZoneId.of("Europe/London"))));
    }

    @Test
    void whoWatchesOverOthersIsNotOneOfThem() {
        for (Role apart : List.of(Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER)) {
            for (Role reads : List.of(Role.LEAD, Role.DEPUTY, Role.HEAD)) {
                assertRefused("roles.apart", () -> changes.setRoles(teacher, Map.of(apart, NO_END, reads, NO_END)));
                assertRefused(
                        "roles.apart",
                        () -> changes.invite(
                                "Ada Byron",
                                "x-" + UUID.randomUUID() + "@school.example",
                                EnumSet.of(apart, reads),
                                null));
            }
        }
        assertRefused(
                "roles.apart",
                () -> changes.setRoles(
                        teacher, Map.of(Role.ADMINISTRATOR, NO_END, Role.DATA_PROTECTION_OFFICER, NO_END)));
        setRoles(teacher, Role.TEACHER, Role.GOVERNOR, Role.TRUST_LEAD);
        assertEquals(Set.of(Role.TEACHER, Role.GOVERNOR, Role.TRUST_LEAD), rolesOf(teacher));
    }

    @Test
    void aRequestThatNoLongerGoesTogetherIsNotApproved() throws Exception {
        setRoles(teacher, Role.TEACHER, Role.LEAD);
        owner.change("insert into account_role (account_id, role) values (?, 'ADMINISTRATOR')", teacher);
        assertEquals(
                "roles.apart",
                assertThrows(BadInput.class, () -> approve(Role.HEAD)).key());
    }

    @Test
    void moreTimeIsAskedForAndLessIsNot() throws Exception {
        long deputy = school.accounts().get(Role.DEPUTY);
        LocalDate soon = Now.day(ZoneId.of("Europe/London")).plusDays(10);
        administrator(() -> changes.setRoles(deputy, Map.of(Role.DEPUTY, soon)));
        assertEquals(List.of(), open(Role.HEAD), "less needs nobody");
        administrator(() -> changes.setRoles(deputy, Map.of(Role.DEPUTY, soon.plusDays(1))));
        assertEquals(soon.plusDays(1), open(Role.HEAD).get(0).endsOn());
        assertEquals(
                soon, as(Role.ADMINISTRATOR, () -> details.one(deputy)).ends().get(Role.DEPUTY));
        approve(Role.HEAD);
        assertEquals(
                soon.plusDays(1),
                as(Role.ADMINISTRATOR, () -> details.one(deputy)).ends().get(Role.DEPUTY));

        owner.change(
                "update account_role_end set ends_on = ? where account_id = ?",
                Date.valueOf(Now.day(ZoneId.of("Europe/London")).minusDays(2)),
                deputy);
        assertEquals(Set.of(), rolesOf(deputy));
        setRoles(deputy, Role.DEPUTY);
        assertEquals(Set.of(), rolesOf(deputy), "one that has ended is not given again by one alone");
    }

    @Test
    void whoReturnsDoesNotReadConcernsAgainByOnePersonsWord() {
        setRoles(teacher, Role.TEACHER, Role.LEAD);
        approve(Role.HEAD);
        administrator(() -> leaving.close(teacher));
        administrator(() -> leaving.reopen(teacher));
        approve(Role.HEAD, AccessRequest.Kind.REOPENING);
        assertEquals(
                List.of(Role.TEACHER),
                as(Role.ADMINISTRATOR, () -> details.one(teacher)).line().roles());
        assertEquals(Set.of(), rolesOf(teacher), "until they have chosen a password");
        assertEquals(List.of(), open(Role.HEAD));
    }

    @Test
    void whoLeftOnTheirLastDayIsNotLetInAgainByMovingIt() throws Exception {
        long deputy = school.accounts().get(Role.DEPUTY);
        owner.change(
                "update account set last_day = ? where id = ?",
                Date.valueOf(Now.day(ZoneId.of("Europe/London")).minusDays(2)),
                deputy);
        assertRefused("account.left", () -> leaving.leaveOn(deputy, null));
        administrator(() -> leaving.reopen(deputy));
        approve(Role.HEAD, AccessRequest.Kind.REOPENING);
        assertEquals(
                List.of(Role.TEACHER),
                as(Role.ADMINISTRATOR, () -> details.one(deputy)).line().roles());
    }

    @Test
    void somebodyWhoCanApproveAlwaysStays() {
        long head = school.accounts().get(Role.HEAD);
        long lead = school.accounts().get(Role.LEAD);
        administrator(() -> leaving.close(head));
        assertRefused("account.last-approver", () -> leaving.close(lead));
        assertRefused("account.last-approver", () -> changes.setRoles(lead, Map.of(Role.TEACHER, NO_END)));
        assertEquals(Set.of(Role.LEAD), rolesOf(lead));
    }

    @Test
    void whatWasLeftInAnAccountBeforeItsAddressChangedIsNoWayIn() throws Exception {
        planted(teacher);
        assertEquals(2, left(teacher), "the positive control");
        administrator(() -> changes.changeAddress(teacher, "moved-" + UUID.randomUUID() + "@school.example"));
        assertEquals(0, left(teacher), "an address that one person changes");
        long lead = school.accounts().get(Role.LEAD);
        planted(lead);
        administrator(() -> changes.changeAddress(lead, "moved-" + UUID.randomUUID() + "@school.example"));
        assertEquals(2, left(lead), "until it is approved");
        approve(Role.HEAD);
        assertEquals(0, left(lead), "an address that two people change");
    }

    @Test
    void whatWasLeftInAnAccountBeforeItWasClosedIsNoWayInWhenItIsOpenedAgain() throws Exception {
        planted(teacher);
        administrator(() -> leaving.close(teacher));
        assertEquals(0, left(teacher));
        planted(teacher);
        administrator(() -> leaving.reopen(teacher));
        assertEquals(0, left(teacher));
    }

    private void planted(long account) throws Exception {
        byte[] cell = new EncryptedText().convertToDatabaseColumn("a planted one");
        owner.change(
                "insert into passkey (id, school_id, version, account_id, credential_hash, credential_id, "
                        + "public_key, signature_count, name, created_at) values (?, ?, 1, ?, ?, ?, ?, 0, ?, "
                        + "current_timestamp)",
                -account,
                school.id(),
                account,
                UUID.randomUUID().toString(),
                cell,
                cell,
                cell);
        owner.change(
                "insert into recovery_code (id, school_id, version, account_id, code_hash) values (?, ?, 1, ?, ?)",
                -account,
                school.id(),
                account,
                "left-" + account);
    }

    private long left(long account) {
        return owner.number("select count(*) from passkey where account_id = ?", account)
                + owner.number("select count(*) from recovery_code where account_id = ?", account);
    }

    @Test
    void nobodyIsLeftOutOfTheNightInWhichTheLastOneEnds() {
        LocalDate today = Now.day(ZoneId.of("Europe/London"));
        long head = school.accounts().get(Role.HEAD);
        long lead = school.accounts().get(Role.LEAD);
        long deputy = school.accounts().get(Role.DEPUTY);
        administrator(() -> leaving.leaveOn(deputy, today.plusDays(9)));
        assertRefused("account.last-reader", () -> leaving.leaveOn(lead, today.plusDays(9)));
        assertRefused("account.last-reader", () -> changes.setRoles(lead, Map.of(Role.LEAD, today.plusDays(9))));
        assertRefused("account.last-reader", () -> leaving.close(lead));
        administrator(() -> leaving.leaveOn(deputy, null));
        administrator(() -> leaving.leaveOn(head, today.plusDays(9)));
        assertRefused("account.last-approver", () -> changes.setRoles(lead, Map.of(Role.LEAD, today)));
        assertTrue(
                mailbox.of(school.email(Role.HEAD)).stream()
                        .anyMatch(mail -> mail.body().contains("of Test DEPUTY")),
                "the head hears of it");
        administrator(() -> leaving.close(deputy));
    }
}
